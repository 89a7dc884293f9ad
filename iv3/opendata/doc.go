// Package opendata reads the Iv3 figures that CBS publishes for all authorities and adds
// them up: per authority, year, report, taakveld, category and side.
//
// Three sources are read: the unprocessed Iv3 data ("onbewerkte Iv3-data") as CSV and as
// OData JSON, and national tables of lasten and baten per taakveld. All of them print
// thousands of euros. A [Loader] reads any number of files and refuses to count a cell
// twice; the [Set] that it yields keeps the rows in columns, eleven bytes a row, and
// cannot be changed. Both publication rounds are kept apart; see [Round].
//
// Sums are exact: amounts are whole cents in 64 bits, and a Loader refuses input whose
// absolute values together could overflow that.
//
// # Files
//
// In the order in which data flows: key, what rows are about; word and dictionary, how
// keys and amounts are recognised; csv, csv_header and csv_parse, json and national, the
// three sources; rows, taken and add, how parsed rows are taken; block, loader and set,
// what is kept; rollup, rank, check and absence, what is asked of it.
package opendata
