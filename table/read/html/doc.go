// Package html reads the tables of HTML pages into the neutral form of package table. It is apart from package
// table/read because it needs a parser.
//
// Files, in the order in which data flows: grid.go collects the cells of one table; page.go walks over the tags; html.go
// opens a page.
package html
