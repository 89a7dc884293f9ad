// Package opendata reads the Iv3 figures that CBS publishes for all authorities and adds
// them up: per authority, year, report, taakveld, category and side.
//
// Three sources are read: the unprocessed Iv3 data ("onbewerkte Iv3-data") as CSV and as
// OData JSON, and national tables of lasten and baten per taakveld. All of them print
// thousands of euros. A [Loader] reads any number of files and refuses to count a cell
// twice; the [Set] that it yields keeps the rows in columns, six bytes a row where those of
// a delivery follow each other, else eight, and more where amounts are large; it cannot be changed. Both publication rounds are kept apart; see [Round].
//
// Sums are exact: amounts are whole cents in 64 bits, and a Loader refuses input whose
// absolute values together could overflow that.
//
// Files, in the order in which data flows: key.go, what rows are about; options.go, how they are read; lookup.go, how keys
// are numbered; amount.go, how an amount is read, and columns of them; block.go and rows.go, what is kept, and parsed rows;
// taken.go, set.go and loader.go, what all files fill; add.go and inorder.go, how parsed rows get there, and in which order;
// unpack.go, columns.go, csv_parse.go and csv.go, json_rows.go and json.go, national.go, the sources; batch.go and
// batches.go, rows of and for other formats; rollup.go, rank.go, check.go and unlisted.go, what is asked.
package opendata
