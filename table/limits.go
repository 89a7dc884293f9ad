package table

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// Limits bound what a reader accepts. A field that is zero or negative stands for the default, see
// [Limits.WithDefaults], so that the zero value is the default.
type Limits struct {
	Bytes     int64 // of the whole source
	Line      int   // bytes of one line
	CellBytes int   // bytes of one cell
	Columns   int   // of one table, the label column included
	Rows      int   // of one table
	Cells     int   // of one table
	Depth     int   // tables within tables, nested JSON
}

// WithDefaults is the limits with the default in every field that is not set: 64 MB in lines of 1 MB; cells of 64 kB, in
// tables of 1,000 columns, 100,000 rows and a million cells; 32 levels of nesting. That is wide for anything that a
// municipality prints, and narrow enough for a server that reads the files of strangers.
func (l Limits) WithDefaults() Limits {
	return Limits{
		Bytes: either(l.Bytes, 64<<20), Line: either(l.Line, 1<<20), CellBytes: either(l.CellBytes, 64<<10),
		Columns: either(l.Columns, 1_000), Rows: either(l.Rows, 100_000), Cells: either(l.Cells, 1_000_000),
		Depth: either(l.Depth, 32),
	}
}

// either is a where it is set.
func either[T int | int64](a, b T) T {
	if a > 0 {
		return a
	}
	return b
}

// Check returns a *[budget.LimitError] for a row with which a table has more rows, columns or cells, or a larger cell, than
// the limits allow. Readers call it for every row that they add, with the numbers of rows and cells before it.
func (l Limits) Check(rows, cells int, row []Cell) error {
	tooMany := func(what string, most int, at Cell) error {
		return &budget.LimitError{Line: at.At.Line, Column: at.At.Column, What: what, Most: int64(most)}
	}
	first := Cell{}
	if len(row) > 0 {
		first = row[0]
	}
	switch {
	case len(row) > l.Columns:
		return tooMany("columns in one table", l.Columns, first)
	case rows >= l.Rows:
		return tooMany("rows in one table", l.Rows, first)
	case cells+len(row) > l.Cells:
		return tooMany("cells in one table", l.Cells, first)
	}
	for _, c := range row {
		if len(c.Text) > l.CellBytes {
			return tooMany("bytes in one cell", l.CellBytes, c)
		}
	}
	return nil
}

// SyntaxError says that a source is not what it was read as.
type SyntaxError struct {
	At     Position
	Input  string // the text at the place, shortened
	Reason string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("table: %s: %s at %q", e.At, e.Reason, e.Input)
}

// EncodingError says that the bytes of a source are not text in UTF-8 or Windows-1252.
type EncodingError struct {
	At     Position
	Reason string
}

func (e *EncodingError) Error() string { return fmt.Sprintf("table: %s: %s", e.At, e.Reason) }

// String prints the place as "line:column", "?" where it is unknown.
func (p Position) String() string {
	if p.IsZero() {
		return "?"
	}
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}
