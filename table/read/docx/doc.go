// Package docx reads the tables of documents of Word (Office Open XML, ECMA-376 and ISO/IEC 29500) into the neutral form
// of package table.
//
// Files, in the order in which data flows: elements.go reads elements within others; styles.go knows what the styles of a
// document say; properties.go those of paragraphs, rows and cells; notes.go its footnotes; body.go walks over the document;
// docx.go opens it.
package docx
