// Package span tells what follows from sums: which relations between figures are
// combinations of others. Coefficients are counted modulo a prime, so that
// elimination is exact and quick.
//
// Files, in the order in which data flows: residue.go counts; span.go eliminates.
package span

import (
	"slices"
)

// Term is a figure of a relation, by its number from 0, and its coefficient, which is not nil.
type Term struct {
	Key int
	By  Residue
}

// Vector is a relation between figures by their coefficients: their sum is nil. Each figure stands there once, those that
// are eliminated first in front.
type Vector []Term

// Span is what follows from relations that were added, between figures that are numbered closely. Those that Compare
// puts last are eliminated first, so that what is left of a relation is between
// those that it puts first; it must order all figures.
type Span struct {
	Compare func(a, b int) int
	rows    []extent  // by the figure that a relation eliminates
	terms   []Vector  // of the relations, in pieces: there may be a hundred thousand
	spare   [2]Vector // room for what is at hand
	own     Vector    // and for the relation of which Of was asked
}

// Relation is one between figures: the number and the coefficient of each.
type Relation interface {
	Len() int
	Term(i int) (figure, coefficient int)
}

// extent is where the terms of a relation stand.
type extent struct{ piece, from, to int32 }

// The first piece has room for few terms, and each for twice as many as the one before, up to the largest; unless one relation has more.
const (
	firstPiece   = 64
	largestPiece = 1_024
)

// row is the relation that eliminates a figure, nothing where there is none.
func (s *Span) row(k int) Vector {
	if k >= len(s.rows) || s.rows[k].to == 0 {
		return nil
	}
	e := s.rows[k]
	return s.terms[e.piece][e.from:e.to]
}

// Coefficients is a relation as a list of figures and coefficients.
type Coefficients [][2]int

// Len returns of how many.
func (c Coefficients) Len() int { return len(c) }

// Term returns one of them.
func (c Coefficients) Term(i int) (figure, coefficient int) { return c[i][0], c[i][1] }

// Of returns a relation as a vector, until it is called again; a figure may come more than once, and those that come to nil are left out.
func (s *Span) Of(r Relation) Vector {
	v := s.own[:0]
	for i := range r.Len() {
		k, n := r.Term(i)
		v = append(v, Term{k, residueOf(n)})
	}
	s.own = v
	slices.SortFunc(v, func(p, q Term) int { return s.Compare(q.Key, p.Key) })
	kept := v[:0]
	for _, t := range v {
		if last := len(kept) - 1; last >= 0 && kept[last].Key == t.Key {
			kept[last].By = kept[last].By.less(Residue(0).less(t.By))
			continue
		}
		kept = append(kept, t)
	}
	return slices.DeleteFunc(kept, func(t Term) bool { return t.By == 0 })
}

// mostWork bounds how often coefficients are combined for one relation: a total of twenty totals of twenty
// totals of twenty lines, 8,421 rows, takes less, and only tables whose figures are all alike take more.
const mostWork = 100_000

// Reduce returns what a relation says beyond the span: nothing where it follows. ok is false where that takes too long.
func (s *Span) Reduce(v Vector) (rest Vector, ok bool) {
	for work, side := 0, 0; len(v) > 0; {
		row := s.row(v[0].Key)
		if len(row) == 0 {
			rest, v = append(rest, v[0]), v[1:]
			continue
		}
		if work += len(row) + len(v); work > mostWork {
			return nil, false
		}
		next := s.lessTimes(s.spare[side][:0], v, row, v[0].By)
		s.spare[side], v, side = next, next, 1-side
	}
	return rest, true
}

// lessTimes takes a multiple of a relation off another, into room for it.
func (s *Span) lessTimes(room, v, row Vector, factor Residue) Vector {
	for len(v) > 0 || len(row) > 0 {
		order := -1 // of v[0] against row[0], the front first
		switch {
		case len(v) == 0:
			order = 1
		case len(row) > 0:
			order = s.Compare(row[0].Key, v[0].Key)
		}
		switch {
		case order < 0:
			room, v = append(room, v[0]), v[1:]
		case order > 0:
			room, row = append(room, Term{row[0].Key, Residue(0).less(factor.times(row[0].By))}), row[1:]
		default:
			if by := v[0].By.less(factor.times(row[0].By)); by != 0 {
				room = append(room, Term{v[0].Key, by})
			}
			v, row = v[1:], row[1:]
		}
	}
	return room
}

// Add adds what Reduce left of a relation, which must be something.
func (s *Span) Add(rest Vector) {
	if len(rest) == 0 {
		return
	}
	inverse := rest[0].By.inverse()
	last := len(s.terms) - 1
	if last < 0 || cap(s.terms[last])-len(s.terms[last]) < len(rest) {
		size := firstPiece
		if last >= 0 {
			size = min(2*cap(s.terms[last]), largestPiece)
		}
		s.terms, last = append(s.terms, make(Vector, 0, max(size, len(rest)))), last+1
	}
	from := len(s.terms[last])
	for _, t := range rest {
		s.terms[last] = append(s.terms[last], Term{t.Key, t.By.times(inverse)})
	}
	if k := rest[0].Key; k >= len(s.rows) {
		s.rows = append(s.rows, make([]extent, k+1-len(s.rows))...)
	}
	s.rows[rest[0].Key] = extent{int32(last), int32(from), int32(from + len(rest))}
}

// MultipleOf reports whether a relation is another times a number, which may be nil.
func (v Vector) MultipleOf(o Vector) bool {
	if len(v) == 0 || len(v) != len(o) {
		return len(v) == 0
	}
	factor := v[0].By.times(o[0].By.inverse())
	for i := range v {
		if v[i].Key != o[i].Key || v[i].By != factor.times(o[i].By) {
			return false
		}
	}
	return true
}

// Whole multiplies a relation by its common denominator and returns the coefficients, in its order; ok is false where that is
// too large for a sum that anybody means.
func (v Vector) Whole() (w []int, ok bool) {
	const largest = 6
	w = make([]int, len(v))
	for scale := 1; scale <= largest; scale++ {
		ok = true
		for i := range v {
			if w[i], ok = v[i].By.times(residueOf(scale)).whole(); !ok {
				break
			}
		}
		if ok {
			return w, true
		}
	}
	return nil, false
}
