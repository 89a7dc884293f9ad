// Package publication joins printed tables and the model: what was understood of tables becomes a document, and a document
// is laid out as tables. It is the only package that knows both.
//
// Files, in the order in which data flows: layout.go and additive.go print a document. Back: cover.go is what goes in and
// comes out, label.go reads labels, and model.go is what figures can be of; sums.go is what the tables say that adds up,
// heading.go what their columns are, block.go and total.go which rows are totals of others, sign.go what a minus means,
// place.go of what each row is, print.go how figures are taken in, and scan.go all of that for a table; value.go works out
// what a figure should be, check.go compares, unsigned.go and settle.go decide what is a leaf and what a claim, document.go
// writes it down, and assembly.go is the way in.
package publication
