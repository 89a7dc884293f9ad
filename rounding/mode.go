package rounding

import "github.com/bbvgo/bbv/budget"

// ends says for a figure that was rounded in a way whether the lower and upper end of its interval are excluded:
// where the way is stated. Otherwise both count as possible, because it is not known which of two ties was taken.
func ends(mode budget.RoundingMode, f Figure) (lowOpen, highOpen bool) {
	count := f.Printed.Count()
	switch {
	case f.Exact:
		return false, false
	case mode == budget.HalfUp || mode == budget.Truncate:
		return count <= 0, count >= 0
	case mode == budget.HalfEven:
		return count%2 != 0, count%2 != 0
	}
	return false, false
}
