package rounding_test

import (
	"math/rand/v2"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// randomTable draws one of the shapes, with up to 70 parts.
func randomTable(r *rand.Rand) exactTable {
	switch r.IntN(5) {
	case 0:
		return oneWay(r, 1+r.IntN(70))
	case 1:
		return twoWay(r, 1+r.IntN(8), 1+r.IntN(6))
	case 2:
		return hierarchyTable(r, groupSizes(r, 70), 1, false)
	case 3:
		return hierarchyTable(r, groupSizes(r, 12), 3+3*r.IntN(2), true)
	default:
		return programmeTable(r)
	}
}

func groupSizes(r *rand.Rand, parts int) []int {
	var list []int
	for parts > 0 && len(list) < 8 {
		g := 1 + r.IntN(min(parts, 12))
		list = append(list, g)
		parts -= g
	}
	return list
}

// honestFigures rounds every amount by itself. With mixed, every row is printed in a unit of its own.
func honestFigures(t exactTable, r *rand.Rand, mode budget.RoundingMode, unit budget.Unit, decimals int, mixed bool) ([]rounding.Figure, error) {
	figures := make([]rounding.Figure, len(t.cents))
	for i, c := range t.cents {
		u, d := unit, decimals
		if mixed && i/t.columns%2 == 1 {
			u, d = budget.InEuros, r.IntN(3)
		}
		p, err := budget.NewPrinted(roundCents(c, stepOf(u, d), mode), d, u)
		if err != nil {
			return nil, err
		}
		figures[i] = rounding.Figure{Row: i / t.columns, Column: i % t.columns, Printed: p}
	}
	return figures, nil
}

// stepOf is the value of the last printed digit in thousandths of a cent.
func stepOf(u budget.Unit, decimals int) int64 {
	s := int64(100_000)
	switch u {
	case budget.InThousands:
		s *= 1000
	case budget.InMillions:
		s *= 1_000_000
	}
	for range decimals {
		s /= 10
	}
	return s
}

// roundCents rounds cents to steps of thousandths of a cent.
func roundCents(cents, step int64, mode budget.RoundingMode) int64 {
	sign := int64(1)
	if cents < 0 {
		sign, cents = -1, -cents
	}
	n := cents * 1000
	whole, rest := n/step, n%step
	switch {
	case mode == budget.Truncate:
	case 2*rest > step, 2*rest == step && (mode != budget.HalfEven || whole%2 == 1):
		whole++
	}
	return sign * whole
}
