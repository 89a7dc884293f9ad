// Package read makes tables of files: Markdown, CSV and TSV, text copied from a page, JSON, and HTML in its sub-package. A
// reader only says what stands where; it yields one neutral [table.Table] after another, with the place of every cell
// in the source, and guesses nothing. Every reader has limits ([table.Limits]).
//
// Files, in the order in which data flows: grid.go tells header from body; source.go hands out lines and reader.go
// tables; csv.go, json.go, markdown.go, text_header.go, text_rows.go and text.go read a format each; sniff.go tells which.
package read
