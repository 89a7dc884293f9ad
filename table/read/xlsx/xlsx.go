package xlsx

import (
	"io"
	"iter"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
	"github.com/bbvgo/bbv/table/read/internal/sheet"
)

// Read yields the tables of a workbook (.xlsx, .xlsm, .xltx), sheet by sheet, from top to bottom. Tables of a sheet are
// kept apart by blank rows or columns; caption and unit line come from the text above them, or else from the name of the
// sheet. Places are rows and columns of the sheet, which [table.Table.Part] names. Sheets, rows and columns that the
// workbook hides are read, and marked. A text that looks like a number stays the text that it is.
//
// Errors are *[table.FormatError] for older files of Excel and for what is closed with a password, *[table.SyntaxError]
// and *[table.EncodingError] for what is no workbook, *[budget.LimitError], and those of r; nothing follows an error.
func Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatXLSX, limits, func(out *grid.Out) error {
		b, err := openBook(r, out.Limits, false)
		if err != nil {
			return err
		}
		for _, e := range b.sheets {
			if out.Stopped {
				return nil
			}
			if err := b.read(e, out); err != nil {
				return err
			}
		}
		return nil
	})
}

// openBook opens a workbook; the limits have a value in every field.
func openBook(r io.Reader, limits table.Limits, asIs bool) (*book, error) {
	archive, err := pack.Open(r, limits)
	if err != nil {
		return nil, err
	}
	b := &book{parts: parts{archive, limits}, asIs: asIs}
	return b, b.open()
}

// read hands on the tables of a sheet.
func (b *book) read(e entry, out *grid.Out) error {
	if e.part == "" { // a chart
		return nil
	}
	s := sheet.New(e.name, b.limits)
	s.Hidden = e.hidden
	if err := b.readCells(e, s); err != nil {
		return err
	}
	grids, err := s.Grids()
	if err != nil {
		return err
	}
	for _, g := range grids {
		if out.Stopped {
			return nil
		}
		notShown(&g)
		out.Grid(g)
	}
	return nil
}
