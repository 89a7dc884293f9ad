// Package compare holds the printed tables of one publication against each other: which lines of two tables are the same
// thing, and which of their figures contradict each other.
//
// Two lines are one when they say the same of themselves (programme, product, reserve; side, years and stages) and print the
// same figures, each in the unit and to the digit of its own table; how much they must share depends on how many
// lines there are to meet by accident. What then differs by more than rounding explains is a [Contradiction]. Which of the two is wrong
// the sums of both tables tell, and the other tables that print one of them. Nothing is held against tables
// that say of themselves that they count other things: exclusief, structureel, in prijzen van.
//
// Which words mean what is no code: it stands in internal/lexicon/words.csv.
//
// Files, in the order in which data flows: moment.go, when a figure holds; words.go, what a label says it is about; fact.go,
// what a figure says; list.go, all that a table says, for others; line.go, figures of one side, and lines by moment and by size; spot.go, where one stands, and two that contradict each other; signs.go, which sides two tables sign differently;
// pair.go, two figures beside each other; beside.go, two lines; company.go, lines of one name; carry.go, rows of one table; names.go, how many are called alike, and tables of one
// municipality; facts.go, all that tables say; difference.go, what columns imply; shelves.go, lines by their figures; work.go does things on all processors; alike.go, lines that are one;
// columns.go, columns that are one; between.go, totals that differ by a line of their tables; lawful.go, tables that count other things; totals.go,
// tables that are the total of others; witness.go, which of two figures is wrong; copies.go, tables that are printed again; contradiction.go, all of that.
package compare
