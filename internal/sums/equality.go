package sums

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/internal/span"
)

// equalities tells sums that only say that two lines are equal, given the sums that
// hold everywhere: saldo = lasten last year + saldo last year − lasten says that
// baten are those of last year.
type equalities struct {
	*Grid
	*axis
	found  []*Sum
	looked bool
	holds  *span.Span
	pairs  []span.Vector // what is left of the equality of lines that are mostly equal
}

// mostPairs bounds the equalities that are looked at.
const mostPairs = 64

func (g *Grid) equalities(id int, found []*Sum) *equalities {
	return &equalities{Grid: g, axis: &g.axes[id], found: found}
}

// look does the work, which few tables need.
func (e *equalities) look() {
	e.looked = true
	for p := range e.n {
		for q := p + 1; q < min(e.n, p+widest+1) && len(e.pairs) < mostPairs && !e.over(); q++ {
			if e.mostlyEqual(p, q) {
				if e.holds == nil {
					e.hold()
				}
				if rest, ok := e.holds.Reduce(e.holds.Of(span.Coefficients{{p, 1}, {q, -1}})); ok {
					e.pairs = append(e.pairs, rest)
				}
			}
		}
	}
}

// hold takes in the sums that hold everywhere.
func (e *equalities) hold() {
	e.holds = &span.Span{Compare: cmp.Compare[int]}
	for _, s := range e.found {
		if int(s.axis) != e.id || s.Fails > 0 || s.Tentative() || s.partial || e.over() {
			continue
		}
		if rest, ok := e.holds.Reduce(e.holds.Of(s)); ok {
			e.holds.Add(rest)
		}
	}
}

// mostlyEqual reports whether two lines are equal at two positions or more, and at
// more than they are not.
func (a *axis) mostlyEqual(p, q int) bool {
	equal, differ := 0, 0
	for i := range a.m {
		switch x, y := a.count(p, i), a.count(q, i); {
		case x != y:
			differ++
		case x != 0:
			equal++
		}
	}
	return equal > 1 && equal > differ
}

// says reports whether a sum says no more than that two lines are equal.
func (e *equalities) says(s *Sum) bool {
	if len(s.terms) < 3 {
		return false
	}
	if !e.looked {
		e.look()
	}
	if len(e.pairs) == 0 {
		return false
	}
	rest, ok := e.holds.Reduce(e.holds.Of(s))
	if !ok {
		return false
	}
	return slices.ContainsFunc(e.pairs, rest.MultipleOf)
}
