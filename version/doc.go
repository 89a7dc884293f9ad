// Package version holds two versions of one publication against each other, the
// concept and what was vastgesteld: which figures changed, which rows, columns
// and tables came and went, and which findings are new, are gone or stayed.
//
// Tables, rows and columns are found again by what they say, labels, headings and
// figures together, not by where they stand: what moved, or was reworded a little,
// is the same. What has too little in common with anything is new, or gone, and
// listed as such. The two versions may be of different forms, a workbook and a PDF.
//
// Files, in the order in which data flows: changes.go is what comes out; values.go,
// what a cell says; evidence.go, how much speaks for it that two things are the
// same; lines.go, which rows and columns are; tables.go, which tables are;
// cells.go, which figures changed; findings.go, what became of findings;
// compare.go, all of that.
package version
