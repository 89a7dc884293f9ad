// Package exchange writes figures for other programs, and reads them back: as Data Packages, which are tables in CSV beside a
// file datapackage.json that says what their columns mean (datapackage.org, version 2.0; programs for version 1 read them too).
//
// Three things can be in one: the figures of printed tables ([WriteFigures]), a document of package programme
// ([WriteDocument]) and national Iv3 figures ([WriteNational]). What is read back equals what was written. Columns carry the
// column types of the Fiscal Data Package (1.0rc1) where it has one. Amounts are in euros, with a point before decimals; an
// empty cell is absent, which is not zero. Cells are written as they are: a program for spreadsheets may take one that begins
// with = for a formula.
//
// datapackage.json is written last and has the size and the SHA-256 of every file. Reading compares them, so that a file that
// was cut off, or was changed, is an error. National figures in Parquet are in the module exchange/parquet.
//
// Files, in the order in which data flows: package.go, what a package is; describe.go, its datapackage.json; write.go and
// read.go, its tables; figures.go, document.go and national.go, what is in them.
package exchange
