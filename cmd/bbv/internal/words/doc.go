// Package words holds what the command says of what it read, in both languages, whatever it says it to.
//
// Files, in the order in which data flows: about.go tells what is known of a table, skipped.go which pages were left out,
// summary.go what a run came to.
package words
