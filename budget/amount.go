package budget

import (
	"math/bits"

	"github.com/shopspring/decimal"
)

// Amount is an exact number of euros. It is immutable; pass it by value.
//
// The zero value is €0 and ready for use.
//
// An amount with at most four decimals and within ±922.337.203.685.477 euro, which is every amount
// that a budget contains, needs no memory beyond its 16 bytes, and for these == and map keys work:
// equal amounts are identical. For a larger or finer amount == may report false for equal amounts;
// [Amount.Equal] and [Amount.Cmp] always work. Such an amount is never == to one of the first kind.
//
// Add, Sub, Neg, Abs, Cmp, Round and [Sum] are exact and total: they never fail, wrap or panic.
type Amount struct {
	n    int64            // ten-thousandths of a euro; 0 in the wide form
	wide *decimal.Decimal // nil whenever the value fits n; see canonical
}

// scale is the number of decimals of the fast form, unit the number of its parts in a euro.
const (
	scale = 4
	unit  = 10_000
)

// Euros returns an amount of n whole euros.
func Euros(n int64) Amount { return scaled(n, unit) }

// Cents returns an amount of n eurocents.
func Cents(n int64) Amount { return scaled(n, unit/100) }

// scaled returns n times f ten-thousandths of a euro, f > 0.
func scaled(n, f int64) Amount {
	if p := n * f; p/f == n {
		return Amount{n: p}
	}
	return canonical(decimal.New(n, 0).Mul(decimal.New(f, -scale)))
}

// Add returns a + b, exactly.
func (a Amount) Add(b Amount) Amount {
	// The compiler inlines this: one addition, one test, the rest in a function of its own.
	// A sum overflows when it differs in sign from both terms.
	s := a.n + b.n
	if (a.n^s)&(b.n^s) < 0 || a.wide != nil || b.wide != nil {
		return addWide(a, b)
	}
	return Amount{n: s}
}

// Sub returns a − b, exactly.
func (a Amount) Sub(b Amount) Amount {
	// A difference overflows when the terms differ in sign and the result in sign from a.
	s := a.n - b.n
	if (a.n^b.n)&(a.n^s) < 0 || a.wide != nil || b.wide != nil {
		return subWide(a, b)
	}
	return Amount{n: s}
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
	case a.wide != nil:
		return a.wide.Sign()
	case a.n < 0:
		return -1
	case a.n > 0:
		return 1
	}
	return 0
}

// IsZero reports whether a is €0.
func (a Amount) IsZero() bool { return a == Amount{} }

// Cmp returns −1 when a < b, 0 when they are equal and 1 when a > b.
// It serves slices.SortFunc as Amount.Cmp.
func (a Amount) Cmp(b Amount) int {
	switch {
	case a.wide != nil || b.wide != nil:
		return a.Decimal().Cmp(b.Decimal())
	case a.n < b.n:
		return -1
	case a.n > b.n:
		return 1
	}
	return 0
}

// Equal reports whether a and b are the same number of euros, for every amount.
func (a Amount) Equal(b Amount) bool {
	return a == b || a.wide != nil && b.wide != nil && a.wide.Equal(*b.wide)
}

// Sum returns the sum of all amounts, exactly; €0 for none. The order does not matter, also when a
// partial sum is larger than any amount could be.
func Sum(amounts ...Amount) Amount {
	var sum, over int64
	for _, a := range amounts {
		s := sum + a.n
		over |= (sum ^ s) & (a.n ^ s)
		sum = s
		if a.wide != nil {
			over = -1
		}
	}
	if over < 0 {
		return sumWide(amounts)
	}
	return Amount{n: sum}
}

// sumWide sums in 128 bits, and the wide amounts, if any, apart from the others.
func sumWide(amounts []Amount) Amount {
	var hi, lo uint64
	var wide decimal.Decimal
	for _, a := range amounts {
		if a.wide != nil {
			wide = wide.Add(*a.wide)
		}
		var carry uint64
		lo, carry = bits.Add64(lo, uint64(a.n), 0)
		hi += uint64(a.n>>63) + carry
	}
	return canonical(wide.Add(decimal128(hi, lo)))
}
