package grid

import (
	"slices"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
)

// spread fills the empty cells of a header above another: a format without spans, such as CSV, prints the title of a
// group above its first column only.
// The titles of a row of which nobody knows what they span are lost.
func spread(r, below Row) (over Row, lost []string) {
	cells := append(slices.Clone(r.Cells), make([]table.Cell, max(0, len(below.Cells)-len(r.Cells)))...)
	if titles, names := sideBySide(cells), textsOf(below.Cells[:below.used()]); titles > 1 && titles < len(names) {
		starts := form.Groups(names)
		if 2*len(starts) <= len(names) && len(form.Groups(names[titles-1:])) > 1 {
			if len(starts) != titles {
				lost = textsOf(cells[:titles+1])
			}
			return Row{Cells: together(cells, starts, titles), Header: r.Header}, lost
		}
	}
	for i := 2; i < len(below.Cells); i++ {
		if cells[i].Blank() && !below.Cells[i].Blank() {
			cells[i] = cells[i-1]
		}
	}
	return Row{Cells: cells, Header: r.Header}, nil
}

// sideBySide counts the titles beyond the labels where all empty cells stand behind them, as in a text that lost what they
// spanned; else it is 0.
func sideBySide(cells []table.Cell) (titles int) {
	for i, c := range cells[min(1, len(cells)):] {
		switch {
		case c.Blank():
		case i > titles:
			return 0
		default:
			titles++
		}
	}
	return titles
}

// together puts titles that stand side by side over the groups that begin at columns: no group has a name twice. Where there are more or
// fewer titles, nobody knows which is whose, and none is put anywhere.
func together(cells []table.Cell, starts []int, titles int) []table.Cell {
	out := make([]table.Cell, len(cells))
	out[0] = cells[0]
	if len(starts) != titles {
		return out
	}
	for k, start := range starts {
		for i := start; i+1 < len(out); i++ {
			out[i+1] = cells[k+1]
		}
	}
	return out
}

// pushed moves a row of a header to the right that begins with a side above the labels, and ends a column before the body of so many
// columns: it lost the empty cell before it.
func pushed(r Row, columns int) Row {
	if columns < 2 || r.used() != columns-1 || form.Side(r.Cells[0].Text) == 0 {
		return r
	}
	r.Cells = slices.Insert(slices.Clone(r.Cells[:columns-1]), 0, table.Cell{})
	r.Span = nil
	return r
}

// used is how many cells the row has, without the blank ones at its end.
func (r Row) used() int {
	n := len(r.Cells)
	for n > 0 && r.Cells[n-1].Blank() {
		n--
	}
	return n
}

// textsOf are the texts of cells beyond the label.
func textsOf(cells []table.Cell) (list []string) {
	for _, c := range cells[min(1, len(cells)):] {
		list = append(list, c.Text)
	}
	return list
}
