package opendata

import (
	"math"

	"github.com/bbvgo/bbv/budget"
)

// rows are the parsed rows of a stretch of a file, in columns that become a [block].
type rows struct {
	runs          []cellRun // the deliveries that the rows belong to, in order
	post          []uint16
	column        []uint8
	first, second []int32          // thousands of euros, or smallMissing
	wide          map[int][2]int64 // by row: amounts in cents, or wideMissing, that are no whole thousands
	places        []place          // of every row; nil while row i is at the start of line i+1
	errors        []problem
	limit         *budget.LimitError // what the rows exceed: reading ends behind them
	lines         int
}

// cell is what a row is about, by the numbers of its keys.
type cell struct {
	entity, moment, post uint16
	column               uint8
}

// cellRun says that the rows from an index on, up to the next run, belong to one delivery.
type cellRun struct {
	from           int32
	entity, moment uint16
}

// problem is an error with the number of rows before it.
type problem struct {
	at  int
	err *RowError
}

// place is a line and a column, from 1.
type place struct{ line, column int32 }

// begin makes room for n rows. The columns are new each time: a block keeps them.
func (r *rows) begin(n int) {
	*r = rows{runs: r.runs[:0],
		post: make([]uint16, 0, n), column: make([]uint8, 0, n), first: make([]int32, 0, n), second: make([]int32, 0, n)}
}

// add takes a row with small amounts.
func (r *rows) add(c cell, at place, first, second int32) {
	n := len(r.post)
	if last := len(r.runs) - 1; last < 0 || r.runs[last].entity != c.entity || r.runs[last].moment != c.moment {
		r.runs = append(r.runs, cellRun{int32(n), c.entity, c.moment})
	}
	if at != (place{int32(n) + 1, 1}) || r.places != nil {
		for i := len(r.places); i < n; i++ {
			r.places = append(r.places, place{int32(i) + 1, 1})
		}
		r.places = append(r.places, at)
	}
	r.post = append(r.post, c.post)
	r.column = append(r.column, c.column)
	r.first = append(r.first, first)
	r.second = append(r.second, second)
}

// addCents takes a row with its amounts in cents.
func (r *rows) addCents(c cell, at place, cents [2]int64) {
	small, ok := inThousands(cents)
	if !ok {
		if r.wide == nil {
			r.wide = map[int][2]int64{}
		}
		r.wide[len(r.post)] = cents
	}
	r.add(c, at, small[0], small[1])
}

// wrong notes an error after the rows so far.
func (r *rows) wrong(e *RowError) { r.errors = append(r.errors, problem{len(r.post), e}) }

// placeOf returns where a row starts.
func (r *rows) placeOf(i int) place {
	if r.places != nil {
		return r.places[i]
	}
	return place{int32(i) + 1, 1}
}

// end returns the index behind a run.
func (r *rows) end(run int) int {
	if run+1 < len(r.runs) {
		return int(r.runs[run+1].from)
	}
	return len(r.post)
}

// amounts returns both columns in the form that their rows need.
func (r *rows) amounts() (both [2]amounts) {
	both = [2]amounts{{small: r.first}, {small: r.second}}
	if len(r.wide) == 0 {
		return both
	}
	for i := range both {
		both[i] = both[i].widened()
		for row, cents := range r.wide {
			both[i].wide[row] = cents[i]
		}
	}
	return both
}

// inThousands turns cents into thousands of euros where both amounts allow that.
func inThousands(cents [2]int64) (small [2]int32, ok bool) {
	for i, c := range cents {
		switch n := c / centsPerThousand; {
		case c == wideMissing:
			small[i] = smallMissing
		case n*centsPerThousand != c || n > math.MaxInt32 || n <= smallMissing:
			return small, false
		default:
			small[i] = int32(n)
		}
	}
	return small, true
}
