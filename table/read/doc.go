// Package read makes tables of files: Markdown, CSV and TSV, text copied from a page, JSON, and HTML in its sub-package. A
// reader only says what stands where; it yields one neutral [table.Table] after another, with the place of every cell
// in the source, and guesses nothing. Every reader has limits ([table.Limits]).
//
// Files, in the order in which data flows: source.go hands out lines; csv.go, json.go and markdown.go read a format each;
// text_words.go, text_header.go, text_rows.go, text_aligned.go and text.go read text that was copied from a page, for which
// package rhythm finds columns that nothing keeps apart; sniff.go tells which format a file has.
package read
