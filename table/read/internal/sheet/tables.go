package sheet

import (
	"regexp"
	"sync"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Grids cuts the sheet into tables, in the order of their first rows. Caption and unit line come from the text above a
// table, or else from the name of the sheet; texts right below a table are its notes. The sheet is used up.
func (s *Sheet) Grids() ([]grid.Grid, error) {
	if err := s.settle(); err != nil {
		return nil, err
	}
	c := &cutter{sheet: s}
	return c.grids, c.cut(s.lines)
}

// cutter is the state of cutting one sheet.
type cutter struct {
	sheet *Sheet
	above grid.Prose
	grids []grid.Grid
}

// cut cuts lines into bands, bands into what stands side by side, and that into bands again.
func (c *cutter) cut(lines []*line) error {
	list, rest := bands(lines)
	for _, b := range list {
		if err := c.sheet.check(b); err != nil {
			return err
		}
		c.sayAll(b.above)
		titles, lines := titled(b)
		for _, text := range titles {
			c.say(text)
		}
		parts := sideBySide(lines)
		if len(parts) == 1 {
			if err := c.table(lines); err != nil {
				return err
			}
			continue
		}
		above := c.above // stands above each of them
		for _, part := range parts {
			c.above = above
			if err := c.cut(part); err != nil {
				return err
			}
		}
	}
	c.sayAll(rest)
	return nil
}

// check returns an error for a band that is larger than a table may be.
func (s *Sheet) check(b band) error {
	at := table.At(b.lines[0].number, b.left)
	switch {
	case filledColumns(b.lines).count() > s.limits.Columns:
		return grid.TooLarge("columns in one table", s.limits.Columns, at)
	case len(b.lines) > s.limits.Rows:
		return grid.TooLarge("rows in one table", s.limits.Rows, at)
	}
	return nil
}

func (c *cutter) sayAll(lines []*line) {
	for _, l := range lines {
		c.say(l.first().Text)
	}
}

// say takes in a text that stands apart: a unit is that of the table above that has none, or of the one below.
func (c *cutter) say(text string) {
	n := len(c.grids) - 1
	if form.IsUnitLine(text) {
		if n >= 0 && c.grids[n].UnitLine == "" && c.above.Heading == "" {
			c.grids[n].UnitLine = text
		}
		c.above.Unit = text
		return
	}
	unit := c.above.Unit
	if c.above.Take(text); c.above.Unit == "" {
		c.above.Unit = unit
	}
}

// table makes a grid of lines.
func (c *cutter) table(lines []*line) error {
	lines, notes := noted(lines)
	b := c.above.Open(c.sheet.limits)
	b.Part, b.Hidden = c.sheet.Name, c.sheet.Hidden
	columns, row := filledColumns(lines).numbers(), grid.Row{}
	for i, l := range lines {
		for gap := 1; i > 0 && lines[i-1].number+gap < l.number; gap++ {
			row = row.Next()
			row.Put(table.Cell{At: table.At(lines[i-1].number+gap, columns[0])}, false)
			if err := b.Add(row); err != nil {
				return err
			}
		}
		row = rowOf(l, columns, row.Next())
		if err := c.sheet.Repeat(len(row.Cells)-len(l.cells), row.Cells[0].At); err != nil {
			return err
		}
		if err := b.Add(row); err != nil {
			return err
		}
		l.cells = nil // a sheet and its tables need not fit in memory together
	}
	for _, text := range notes {
		if form.IsUnit(text) && b.UnitLine == "" {
			b.UnitLine = text
			continue
		}
		b.Notes = append(b.Notes, text)
	}
	c.name(&b.Grid)
	c.grids = append(c.grids, b.Grid)
	return nil
}

// rowOf is a line as a row of a grid that has all columns of a table in which anything stands, up to its last cell. Columns that are
// blank all the way down keep lines apart for the eye, or lie between a table and a remark far off; they say nothing.
func rowOf(l *line, columns []int, row grid.Row) grid.Row {
	row.Hidden = l.hidden
	rest := l.cells
	for _, column := range columns {
		for len(rest) > 0 && rest[0].column < column {
			rest = rest[1:]
		}
		switch {
		case len(rest) == 0:
			return row
		case rest[0].column == column:
			row.Put(rest[0].Cell, rest[0].span)
			rest = rest[1:]
		default:
			row.Put(table.Cell{At: table.At(l.number, column)}, false)
		}
	}
	return row
}

// noted takes texts alone below the labels off the end: they are no rows.
func noted(lines []*line) ([]*line, []string) {
	left, _ := bounds(lines)
	var notes []string
	n := len(lines)
	for n > 1 && lines[n-1].alone() && lines[n-1].first().column == left {
		n--
	}
	for _, l := range lines[n:] {
		notes = append(notes, l.first().Text)
	}
	return lines[:n], notes
}

// madeName is a name that programs give to a sheet by themselves: a word and a number, as Blad1 and Sheet2.
var madeName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\pL+[0-9]+$`) })

// name takes from the name of the sheet what nothing above the table says.
func (c *cutter) name(g *grid.Grid) {
	if g.UnitLine == "" && form.IsUnit(c.sheet.Name) {
		g.UnitLine = c.sheet.Name
	}
	if g.Caption == "" && !madeName().MatchString(c.sheet.Name) {
		g.Caption = c.sheet.Name
	}
}
