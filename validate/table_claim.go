package validate

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/formula"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// mostCells bounds the cells that one formula adds up, as far as they are compared: a total of more than ten thousand
// figures is that of a list, in which no row stands for itself.
const mostCells = 10_000

// claim is what the formula of a total says beside the sum that was understood. The zero value says nothing.
type claim struct {
	read bool // the formula adds up cells of the same line of the table
	// missing are cells of the sum that the formula leaves out, extra those that only the formula has.
	missing, extra []understand.CellRef
}

func (c claim) agrees() bool { return c.read && len(c.missing)+len(c.extra) == 0 }

// formulas compares the formulas of a sheet with the sums of its figures.
type formulas struct {
	u      *understand.Understanding
	place  func(understand.CellRef) finding.Place
	rows   map[int]int  // row of the table by row of the sheet
	box    formula.Area // where the table stands on the sheet
	claims []claim      // by identity
	holds  []bool       // by identity: it was judged, and holds
	family [][]int      // identities that are judged
}

// claimsOf compares the formulas of a table with its sums; nil where it has none.
func claimsOf(u *understand.Understanding, sums understand.Sums, place func(understand.CellRef) finding.Place) *formulas {
	if !slices.ContainsFunc(u.Table.Rows, hasFormula) {
		return nil
	}
	f := &formulas{u: u, place: place, rows: map[int]int{}, claims: make([]claim, len(u.Identities)), holds: make([]bool, len(u.Identities))}
	f.survey()
	for i, id := range u.Identities {
		f.claims[i] = f.claim(id)
	}
	f.family = make([][]int, len(u.Families))
	for i, v := range sums.Verdicts {
		if v != rounding.Unknown {
			f.holds[i] = v == rounding.Exact || v == rounding.Plausible
			f.family[u.Identities[i].Family] = append(f.family[u.Identities[i].Family], i)
		}
	}
	return f
}

// hasFormula reports whether a cell of a row has a formula.
func hasFormula(r table.Row) bool {
	return slices.ContainsFunc(r.Cells, func(c table.Cell) bool { return c.Origin != nil && c.Origin.Formula != "" })
}

// survey finds where on the sheet the table stands.
func (f *formulas) survey() {
	t := f.u.Table
	f.box = formula.Area{Top: t.At.Line(), Left: t.At.Column()}
	for i, row := range t.Rows {
		f.stands(i, row.Label.At.Line(), row.Label.At.Column())
		for _, c := range row.Cells {
			f.stands(i, c.At.Line(), c.At.Column())
		}
	}
}

// stands notes that a cell of a row stands at a place of the sheet.
func (f *formulas) stands(row, line, column int) {
	if line > 0 {
		f.rows[line] = row
		f.box.Bottom, f.box.Right = max(f.box.Bottom, line), max(f.box.Right, column)
	}
}

// written is the formula of a cell.
func (f *formulas) written(c understand.CellRef) string {
	if o := f.u.Table.Cell(c.Row, c.Column).Origin; o != nil {
		return o.Formula
	}
	return ""
}

// at is the value cell at a place of the sheet.
func (f *formulas) at(line, column int) (understand.CellRef, bool) {
	row, ok := f.rows[line]
	if !ok {
		return understand.CellRef{}, false
	}
	place, cells := table.At(line, column), f.u.Table.Rows[row].Cells
	if i := column - f.box.Left - 1; i >= 0 && i < len(cells) && cells[i].At == place { // as good as always
		return understand.CellRef{Row: row, Column: i}, true
	}
	i := slices.IndexFunc(cells, func(c table.Cell) bool { return c.At == place })
	return understand.CellRef{Row: row, Column: i}, i >= 0
}

// counted is how often a formula adds up each cell of the table, and takes it off. It is not ok where it adds up others.
func (f *formulas) counted(areas []formula.Area) (counts map[understand.CellRef]int, ok bool) {
	counts = map[understand.CellRef]int{}
	left := mostCells
	for _, a := range areas {
		if a.Top < f.box.Top || a.Left < f.box.Left || a.Bottom > f.box.Bottom || a.Right > f.box.Right {
			return nil, false
		}
		if left -= (a.Bottom - a.Top + 1) * (a.Right - a.Left + 1); left < 0 {
			return nil, false
		}
		for line := a.Top; line <= a.Bottom; line++ {
			for column := a.Left; column <= a.Right; column++ {
				if c, ok := f.at(line, column); ok {
					counts[c] += a.Sign
				}
			}
		}
	}
	return counts, true
}

// claim compares the formula of a total with a sum.
func (f *formulas) claim(id understand.CellSum) (c claim) {
	areas, ok := formula.Sum(f.written(id.Target), f.u.Table.Part)
	if !ok || len(id.Terms) == 0 {
		return c
	}
	counts, ok := f.counted(areas)
	if !ok {
		return c
	}
	common := 0
	for _, t := range id.Terms {
		switch counts[t.Cell] {
		case 0:
			c.missing = append(c.missing, t.Cell)
		case t.Coefficient:
			common++
		default:
			return claim{}
		}
		delete(counts, t.Cell)
	}
	for cell, n := range counts {
		if line(id, cell) != line(id, id.Target) || n != 1 && n != -1 {
			return claim{}
		}
		if f.isNumber(cell) {
			c.extra = append(c.extra, cell)
		}
	}
	slices.SortFunc(c.extra, func(a, b understand.CellRef) int { return a.Row - b.Row + a.Column - b.Column })
	// what has little in common is another way to the total, not a slip in this one
	c.read = common >= 2 && common > len(c.missing) && common > len(c.extra) && (len(c.missing) == 0 || len(c.extra) == 0)
	return c
}

// isNumber reports whether a cell holds a number, which formulas add up; they pass over a text that looks like one.
func (f *formulas) isNumber(c understand.CellRef) bool {
	o := f.u.Table.Cell(c.Row, c.Column).Origin
	_, ok := f.u.Value(c)
	return ok && o != nil && o.Exact != ""
}

// overRows reports whether a sum adds up rows.
func overRows(id understand.CellSum) bool { return id.Terms[0].Cell.Row != id.Target.Row }

// line is the column of a cell for a sum of rows, and its row for one of columns.
func line(id understand.CellSum, c understand.CellRef) int {
	if overRows(id) {
		return c.Column
	}
	return c.Row
}

// along is a cell as it stands beside it in another place of the same sum.
func along(id understand.CellSum, c understand.CellRef) understand.CellRef {
	if overRows(id) {
		c.Column = id.Target.Column
	} else {
		c.Row = id.Target.Row
	}
	return c
}
