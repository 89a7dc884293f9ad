package rounding

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// enumName names the value of an enumeration and prints junk as Type(n).
func enumName(typ string, v uint8, names []string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", typ, v)
}

// ends says for a figure under a mode whether the lower and upper end of its interval are excluded:
// under HalfUp and HalfEven they count as possible only where the mode allows them; under Unstated and
// Nearest both do, because it is not known which of two ties was taken.
func ends(f Figure, mode budget.RoundingMode) (lowOpen, highOpen bool) {
	count := f.Printed.Count()
	if f.Exact {
		return false, false
	}
	switch mode {
	case budget.HalfUp, budget.Truncate:
		return count <= 0, count >= 0
	case budget.HalfEven:
		return count%2 != 0, count%2 != 0
	}
	return false, false
}
