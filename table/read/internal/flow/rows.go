package flow

import (
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Span is how far a cell reaches.
type Span struct {
	Columns int // that the cell fills, at least 1
	Rows    int // that it fills, its own included; [Onward] where the rows below tell
	// Covered marks a cell of a row below, over which another reaches; it has no text of its own.
	Covered bool
	// Left marks a cell that goes on with the one before it.
	Left bool
}

// Onward is the number of rows of a cell that goes on for as long as those below it are covered.
const Onward = 1 << 30

// rows is one table that is open.
type rows struct {
	*grid.Builder
	row     grid.Row
	dropped bool
	repeat  int
	down    []down // cells that reach into the rows below, by column

	inCell bool
	span   Span
	cell   table.Cell
	body   strings.Builder
	more   int // times that the cell is repeated
	again  int // cells of the row that are so
	count  func(cells int, at table.Position) error
}

// down is what a cell leaves in the rows below it.
type down struct {
	rows int
	cell table.Cell
}

// text adds a paragraph to the open cell.
func (t *rows) text(s string, number int) error {
	if t.body.Len()+len(s) > t.Limits.CellBytes {
		return grid.TooLarge("bytes in one cell", t.Limits.CellBytes, table.At(number, 0))
	}
	if t.cell.At.Line() == 0 || t.body.Len() == 0 {
		t.cell.At = table.At(number, 0)
	}
	if !blank(s) {
		t.body.WriteString(s + "\n")
	}
	return nil
}

// endCell puts the open cell in its row, once for every column that it fills.
func (t *rows) endCell() error {
	t.inCell = false
	t.cell.Text = Squeeze(t.body.String())
	t.body.Reset()
	for range t.more {
		if len(t.row.Cells)+t.span.Columns > t.Limits.Columns {
			return grid.TooLarge("columns in one table", t.Limits.Columns, t.cell.At)
		}
		for i := range t.span.Columns {
			t.fill(i)
		}
	}
	t.again += t.more - 1
	return nil
}

// fill fills one column of the open cell, its i-th.
func (t *rows) fill(i int) {
	column := len(t.row.Cells)
	t.down = append(t.down, make([]down, max(0, column+1-len(t.down)))...)
	above := &t.down[column]
	switch {
	case t.span.Covered && above.rows > 0:
		above.rows--
		t.row.Put(above.cell, true)
	case t.span.Covered:
		t.row.Put(table.Cell{At: t.cell.At}, true)
	case t.span.Left && column > 0:
		t.row.Put(t.row.Cells[column-1], true)
	default:
		*above = down{t.span.Rows - 1, t.cell}
		t.row.Put(t.cell, i > 0)
	}
}

// endRow adds the open row, as often as it is repeated.
func (t *rows) endRow() error {
	row, n, again := t.row, t.repeat, t.again
	t.row, t.again = row.Next(), 0
	if t.dropped || len(row.Cells) == 0 {
		return nil
	}
	for i := range row.Span {
		if row.Span[i] {
			again++
		}
	}
	if err := t.count(again+(n-1)*len(row.Cells), row.Cells[0].At); err != nil {
		return err
	}
	for range n {
		if err := t.Add(row); err != nil {
			return err
		}
	}
	return nil
}
