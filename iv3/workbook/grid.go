package workbook

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// grid collects the cells of a sheet to write, by rows and columns from 1.
type grid struct {
	name   string
	rows   []workbook.Row
	widths []float64
	frozen [2]int // rows and columns
}

// put puts a cell at its place.
func (g *grid) put(row, column int, c workbook.Cell) { *g.at(row, column) = c }

// at is the cell of a place, which is made where it was not there.
func (g *grid) at(row, column int) *workbook.Cell {
	for len(g.rows) < row {
		g.rows = append(g.rows, workbook.Row{})
	}
	cells := &g.rows[row-1].Cells
	for len(*cells) < column {
		*cells = append(*cells, workbook.Cell{})
	}
	return &(*cells)[column-1]
}

// peek is the cell of a place; an empty one where there is none.
func (g *grid) peek(row, column int) workbook.Cell {
	if row > len(g.rows) || column > len(g.rows[row-1].Cells) {
		return workbook.Cell{}
	}
	return g.rows[row-1].Cells[column-1]
}

func (g *grid) sheet() workbook.Sheet {
	return workbook.Sheet{Name: g.name, Rows: g.rows, Widths: g.widths, FrozenRows: g.frozen[0], FrozenColumns: g.frozen[1]}
}

// The looks of cells: codes and names, cells that are closed (grijs), figures and their totals.
var (
	bold   = workbook.Style{Bold: true}
	closed = workbook.Style{Fill: "D9D9D9", Format: figureFormat}
	figure = workbook.Style{Format: figureFormat}
	sum    = workbook.Style{Format: figureFormat, Bold: true}
)

const figureFormat = "#,##0;-#,##0"

// total puts the sum of a run of cells as a formula with its outcome.
func (g *grid) total(row, column int, from, to [2]int) {
	var sums decimal.Decimal
	for r := from[0]; r <= to[0]; r++ {
		for c := from[1]; c <= to[1]; c++ {
			if d, err := decimal.NewFromString(g.peek(r, c).Number); err == nil {
				sums = sums.Add(d)
			}
		}
	}
	formula := "SUM(" + layout.Cell(from[0], from[1]) + ":" + layout.Cell(to[0], to[1]) + ")"
	g.put(row, column, workbook.Cell{Number: sums.String(), Formula: formula, Style: sum})
}

// group is rows or columns under a heading.
type group struct {
	name  string
	codes []named
}

// named is a code with its name.
type named struct{ code, name string }

// grouped puts codes under the headings that they begin with, in order.
func grouped(headings, codes []named) []group {
	groups := make([]group, len(headings))
	for i, h := range headings {
		groups[i].name = h.name
		for _, c := range codes {
			if strings.HasPrefix(c.code, h.code) {
				groups[i].codes = append(groups[i].codes, c)
			}
		}
	}
	return slices.DeleteFunc(groups, func(g group) bool { return len(g.codes) == 0 })
}

// rows are rows under headings.
type rows struct {
	at     map[string]int // by their codes
	totals []run
}

// run is the first and the last row that a total adds up, and the row of the total.
type run struct{ first, last, total int }

// group puts groups of rows, the first of them in a row and its heading above it: a total and a blank row below each but the last, as the
// workbooks of CBS leave room for.
func (g *grid) group(groups []group, a layout.Area) rows {
	put, row := rows{at: map[string]int{}}, a.FirstRow
	for i, gr := range groups {
		g.put(row-1, a.NameColumn, workbook.Cell{Text: gr.name, Style: bold})
		first := row
		for _, n := range gr.codes {
			g.put(row, a.CodeColumn, workbook.Cell{Text: n.code})
			g.put(row, a.NameColumn, workbook.Cell{Text: n.name})
			put.at[n.code] = row
			row++
		}
		if i < len(groups)-1 {
			g.put(row, a.CodeColumn, workbook.Cell{Text: total, Style: bold})
			g.put(row, a.NameColumn, workbook.Cell{Text: total + " " + gr.name, Style: bold})
			put.totals = append(put.totals, run{first, row - 1, row})
			row += 3
		}
	}
	return put
}

// addUp puts the totals of the rows, and beside the last column those of each row.
func (g *grid) addUp(r rows, a layout.Area, columns int) {
	last := a.FirstColumn + columns - 1
	for _, t := range r.totals {
		for column := a.FirstColumn; column <= last; column++ {
			g.total(t.total, column, [2]int{t.first, column}, [2]int{t.last, column})
		}
	}
	g.put(a.NameRow, a.LastColumn+1, workbook.Cell{Text: total, Style: bold})
	for _, row := range r.at {
		g.total(row, a.LastColumn+1, [2]int{row, a.FirstColumn}, [2]int{row, last})
	}
}
