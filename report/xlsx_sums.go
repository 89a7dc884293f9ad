package report

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/table/understand"
)

// figured is a table with the figures that a workbook holds as numbers, and which totals are formulas there.
type figured struct {
	marked
	values map[understand.CellRef]value
	// totals are formulas that give the figure to the last digit; beside are those that give another one, which stand beside the table.
	totals, beside map[understand.CellRef]string
}

// figuredOf finds the formulas of a table of which the first row and column of figures stand at a place of its sheet.
func figuredOf(m marked, row, column int) figured {
	f := figured{m, map[understand.CellRef]value{}, map[understand.CellRef]string{}, map[understand.CellRef]string{}}
	u := &f.Understanding
	for i := range u.Table.Rows {
		for k := range u.Table.Columns() {
			at := understand.CellRef{Row: i, Column: k}
			if v, ok := valueOf(u, at); ok {
				f.values[at] = v
			}
		}
	}
	for at, sum := range f.sums {
		formula, ok := f.formula(sum.CellSum, row, column)
		switch total, known := f.values[at]; {
		case !ok || !known:
		case f.added(sum.CellSum).Equal(total.number):
			f.totals[at] = formula
		default:
			f.beside[at] = formula
		}
	}
	f.breakCircles()
	return f
}

// added is what a sum comes to.
func (f *figured) added(sum understand.CellSum) (total decimal.Decimal) {
	for _, t := range sum.Terms {
		total = total.Add(f.values[t.Cell].number.Mul(decimal.NewFromInt(int64(t.Coefficient))))
	}
	return total
}

// mostArguments is how many areas a formula adds up or takes off: Excel takes 255, and 8,192 characters, of which an area takes 20.
const mostArguments = 200

// formula is a sum as a workbook computes it; ok is false where a figure in it is no number there. Texts, such as a dash, count as nil in it.
func (f *figured) formula(sum understand.CellSum, row, column int) (text string, ok bool) {
	var plus, minus []understand.CellRef
	for _, t := range sum.Terms {
		if _, number := f.values[t.Cell]; !number && !f.Understanding.Nil(t.Cell) || t.Cell == sum.Target {
			return "", false
		}
		if t.Coefficient < 0 {
			minus = append(minus, t.Cell)
		} else {
			plus = append(plus, t.Cell)
		}
	}
	for _, part := range []struct {
		sign  string
		cells []understand.CellRef
	}{{"", plus}, {"-", minus}} {
		if len(part.cells) > 0 {
			areas := areasOf(part.cells, row, column)
			if len(areas) > mostArguments {
				return "", false
			}
			if _, number := f.values[part.cells[0]]; number && len(part.cells) == 1 {
				text += part.sign + areas[0]
				continue
			}
			text += part.sign + "SUM(" + strings.Join(areas, ",") + ")"
		}
	}
	return text, text != ""
}

// areasOf are cells as a formula names them, those that follow each other in a column or a row as one area.
func areasOf(cells []understand.CellRef, row, column int) (areas []string) {
	cells = slices.Clone(cells)
	slices.SortFunc(cells, func(a, b understand.CellRef) int {
		if a.Column != b.Column {
			return a.Column - b.Column
		}
		return a.Row - b.Row
	})
	down := len(cells) > 1 && cells[0].Column == cells[1].Column
	for i := 0; i < len(cells); {
		n := i + 1
		for n < len(cells) && next(cells[n-1], cells[n], down) {
			n++
		}
		name := workbook.Ref(cells[i].Row+row, cells[i].Column+column)
		if n > i+1 {
			name += ":" + workbook.Ref(cells[n-1].Row+row, cells[n-1].Column+column)
		}
		areas, i = append(areas, name), n
	}
	return areas
}

// next reports whether a cell follows another, below it or beside it.
func next(a, b understand.CellRef, down bool) bool {
	if down {
		return a.Column == b.Column && a.Row+1 == b.Row
	}
	return a.Row == b.Row && a.Column+1 == b.Column
}

// breakCircles leaves the figure where formulas would need each other: a total that is also what is left of another.
func (f *figured) breakCircles() {
	const open, done = 1, 2
	state := map[understand.CellRef]int{}
	var visit func(understand.CellRef)
	visit = func(at understand.CellRef) {
		state[at] = open
		for _, t := range f.sums[at].Terms {
			if f.totals[t.Cell] == "" || state[t.Cell] == done {
				continue
			}
			if state[t.Cell] == open {
				delete(f.totals, at)
				break
			}
			visit(t.Cell)
		}
		state[at] = done
	}
	for _, at := range sortedCells(f.totals) {
		if state[at] == 0 && f.totals[at] != "" {
			visit(at)
		}
	}
}

// sortedCells are the cells of a map in the order of the table, so that the same report is the same file.
func sortedCells[V any](m map[understand.CellRef]V) []understand.CellRef {
	list := make([]understand.CellRef, 0, len(m))
	for at := range m {
		list = append(list, at)
	}
	slices.SortFunc(list, func(a, b understand.CellRef) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
	return list
}
