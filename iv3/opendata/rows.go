package opendata

import "github.com/bbvgo/bbv/budget"

// rows are the parsed rows of a stretch of a file, in columns that become a [block].
type rows struct {
	runs    []cellRun // the deliveries that the rows belong to, in order
	post    []uint16
	column  []uint8
	amounts [2]amounts // of both rounds
	places  []place    // of every row; nil while row i is at the start of line i+1
	errors  []problem
	limit   *budget.LimitError // what the rows exceed: reading ends behind them
	lines   int
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

type place struct{ line, column int32 }

// begin makes room for n rows. The columns are new each time: a block keeps them.
func (r *rows) begin(n int) {
	*r = rows{runs: r.runs[:0], post: make([]uint16, 0, n), column: make([]uint8, 0, n),
		amounts: [2]amounts{{thousands: make([]int32, 0, n)}, {thousands: make([]int32, 0, n)}}}
}

// add takes a row with its amounts of both rounds: thousands, or else cents.
func (r *rows) add(c cell, at place, thousands [2]int32, cents [2]int64) {
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
	r.amounts[0].add(thousands[0], cents[0])
	r.amounts[1].add(thousands[1], cents[1])
}

func (r *rows) wrong(e *RowError) { r.errors = append(r.errors, problem{len(r.post), e}) }

func (r *rows) placeOf(i int) place {
	if r.places != nil {
		return r.places[i]
	}
	return place{int32(i) + 1, 1}
}

func (r *rows) end(run int) int {
	if run+1 < len(r.runs) {
		return int(r.runs[run+1].from)
	}
	return len(r.post)
}
