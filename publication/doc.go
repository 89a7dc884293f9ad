// Package publication joins printed tables and the model: what was understood of tables becomes a document, and a document
// is laid out as tables. It is the only package that knows both.
//
// Files, in the order in which data flows: label.go reads labels, section.go names what a document is divided into, indicator_field.go
// is what defines an indicator, aim_layout.go prints goals and indicator_layout.go indicators, layout.go and additive.go a
// document, history.go several years of one. Back: cover.go is what
// goes in and comes out, aim.go what headings name, and model.go what figures can be of; sums.go is what the tables say that adds
// up, heading.go what their columns are, total.go which rows are totals of others, sign.go what a minus means, place.go of what
// each row is, and scan.go all of that for a table, with its figures; indicator.go is what the columns of a table of indicators are,
// indicator_row.go its rows, and aim_table.go a table of goals; check.go compares figures with what they should be, settle.go decides what is a leaf and what a
// claim, document.go writes it down, and assembly.go is the way in.
package publication
