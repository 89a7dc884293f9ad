// Package budget holds the money of a Dutch municipal programme budget and the cycle it goes through.
//
// The numbers come in two kinds that are never mixed up. An [Amount] is an exact number of euros to
// calculate with. A [Printed] is a figure as a document prints it, with its decimals and its [Unit]:
// 33.955 under "x € 1.000" says "some amount from €33.954.500 to €33.955.500". What a table cell says,
// with all spellings that Dutch documents use, is read by package printed.
//
// The cycle: a [Column] is a year at a [Stage], a [Side] says what an amount is, and from the sides
// follow saldo and resultaat ([Combine]) and the [Afwijking], whose sign [Side.Afwijking] decides. A
// [Calc] is a figure together with how it came about, and prints itself as a tree; a [Ratio] is that
// for a percentage. Begin with Amount, Column and Side.
//
// What stands around the overzicht van baten en lasten is in rooms of its own: package balans has the
// balans and the roll-forwards of reserves, voorzieningen and assets, package cyclus the amendments, the
// split into incidenteel and structureel, the evenwicht and the EMU-saldo, package kengetal the
// kengetallen.
//
// Nothing in this package is a float, nothing is rounded without being asked to, and no function
// panics except those whose name begins with Must.
//
// Files, in the order in which data flows: errors.go; amount.go, whose texts are in amount_text.go;
// rounding.go has the ways of rounding, amount_math.go what is rounded, amount_allocate.go,
// amount_format.go and amount_sql.go what else is done with an amount. stage.go, column.go, source.go
// and date.go say when and where; unit.go and printed.go what is printed. calc.go calculates and
// calc_print.go prints that; ratio.go, series.go and side.go stand on it.
package budget
