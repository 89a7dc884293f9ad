// Package span tells what follows from sums: which relations between figures are
// combinations of others. Coefficients are counted modulo a prime, so that
// elimination is exact and quick.
//
// Files, in the order in which data flows: residue.go counts; span.go eliminates.
package span

// Vector is a relation between figures by their coefficients: their sum is nil.
type Vector[K comparable] map[K]Residue

// Of returns the relation with these coefficients; those of nil are left out.
func Of[K comparable](coefficients map[K]int) Vector[K] {
	v := Vector[K]{}
	for k, n := range coefficients {
		if n != 0 {
			v[k] = residueOf(n)
		}
	}
	return v
}

// Span is what follows from relations that were added. The figures that Compare
// puts last are eliminated first, so that what is left of a relation is between
// those that it puts first; it must order all figures.
type Span[K comparable] struct {
	Compare func(a, b K) int
	rows    map[K]Vector[K]
}

// Pivot returns the figure of a relation that is eliminated first; the zero figure
// of one without figures.
func (s *Span[K]) Pivot(v Vector[K]) (best K) {
	first := true
	for k := range v {
		if first || s.Compare(k, best) > 0 {
			best, first = k, false
		}
	}
	return best
}

// mostWork bounds how often coefficients are combined for one relation: a total of
// some thousands of parts takes that, and only tables whose figures are all alike
// more.
const mostWork = 1_000

// Reduce returns what a relation says beyond the span: nothing where it follows. It
// uses v up. ok is false where that takes too long.
func (s *Span[K]) Reduce(v Vector[K]) (rest Vector[K], ok bool) {
	rest = Vector[K]{}
	for work := 0; len(v) > 0; {
		k := s.Pivot(v)
		factor, row := v[k], s.rows[k]
		if row == nil {
			rest[k] = factor
			delete(v, k)
			continue
		}
		if work += len(row) + len(v); work > mostWork {
			return nil, false
		}
		for l, c := range row {
			if v[l] = v[l].less(factor.times(c)); v[l] == 0 {
				delete(v, l)
			}
		}
	}
	return rest, true
}

// Add adds what Reduce left of a relation, which must be something.
func (s *Span[K]) Add(rest Vector[K]) {
	if len(rest) == 0 {
		return
	}
	k := s.Pivot(rest)
	inverse := rest[k].inverse()
	row := Vector[K]{}
	for l, c := range rest {
		row[l] = c.times(inverse)
	}
	if s.rows == nil {
		s.rows = map[K]Vector[K]{}
	}
	s.rows[k] = row
}

// Whole multiplies a relation by its common denominator; ok is false where that is
// too large for a sum that anybody means.
func (v Vector[K]) Whole() (w map[K]int, ok bool) {
	const largest = 6
	for scale := 1; scale <= largest; scale++ {
		w, ok = map[K]int{}, true
		for l, c := range v {
			if w[l], ok = c.times(residueOf(scale)).whole(); !ok {
				break
			}
		}
		if ok {
			return w, true
		}
	}
	return nil, false
}
