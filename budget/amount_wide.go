package budget

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// The limits of what comes in from outside. An amount that is made of two others may exceed them;
// they exist so that a short hostile text or decimal ("1e999999") cannot cost memory or time.
const (
	maxIntegerDigits = 40
	maxDecimals      = 40
	maxRateDigits    = 100 // digits, and exponent, of a rate or divisor
)

// canonical returns the amount of d: in the fast form whenever it fits, and otherwise in a wide form
// without trailing zeros, so that equal amounts look alike. The exponent of d is moderate.
func canonical(d decimal.Decimal) Amount {
	c, exp := d.Coefficient(), int(d.Exponent())
	c, exp = trimZeros(c, exp)
	if exp >= -scale {
		n := new(big.Int).Mul(c, bigPow10(exp+scale))
		if n.IsInt64() {
			return Amount{n: n.Int64()}
		}
	}
	w := decimal.NewFromBigInt(c, int32(exp))
	return Amount{wide: &w}
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

// addWide is the slow path of Add.
func addWide(a, b Amount) Amount { return canonical(a.Decimal().Add(b.Decimal())) }

// subWide is the slow path of Sub.
func subWide(a, b Amount) Amount { return canonical(a.Decimal().Sub(b.Decimal())) }

// decimal128 returns the two's complement number hi:lo of ten-thousandths of a euro.
func decimal128(hi, lo uint64) decimal.Decimal {
	n := new(big.Int).SetInt64(int64(hi))
	n.Lsh(n, 64)
	return decimal.NewFromBigInt(n.Add(n, new(big.Int).SetUint64(lo)), -scale)
}

// Decimal returns the amount as a decimal number of euros, with as few decimals as it needs: none,
// two, or more.
func (a Amount) Decimal() decimal.Decimal {
	switch {
	case a.wide != nil:
		return *a.wide
	case a.n%unit == 0:
		return decimal.New(a.n/unit, 0)
	case a.n%100 == 0:
		return decimal.New(a.n/100, -2)
	}
	return decimal.New(a.n, -scale)
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
	if a.wide != nil && -a.wide.Exponent() > maxDecimals {
		return Amount{}, rangeOf(d)
	}
	return a, nil
}

// rangeOf is the error of FromDecimal. It does not print d, which may take a gigabyte.
func rangeOf(d decimal.Decimal) error {
	return &RangeError{Op: "take as an amount", Value: describe(d),
		Reason: "an amount has at most 40 digits before and 40 decimals after the point; round it first"}
}
