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
	line          []int32          // of every row, from 1; nil while row i is on line i+1
	places        []place          // of JSON rows, instead of lines
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

type place struct{ line, column int }

// begin makes room for n rows. The columns are new each time: a block keeps them.
func (r *rows) begin(n int) {
	*r = rows{runs: r.runs[:0], line: nil,
		post: make([]uint16, 0, n), column: make([]uint8, 0, n), first: make([]int32, 0, n), second: make([]int32, 0, n)}
}

// add takes a row with small amounts.
func (r *rows) add(c cell, line int, first, second int32) {
	n := len(r.post)
	if last := len(r.runs) - 1; last < 0 || r.runs[last].entity != c.entity || r.runs[last].moment != c.moment {
		r.runs = append(r.runs, cellRun{int32(n), c.entity, c.moment})
	}
	if line != n+1 || r.line != nil {
		r.addLine(line)
	}
	r.post = append(r.post, c.post)
	r.column = append(r.column, c.column)
	r.first = append(r.first, first)
	r.second = append(r.second, second)
}

// addLine notes the line of a row once rows and lines do not run alike.
func (r *rows) addLine(line int) {
	for i := len(r.line); i < len(r.post); i++ {
		r.line = append(r.line, int32(i+1))
	}
	r.line = append(r.line, int32(line))
}

// addCents takes a row with its amounts in cents.
func (r *rows) addCents(c cell, line int, cents [2]int64) {
	small, ok := inThousands(cents)
	if !ok {
		if r.wide == nil {
			r.wide = map[int][2]int64{}
		}
		r.wide[len(r.post)] = cents
	}
	r.add(c, line, small[0], small[1])
}

// wrong notes an error after the rows so far.
func (r *rows) wrong(e *RowError) { r.errors = append(r.errors, problem{len(r.post), e}) }

// placeOf returns where a row starts.
func (r *rows) placeOf(i int) place {
	number := i + 1
	if r.line != nil {
		number = int(r.line[i])
	}
	if r.places != nil {
		return r.places[number-1]
	}
	return place{number, 1}
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
