package rounding

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
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
	s = lenient.OrZero(s)
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
	bound, shift := s.spans[identity].bound, mid-face
	m.Printed, m.Computed, m.Difference = s.amount(printed), s.amount(printed-face), s.amount(face)
	m.Low, m.High = s.amount(-bound-shift), s.amount(bound-shift)
	if groups := s.widths(identity, nil); tailFits(groups) {
		m.Probability = tail(groups, max(mid, -mid))
	}
	return m
}

// Bound returns by how much a printed total can differ from the sum of printed figures when each of them was
// rounded on its own: half a step for every figure, the total included. Steps is the sum of their steps, in euros;
// a step is the value of one unit of the last printed digit.
func Bound(steps budget.Amount) budget.Amount {
	half := decimal.New(5, -1)
	// Half of a step of cents or more has at most four decimals; ten is enough for half of any step, the finest of
	// which has nine.
	bound, err := steps.Mul(half, 4, budget.Truncate)
	if err == nil && bound.Add(bound) == steps {
		return bound
	}
	if bound, err = steps.Mul(half, 10, budget.HalfUp); err != nil {
		return budget.Amount{}
	}
	return bound
}

// Judge is the verdict on a difference of which nothing is known but by how much rounding can make figures differ:
// Exact, Plausible or Impossible.
func Judge(difference, bound budget.Amount) Verdict {
	switch {
	case difference.IsZero():
		return Exact
	case difference.Abs().Cmp(bound) <= 0:
		return Plausible
	}
	return Impossible
}
