package odf

import (
	"io"
	"iter"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
	"github.com/bbvgo/bbv/table/read/internal/sheet"
)

// Sheets yields the tables of a file of sheets (.ods), sheet by sheet. A cell has the text that the sheet shows, in Dutch
// notation; the number behind it is its exact one, its formula that of Excel. The place of a cell is its row and column,
// the part of the table the name of the sheet.
//
// A sheet has one table or several: below each other with blank rows between, or side by side. Merged cells are taken
// apart. Rows, columns and sheets that are not shown are marked. Caption and unit line come from the text above a table,
// or else from the name of the sheet. Errors are those of [Text].
func Sheets(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatODS, limits, func(out *grid.Out) error {
		a, err := open(r, out.Limits, kindSheets)
		if err != nil {
			return err
		}
		out.Source = a.Unpacked
		list, err := commonStyles(a)
		if err != nil {
			return err
		}
		x, err := a.XML("content.xml", spaces)
		if err != nil {
			return err
		}
		defer x.Close()
		return readSheets(x, list, out)
	})
}

// readSheets reads the content of a file.
func readSheets(x *pack.XML, list styles, out *grid.Out) error {
	n := &notation{}
	for !out.Stopped {
		t, err := x.Next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case t.Kind != pack.Start:
			continue
		}
		switch {
		case unshown[t.Name]:
			err = x.Skip()
		case t.Name == "style:style":
			err = list.read(x, t)
		case t.Name == "table:table":
			err = readSheet(x, t, list, n, out)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readSheet reads a sheet and hands its tables on. Copies of sheets of other files, which a file keeps beside its own, are
// left out: nobody sees them.
func readSheet(x *pack.XML, t pack.Token, list styles, n *notation, out *grid.Out) error {
	name, _ := t.Attr("table:name")
	styleName, _ := t.Attr("table:style-name")
	r := &sheetReader{x: x, limits: out.Limits, notation: n, sheet: sheet.New(name, out)}
	r.sheet.Hidden = list["table/"+styleName].hidden
	if err := r.read(); err != nil || r.foreign {
		return err
	}
	grids, err := r.sheet.Grids()
	if err != nil {
		return err
	}
	for _, g := range grids {
		out.Grid(g)
	}
	return nil
}
