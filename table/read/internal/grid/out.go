package grid

import (
	"iter"

	"github.com/bbvgo/bbv/table"
)

// Out hands the tables of a source on, and stops when the caller does.
type Out struct {
	Limits  table.Limits
	Stopped bool
	Source  func() int64 // how many bytes of the source were read, unpacked where it is packed; nil where nobody counts
	repeats int64
	format  table.Format
	yield   func(table.Table, error) bool
	passage func(table.Passage) bool // nil where nobody wants them
}

// Tables makes an iterator of the reader of a format, which gives what it finds to an Out. After an error that it returns nothing
// follows.
func Tables(format table.Format, limits table.Limits, read func(*Out) error) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		o := &Out{Limits: Defaults(limits), format: format, yield: yield}
		if err := read(o); err != nil && !o.Stopped {
			yield(table.Table{}, err)
		}
	}
}

// Passages makes an iterator of the text outside tables of the same reader.
func Passages(limits table.Limits, read func(*Out) error) iter.Seq2[table.Passage, error] {
	return func(yield func(table.Passage, error) bool) {
		o := &Out{Limits: Defaults(limits), yield: func(table.Table, error) bool { return true }}
		o.passage = func(p table.Passage) bool { return yield(p, nil) }
		if err := read(o); err != nil && !o.Stopped {
			yield(table.Passage{}, err)
		}
	}
}

// Passage hands on a text outside tables.
func (o *Out) Passage(p table.Passage) {
	if o.passage != nil && !o.Stopped && !o.passage(p) {
		o.Stopped = true
	}
}

// Grid hands on the table of a grid, if it is one.
func (o *Out) Grid(g Grid) {
	if t, ok := g.table(); ok {
		o.Table(t)
	}
}

// Table hands on a table.
func (o *Out) Table(t table.Table) {
	t.Format = o.format
	if !o.Stopped && !o.yield(t, nil) {
		o.Stopped = true
	}
}

// Pass hands on an error behind which the reading goes on.
func (o *Out) Pass(err error) {
	if !o.Stopped && !o.yield(table.Table{}, err) {
		o.Stopped = true
	}
}

// Builder collects the rows of one grid within the limits.
type Builder struct {
	Grid
	Limits table.Limits
	cells  int
}

// Add adds a row, which the caller may use again.
func (b *Builder) Add(row Row) error {
	if b.Len() == 0 && len(row.Cells) > 0 && b.At == (table.Position{}) {
		b.At = row.Cells[0].At
	}
	if err := CheckRow(b.Limits, b.Len(), b.cells, row.Cells); err != nil {
		return err
	}
	b.cells += len(row.Cells)
	return b.rows.add(row)
}
