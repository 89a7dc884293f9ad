package opendata

import (
	"fmt"
	"math"

	"github.com/bbvgo/bbv/budget"
)

// addRows takes parsed rows in order, with their errors in between, and refuses cells
// that are taken. line is the number of lines before them. Rows that were taken stay,
// whatever happens after them.
func (l *Loader) addRows(file string, line int, out *rows) error {
	if l.rows+len(out.post) > l.opts.MaxRows {
		return &budget.LimitError{File: file, What: "rows", Most: int64(l.opts.MaxRows)}
	}
	t := &taker{l: l, file: file, line: line, out: out, amounts: out.amounts()}
	err := t.all()
	b := t.block()
	l.absolute = addUp(l.absolute, addUp(b.first.absolute(), b.second.absolute()))
	if l.absolute > math.MaxInt64 {
		return &budget.LimitError{File: file, What: "cents, all amounts together without their signs", Most: math.MaxInt64}
	}
	if b.rows() > 0 {
		b.dropEmpty()
		l.blocks = append(l.blocks, b)
		l.rows += b.rows()
	}
	if err == nil && out.limit != nil {
		return &budget.LimitError{File: file, What: out.limit.What, Most: out.limit.Most}
	}
	return err
}

// taker makes a block of the rows of a stretch, in place: a row that is refused is
// overwritten by those behind it.
type taker struct {
	l       *Loader
	file    string
	line    int
	out     *rows
	amounts [2]amounts
	runs    []run
	kept    int
}

func (t *taker) all() error {
	errors := t.out.errors
	for r, run := range t.out.runs {
		var err error
		if errors, err = t.report(errors, int(run.from)); err != nil {
			return err
		}
		cells, err := t.delivery(run)
		if err != nil {
			return err
		}
		for from, end := int(run.from), t.out.end(r); from < end; {
			if errors, err = t.report(errors, from); err != nil {
				return err
			}
			stop := end
			if len(errors) > 0 {
				stop = min(end, errors[0].at)
			}
			if err := t.take(cells, from, stop); err != nil {
				return err
			}
			from = stop
		}
	}
	_, err := t.report(errors, len(t.out.post))
	return err
}

// delivery starts the rows of another delivery.
func (t *taker) delivery(r cellRun) (*taken, error) {
	id, err := t.l.groupID(t.file, group{uint32(r.entity), uint32(r.moment)})
	if err != nil {
		return nil, err
	}
	t.runs = append(t.runs, run{int32(t.kept), id})
	return &t.l.seen[id], nil
}

// report passes on the errors that come before a row.
func (t *taker) report(errors []problem, row int) ([]problem, error) {
	for len(errors) > 0 && errors[0].at <= row {
		e := errors[0].err
		e.File, e.Line = t.file, e.Line+t.line
		if err := t.l.report(e); err != nil {
			return nil, err
		}
		errors = errors[1:]
	}
	return errors, nil
}

// take takes the rows of one delivery that have no error between them.
func (t *taker) take(cells *taken, from, end int) error {
	posts, columns, pairs := t.out.post[:end], t.out.column[:end], &t.l.pairs
	for i := from; i < end; i++ {
		pair := pairs.of(posts[i], columns[i])
		if !cells.take(pair, pairs.used) {
			if err := t.repeated(i); err != nil {
				return err
			}
			continue
		}
		if t.kept != i {
			posts[t.kept], columns[t.kept] = posts[i], columns[i]
			t.amounts[0].move(t.kept, i)
			t.amounts[1].move(t.kept, i)
		}
		t.kept++
	}
	return nil
}

// repeated reports a row whose cell is taken.
func (t *taker) repeated(i int) error {
	l := t.l
	g := l.groups[t.runs[len(t.runs)-1].group]
	cell := fmt.Sprintf("%v, %v, %v, %v", l.entities.value(g.entity), l.moments.value(g.moment), l.posts.value(uint32(t.out.post[i])), l.columns.value(uint32(t.out.column[i])))
	at := t.out.placeOf(i)
	return l.report(&RowError{File: t.file, Line: t.line + at.line, Column: at.column, Input: cell, Reason: "this cell was read before; it is not counted twice"})
}

// block returns the rows that were kept.
func (t *taker) block() *block {
	return &block{runs: t.runs, post: t.out.post[:t.kept], column: t.out.column[:t.kept], first: t.amounts[0].cut(t.kept), second: t.amounts[1].cut(t.kept)}
}
