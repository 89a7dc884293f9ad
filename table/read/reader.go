package read

import (
	"io"
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
)

// emitter hands the tables of a source on, and stops when the caller does.
type emitter struct {
	yield   func(table.Table, error) bool
	stopped bool
	limits  table.Limits
}

// tables makes an iterator of a reader: read calls e.grid for every grid that it finds. After an error nothing
// follows.
func tables(r io.Reader, limits table.Limits, read func(*lineReader, *emitter) error) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		lr := newLineReader(r, limits)
		e := &emitter{yield: yield, limits: lr.limits}
		if err := read(lr, e); err != nil && !e.stopped {
			yield(table.Table{}, err)
		}
	}
}

// grid emits the table of a grid, if it is one.
func (e *emitter) grid(g Grid) {
	if t, ok := g.Table(); ok {
		e.table(t)
	}
}

func (e *emitter) table(t table.Table) {
	if !e.stopped && !e.yield(t, nil) {
		e.stopped = true
	}
}

// tooLarge says that a source has more of something than the limits allow.
func tooLarge(what string, most int64, at table.Position) error {
	return &budget.LimitError{Line: at.Line, Column: at.Column, What: what, Most: most}
}

// builder collects the rows of one grid within the limits.
type builder struct {
	Grid
	cells  int
	limits table.Limits
}

func (b *builder) add(row GridRow) error {
	if len(b.Rows) == 0 && len(row.Cells) > 0 && b.At.IsZero() {
		b.At = row.Cells[0].At
	}
	err := b.limits.Check(len(b.Rows), b.cells, row.Cells)
	b.cells += len(row.Cells)
	b.Rows = append(b.Rows, row)
	return err
}

// context remembers the prose above a table, from which its caption and unit line come.
type context struct {
	heading, unit string
}

// prose takes in a line outside any table.
func (c *context) prose(text string) {
	switch {
	case text == "":
	case form.IsUnit(text):
		c.unit = text
		if rest := form.TitleBeforeUnit(text); rest != "" {
			c.heading = rest
		}
	default:
		c.heading = text
		c.unit = ""
	}
}

// open starts the grid of a table below that prose.
func (c *context) open(limits table.Limits) *builder {
	b := &builder{limits: limits}
	b.Caption, b.UnitLine = form.Caption(c.heading), c.unit
	*c = context{}
	return b
}
