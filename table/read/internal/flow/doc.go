// Package flow makes tables of a word-processing document: paragraphs and tables in the order in which they stand, as the
// reader of a format meets them. It knows which paragraph is the title of a table and which its unit, takes merged cells
// apart, and reads rows that are made with tabs; what marks a paragraph or a cell in a file the formats know.
//
// Files, in the order in which data flows: text.go collects the text of paragraphs; rows.go the rows of a table; tabs.go
// those of paragraphs with tabs; flow.go puts them in order.
package flow
