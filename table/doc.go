// Package table holds the printed table of a Dutch begroting or jaarstukken as it stands in a file: one neutral [Table] of
// labels, headers and cells, each with its place in the source, whatever the source is. It knows no figures and no law.
//
// Package table/read makes tables of files, package table/understand says what a table means and which sums must hold in
// it, and package publication makes a document of what was understood. [Write] prints a table again.
//
// Files, in the order in which data flows: position.go, format.go, foreign.go, table.go, passage.go, limits.go; lines.go, what every form
// writes; write_markdown.go, write_csv.go, write_html.go, write_text.go and write_json.go, each a form; write.go, which chooses.
package table
