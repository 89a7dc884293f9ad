// Package odf reads the tables of OpenDocument files (ISO/IEC 26300), as LibreOffice writes them and other office programs
// can: documents of text (.odt) and sheets (.ods). They yield the neutral form of package table.
//
// Files, in the order in which data flows: archive.go opens a file; styles.go knows what its styles say; inline.go what
// shows within a paragraph; text.go reads documents of text; formula.go, notation.go and value.go what a cell of a sheet
// holds beyond its text; sheet.go reads one sheet; sheets.go all of them.
package odf
