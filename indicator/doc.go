// Package indicator models the indicators of a Dutch programme budget: what is
// measured, what was printed for it per year, which target was set, and how far
// the measurement is from that target.
//
// # Values
//
// A [Value] is what one printed cell says: a number, with its unit ("97%", "350 kind",
// "€ 606"), its scale ("4 van de 6") and how it bounds what is meant ("< 5%", "minimaal
// 80%", "ca. 300"); a rank, yes or no, a mark ("Goed", "B"), a range ("6- 6,5*"), several
// dated values in one cell ("5,8 (2014) 5,7 (2015)"), or nothing, with the reason that
// stands there ("nvt", "nnb", "gegevens niet beschikbaar", a dash, a blank). The
// printed text always stays with it. [Read] refuses what it cannot read with a
// [ValueError]; it never guesses.
//
// Published tables mix the decimal comma and the decimal point. A single cell is
// read the Dutch way; [Weigh] looks at all cells of a table first, so that "1.234"
// is a thousand and some in one table and refused in another where points mark
// decimals.
//
// # Indicators
//
// A [Definition] says what is measured and which [Direction] is better. An
// [Indicator] adds the measurements and targets that a document prints. From those
// follow [Indicator.Assess] (achieved, on course, behind, not measurable yet, no
// target) and [Indicator.Trend].
//
// The list of statutory indicators is in package mandatory.
//
// # Files
//
// Files, in the order in which data flows: kind.go, errors.go, value.go and interval.go
// say what a value is, definition.go what is measured. lexicon.go has the words of printed
// tables. cursor.go goes over the text of a cell, and words.go, figure.go, unit.go,
// range.go, score.go, quantity.go and tail.go read its parts; read.go puts them together,
// text.go writes a value and reads it back, and evidence.go reads the cells of one table.
// label.go and heading.go read what stands beside and above the cells. indicator.go holds
// measurements and targets, target.go sets one against the other, assess.go and trend.go
// answer questions about them.
package indicator
