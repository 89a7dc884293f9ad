package opendata

import (
	"fmt"
	"math"
	"math/bits"
)

// addRows takes parsed rows in order, with their errors in between, and refuses cells
// that are taken. line is the number of lines before them. Rows that were taken stay,
// whatever happens after them.
func (l *Loader) addRows(file string, line int, out *rows) error {
	t := &taker{l: l, file: file, line: line, out: out, b: newBlock(len(out.list))}
	err := t.all()
	if l.absolute > math.MaxInt64 {
		return &LimitError{file, "cents, all amounts together without their signs", math.MaxInt64}
	}
	if t.b.rows() > 0 {
		t.b.dropEmpty()
		l.blocks = append(l.blocks, t.b)
		l.rows += t.b.rows()
	}
	return err
}

// taker moves the rows of a stretch into a block.
type taker struct {
	l    *Loader
	file string
	line int
	out  *rows
	b    *block

	at    group // of the rows at hand
	known bool
	cells *cells
}

func (t *taker) all() error {
	list, errors := t.out.list, t.out.errors
	from := 0
	for _, problem := range errors {
		to := from
		for to < len(list) && int(list[to].line) < problem.at {
			to++
		}
		if err := t.stretch(from, to); err != nil {
			return err
		}
		from = to
		problem.err.File, problem.err.Line = t.file, problem.err.Line+t.line
		if err := t.l.report(problem.err); err != nil {
			return err
		}
	}
	return t.stretch(from, len(list))
}

// stretch takes rows without an error between them.
func (t *taker) stretch(from, to int) error {
	if t.l.rows+t.b.rows()+to-from > t.l.opts.Limits.Rows {
		return &LimitError{t.file, "rows", int64(t.l.opts.Limits.Rows)}
	}
	for i := from; i < to; i++ {
		row := &t.out.list[i]
		if g := (group{uint32(row.entity), uint32(row.moment)}); g != t.at || !t.known {
			if err := t.group(g); err != nil {
				return err
			}
		}
		if !t.cells.take(row.post, row.column) {
			if err := t.repeated(row); err != nil {
				return err
			}
			continue
		}
		if row.wide {
			t.b.addWide(row, t.out.wide[i])
		} else {
			t.b.add(row)
		}
		t.bound(row, i)
	}
	return nil
}

// group turns to the rows of another delivery.
func (t *taker) group(g group) error {
	id, err := t.l.groupID(t.file, g)
	if err != nil {
		return err
	}
	t.at, t.known, t.cells = g, true, &t.l.seen[id]
	t.b.runs = append(t.b.runs, run{from: int32(t.b.rows()), group: id})
	return nil
}

// repeated reports a row whose cell is taken.
func (t *taker) repeated(row *parsed) error {
	l := t.l
	cell := fmt.Sprintf("%v, %v, %v, %v", l.entities.value(uint32(row.entity)), l.moments.value(uint32(row.moment)), l.posts.value(uint32(row.post)), l.columns.value(uint32(row.column)))
	at := t.out.placeOf(row)
	return l.report(&RowError{File: t.file, Line: t.line + at.line, Column: at.column, Input: cell, Reason: "this cell was read before; it is not counted twice"})
}

// bound counts the amounts of a row toward the absolute sum, which stays at its most once
// it leaves 64 bits.
func (t *taker) bound(row *parsed, i int) {
	sum := (magnitude(row.first) + magnitude(row.second)) * centsPerThousand
	if row.wide {
		sum = 0
		for _, c := range t.out.wide[i] {
			if c != wideMissing {
				sum += uint64(max(c, -c))
			}
		}
	}
	total, carry := bits.Add64(t.l.absolute, sum, 0)
	t.l.absolute = total | -carry
}

// magnitude is the absolute value of a small amount, 0 for a missing one.
func magnitude(n int32) uint64 {
	if n == smallMissing {
		return 0
	}
	return uint64(max(int64(n), -int64(n)))
}
