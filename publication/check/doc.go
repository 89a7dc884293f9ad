// Package check checks publications: it reads their files, has the tables understood and checked on all processors while others are
// read, and holds them against each other. [Checker.Check] gives all of that at once, [Checker.Files] the tables as they come, in the
// order in which they are printed.
//
// It knows no format: a [File] is a name and a sequence of tables, such as the readers of table/read and table/read/pdf make. What
// it gives for every table, its Understanding, is what publication.Assemble makes a document of.
//
// Files, in the order in which data flows: file.go is what goes in, checked.go a table that comes out, checker.go how it is checked,
// stream.go has tables checked while others are read, reading.go is a file meanwhile, and outcome.go all that comes out.
package check
