package sums

import (
	"cmp"
	"math/bits"
)

// residue is a coefficient modulo a prime: exact for the small fractions that
// come of sums with signs, and quick.
type residue uint64

const prime = 1<<61 - 1

func residueOf(n int) residue {
	if n < 0 {
		return prime - residue(-n)
	}
	return residue(n)
}

func (r residue) times(o residue) residue {
	hi, lo := bits.Mul64(uint64(r), uint64(o))
	sum := lo&prime + (lo>>61 | hi<<3)
	if sum >= prime {
		sum -= prime
	}
	return residue(sum)
}

func (r residue) less(o residue) residue {
	if r >= o {
		return r - o
	}
	return r + prime - o
}

// inverse is r to the power prime − 2 (Fermat).
func (r residue) inverse() residue {
	out := residue(1)
	for e := uint64(prime - 2); e > 0; e >>= 1 {
		if e&1 == 1 {
			out = out.times(r)
		}
		r = r.times(r)
	}
	return out
}

// whole returns the residue as a whole number, if it is a small one.
func (r residue) whole() (n int, ok bool) {
	const small = 1 << 20
	switch {
	case r < small:
		return int(r), true
	case r > prime-small:
		return -int(prime - r), true
	}
	return 0, false
}

// vector is a relation between lines by their coefficients.
type vector map[int]residue

func (s *Sum) vector() vector {
	v := vector{s.target: residueOf(-1)}
	for _, t := range s.terms {
		v[t.line] = v[t.line].less(residueOf(-t.sign))
	}
	return v
}

// span is what follows from the chosen sums along one axis. Large lines are
// eliminated first, so that what is left of a sum says least.
type span struct {
	rows map[int]vector
	size []int64 // of a line, in counts
}

func (s *span) pivot(v vector) int {
	best := -1
	for l := range v {
		if best < 0 || cmp.Or(cmp.Compare(s.size[l], s.size[best]), cmp.Compare(best, l)) > 0 {
			best = l
		}
	}
	return best
}

// mostWork bounds how often coefficients are combined for one sum: a total of some
// thousands of parts takes that, and only tables whose figures are all alike more.
const mostWork = 1_000

// reduce returns what a relation says beyond the span; it uses v up. ok is false
// where that takes too long.
func (s *span) reduce(v vector) (rest vector, ok bool) {
	rest = vector{}
	for work := 0; len(v) > 0; {
		k := s.pivot(v)
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

func (s *span) add(rest vector) {
	k := s.pivot(rest)
	inverse := rest[k].inverse()
	row := vector{}
	for l, c := range rest {
		row[l] = c.times(inverse)
	}
	s.rows[k] = row
}

// whole multiplies a relation by its common denominator; ok is false where that
// is too large for a sum that anybody means.
func (v vector) whole() (w map[int]int, ok bool) {
	const largest = 6
	for scale := 1; scale <= largest; scale++ {
		w, ok = map[int]int{}, true
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
