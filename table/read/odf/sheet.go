package odf

import (
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/flow"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
	"github.com/bbvgo/bbv/table/read/internal/sheet"
)

// sheetReader is the state of reading one sheet.
type sheetReader struct {
	x        *pack.XML
	limits   table.Limits
	sheet    *sheet.Sheet
	notation *notation
	foreign  bool   // the sheet is a copy of one of another file
	row      int    // that is open
	column   int    // before the cell to come
	columns  int    // that are declared so far
	shut     int    // depth of groups of rows or columns that are not shown
	groups   []bool // that are open, whether they are not shown
	cells    []repeated
	merges   []merge
	repeat   int // times that the row stands below itself
	isHidden bool
}

// repeated is a cell that stands several times beside itself.
type repeated struct {
	table.Cell
	times int
}

// merge is a cell that reaches over others.
type merge struct{ column, rows, columns int }

// read reads the sheet of which the start was read last.
func (r *sheetReader) read() error {
	for depth := 1; depth > 0; {
		t, err := r.x.Next()
		if err != nil {
			return err
		}
		switch t.Kind {
		case pack.Start:
			var read bool // to its end
			if read, err = r.start(t); !read {
				depth++
			}
		case pack.End:
			depth--
			err = r.close(t.Name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// start handles a start tag, and reports whether the element was read to its end.
func (r *sheetReader) start(t pack.Token) (bool, error) {
	if unshown[t.Name] {
		return true, r.x.Skip()
	}
	switch t.Name {
	case "table:table-source":
		r.foreign = true
	case "table:table-row-group", "table:table-column-group":
		display, _ := t.Attr("table:display")
		r.group(display == "false")
	case "table:table-column":
		n := count(t, "table:number-columns-repeated")
		if collapsed(t) || r.shut > 0 {
			r.sheet.HideColumns(r.columns+1, r.columns+n)
		}
		r.columns += n
	case "table:table-row":
		r.repeat, r.column = count(t, "table:number-rows-repeated"), 0
		r.isHidden = collapsed(t) || r.shut > 0
		r.cells, r.merges = r.cells[:0], r.merges[:0]
	case "table:table-cell":
		return true, r.cell(t)
	case "table:covered-table-cell":
		r.column += count(t, "table:number-columns-repeated")
		return true, r.x.Skip()
	case "table:table":
		return true, r.x.Skip() // within another, which sheets do not show
	}
	return false, nil
}

func (r *sheetReader) group(shut bool) {
	r.groups = append(r.groups, shut)
	if shut {
		r.shut++
	}
}

// cell reads a cell to its end.
func (r *sheetReader) cell(t pack.Token) error {
	at := table.At(r.row+1, r.column+1)
	times, v := count(t, "table:number-columns-repeated"), readValue(t)
	m := merge{r.column + 1, count(t, "table:number-rows-spanned"), count(t, "table:number-columns-spanned")}
	r.column += times
	text, any, err := r.text(at)
	if err != nil {
		return err
	}
	if !any {
		text = v.instead
	}
	if text == "" {
		return nil
	}
	c := table.Cell{At: at}
	c.Text, c.Origin = v.show(text, r.notation)
	r.cells = append(r.cells, repeated{c, times})
	if m.rows > 1 || m.columns > 1 {
		r.merges = append(r.merges, m)
	}
	if len(r.cells) > r.limits.Cells {
		return grid.TooLarge("cells in one sheet", r.limits.Cells, at)
	}
	return nil
}

// text reads what a cell shows: its paragraphs, one below the other. It reports whether it has any.
func (r *sheetReader) text(at table.Position) (string, bool, error) {
	var b strings.Builder
	any, paragraphs := false, 0
	for depth := 1; depth > 0; {
		t, err := r.x.Next()
		switch {
		case err != nil:
			return "", false, err
		case t.Kind == pack.Start && (unshown[t.Name] || strings.HasPrefix(t.Name, "draw:")):
			if err := r.x.Skip(); err != nil {
				return "", false, err
			}
		case t.Kind == pack.Start:
			depth++
			if t.Name == "text:p" {
				any = true
				paragraphs++
			}
			s, _ := character(t)
			b.WriteString(s)
		case t.Kind == pack.End:
			depth--
			if t.Name == "text:p" {
				b.WriteByte('\n')
				paragraphs--
			}
		case paragraphs > 0:
			b.WriteString(flat.Replace(string(t.Text)))
		}
		if b.Len() > r.limits.CellBytes {
			return "", false, grid.TooLarge("bytes in one cell", r.limits.CellBytes, at)
		}
	}
	return flow.Squeeze(b.String()), any, nil
}

func (r *sheetReader) close(name string) error {
	switch name {
	case "table:table-row-group", "table:table-column-group":
		if n := len(r.groups); n > 0 {
			if r.groups[n-1] {
				r.shut--
			}
			r.groups = r.groups[:n-1]
		}
	case "table:table-row":
		return r.endRow()
	}
	return nil
}

// endRow puts the cells of the row on the sheet, as often as they are repeated. Rows without any cost nothing, however
// many they are.
func (r *sheetReader) endRow() error {
	first := r.row + 1
	r.row += r.repeat
	if len(r.cells) == 0 {
		return nil
	}
	if r.isHidden {
		r.sheet.HideRows(first, r.row)
	}
	if err := r.sheet.Repeat(r.again(), r.cells[0].At); err != nil {
		return err
	}
	for row := first; row <= r.row; row++ {
		for _, c := range r.cells {
			for i := range c.times {
				cell := c.Cell
				cell.At = table.At(row, c.At.Column()+i)
				if err := r.sheet.Put(cell); err != nil {
					return err
				}
			}
		}
		for _, m := range r.merges {
			if err := r.sheet.Merge(row, m.column, row+m.rows-1, m.column+m.columns-1); err != nil {
				return err
			}
		}
	}
	return nil
}

// again is how many cells of the row are repeated.
func (r *sheetReader) again() int {
	n := 0
	for _, c := range r.cells {
		n += c.times
	}
	return n*r.repeat - len(r.cells)
}
