package sums

import (
	"math"
	"slices"
)

// halves finds what two halves that stand side by side have in common: in a row
// that is a total of both and part of no other, a figure of one half is that of the
// other, as the totals of activa and passiva are.
func (g *Grid) halves(overRow []*Sum) (found []*Sum) {
	a := &g.axes[overColumns]
	total, part := map[int]bool{}, map[int]bool{}
	for _, s := range overRow {
		if s.Tentative() {
			continue
		}
		total[s.target] = true
		for _, t := range s.terms {
			part[t.line] = true
		}
	}
	for row := range a.m {
		if g.over() {
			return nil
		}
		if total[row] && !part[row] {
			found = append(found, a.halvesAt(row)...)
		}
	}
	return found
}

// halvesAt takes the distance of columns at which most is said for equal figures in
// a row.
func (a *axis) halvesAt(row int) (best []*Sum) {
	most := established
	for far := 2; far < a.n; far++ {
		var pairs []*Sum
		bits := -math.Log2(float64(a.n)) - toldPrice
		for p := range a.n - far {
			if a.state[p][row] != Figure || a.state[p+far][row] != Figure || a.alike(p, p+far, row) {
				continue
			}
			x := []term{{1, p}}
			w := make([]outcome, a.m)
			w[row] = a.outcomeAt(p+far, x, row)
			bits += w[row].bits
			pairs = append(pairs, newSum(a.id, p+far, x, equal, 0, w))
		}
		holding := func(s *Sum) bool { return s.Holds == 1 }
		if bits < most || !slices.ContainsFunc(pairs, holding) {
			continue
		}
		most, best = bits, pairs
		for _, s := range pairs {
			s.Bits, s.partial = bits, true
		}
	}
	return best
}

// alike reports whether two columns have the same figure in a row besides: then
// they are no halves.
func (a *axis) alike(p, q, row int) bool {
	for i := range a.m {
		if i != row && a.count[p][i] != 0 && a.count[p][i] == a.count[q][i] {
			return true
		}
	}
	return false
}
