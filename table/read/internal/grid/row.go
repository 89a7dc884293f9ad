package grid

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// Row is one row of a [Grid]. The zero value is an empty row.
type Row struct {
	Cells []table.Cell
	// Header marks a row that the format itself declares a header.
	Header bool
	// Span marks the cells that only repeat a neighbour because it spans them. It may be shorter than Cells; most rows
	// have none.
	Span []bool
	// Ragged marks a row of which empty cells are lost, as [table.Row.Ragged].
	Ragged bool
	// Hidden marks a row that the file does not show, as [table.Row.Hidden].
	Hidden bool
}

// Put adds a cell at the end, which may only repeat a neighbour.
func (r *Row) Put(c table.Cell, spanned bool) {
	if spanned {
		r.Span = append(r.Span, make([]bool, len(r.Cells)+1-len(r.Span))...)
		r.Span[len(r.Cells)] = true
	}
	r.Cells = append(r.Cells, c)
}

// Next is an empty row in the room of this one, which is used up.
func (r Row) Next() Row { return Row{Cells: r.Cells[:0], Span: r.Span[:0]} }

// Spans reports whether cell i only repeats its neighbour.
func (r Row) Spans(i int) bool { return i < len(r.Span) && r.Span[i] }

// Filled counts the cells with a text of their own.
func (r Row) Filled() int {
	n := 0
	for i, c := range r.Cells {
		if !c.Blank() && !r.Spans(i) {
			n++
		}
	}
	return n
}

// section reports whether only the label has a text: a heading, also where it spans the table.
func (r Row) section() bool { return r.Filled() == 1 && len(r.Cells) > 0 && !r.Cells[0].Blank() }

// Figures reports whether a cell beyond the label holds a figure; years and dates are headers, not figures.
func (r Row) Figures() bool {
	for i, c := range r.Cells {
		if f := unmarked(c.Text); i > 0 && form.IsFigure(c.Text) && !form.IsYear(f) && !form.IsDate(f) {
			return true
		}
	}
	return !form.HeaderYears(r.years())
}

// years lists the cells beyond the label that are printed like years.
func (r Row) years() []string {
	var list []string
	for i, c := range r.Cells {
		if f := unmarked(c.Text); i > 0 && form.IsYear(f) {
			list = append(list, f)
		}
	}
	return list
}

// unmarked folds a text without the stars of a footnote behind it: 2019* is a year.
func unmarked(text string) string { return strings.TrimRight(lexicon.Fold(text), "* ") }

// headerish reports whether all cells beyond the label say what headers say, and at least one says anything.
func (r Row) headerish() bool {
	any := false
	for i, c := range r.Cells {
		if i == 0 || c.Blank() {
			continue
		}
		if !form.IsHeader(c.Text) {
			return false
		}
		any = true
	}
	return any
}

// blankCornerHeader reports whether the row, the first, is a header of one value column, or the only thing above figures
// that can be a header.
func (r Row) blankCornerHeader() bool {
	if len(r.Cells) < 2 || r.Filled() == 0 {
		return false
	}
	one := r.Filled() == 1 && !r.Cells[0].Blank()
	over := r.headerish() && !form.IsUnit(r.First()) // a year over the sides, merged
	return !one && (over || !r.Spans(len(r.Cells)-1)) || one && r.Header && len(r.Cells) == 2
}

// First is the first text of the row.
func (r Row) First() string {
	for _, c := range r.Cells {
		if !c.Blank() {
			return c.Text
		}
	}
	return ""
}
