package opendata

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// What stands for a missing amount, which is not zero, and for one that is in cents: in thousands as they are parsed,
// and in cents.
const (
	missing      = math.MinInt32
	inCents      = math.MaxInt32
	missingCents = math.MinInt64
)

// centsPerThousand is how many cents a printed 1 is worth.
const centsPerThousand = 100_000

// thousandsOf is cents in thousands of euros, or what stands for them.
func thousandsOf(cents int64) int32 {
	switch n := cents / centsPerThousand; {
	case cents == missingCents:
		return missing
	case n*centsPerThousand == cents && missing < n && n < inCents:
		return int32(n)
	}
	return inCents
}

// figures is a column of amounts while it is parsed: whole thousands of euros, missing or inCents.
type figures struct {
	thousands []int32
	cents     []int64 // where it is inCents; nil as long as none is
}

// set puts an amount at a place: thousands, or else cents.
func (f *figures) set(i int, thousands int32, cents int64) {
	if f.thousands[i] = thousands; thousands == inCents {
		if len(f.cents) < len(f.thousands) {
			f.cents = append(f.cents, make([]int64, len(f.thousands)-len(f.cents))...)
		}
		f.cents[i] = cents
	}
}

func (f *figures) move(to, from int) {
	if f.thousands[to] = f.thousands[from]; f.thousands[from] == inCents {
		f.cents[to] = f.cents[from]
	}
}

// absolute adds up the first n amounts without their signs, in cents; it stays at its most once
// the sum leaves 64 bits.
func (f *figures) absolute(n int) (sum uint64) {
	whole := 0
	for _, t := range f.thousands[:n] {
		if t != missing && t != inCents {
			sum += uint64(max(int64(t), -int64(t)))
			whole++
		}
	}
	high, low := bits.Mul64(sum, centsPerThousand)
	if sum = low; high != 0 {
		return math.MaxUint64
	}
	for i := 0; i < len(f.cents) && whole < n; i++ {
		if i < n && f.thousands[i] == inCents {
			sum = addUp(sum, uint64(max(f.cents[i], -f.cents[i])))
		}
	}
	return sum
}

func addUp(a, b uint64) uint64 {
	sum, carry := bits.Add64(a, b, 0)
	return sum | -carry
}

// amounts is a column of amounts, one for each row of a block. It has two bytes for a row as long as at most one in
// eight does not fit them, and four if not; a column that no row fills has none. The lowest number of these bytes is a
// missing amount, the highest one that stands in cents.
type amounts struct {
	narrow []int16 // thousands of euros
	wide   []int32 // the same, instead of narrow
	cents  []exact // by row
}

type exact struct {
	row   int
	cents int64
}

// pack is the first n amounts in as few bytes as they need.
func (f *figures) pack(n int) (a amounts) {
	present, beyond := 0, 0
	for _, t := range f.thousands[:n] {
		if t != missing {
			present++
		}
		if t != missing && (t <= math.MinInt16 || t >= math.MaxInt16) {
			beyond++
		}
	}
	switch {
	case present == 0:
	case beyond > n/8:
		a.wide = fit(f, make([]int32, n), &a.cents, math.MinInt32, math.MaxInt32)
	default:
		a.cents = make([]exact, 0, beyond)
		a.narrow = fit(f, make([]int16, n), &a.cents, math.MinInt16, math.MaxInt16)
	}
	return a
}

// fit puts amounts into a column whose lowest number is a missing amount and whose highest one is an amount that goes
// to cents.
func fit[T int16 | int32](f *figures, column []T, cents *[]exact, lowest, highest int32) []T {
	for i, t := range f.thousands[:len(column)] {
		switch {
		case t == missing:
			t = lowest
		case t == inCents:
			*cents = append(*cents, exact{i, f.cents[i]})
			t = highest
		case t <= lowest || t >= highest:
			*cents = append(*cents, exact{i, int64(t) * centsPerThousand})
			t = highest
		}
		column[i] = T(t)
	}
	return column
}

func (a *amounts) empty() bool { return a.narrow == nil && a.wide == nil }

// at returns the amount of a row in cents, or missingCents.
func (a *amounts) at(i int) int64 {
	var t int32
	switch {
	case a.narrow != nil:
		if t = int32(a.narrow[i]); t == math.MinInt16 {
			t = missing
		} else if t == math.MaxInt16 {
			t = inCents
		}
	case a.wide != nil:
		t = a.wide[i]
	default:
		return missingCents
	}
	switch t {
	case missing:
		return missingCents
	case inCents:
		at, _ := slices.BinarySearchFunc(a.cents, i, func(e exact, row int) int { return cmp.Compare(e.row, row) })
		return a.cents[at].cents
	}
	return int64(t) * centsPerThousand
}
