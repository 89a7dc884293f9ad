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
	t := &taker{l: l, file: file, line: line, out: out, amounts: out.amounts}
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
	for r, run := range t.out.runs {
		for from, end := int(run.from), t.out.end(r); from < end; {
			if err := t.report(from); err != nil {
				return err
			}
			stop := end
			if len(t.out.errors) > 0 {
				stop = min(end, t.out.errors[0].at)
			}
			if err := t.take(run, from, stop); err != nil {
				return err
			}
			from = stop
		}
	}
	return t.report(len(t.out.post))
}

// report passes on the errors that come before a row.
func (t *taker) report(row int) error {
	for len(t.out.errors) > 0 && t.out.errors[0].at <= row {
		e := t.out.errors[0].err
		e.File, e.Line = t.file, e.Line+t.line
		if err := t.l.report(e); err != nil {
			return err
		}
		t.out.errors = t.out.errors[1:]
	}
	return nil
}

// take takes rows of one delivery that have no error between them.
func (t *taker) take(r cellRun, from, end int) error {
	id, err := t.l.groupID(t.file, group{uint32(r.entity), uint32(r.moment)})
	if err != nil {
		return err
	}
	t.runs = append(t.runs, run{int32(t.kept), id})
	posts, columns, pairs, cells := t.out.post[:end], t.out.column[:end], &t.l.pairs, &t.l.seen[id]
	for i := from; i < end; i++ {
		pair := pairs.of(posts[i], columns[i])
		if !cells.take(pair, pairs.used) {
			if err := t.repeated(id, i); err != nil {
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
func (t *taker) repeated(id uint32, i int) error {
	l, g, at := t.l, t.l.groups[id], t.out.placeOf(i)
	cell := fmt.Sprintf("%v, %v, %v, %v", l.entities.value(g.entity), l.moments.value(g.moment), l.posts.value(uint32(t.out.post[i])), l.columns.value(uint32(t.out.column[i])))
	return l.report(&RowError{File: t.file, Line: t.line + int(at.line), Column: int(at.column), Input: cell, Reason: "this cell was read before; it is not counted twice"})
}

// block returns the rows that were kept.
func (t *taker) block() *block {
	return &block{runs: t.runs, post: t.out.post[:t.kept], column: t.out.column[:t.kept], first: t.amounts[0].cut(t.kept), second: t.amounts[1].cut(t.kept)}
}
