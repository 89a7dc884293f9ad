package understand

import (
	"fmt"
	"slices"
)

// decided is what the saldi of a structure came to.
type decided struct {
	signs signs
	score score
	known bool
	flips []int // targets that use other signs
}

// decide fixes the signs of all pending sums at the given positions: the archetype that most of them confirm. A sum
// that contradicts it everywhere and another archetype nowhere is a flip; one that fits none is dropped.
func (s *structure) decide(at []int) ([]equation, decided) {
	var d decided
	d.signs, d.score = s.bestSigns(s.saldos, at)
	d.known = d.score.informative() > 0 && slices.ContainsFunc(s.saldos, s.directed)
	var list []equation
	for _, p := range s.saldos {
		e := s.signed(p, d.signs)
		e.at = at
		sc := s.f.score(&e)
		flip, ok := s.flip(p, d.signs, sc, at)
		switch {
		case ok:
			d.flips = append(d.flips, p.target)
			list = append(list, flip)
		case sc.believed() || d.supports(sc):
			list = append(list, e)
		case sc.fails > 0:
			e.why += ", which most figures contradict"
			s.dropped = append(s.dropped, e)
		}
	}
	return list, d
}

// supports reports whether a sum that fails at one place and proves itself at none is one all the same, because the
// rest of the table proves the signs.
func (d decided) supports(sc score) bool {
	return sc.fails == 0 || sc.fails == 1 && sc.informative() == 0 && d.score.informative() >= 4 && d.score.fails <= 1+d.score.informative()/4
}

// directed reports whether a sum has a term whose sign tells the convention.
func (s *structure) directed(p pending) bool {
	return slices.ContainsFunc(p.terms, func(i int) bool {
		side := s.entries[i].side
		return side != sideNone && side != sideSaldo && side != sideResultaat && side != sideMutatie
	})
}

// flip looks for other signs for a sum that the signs of the table never fit.
func (s *structure) flip(p pending, g signs, sc score, at []int) (equation, bool) {
	if sc.fails < 2 || sc.informative() > 0 {
		return equation{}, false
	}
	for _, other := range s.styles {
		e := s.signed(p, other)
		e.at = at
		if alt := s.f.score(&e); alt.fails == 0 && alt.informative() >= 2 {
			e.why += fmt.Sprintf(", with other signs than the rest of the table (%s)", other)
			return e, true
		}
	}
	return equation{}, false
}
