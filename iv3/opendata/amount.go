package opendata

import (
	"bytes"
	"cmp"
	"encoding/binary"
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

// pack is the first n amounts in as few bytes as they need, and the sum of their absolute values in cents, which stays at
// its most once it leaves 64 bits.
func (f *figures) pack(n int) (a amounts, sum uint64) {
	present := slices.ContainsFunc(f.thousands[:n], func(t int32) bool { return t != missing })
	if !present {
		return a, 0
	}
	var ok bool
	if a.narrow, a.cents, sum, ok = fit[int16](f, n, math.MinInt16, math.MaxInt16, n/8); !ok {
		a.narrow = nil
		a.wide, a.cents, sum, _ = fit[int32](f, n, math.MinInt32, math.MaxInt32, n)
	}
	return a, sum
}

// fit puts n amounts into a column whose lowest number is a missing amount and whose highest one is an amount that goes
// to cents; ok is false where that are more than most.
func fit[T int16 | int32](f *figures, n int, lowest, highest int32, most int) (column []T, cents []exact, sum uint64, ok bool) {
	column = make([]T, n)
	thousands := uint64(0)
	for i, t := range f.thousands[:len(column)] {
		if lowest < t && t < highest {
			column[i] = T(t)
			thousands += uint64(max(t, -t))
			continue
		}
		if column[i] = T(lowest); t == missing {
			continue
		}
		if len(cents) == most {
			return nil, nil, 0, false
		}
		e := exact{i, int64(t) * centsPerThousand}
		if t == inCents {
			e.cents = f.cents[i]
		}
		column[i], cents, sum = T(highest), append(cents, e), addUp(sum, uint64(max(e.cents, -e.cents)))
	}
	high, low := bits.Mul64(thousands, centsPerThousand)
	if high != 0 {
		low = math.MaxUint64
	}
	return column, cents, addUp(sum, low), true
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

// digitsBefore reads an amount of digits, possibly after a minus, or an empty one, with a sign to stop at behind it, all of
// them at most eight bytes; next is behind that sign, −1 when there is anything else. It branches on nothing that differs
// from amount to amount, and where the next field starts depends on the stop alone.
func digitsBefore(text []byte, at int, stops uint64) (n int32, next int) {
	word := binary.LittleEndian.Uint64(text[at:])
	width := bits.TrailingZeros64(zeroByte(word^stops)) - 7 // in bits; 57 without a stop
	minus := uint64(0)
	if byte(word) == '-' {
		minus = 1
	}
	digits := (word ^ everyByte('0') - minus*('-'^'0')) << 8 << (uint(56-width) & 63)
	if width <= 8*int(minus) || width > 56 || (digits+everyByte(0x80-10)|digits)&highBits != 0 {
		if width == 0 {
			return missing, at + 1
		}
		return 0, -1
	}
	return (int32(eightDigits(digits)) ^ -int32(minus)) + int32(minus), at + width>>3 + 1
}

// fewDigits reads an amount of up to seven digits, possibly after a minus, or an empty one, between quotes or not; to is
// where it ends, −1 when there is anything else. It reads the digits at once, as a machine word of eight bytes, the first
// one lowest, and branches on nothing that differs from amount to amount.
func fewDigits(text []byte, at int) (n int32, to int) {
	quoted := text[at] == '"'
	if quoted {
		at++
	}
	minus := 0
	if text[at] == '-' {
		minus = 1
	}
	digits := binary.LittleEndian.Uint64(text[at+minus:]) ^ everyByte('0')
	count := bits.TrailingZeros64(((digits+everyByte(0x80-10))|digits)&highBits) >> 3
	n = (int32(eightDigits(digits<<(64-8*count))) ^ -int32(minus)) + int32(minus)
	if to = at + minus + count; count > 7 {
		return 0, -1
	}
	if count == 0 {
		if n = missing; minus > 0 {
			return 0, -1
		}
	}
	if quoted {
		if text[to] != '"' {
			return 0, -1
		}
		to++
	}
	return n, to
}

// eightDigits adds up eight digits, the first in the lowest byte: pairs, then fours, then all.
func eightDigits(d uint64) uint64 {
	const mask = 0x000000FF000000FF
	d = d*10 + d>>8
	return ((d&mask)*(100+1_000_000<<32) + (d>>16&mask)*(1+10_000<<32)) >> 32
}

// maxDigits is how many digits an amount in thousands can have: a hundred million
// million euros is more than any sum that occurs.
const maxDigits = 11

const notAmount = "not an amount: want at most eleven digits, a point for decimals, or nothing"

// parseThousands reads a number of thousands of euros as cents: digits, a point and up to
// five decimals. Nothing, or the single point of StatLine, is a missing amount.
func parseThousands(field []byte) (cents int64, reason string) {
	text := bytes.TrimRight(field, " ")
	if len(text) == 0 || string(text) == "." {
		return missingCents, ""
	}
	digits, negative := bytes.CutPrefix(text, []byte{'-'})
	whole, decimals, point := bytes.Cut(digits, []byte{'.'})
	if len(whole) == 0 || len(whole) > maxDigits || point && len(decimals) == 0 {
		return 0, notAmount
	}
	if decimals = bytes.TrimRight(decimals, "0"); len(decimals) > 5 {
		return 0, "an amount in thousands with more than five decimals is finer than a cent"
	}
	for i := range len(whole) + 5 {
		c := byte('0')
		if i < len(whole) {
			c = whole[i]
		} else if i-len(whole) < len(decimals) {
			c = decimals[i-len(whole)]
		}
		if c < '0' || c > '9' {
			return 0, notAmount
		}
		cents = cents*10 + int64(c-'0')
	}
	if negative {
		cents = -cents
	}
	return cents, ""
}
