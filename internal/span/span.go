// Package span tells what follows from sums: which relations between figures are
// combinations of others. Coefficients are counted modulo a prime, so that
// elimination is exact and quick.
//
// Files, in the order in which data flows: residue.go counts; span.go eliminates.
package span

import (
	"iter"
	"slices"
)

// Term is a figure of a relation and its coefficient, which is not nil.
type Term[K comparable] struct {
	Key K
	By  Residue
}

// Vector is a relation between figures by their coefficients: their sum is nil. Each figure stands there once, those that
// are eliminated first in front.
type Vector[K comparable] []Term[K]

// Span is what follows from relations that were added. The figures that Compare
// puts last are eliminated first, so that what is left of a relation is between
// those that it puts first; it must order all figures.
type Span[K comparable] struct {
	Compare func(a, b K) int
	rows    map[K]Vector[K]
	spare   [2]Vector[K] // room for what is at hand
}

// Of returns the relation with these coefficients; a figure may come more than once, and those that come to nil are left out.
func (s *Span[K]) Of(coefficients iter.Seq2[K, int]) (v Vector[K]) {
	for k, n := range coefficients {
		v = append(v, Term[K]{k, residueOf(n)})
	}
	slices.SortFunc(v, func(p, q Term[K]) int { return s.Compare(q.Key, p.Key) })
	kept := v[:0]
	for _, t := range v {
		if last := len(kept) - 1; last >= 0 && kept[last].Key == t.Key {
			kept[last].By = kept[last].By.less(Residue(0).less(t.By))
			continue
		}
		kept = append(kept, t)
	}
	return slices.DeleteFunc(kept, func(t Term[K]) bool { return t.By == 0 })
}

// mostWork bounds how often coefficients are combined for one relation: a total of twenty totals of twenty
// totals of twenty lines, 8,421 rows, takes less, and only tables whose figures are all alike take more.
const mostWork = 100_000

// Reduce returns what a relation says beyond the span: nothing where it follows. ok is false where that takes too long.
func (s *Span[K]) Reduce(v Vector[K]) (rest Vector[K], ok bool) {
	for work, side := 0, 0; len(v) > 0; {
		row := s.rows[v[0].Key]
		if row == nil {
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
func (s *Span[K]) lessTimes(room, v, row Vector[K], factor Residue) Vector[K] {
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
			room, row = append(room, Term[K]{row[0].Key, Residue(0).less(factor.times(row[0].By))}), row[1:]
		default:
			if by := v[0].By.less(factor.times(row[0].By)); by != 0 {
				room = append(room, Term[K]{v[0].Key, by})
			}
			v, row = v[1:], row[1:]
		}
	}
	return room
}

// Add adds what Reduce left of a relation, which must be something.
func (s *Span[K]) Add(rest Vector[K]) {
	if len(rest) == 0 {
		return
	}
	inverse := rest[0].By.inverse()
	row := make(Vector[K], len(rest))
	for i, t := range rest {
		row[i] = Term[K]{t.Key, t.By.times(inverse)}
	}
	if s.rows == nil {
		s.rows = map[K]Vector[K]{}
	}
	s.rows[rest[0].Key] = row
}

// Whole multiplies a relation by its common denominator and returns the coefficients, in its order; ok is false where that is
// too large for a sum that anybody means.
func (v Vector[K]) Whole() (w []int, ok bool) {
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
