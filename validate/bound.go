package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

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
// from the number of leaves (see [rounding.Bound]). It returns false where the computed
// figure has no outcome.
func Against(printed, step budget.Amount, computed budget.Calc, leafStep budget.Amount) (finding.Comparison, bool) {
	amount, ok := computed.Amount()
	if !ok {
		return finding.Comparison{}, false
	}
	steps := step.Add(times(leafStep, computed.LeafCount()))
	return finding.Comparison{Printed: printed, Computed: amount, Bound: rounding.Bound(steps)}, true
}

// verdictOf says what rounding explains: Exact, Plausible or Impossible.
func verdictOf(c finding.Comparison) rounding.Verdict { return rounding.Judge(c.Difference(), c.Bound) }

func count(t *finding.Tally, v rounding.Verdict) {
	switch v {
	case rounding.Exact:
		t.Exact++
	case rounding.Plausible:
		t.Plausible++
	case rounding.Suspicious:
		t.Suspicious++
	case rounding.Impossible:
		t.Impossible++
	default:
		t.Unknown++
	}
}
