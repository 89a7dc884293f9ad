package validate

import "github.com/bbvgo/bbv/budget"

// Against compares a printed figure with one that is computed from leaves.
// Step is the value of one unit of the last digit that the printed figure
// shows, leafStep the same for the leaves; the bound follows from both and
// from the number of leaves (see Bound). It returns false where the computed
// figure has no outcome.
func Against(printed, step budget.Amount, computed budget.Calc, leafStep budget.Amount) (Comparison, bool) {
	amount, ok := computed.Amount()
	if !ok {
		return Comparison{}, false
	}
	steps := step.Add(times(leafStep, computed.LeafCount()))
	return Comparison{Printed: printed, Computed: amount, Bound: Bound(steps)}, true
}
