package opendata

import (
	"iter"
	"math"
	"math/bits"
)

// block is a stretch of rows in columns.
type block struct {
	runs   []run // the deliveries that the rows belong to, in order
	post   []uint16
	column []uint8
	first  amounts
	second amounts
	other  amounts // of a round that the source does not state
}

// run says that the rows from an index on, up to the next run, belong to one delivery.
type run struct {
	from  int32
	group uint32
}

// amounts is a column of amounts, one for each row of a block, in one of two forms. A
// column that no row fills has neither.
type amounts struct {
	small []int32 // thousands of euros
	wide  []int64 // cents
}

// The marks of a missing amount, which is not zero.
const (
	smallMissing = math.MinInt32
	wideMissing  = math.MinInt64
)

// centsPerThousand is how many cents a printed 1 is worth.
const centsPerThousand = 100_000

func (b *block) rows() int { return len(b.post) }

// end returns the index behind a run.
func (b *block) end(i int) int {
	if i+1 < len(b.runs) {
		return int(b.runs[i+1].from)
	}
	return b.rows()
}

// groups yields the index of every row with its delivery.
func (b *block) groups() iter.Seq2[int, uint32] {
	return func(yield func(int, uint32) bool) {
		for r := range b.runs {
			for i := int(b.runs[r].from); i < b.end(r); i++ {
				if !yield(i, b.runs[r].group) {
					return
				}
			}
		}
	}
}

// dropEmpty forgets the columns that no row fills.
func (b *block) dropEmpty() {
	for _, a := range [...]*amounts{&b.first, &b.second} {
		if a.present() == 0 {
			*a = amounts{}
		}
	}
}

// present is how many rows have an amount.
func (a amounts) present() (n int) {
	for i := range max(len(a.small), len(a.wide)) {
		if a.at(i) != wideMissing {
			n++
		}
	}
	return n
}

// empty reports whether the column is not there.
func (a amounts) empty() bool { return a.small == nil && a.wide == nil }

// at returns the amount of a row in cents, or wideMissing.
func (a amounts) at(i int) int64 {
	switch {
	case a.wide != nil:
		return a.wide[i]
	case a.small != nil:
		return toCents(a.small[i])
	}
	return wideMissing
}

func toCents(thousands int32) int64 {
	if thousands == smallMissing {
		return wideMissing
	}
	return int64(thousands) * centsPerThousand
}

// widened returns the column in the wide form.
func (a amounts) widened() amounts {
	wide := make([]int64, len(a.small))
	for i, n := range a.small {
		wide[i] = toCents(n)
	}
	return amounts{wide: wide}
}

// move copies the amount of a row to an earlier one.
func (a amounts) move(to, from int) {
	if a.wide != nil {
		a.wide[to] = a.wide[from]
	} else {
		a.small[to] = a.small[from]
	}
}

// cut keeps the first n rows.
func (a amounts) cut(n int) amounts {
	if a.wide != nil {
		return amounts{wide: a.wide[:n]}
	}
	return amounts{small: a.small[:n]}
}

// absolute adds up the amounts without their signs, in cents; it stays at its most once
// the sum leaves 64 bits.
func (a amounts) absolute() (sum uint64) {
	for _, n := range a.small {
		if n != smallMissing {
			sum += uint64(max(int64(n), -int64(n)))
		}
	}
	high, low := bits.Mul64(sum, centsPerThousand)
	if sum = low; high != 0 {
		return math.MaxUint64
	}
	for _, n := range a.wide {
		if n != wideMissing {
			sum = addUp(sum, uint64(max(n, -n)))
		}
	}
	return sum
}

func addUp(a, b uint64) uint64 {
	sum, carry := bits.Add64(a, b, 0)
	return sum | -carry
}
