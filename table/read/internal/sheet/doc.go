// Package sheet finds the tables of a sheet. A file format of spreadsheets says which cell holds what; where on the sheet
// a table begins and ends, which text is its title and which its unit, it does not say, and that is told here, in one way
// for all formats.
//
// Files, in the order in which data flows: cells.go collects the cells of a sheet; bands.go cuts it where rows are blank;
// columns.go where columns are; tables.go makes grids of the pieces.
package sheet
