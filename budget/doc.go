// Package budget holds the money of a Dutch municipal programme budget and the cycle it goes through.
//
// The numbers come in two kinds that are never mixed up. An [Amount] is an exact number of euros to
// calculate with. A [Printed] is a figure as a document prints it, with its decimals and its [Unit]:
// 33.955 under "x € 1.000" says "some amount from €33.954.500 to €33.955.500". What a table cell says,
// with all spellings that Dutch documents use, is read by [printed.Read] into a [printed.Cell].
//
// The cycle: a [Column] is a year at a [Stage], a [Side] says what an amount is, and from the sides
// follow saldo and resultaat ([Combine]) and the [Afwijking]. A [Calc] is a figure together with how it
// came about, and prints itself as a tree; a [Ratio] is that for a percentage.
//
// What stands around the overzicht van baten en lasten: the roll-forwards of reserves, voorzieningen
// and assets ([balans.Verloop]), the [balans.Balans], the split into incidental and structural ([cyclus.Exploitatie],
// [cyclus.Evenwicht]), [cyclus.Amendments] of the budget, the kengetallen ([kengetal.Input]) and the EMU-saldo ([cyclus.EMU]).
//
// Nothing in this package is a float, nothing is rounded without being asked to, and no function
// panics except those whose name begins with Must.
package budget
