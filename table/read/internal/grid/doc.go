// Package grid is what the readers of all formats share: the rectangle of cells that a reader finds, in which header and
// body are told apart; the prose above it, from which caption and unit line come; and the limits.
//
// Files, in the order in which data flows: limits.go bounds a source; encoding.go reads its text as UTF-8; raised.go writes the marks of
// footnotes; row.go is a row as a reader finds it, and spread.go spreads the titles of groups over one; pages.go is a list, texts.go keeps texts, store.go rows in both, body.go makes those of a table of them; grid.go tells header from body; out.go
// collects the rows of a table and hands it on; repeat.go bounds what takes no room in a source; prose.go opens one below what stands above it.
package grid
