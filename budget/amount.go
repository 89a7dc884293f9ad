package budget

import (
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
