package rounding

import (
	"math/big"

	"github.com/bbvgo/bbv/budget"
)

// An Explanation is all there is to say about one identity by itself. All amounts are in euros.
type Explanation struct {
	Verdict    Verdict
	Mode       budget.RoundingMode
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

// Explain judges one identity by itself. The errors are those of NewSystem.
func Explain(figures []Figure, identity Identity, options Options) (Explanation, error) {
	s, err := NewSystem(figures, []Identity{identity}, options)
	if err != nil {
		return Explanation{}, err
	}
	return s.Explain(0), nil
}

// Explain explains the verdict on one identity. The explanation of an identity that does not exist, or
// in which a figure is missing, has the verdict Unknown and no amounts.
func (s *System) Explain(identity int) Explanation {
	e := Explanation{Verdict: s.Verdict(identity), Mode: s.mode}
	if e.Verdict == Unknown {
		return e
	}
	row := s.row(identity)
	var face, mid int64
	for _, t := range row {
		face += t.sign() * s.val[t.cell()]
		mid += t.sign() * s.mid[t.cell()]
	}
	printed := s.val[row[0].cell()]
	bound, shift := s.bound[identity], mid-face
	e.Printed, e.Computed, e.Difference = s.amount(printed), s.amount(printed-face), s.amount(face)
	e.Low, e.High = s.amount(-bound-shift), s.amount(bound-shift)
	if groups := s.widths(identity); tailFits(groups) {
		e.Probability = tail(groups, max(mid, -mid))
	}
	return e
}
