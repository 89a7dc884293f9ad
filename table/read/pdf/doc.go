// Package pdf reads the tables of PDF files. PDFium, which Chrome shows PDFs with, says which characters stand where; it
// runs as WebAssembly, so that nothing needs to be installed and no file can touch more than the memory that it is
// given. Package table/read/geometry makes tables of the words. Nothing is guessed of pictures: a page without text is an error
// of its own, behind which the reading goes on.
//
// A [Marking] puts marks beside figures of a copy of the file, as annotations that can be taken off, and pages of text behind its own.
//
// It is a module of its own, because PDFium and what runs it weigh ten megabytes that no importer of the library should get
// who does not read PDFs.
//
// Files, in the order in which data flows: errors.go is what can go wrong; engine.go starts PDFium; turn.go turns pages
// that are printed sideways; words.go makes words of the characters of a page; worker.go reads pages and pages.go lets several do so; pdf.go
// hands tables on; sign.go draws marks, last.go makes pages of text and mark.go
// writes the copy.
package pdf
