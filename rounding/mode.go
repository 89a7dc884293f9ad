package rounding

import "fmt"

// Mode is how the figures of a table were rounded. The zero value, Unstated, is the right one for
// printed documents, which hardly ever say it: rounding to nearest is assumed, and truncation is
// inferred where only truncation makes every identity possible.
type Mode uint8

// The modes. Under HalfUp and HalfEven the two ends of an interval count as possible only where the
// mode allows them; under Unstated both ends do, because it is not known which of two ties was taken.
const (
	Unstated  Mode = iota // to nearest, ties either way; or truncated, where only that explains the table
	Nearest               // to nearest, ties either way
	HalfUp                // to nearest, ties away from zero: what Dutch documents mean by afronden
	HalfEven              // to nearest, ties to the even figure
	Truncated             // toward zero: decimals cut off
)

var modeNames = [...]string{"Unstated", "Nearest", "HalfUp", "HalfEven", "Truncated"}

// String returns the name of the mode in code; an undefined one prints as Mode(9).
func (m Mode) String() string { return enumName("Mode", uint8(m), modeNames[:]) }

// enumName names the value of an enumeration and prints junk as Type(n).
func enumName(typ string, v uint8, names []string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", typ, v)
}

// ends says for a figure under a mode whether the lower and upper end of its interval are excluded.
func (m Mode) ends(f Figure) (lowOpen, highOpen bool) {
	count := f.Printed.Count()
	if f.Exact {
		return false, false
	}
	switch m {
	case HalfUp:
		return count <= 0, count >= 0
	case HalfEven:
		return count%2 != 0, count%2 != 0
	case Truncated:
		return count <= 0, count >= 0
	default:
		return false, false
	}
}
