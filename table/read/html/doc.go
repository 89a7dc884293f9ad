// Package html reads the tables of HTML pages into the neutral form of package table, and the paragraphs around them. It is
// apart from package table/read because it needs a parser.
//
// Files, in the order in which data flows: scan.go opens a page; grid.go collects the cells of one table; page.go walks over
// the tags; html.go yields the tables, and passage.go the text outside them.
package html
