// Package grid is what the readers of all formats share: the rectangle of cells that a reader finds, in which header and
// body are told apart; the prose above it, from which caption and unit line come; and the limits.
//
// Files, in the order in which data flows: limits.go bounds a source; encoding.go reads its text as UTF-8; raised.go writes the marks of
// footnotes; grid.go tells header from body; out.go collects the
// rows of a table and hands it on; prose.go opens one below what stands above it.
package grid
