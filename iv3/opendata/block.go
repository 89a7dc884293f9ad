package opendata

import (
	"iter"
	"math"
)

// block is a stretch of rows in columns.
type block struct {
	runs   []run // the deliveries that the rows belong to, in order
	post   []uint16
	column []uint8
	first  amounts
	second amounts
	other  amounts // of the round Unstated
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

func newBlock(n int) *block {
	return &block{post: make([]uint16, 0, n), column: make([]uint8, 0, n),
		first: amounts{small: make([]int32, 0, n)}, second: amounts{small: make([]int32, 0, n)}}
}

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

// add takes a row with small amounts.
func (b *block) add(row *parsed) {
	b.post = append(b.post, row.post)
	b.column = append(b.column, row.column)
	if b.first.wide == nil && b.second.wide == nil {
		b.first.small = append(b.first.small, row.first)
		b.second.small = append(b.second.small, row.second)
		return
	}
	b.first.append(row.first)
	b.second.append(row.second)
}

// addWide takes a row with amounts in cents.
func (b *block) addWide(row *parsed, cents [2]int64) {
	b.post = append(b.post, row.post)
	b.column = append(b.column, row.column)
	for i, a := range [...]*amounts{&b.first, &b.second} {
		a.widen()
		a.wide = append(a.wide, cents[i])
	}
}

// dropEmpty forgets the columns that no row fills.
func (b *block) dropEmpty() {
	for _, a := range [...]*amounts{&b.first, &b.second} {
		if a.missing() {
			*a = amounts{}
		}
	}
}

// missing reports whether no row has an amount.
func (a amounts) missing() bool {
	for i := range max(len(a.small), len(a.wide)) {
		if a.at(i) != wideMissing {
			return false
		}
	}
	return true
}

// empty reports whether the column is not there.
func (a amounts) empty() bool { return a.small == nil && a.wide == nil }

// complete reports whether every row has an amount.
func (a amounts) complete() bool {
	for i := range max(len(a.small), len(a.wide)) {
		if a.at(i) == wideMissing {
			return false
		}
	}
	return !a.empty()
}

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

// append adds a small amount in the form that the column has.
func (a *amounts) append(thousands int32) {
	if a.wide != nil {
		a.wide = append(a.wide, toCents(thousands))
		return
	}
	a.small = append(a.small, thousands)
}

// widen turns the small form into the wide one.
func (a *amounts) widen() {
	if a.wide != nil {
		return
	}
	wide := make([]int64, len(a.small), cap(a.small)+1)
	for i, n := range a.small {
		wide[i] = toCents(n)
	}
	a.small, a.wide = nil, wide
}
