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

// possible says whether some amounts in the intervals satisfy identity j. Figure free, if it is not −1,
// has the amount that is given instead.
func (s slow) possible(j, free int, amount *big.Rat) bool {
	low, high := new(big.Rat), new(big.Rat)
	add := func(i, sign int) {
		lo, hi := s.interval(i)
		if i == free {
			lo, hi = amount, amount
		}
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
	return low.Sign() <= 0 && high.Sign() >= 0
}

// exact says whether the printed figures satisfy identity j.
func (s slow) exact(j int) bool {
	sum := rat(s.figures[s.identities[j].Total].Printed.Amount())
	for _, p := range s.identities[j].Parts {
		sum.Sub(sum, new(big.Rat).Mul(rat(s.figures[p.Figure].Printed.Amount()), big.NewRat(int64(p.Sign), 1)))
	}
	return sum.Sign() == 0
}

// stands says whether figure i stands in identity j.
func (s slow) stands(i, j int) bool {
	if s.identities[j].Total == i {
		return true
	}
	for _, p := range s.identities[j].Parts {
		if p.Figure == i && p.Sign != 0 {
			return true
		}
	}
	return false
}

// repairs says whether some amount for figure i, in half steps around what is printed, makes every
// identity possible: those in which it stands with that amount, the others as they are.
func (s slow) repairs(i int, reach int64) bool {
	for j := range s.identities {
		if !s.stands(i, j) && !s.possible(j, -1, nil) {
			return false
		}
	}
	face := rat(s.figures[i].Printed.Amount())
	half := new(big.Rat).Mul(rat(s.figures[i].Printed.Step()), big.NewRat(1, 2))
	for n := -reach; n <= reach; n++ {
		amount := new(big.Rat).Add(face, new(big.Rat).Mul(half, big.NewRat(n, 1)))
		all := true
		for j := range s.identities {
			if s.stands(i, j) && !s.possible(j, i, amount) {
				all = false
				break
			}
		}
		if all {
			return true
		}
	}
	return false
}
