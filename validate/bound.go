package validate

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
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

// times returns n times an amount.
func times(a budget.Amount, n int) budget.Amount {
	var sum budget.Amount
	for ; n > 0; n /= 2 {
		if n%2 == 1 {
			sum = sum.Add(a)
		}
		a = a.Add(a)
	}
	return sum
}

// Against compares a printed figure with one that is computed from leaves.
// Step is the value of one unit of the last digit that the printed figure
// shows, leafStep the same for the leaves; the bound follows from both and
// from the number of leaves (see Bound). It returns false where the computed
// figure has no outcome.
func Against(printed, step budget.Amount, computed budget.Calc, leafStep budget.Amount) (finding.Comparison, bool) {
	amount, ok := computed.Amount()
	if !ok {
		return finding.Comparison{}, false
	}
	steps := step.Add(times(leafStep, computed.LeafCount()))
	return finding.Comparison{Printed: printed, Computed: amount, Bound: Bound(steps)}, true
}

// verdictOf says what rounding explains: Exact, Plausible or Impossible.
func verdictOf(c finding.Comparison) rounding.Verdict {
	switch {
	case c.Difference().IsZero():
		return rounding.Exact
	case c.Explained():
		return rounding.Plausible
	}
	return rounding.Impossible
}

// count adds a verdict to a tally.
func count(t *finding.Tally, v rounding.Verdict) {
	switch v {
	case rounding.Exact:
		t.Exact++
	case rounding.Plausible, rounding.Conventional:
		t.Plausible++
	case rounding.Suspicious:
		t.Suspicious++
	case rounding.Impossible:
		t.Impossible++
	default:
		t.Unknown++
	}
}
