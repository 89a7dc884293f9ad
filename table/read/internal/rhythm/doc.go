// Package rhythm reads tables of text in which the places of the columns are lost: a cell on each line, as a page is
// pasted, or a row on each line with its cells apart by one blank. No word decides what is a row: figures come back in
// a rhythm, so many between two labels, and that is how many columns there are. Headers are fitted to the columns, and
// where a row lost its empty cells the sums of the table say where they were.
//
// Files, in the order in which data flows: lines.go keeps the lines; kind.go tells what a text can be; token.go cuts
// lines into tokens; code.go binds numbers of lines to their labels; shape.go says what the cells of a row are,
// reading.go what was read, cost.go what is odd in it, and parse.go finds the reading with the least of that; leaf.go
// finds the names of the columns, header.go what stands over them; beat.go finds the shape; place.go, across.go and
// down.go find the columns of rows that lost cells; out.go makes the grid; rhythm.go does all that, line.go for rows
// that stand on a line, glued.go for rows that run together.
package rhythm
