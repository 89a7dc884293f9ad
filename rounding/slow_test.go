package rounding_test

import (
	"math/big"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// slow is the readable reference implementation: everything in exact fractions of a euro, nothing prepared,
// nothing shared with the code under test but the input.
type slow struct {
	figures    []rounding.Figure
	identities []rounding.Identity
	truncated  bool
}

func rat(a budget.Amount) *big.Rat { return a.Decimal().Rat() }

// interval is the closed interval of amounts that print as figure i.
func (s slow) interval(i int) (lo, hi *big.Rat) {
	f := s.figures[i]
	face, step := rat(f.Printed.Amount()), rat(f.Printed.Step())
	half := new(big.Rat).Mul(step, big.NewRat(1, 2))
	switch {
	case f.Exact:
		return face, face
	case !s.truncated:
		return new(big.Rat).Sub(face, half), new(big.Rat).Add(face, half)
	case face.Sign() > 0:
		return face, new(big.Rat).Add(face, step)
	case face.Sign() < 0:
		return new(big.Rat).Sub(face, step), face
	default:
		return new(big.Rat).Neg(step), step
	}
}

// reach is the interval of Σ sign·amount over identity j.
func (s slow) reach(j int) (low, high *big.Rat) {
	low, high = new(big.Rat), new(big.Rat)
	add := func(i, sign int) {
		lo, hi := s.interval(i)
		if sign < 0 {
			lo, hi = new(big.Rat).Neg(hi), new(big.Rat).Neg(lo)
		}
		if sign != 0 {
			low.Add(low, lo)
			high.Add(high, hi)
		}
	}
	add(s.identities[j].Total, 1)
	for _, p := range s.identities[j].Parts {
		add(p.Figure, -p.Sign)
	}
	return low, high
}

// possible says whether some amounts in the intervals satisfy identity j.
func (s slow) possible(j int) bool {
	low, high := s.reach(j)
	return low.Sign() <= 0 && high.Sign() >= 0
}

// edge says whether only the ends of the intervals satisfy identity j.
func (s slow) edge(j int) bool {
	low, high := s.reach(j)
	return low.Sign() == 0 || high.Sign() == 0
}

// exact says whether the printed figures satisfy identity j.
func (s slow) exact(j int) bool {
	sum := rat(s.figures[s.identities[j].Total].Printed.Amount())
	for _, p := range s.identities[j].Parts {
		sum.Sub(sum, new(big.Rat).Mul(rat(s.figures[p.Figure].Printed.Amount()), big.NewRat(int64(p.Sign), 1)))
	}
	return sum.Sign() == 0
}
