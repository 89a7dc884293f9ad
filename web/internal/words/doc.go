// Package words makes the words of a page of what pdf.js says of it: texts that were shown in one go, with the matrix that
// places each. Package table/read/geometry makes tables of the words, as it does of those of PDFium.
//
// Files, in the order in which data flows: item.go is one text, letters.go how wide its letters are, words.go cuts texts into
// words, turn.go holds a page upright, and reader.go reads a file of them.
package words
