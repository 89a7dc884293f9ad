package budget

import (
	"math/big"
	"math/bits"
	"unique"

	"github.com/shopspring/decimal"
)

// Amount is an exact number of euros. It is immutable; pass it by value.
//
// The zero value is €0 and ready for use.
//
// Amounts are == when they are the same number of euros, however they came about, and they are
// usable as map keys.
//
// An amount with at most four decimals and within ±300.000.000.000.000 euro, which is every amount
// that a budget contains, needs no memory beyond its 16 bytes. A larger or finer one is as exact,
// and slower.
//
// Add, Sub, Neg, Abs, Cmp, Round and [Sum] are exact and total: they never fail, wrap or panic.
type Amount struct {
	n    uint64              // ten-thousandths of a euro in two's complement, or isWide
	wide unique.Handle[wide] // the zero handle, unless n is isWide
}

const (
	scale = 4      // decimals of the fast form
	unit  = 10_000 // its parts in a euro

	// maxFast is the largest magnitude of the fast form, in ten-thousandths. It leaves room for
	// isWide, a third of the way round the circle of 64-bit numbers: the sum of isWide and anything
	// in the fast range, the difference, and twice isWide all lie outside the fast range, and so
	// does a sum or difference of two fast numbers that is too large. One comparison therefore tells
	// whether an addition has to take the slow way. A difference needs a second one, because
	// isWide − isWide is 0.
	maxFast = 3_000_000_000_000_000_000
	isWide  = 0x5555_5555_5555_5555
)

// pow10 holds the powers of ten that fit 64 bits.
var pow10 = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

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

// Euros returns an amount of n whole euros.
func Euros(n int64) Amount { return scaled(n, unit) }

// Cents returns an amount of n eurocents.
func Cents(n int64) Amount { return scaled(n, unit/100) }

// scaled returns n times f ten-thousandths of a euro, f > 0.
func scaled(n, f int64) Amount {
	if p := n * f; p/f == n && inFast(p) {
		return Amount{n: uint64(p)}
	}
	return canonical(decimal.New(n, 0).Mul(decimal.New(f, -scale)))
}

// inFast reports whether n ten-thousandths have a fast form.
func inFast(n int64) bool { return -maxFast <= n && n <= maxFast }

// Add returns a + b, exactly.
func (a Amount) Add(b Amount) Amount {
	a.n += b.n // the compiler inlines this function; addWide restores a
	if a.n+maxFast <= 2*maxFast {
		return a
	}
	return a.addWide(b)
}

// Sub returns a − b, exactly.
func (a Amount) Sub(b Amount) Amount {
	a.n -= b.n // the compiler inlines this function, with nothing to spare; subWide restores a
	if b.n != isWide && a.n+maxFast <= 2*maxFast {
		return a
	}
	return a.subWide(b)
}

// Neg returns −a.
func (a Amount) Neg() Amount { return Amount{}.Sub(a) }

// Abs returns a without its sign.
func (a Amount) Abs() Amount {
	if a.Sign() < 0 {
		return a.Neg()
	}
	return a
}

// Sign returns −1, 0 or 1 for a negative amount, zero and a positive amount.
func (a Amount) Sign() int {
	switch {
	case a.n == isWide:
		return a.Decimal().Sign()
	case int64(a.n) < 0:
		return -1
	case a.n > 0:
		return 1
	}
	return 0
}

// IsZero reports whether a is €0.
func (a Amount) IsZero() bool { return a.n == 0 }

// Cmp returns −1 when a < b, 0 when they are equal and 1 when a > b.
// It serves slices.SortFunc as Amount.Cmp.
func (a Amount) Cmp(b Amount) int {
	switch {
	case a == b:
		return 0
	case a.n == isWide || b.n == isWide:
		return a.Decimal().Cmp(b.Decimal())
	case int64(a.n) < int64(b.n):
		return -1
	}
	return 1
}

// Sum returns the sum of all amounts, exactly; €0 for none. The order does not matter, also when a
// partial sum is larger than any of the amounts.
func Sum(amounts ...Amount) Amount {
	var n uint64
	for i := range amounts {
		n += amounts[i].n
		if n+maxFast > 2*maxFast { // too large, or a wide amount: see isWide
			return sumWide(amounts)
		}
	}
	return Amount{n: n}
}

// sumWide sums in 128 bits, and the wide amounts, if any, apart from the others.
func sumWide(amounts []Amount) Amount {
	var hi, lo uint64
	var wide decimal.Decimal
	for _, a := range amounts {
		if a.n == isWide {
			wide = wide.Add(a.Decimal())
			continue
		}
		var carry uint64
		lo, carry = bits.Add64(lo, a.n, 0)
		hi += uint64(int64(a.n)>>63) + carry
	}
	return canonical(wide.Add(decimal128(hi, lo)))
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

// shortest returns an amount of the fast form with none or two decimals, and more only where needed.
func (a Amount) shortest() (coef int64, decimals int) {
	n := int64(a.n)
	cents := n / 100
	if n != cents*100 {
		if n%10 == 0 {
			return n / 10, 3
		}
		return n, scale
	}
	if cents%100 == 0 {
		return cents / 100, 0
	}
	return cents, 2
}

// magnitude returns |n|, also for the smallest int64.
func magnitude(n int64) uint64 {
	neg := n >> 63
	return uint64((n ^ neg) - neg)
}
