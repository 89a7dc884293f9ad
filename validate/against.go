package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

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
