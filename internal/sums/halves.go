package sums

import "math"

// halves finds what two halves that stand side by side have in common: in a row
// that is a total of both and part of no other, a figure of one half is that of the
// other, as the totals of activa and passiva are.
func (g *Grid) halves(overRow []*Sum) (found []*Sum) {
	a := &g.axes[overColumns]
	if a.n < leastHalf+1 {
		return nil
	}
	of := make([]role, a.m)
	for _, s := range overRow {
		if s.Tentative() {
			continue
		}
		of[s.target].total = true
		for _, t := range s.terms {
			of[t.line].part = true
		}
	}
	for row := range a.m {
		if g.over() {
			return nil
		}
		if of[row].total && !of[row].part {
			found = append(found, a.halvesAt(row)...)
		}
	}
	return found
}

// leastHalf is how many columns stand in a half at least.
const leastHalf = 2

// halvesAt takes the distance of columns at which most is said for equal figures in
// a row.
func (a *axis) halvesAt(row int) (best []*Sum) {
	most := established
	for far := leastHalf; far < a.n; far++ {
		if !a.mayHold(row, far) {
			continue
		}
		var pairs []half
		holding := false
		bits := -math.Log2(float64(a.n)) - toldPrice
		for p := range a.n - far {
			if a.state(p, row) != Figure || a.state(p+far, row) != Figure || a.alike(p, p+far, row) {
				continue
			}
			o, _ := a.outcomeAt(p+far, []term{{1, p}}, row)
			bits += o.bits
			pairs = append(pairs, half{p, p + far, o})
			holding = holding || o.kind == holds
		}
		if bits < most || !holding {
			continue
		}
		most, best = bits, nil
		for _, h := range pairs {
			best = append(best, a.halfSum(h, row, bits))
		}
	}
	return best
}

// mayHold reports whether two figures of a row that are so far from each other are so near that they may be equal: a look that is
// short beside what it spares, as a wide table has as many distances as columns.
func (a *axis) mayHold(row, far int) bool {
	for p := range a.n - far {
		x, y := a.count(p, row), a.count(p+far, row)
		if (x != 0 || y != 0) && abs(x-y) <= a.coarse {
			return true
		}
	}
	return false
}

// half is a column and the one that has its figure in the other half.
type half struct {
	line, target int
	outcome      outcome
}

// halfSum is the equality of two columns in one row.
func (a *axis) halfSum(h half, row int, bits float64) *Sum {
	w := make([]outcome, a.m)
	w[row] = h.outcome
	s := newSum(a.id, h.target, []term{{1, h.line}}, equal, 0, w)
	s.Bits, s.partial = bits, true
	return s
}

// alike reports whether two columns have the same figure in a row besides: then
// they are no halves.
func (a *axis) alike(p, q, row int) bool {
	for i := range a.m {
		if i != row && a.count(p, i) != 0 && a.count(p, i) == a.count(q, i) {
			return true
		}
	}
	return false
}
