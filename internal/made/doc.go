// Package made makes publications of municipalities that do not exist: one budget, printed as the tables of a programme
// budget, each in a unit, with signs and headers of its own, and with differences that are lawful. It knows of every cell
// what it is a figure of, so that what is found in the tables can be held against what is there.
//
// Files, in the order in which data flows: budget.go, the figures; sheet.go, a table of which is known what its cells are;
// tables.go, each table; publication.go, all of them; plant.go, mistakes; writer.go prints
// figures in sentences, stands.go those of reserves and kengetallen, sentences.go all that is said.
package made
