package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/shopspring/decimal"
)

// Bound returns by how much a printed total can differ from the sum of
// printed figures when each of them was rounded on its own: half a step for
// every figure, the total included. Steps is the sum of their steps, in euros;
// a step is the value of one unit of the last printed digit.
func Bound(steps budget.Amount) budget.Amount {
	half, err := steps.Mul(oneHalf, usualDecimals, budget.Truncate)
	if err == nil && half.Add(half).Equal(steps) {
		return half
	}
	half, err = steps.Mul(oneHalf, boundDecimals, budget.HalfUp)
	if err != nil {
		return budget.Amount{}
	}
	return half
}

var oneHalf = decimal.New(5, -1)

// Half of a step of cents or more has at most four decimals; ten is enough for
// half of any step, the finest of which has nine.
const usualDecimals, boundDecimals = 4, 10
