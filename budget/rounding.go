package budget

import (
	"math/big"

	"github.com/bbvgo/bbv/internal/enum"
)

// RoundingMode says where the part that does not fit goes, or went in figures that were rounded by
// others. The zero value is [Unstated].
type RoundingMode = enum.Of[roundingModes]

const (
	// Unstated is right for printed documents, which hardly ever say how they rounded: to nearest is
	// assumed, and truncation only where nothing else explains a table. It calculates as HalfUp.
	Unstated RoundingMode = iota
	// Nearest rounds to the nearest, a half either way. It calculates as HalfUp.
	Nearest
	// HalfUp rounds to the nearest, a half away from zero: 2,5 to 3 and −2,5 to −3.
	// It is what Dutch documents mean by "afronden".
	HalfUp
	// HalfEven rounds to the nearest, a half to the even neighbour: 2,5 to 2 and 3,5 to 4.
	HalfEven
	// Truncate drops what does not fit, toward zero: 2,9 to 2 and −2,9 to −2.
	Truncate
)

type roundingModes struct{}

func (roundingModes) List() *enum.List { return &roundingList }

var roundingList = enum.List{Type: "RoundingMode", What: "way of rounding",
	Words: []string{"unstated", "nearest", "half up", "half even", "truncate"}}

// checkMode returns a *RangeError for a mode that is none.
func checkMode(op string, m RoundingMode) error {
	if m <= Truncate {
		return nil
	}
	return &RangeError{Op: op, Value: m.String(), Reason: "no such way of rounding; use HalfUp, HalfEven or Truncate"}
}

// quo returns num/den rounded to an integer. Den is not zero. Neither argument is changed.
func quo(m RoundingMode, num, den *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(num, den, new(big.Int))
	if r.Sign() == 0 || m == Truncate {
		return q
	}
	half := r.Lsh(r, 1).CmpAbs(den)
	if half > 0 || half == 0 && (m != HalfEven || q.Bit(0) == 1) {
		step := int64(num.Sign() * den.Sign())
		q.Add(q, big.NewInt(step))
	}
	return q
}
