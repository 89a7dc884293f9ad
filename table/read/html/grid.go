package html

import (
	"bytes"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// grid is one table being read.
type grid struct {
	read.Grid
	inHead, inCaption bool
	caption           strings.Builder

	open  bool // a row is open
	row   read.GridRow
	heads int    // th cells of the row
	down  []down // cells that span rows below theirs, by column
	cells int

	inCell bool
	cell   table.Cell
	body   strings.Builder
	span   [2]int
	isHead bool
}

// down is what a cell that spans rows leaves in the rows below it.
type down struct {
	rows int
	cell table.Cell
}

// text adds text to the caption or the cell that is open; text between cells is dropped, as browsers do.
func (g *grid) text(b []byte, at table.Position, limits table.Limits) error {
	switch {
	case g.inCaption:
		if g.caption.Len() < 4096 {
			g.caption.Write(b)
		}
	case g.inCell:
		if g.body.Len()+len(b) > limits.CellBytes {
			return &budget.LimitError{Line: at.Line, Column: at.Column, What: "bytes in one cell", Most: int64(limits.CellBytes)}
		}
		if strings.TrimSpace(g.body.String()) == "" && len(bytes.TrimSpace(b)) > 0 {
			g.cell.At = after(at, b[:len(b)-len(bytes.TrimLeft(b, " \t\r\n"))])
		}
		g.body.Write(b)
	}
	return nil
}

// after is the place behind some blanks.
func after(at table.Position, blanks []byte) table.Position {
	for _, c := range blanks {
		if at.Column++; c == '\n' {
			at.Line, at.Column = at.Line+1, 1
		}
	}
	return at
}

// blank separates the text before and after a block element.
func (g *grid) blank() {
	if g.inCell {
		g.body.WriteByte(' ')
	}
}

func (g *grid) startRow(limits table.Limits) error {
	if err := g.endRow(limits); err != nil {
		return err
	}
	g.open = true
	return nil
}

func (g *grid) startCell(head bool, span [2]int, at table.Position, limits table.Limits) error {
	g.endCell()
	g.open, g.inCell, g.isHead, g.span = true, true, head, span
	g.cell = table.Cell{At: at}
	if len(g.row.Cells)+span[0] > limits.Columns {
		return &budget.LimitError{Line: at.Line, Column: at.Column, What: "columns in one table", Most: int64(limits.Columns)}
	}
	return nil
}

// endCell puts the open cell in its row, once for every column that it spans.
func (g *grid) endCell() {
	if !g.inCell {
		return
	}
	g.inCell = false
	g.cell.Text = squeeze(strings.ReplaceAll(g.body.String(), "\u00ad", ""))
	g.body.Reset()
	g.fill()
	if g.isHead {
		g.heads += g.span[0]
	}
	for i := range g.span[0] {
		g.put(g.cell, i > 0)
		if g.span[1] > 1 {
			g.extend(len(g.row.Cells)-1, down{g.span[1] - 1, g.cell})
		}
	}
}

func (g *grid) put(c table.Cell, spanned bool) {
	g.row.Cells = append(g.row.Cells, c)
	g.row.Span = append(g.row.Span, spanned)
}

func (g *grid) extend(column int, d down) {
	for len(g.down) <= column {
		g.down = append(g.down, down{})
	}
	g.down[column] = d
}

// fill puts in what cells above span down to the next columns.
func (g *grid) fill() {
	for i := len(g.row.Cells); i < len(g.down) && g.down[i].rows > 0; i = len(g.row.Cells) {
		g.down[i].rows--
		g.put(g.down[i].cell, true)
	}
}

// endRow adds the open row. A row without cells is nothing.
func (g *grid) endRow(limits table.Limits) error {
	if !g.open {
		return nil
	}
	g.endCell()
	own := len(g.row.Cells) > 0
	g.fill()
	row, heads := g.row, g.heads
	g.open, g.row, g.heads = false, read.GridRow{}, 0
	if !own {
		return nil
	}
	if err := limits.Check(len(g.Rows), g.cells, row.Cells); err != nil {
		return err
	}
	row.Header = g.inHead || heads >= len(row.Cells)-spanned(row) && heads > 1
	g.cells += len(row.Cells)
	g.Rows = append(g.Rows, row)
	return nil
}

func spanned(r read.GridRow) int {
	n := 0
	for _, s := range r.Span {
		if s {
			n++
		}
	}
	return n
}
