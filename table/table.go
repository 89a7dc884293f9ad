package table

import (
	"slices"
	"strings"
)

// Cell is the text of one cell as it stands in the source, trimmed of blanks and markup, with its place. The zero
// value is an empty cell of unknown place.
type Cell struct {
	Text string
	At   Position
	// Origin is what the file says of the cell beyond its text; nil where a format says no more.
	Origin *Origin
}

// Origin is what a file says of a cell beyond the text that it shows. The zero value says nothing.
type Origin struct {
	// Exact is the number that a sheet holds, with a point before its decimals ("1234567.5"), whatever it shows; empty
	// where text is all there is, also one that looks like a number.
	Exact string
	// Formula is how a sheet came to the number, in the notation of Excel without the sign of equality
	// ("SUM(D4:D12)"); empty where the number was typed.
	Formula string
	// Page of a PDF, counted from 1, and the box of the cell on it.
	Page int
	Box  Box
	// Hidden marks a cell of a column that a sheet does not show.
	Hidden bool
}

// Box is a rectangle on a page, in points (1/72 inch) from its upper left corner as a reader sees it. The zero value
// is no rectangle.
type Box struct {
	Left, Top, Right, Bottom float64
}

// Blank reports whether nothing is printed in the cell. A dash is not blank.
func (c Cell) Blank() bool { return c.Text == "" }

// Row is one row below the header. Cells are the value columns as far as they are there: a row may have fewer than the table
// has columns, and the heading of rows has none. [Table.Cell] is blank where a row has no cell. The zero value is an empty row.
type Row struct {
	Label Cell
	Cells []Cell
	// Ragged marks a row of which the source dropped empty cells, so that it is not known under which column each
	// of its cells belongs. Such a row takes part in no sum.
	Ragged bool
	// Hidden marks a row that the file does not show.
	Hidden bool
}

// Blank reports whether no value cell of the row has content: a section heading, a note or an empty row.
func (r Row) Blank() bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return !c.Blank() })
}

// Table is one printed table, as it stands: nothing in it is interpreted. Rows count from 0 below the header, section
// headings and empty rows included; columns count from 0 over the value columns, the label column not included. The
// zero value is a table without rows.
type Table struct {
	// Caption is the title: an HTML caption, or the heading or sentence nearest above.
	Caption string
	// UnitLine is the line near the table that names its unit, such as "bedragen x € 1.000"; empty where none is.
	UnitLine string
	// Corner is the header above the labels.
	Corner Cell
	// Header holds the levels of the header, outermost first, each with a cell per value column as far as they are there. A
	// cell that spans several columns is repeated over them.
	Header [][]Cell
	Rows   []Row
	// Notes are lines that belong to the table but are not rows: footnotes, a legend of signs.
	Notes []string
	// At is where the table begins.
	At Position
	// Format is what the table was read from.
	Format Format
	// Part is the part of the file in which the table stands: the name of a sheet, or of a file in an archive; empty
	// where a file has no parts.
	Part string
	// Page of a PDF on which the table begins, counted from 1; 0 elsewhere.
	Page int
	// Hidden marks a table on a sheet that the file does not show.
	Hidden bool
}

// Columns is the number of value columns.
func (t Table) Columns() int {
	n := 0
	for _, level := range t.Header {
		n = max(n, len(level))
	}
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// Column is the header of value column i, its levels joined by a blank, a level that repeats the one above it left
// out. It is empty for a column without header and for an i that does not exist.
func (t Table) Column(i int) string {
	var parts []string
	for _, level := range t.Header {
		if i >= 0 && i < len(level) && !level[i].Blank() {
			parts = append(parts, level[i].Text)
		}
	}
	return strings.Join(slices.Compact(parts), " ")
}

// Cell is the cell in the given row and value column; an empty cell where the table has none.
func (t Table) Cell(row, column int) Cell {
	if row < 0 || row >= len(t.Rows) || column < 0 || column >= len(t.Rows[row].Cells) {
		return Cell{}
	}
	return t.Rows[row].Cells[column]
}
