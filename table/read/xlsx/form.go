package xlsx

import (
	"cmp"
	"io"
	"iter"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Sheet is a sheet as it stands, with nothing taken for a table: for forms that people fill in, of which it is known
// where what stands. The zero value is an empty sheet.
type Sheet struct {
	Name   string
	Hidden bool // the file does not show the sheet
	// Cells are those that hold something, by row and by column, each once. Texts are as the file has them, with their
	// blanks and ends of lines. A formula of which no outcome was stored has no text.
	Cells []table.Cell
}

// Sheets yields the sheets of a workbook in their order, also those without a cell. Errors are those of [Read], and a
// *[table.SyntaxError] for a cell that stands twice; nothing follows an error.
func Sheets(r io.Reader, limits table.Limits) iter.Seq2[Sheet, error] {
	return func(yield func(Sheet, error) bool) {
		b, err := openBook(r, grid.Defaults(limits), true)
		if err != nil {
			yield(Sheet{}, err)
			return
		}
		for _, e := range b.sheets {
			s, err := b.form(e)
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// form reads a sheet as it stands.
func (b *book) form(e entry) (Sheet, error) {
	s := Sheet{Name: e.name, Hidden: e.hidden}
	if e.part == "" { // a chart
		return s, nil
	}
	f := &collector{limits: b.limits}
	if err := b.readCells(e, f); err != nil {
		return Sheet{}, err
	}
	slices.SortStableFunc(f.cells, func(a, b table.Cell) int {
		return cmp.Or(cmp.Compare(a.At.Line(), b.At.Line()), cmp.Compare(a.At.Column(), b.At.Column()))
	})
	for i := 1; i < len(f.cells); i++ {
		if at := f.cells[i].At; at == f.cells[i-1].At {
			return Sheet{}, &table.SyntaxError{At: at, Input: e.name + "!" + at.CellName(), Reason: finding.Text{NL: "een cel die er twee keer staat", EN: "a cell that stands twice"}}
		}
	}
	s.Cells = f.cells
	return s, nil
}

// collector collects the cells of a sheet; what is merged or hidden makes no difference.
type collector struct {
	limits table.Limits
	cells  []table.Cell
}

// Put adds a cell that holds something.
func (f *collector) Put(c table.Cell) error {
	switch {
	case c.Blank() && c.Origin == nil:
		return nil
	case len(f.cells) >= f.limits.Cells:
		return grid.TooLarge("cells in one sheet", f.limits.Cells, c.At)
	case len(c.Text) > f.limits.CellBytes:
		return grid.TooLarge("bytes in one cell", f.limits.CellBytes, c.At)
	}
	f.cells = append(f.cells, c)
	return nil
}

// Merge does nothing.
func (f *collector) Merge(_, _, _, _ int) error { return nil }

// HideRows does nothing.
func (f *collector) HideRows(_, _ int) {}

// HideColumns does nothing.
func (f *collector) HideColumns(_, _ int) {}
