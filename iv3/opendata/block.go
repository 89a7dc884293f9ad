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

// amounts is a column of amounts, one for each row of a block: whole thousands of euros, missing or inCents. A column
// that no row fills is empty.
type amounts struct {
	thousands []int32
	cents     map[int]int64 // by row, of what is no whole thousands
}

// What stands for a missing amount, which is not zero, and for one that is in cents.
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

func (b *block) rows() int { return len(b.post) }

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

func (b *block) dropEmpty() {
	for _, a := range [...]*amounts{&b.first, &b.second} {
		if a.present() == 0 {
			*a = amounts{}
		}
	}
}

// add adds an amount: thousands, or else cents.
func (a *amounts) add(thousands int32, cents int64) {
	if thousands == inCents {
		if a.cents == nil {
			a.cents = map[int]int64{}
		}
		a.cents[len(a.thousands)] = cents
	}
	a.thousands = append(a.thousands, thousands)
}

func (a amounts) present() (n int) {
	for _, t := range a.thousands {
		if t != missing {
			n++
		}
	}
	return n
}

func (a amounts) empty() bool { return a.thousands == nil }

// at returns the amount of a row in cents, or missingCents.
func (a amounts) at(i int) int64 {
	if a.empty() {
		return missingCents
	}
	switch t := a.thousands[i]; t {
	case missing:
		return missingCents
	case inCents:
		return a.cents[i]
	default:
		return int64(t) * centsPerThousand
	}
}

func (a amounts) move(to, from int) {
	if a.thousands[to] = a.thousands[from]; a.thousands[from] == inCents {
		a.cents[to] = a.cents[from]
	}
}

func (a amounts) cut(n int) amounts { return amounts{a.thousands[:n], a.cents} }

// absolute adds up the amounts without their signs, in cents; it stays at its most once
// the sum leaves 64 bits.
func (a amounts) absolute() (sum uint64) {
	for _, t := range a.thousands {
		if t != missing && t != inCents {
			sum += uint64(max(int64(t), -int64(t)))
		}
	}
	high, low := bits.Mul64(sum, centsPerThousand)
	if sum = low; high != 0 {
		return math.MaxUint64
	}
	for i, n := range a.cents {
		if i < len(a.thousands) && a.thousands[i] == inCents {
			sum = addUp(sum, uint64(max(n, -n)))
		}
	}
	return sum
}

func addUp(a, b uint64) uint64 {
	sum, carry := bits.Add64(a, b, 0)
	return sum | -carry
}
