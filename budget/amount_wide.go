package budget

import (
	"math/big"
	"unique"

	"github.com/shopspring/decimal"
)

// The limits of what comes in from outside. An amount that is made of two others may exceed them;
// they exist so that a short hostile text or decimal ("1e999999") cannot cost memory or time.
const (
	maxIntegerDigits = 40
	maxDecimals      = 40
	maxRateDigits    = 100 // digits, and exponent, of a rate or divisor
)

// wide is a number of euros that does not fit the fast form: coef × 10^exp, coef without trailing
// zeros. Handles of equal numbers are equal, which is what makes == work on every amount.
type wide struct {
	coef string // in decimal digits
	exp  int32
}

// canonical returns the amount of d: in the fast form whenever it fits. The exponent of d is moderate.
func canonical(d decimal.Decimal) Amount {
	c, exp := trimZeros(d.Coefficient(), int(d.Exponent()))
	if exp >= -scale {
		n := new(big.Int).Mul(c, bigPow10(exp+scale))
		if n.IsInt64() && inFast(n.Int64()) {
			return Amount{n: uint64(n.Int64())}
		}
	}
	return Amount{n: isWide, wide: unique.Make(wide{c.String(), int32(exp)})}
}

// trimZeros returns the same number with no trailing zeros in its coefficient; zero becomes 0e0.
func trimZeros(c *big.Int, exp int) (*big.Int, int) {
	if c.Sign() == 0 {
		return c, 0
	}
	ten, q, r := big.NewInt(10), new(big.Int), new(big.Int)
	for {
		if q.QuoRem(c, ten, r); r.Sign() != 0 {
			return c, exp
		}
		c, q, exp = q, c, exp+1
	}
}

// bigPow10 returns 10^n, n ≥ 0.
func bigPow10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// addWide is the slow path of Add, which has added b.n to a.n.
func (a Amount) addWide(b Amount) Amount {
	a.n -= b.n
	return canonical(a.Decimal().Add(b.Decimal()))
}

// subWide is the slow path of Sub, which has subtracted b.n from a.n.
func (a Amount) subWide(b Amount) Amount {
	a.n += b.n
	return canonical(a.Decimal().Sub(b.Decimal()))
}

// decimal128 returns the two's complement number hi:lo of ten-thousandths of a euro.
func decimal128(hi, lo uint64) decimal.Decimal {
	n := new(big.Int).SetInt64(int64(hi))
	n.Lsh(n, 64)
	return decimal.NewFromBigInt(n.Add(n, new(big.Int).SetUint64(lo)), -scale)
}

// Decimal returns the amount as a decimal number of euros, with as few decimals as it needs, none or at
// least two.
func (a Amount) Decimal() decimal.Decimal {
	if a.n == isWide {
		w := a.wide.Value()
		c, _ := new(big.Int).SetString(w.coef, 10)
		return decimal.NewFromBigInt(c, w.exp)
	}
	coef, decimals := a.shortest()
	return decimal.New(coef, -int32(decimals))
}

// FromDecimal returns the amount of d euros, exactly. It returns a *RangeError when d has more than
// 40 digits before, or more than 40 decimals after the point.
func FromDecimal(d decimal.Decimal) (Amount, error) {
	digits, exp := d.NumDigits(), int(d.Exponent())
	if exp == 0 && digits <= 14 {
		return Euros(d.CoefficientInt64()), nil
	}
	if d.IsZero() {
		return Amount{}, nil
	}
	if digits+exp > maxIntegerDigits || -exp > maxDecimals+digits || digits > 2*(maxIntegerDigits+maxDecimals) {
		return Amount{}, rangeOf(d)
	}
	a := canonical(d)
	if a.n == isWide && -a.wide.Value().exp > maxDecimals {
		return Amount{}, rangeOf(d)
	}
	return a, nil
}

// rangeOf is the error of FromDecimal. It does not print d, which may take a gigabyte.
func rangeOf(d decimal.Decimal) error {
	return &RangeError{Op: "take as an amount", Value: describe(d),
		Reason: "an amount has at most 40 digits before and 40 decimals after the point; round it first"}
}
