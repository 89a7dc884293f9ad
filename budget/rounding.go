package budget

import (
	"math/big"

	"github.com/bbvgo/bbv/internal/enum"
)

// Rounding says where the part that does not fit goes. The zero value is [HalfUp].
type Rounding uint8

const (
	// HalfUp rounds to the nearest, a half away from zero: 2,5 to 3 and −2,5 to −3.
	// It is what Dutch documents mean by "afronden".
	HalfUp Rounding = iota
	// HalfEven rounds to the nearest, a half to the even neighbour: 2,5 to 2 and 3,5 to 4.
	HalfEven
	// Truncate drops what does not fit, toward zero: 2,9 to 2 and −2,9 to −2.
	Truncate
)

var roundingList = enum.List{Type: "Rounding", What: "way of rounding", Words: []string{"half up", "half even", "truncate"}}

// String returns "half up", "half even" or "truncate".
func (m Rounding) String() string { return roundingList.String(uint8(m)) }

// check returns a *RangeError for a mode that is none of the three.
func (m Rounding) check(op string) error {
	if m <= Truncate {
		return nil
	}
	return &RangeError{Op: op, Value: m.String(), Reason: "no such way of rounding; use HalfUp, HalfEven or Truncate"}
}

// quo returns num/den rounded to an integer. Den is not zero. Neither argument is changed.
func (m Rounding) quo(num, den *big.Int) *big.Int {
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
