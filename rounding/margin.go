package rounding

import (
	"math/big"

	"github.com/bbvgo/bbv/budget"
)

// A Margin is by how much one identity is off and how far rounding can take it. All amounts are in euros.
type Margin struct {
	Verdict    Verdict
	Printed    budget.Amount // the total as printed
	Computed   budget.Amount // the parts as printed, added up
	Difference budget.Amount // printed less computed
	Low, High  budget.Amount // the differences that rounding explains, both included
	// Probability is the exact probability that honest rounding makes a difference at least as far from
	// the middle between Low and High: the tail of an Irwin–Hall distribution shifted to that middle. It is
	// 0 for what is impossible, and nil when a figure is missing, or the identity relates more than 512 figures
	// or so many different steps that it is not computed.
	Probability *big.Rat
}

// Margin judges one identity by itself; see [System.Verdicts]. That of an identity that does not exist, or in
// which a figure is missing, has the verdict Unknown and no amounts.
func (s *System) Margin(identity int) Margin {
	if identity < 0 || identity >= len(s.identities) {
		return Margin{}
	}
	m := Margin{Verdict: s.verdict(identity)}
	if m.Verdict == Unknown {
		return m
	}
	row := s.row(identity)
	var face, mid int64
	for _, t := range row {
		face += t.sign() * s.val[t.cell()]
		mid += t.sign() * s.mid[t.cell()]
	}
	printed := s.val[row[0].cell()]
	bound, shift := s.bound[identity], mid-face
	m.Printed, m.Computed, m.Difference = s.amount(printed), s.amount(printed-face), s.amount(face)
	m.Low, m.High = s.amount(-bound-shift), s.amount(bound-shift)
	if groups := s.widths(identity); tailFits(groups) {
		m.Probability = tail(groups, max(mid, -mid))
	}
	return m
}
