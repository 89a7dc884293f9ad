package opendata

import (
	"fmt"
	"math"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// origin is where rows come from.
type origin struct {
	file   string
	line   int                                 // lines before them, to which their own lines are added
	locate func(offset int) (line, column int) // where their places are offsets
}

// addRows takes parsed rows in order, with their errors in between, and refuses cells
// that are taken. Rows that were taken stay, whatever happens after them.
func (l *Loader) addRows(from origin, out *rows) error {
	file := from.file
	if l.rows+out.n > l.opts.MaxRows {
		return &budget.LimitError{File: file, What: "rows", Most: int64(l.opts.MaxRows)}
	}
	t := &taker{l: l, origin: from, out: out, b: out.packed}
	if t.b == nil {
		t.b = out.newBlock()
	}
	l.numbered = slices.Grow(l.numbered[:0], out.n)[:out.n]
	err := t.all()
	sum := out.sum
	if t.kept < out.n || out.packed == nil {
		t.b.keep(t.kept)
		sum = out.fill(t.b)
	}
	if l.absolute = addUp(l.absolute, sum); l.absolute > math.MaxInt64 {
		return &budget.LimitError{File: file, What: "cents, all amounts together without their signs", Most: math.MaxInt64}
	}
	if t.kept > 0 {
		l.blocks = append(l.blocks, t.b)
		l.rows += t.kept
	}
	if err == nil && out.limit != nil {
		return &budget.LimitError{File: file, What: out.limit.What, Most: out.limit.Most}
	}
	return err
}

// taker makes a block of the rows of a stretch, in place: a row that is refused is
// overwritten by those behind it.
type taker struct {
	l *Loader
	origin
	out  *rows
	b    *block
	kept int
}

func (t *taker) all() error {
	for from := 0; from < t.out.n; {
		if err := t.report(from); err != nil {
			return err
		}
		stop := t.out.n
		if len(t.out.errors) > 0 {
			stop = min(stop, t.out.errors[0].at)
		}
		if err := t.take(from, stop); err != nil {
			return err
		}
		from = stop
	}
	return t.report(t.out.n)
}

// report passes on the errors that come before a row.
func (t *taker) report(row int) error {
	for len(t.out.errors) > 0 && t.out.errors[0].at <= row {
		e := t.out.errors[0].err
		e.File = t.file
		e.Line, e.Column = t.place(place{int32(e.Line), int32(e.Column)})
		if err := t.l.report(e); err != nil {
			return err
		}
		t.out.errors = t.out.errors[1:]
	}
	return nil
}

// place returns the line and the column of a place of the rows in their file.
func (o *origin) place(at place) (line, column int) {
	if o.locate != nil {
		return o.locate(at.offset())
	}
	return o.line + int(at.line), int(at.column)
}

// take takes rows that have no error between them. It numbers them all before it looks which are taken: what it waits
// for then, memory, it waits for many rows at a time.
func (t *taker) take(from, end int) error {
	upTo, err := t.number(from, end)
	pairs, numbered, runs := &t.b.pair, t.l.numbered, t.b.group.low == nil
	for i := from; i < upTo; i++ {
		pair, group := pairs.at(i), numbered[i]
		if !t.l.seen.take(group, pair) {
			if err := t.repeated(group, i); err != nil {
				return err
			}
			continue
		}
		if t.kept != i {
			pairs.set(t.kept, pair)
			t.out.figures[0].move(t.kept, i)
			t.out.figures[1].move(t.kept, i)
		}
		if runs || t.kept != i {
			t.b.put(t.kept, group)
		}
		t.kept++
	}
	return err
}

// number finds what rows are about, up to one that a limit refuses.
func (t *taker) number(from, end int) (upTo int, err error) {
	l, b, least, most := t.l, t.b, t.b.least, t.b.most
	numbered, runs := l.numbered, b.group.low == nil
	for i, c := range t.out.cells[from:end] {
		id, ok := l.groups.find(group{uint32(c.entity), uint32(c.moment)})
		if !ok {
			if id, err = l.newGroup(t.file, c); err != nil {
				end = from + i
				break
			}
		}
		if numbered[from+i] = id; !runs {
			b.group.set(from+i, id)
		}
		b.pair.set(from+i, l.pairs.of(pair{c.post, c.column}))
		least, most = min(least, id), max(most, id)
	}
	b.least, b.most = least, most
	return end, err
}

// newGroup gives a delivery a number.
func (l *Loader) newGroup(file string, c cell) (uint32, error) {
	if len(l.groups.list) >= l.opts.MaxReports {
		return 0, &budget.LimitError{File: file, What: "authorities × reports", Most: int64(l.opts.MaxReports)}
	}
	id := l.groups.add(group{uint32(c.entity), uint32(c.moment)})
	l.seen.grow(len(l.groups.list))
	return id, nil
}

// repeated reports a row whose cell is taken.
func (t *taker) repeated(id uint32, i int) error {
	l, g, c := t.l, t.l.groups.list[id], t.out.cells[i]
	line, column := t.place(t.out.placeOf(i))
	cell := fmt.Sprintf("%v, %v, %v, %v", l.entities.value(g.entity), l.moments.value(g.moment), l.posts.value(uint32(c.post)), l.columns.value(uint32(c.column)))
	return l.report(&RowError{File: t.file, Line: line, Column: column, Input: cell, Reason: "this cell was read before; it is not counted twice"})
}
