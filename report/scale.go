package report

import "github.com/bbvgo/bbv/budget"

// scale turns amounts into pixels: exact amounts become lengths only here.
type scale struct {
	low, high budget.Amount // what is shown; low is not above high
	from, to  float64       // where these stand
}

// scaleOf is a scale on which amounts and zero have their place.
func scaleOf(from, to float64, amounts ...budget.Amount) scale {
	s := scale{from: from, to: to}
	for _, a := range amounts {
		if a.Cmp(s.low) < 0 {
			s.low = a
		}
		if a.Cmp(s.high) > 0 {
			s.high = a
		}
	}
	return s
}

// at is the place of an amount.
func (s scale) at(a budget.Amount) float64 {
	part, err := a.Sub(s.low).Quo(s.high.Sub(s.low), 6, budget.HalfUp)
	if err != nil { // nothing is shown but zero
		return s.from
	}
	return s.from + (s.to-s.from)*part.InexactFloat64()
}
