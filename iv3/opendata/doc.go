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
package opendata
