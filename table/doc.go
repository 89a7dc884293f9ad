// Package table holds the printed table of a Dutch begroting or jaarstukken as it stands in a file: one neutral [Table] of
// labels, headers and cells, each with its place in the source, whatever the source is. It knows no figures and no law.
//
// Package table/read makes tables of files, package table/understand says what a table means and which sums must hold in
// it, and package publication makes a document of what was understood. [Write] prints a table again.
//
// Files, in the order in which data flows: position.go, format.go, foreign.go, table.go, limits.go, write.go.
package table
