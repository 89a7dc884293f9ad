package opendata

import (
	"math"

	"github.com/bbvgo/bbv/budget"
)

// rows are the parsed rows of a stretch of a file, in columns. They are used again for another stretch: what is kept of
// them is packed into a [block].
type rows struct {
	n       int // rows
	cells   []cell
	figures [2]figures // of both rounds
	places  []place    // of every row; nil while row i is at the start of line i+1
	errors  []problem
	limit   *budget.LimitError // what the rows exceed: reading ends behind them
	lines   int
	packed  *block // all rows, but for what they are about; nil when not packed yet
	sum     uint64 // of the absolute amounts in packed, in cents
}

// cell is what a row is about, by the numbers of its keys.
type cell struct {
	entity, moment, post uint16
	column               uint8
}

// problem is an error with the number of rows before it.
type problem struct {
	at  int
	err *RowError
}

// place is where a row starts: a line of the stretch and a column, or an offset in the file.
type place struct{ line, column int32 }

func placeAt(offset int) place { return place{int32(offset >> 31), int32(offset & math.MaxInt32)} }

func (p place) offset() int { return int(p.line)<<31 | int(p.column) }

// begin makes room for n rows.
func (r *rows) begin(n int) {
	*r = rows{cells: r.cells, figures: r.figures}
	r.grow(n)
}

// add takes the row of a line, for which begin made room, with its amounts of both rounds in thousands: one by one,
// because an array that was just filled in parts makes the processor wait when it is read as a whole.
func (r *rows) add(c cell, first, second int32) {
	if n := r.n; r.places == nil && r.lines == n+1 {
		r.cells[n], r.figures[0].thousands[n], r.figures[1].thousands[n] = c, first, second
		r.n++
		return
	}
	r.addAt(c, place{int32(r.lines), 1}, [2]int32{first, second}, [2]int64{})
}

// addAt takes a row with its amounts of both rounds: thousands, or else cents.
func (r *rows) addAt(c cell, at place, thousands [2]int32, cents [2]int64) {
	n := r.n
	if n == len(r.cells) {
		r.grow(n + 1024)
	}
	if at != (place{int32(n) + 1, 1}) || r.places != nil {
		for i := len(r.places); i < n; i++ {
			r.places = append(r.places, place{int32(i) + 1, 1})
		}
		r.places = append(r.places, at)
	}
	r.cells[n] = c
	r.figures[0].set(n, thousands[0], cents[0])
	r.figures[1].set(n, thousands[1], cents[1])
	r.n++
}

// grow makes room for n rows in all.
func (r *rows) grow(n int) {
	if n > len(r.cells) {
		r.cells = append(r.cells, make([]cell, n-len(r.cells))...)
	}
	for i := range r.figures {
		if f := &r.figures[i]; n > len(f.thousands) {
			f.thousands = append(f.thousands, make([]int32, n-len(f.thousands))...)
		}
	}
}

// newBlock has room for what the rows are about.
func (r *rows) newBlock() *block {
	cells := r.cells[:r.n]
	b, runs := &block{pair: numbers{low: make([]uint16, len(cells))}, least: math.MaxUint32}, 1
	for i := 1; i < len(cells); i++ {
		if cells[i].entity != cells[i-1].entity || cells[i].moment != cells[i-1].moment {
			runs++
		}
	}
	if runs*rowsPerRun > len(cells) {
		b.group.low = make([]uint16, len(cells))
	}
	return b
}

// rowsPerRun is how long runs are on average, at least: they take a quarter then of what a number for each row takes.
const rowsPerRun = 32

// pack packs the rows and touches the memory of the columns that are not filled yet, which is work that those who parse can do.
func (r *rows) pack() {
	r.packed = r.newBlock()
	r.sum = r.fill(r.packed)
	for _, column := range [...][]uint16{r.packed.pair.low, r.packed.group.low} {
		for i := 0; i < len(column); i += pageSize / 2 {
			column[i] = 1
		}
	}
}

// fill packs as many amounts as a block has rows, and returns the sum of their absolute amounts in cents.
func (r *rows) fill(b *block) (sum uint64) {
	for i, a := range [...]*amounts{&b.first, &b.second} {
		column, absolute := r.figures[i].pack(b.rows())
		*a, sum = column, addUp(sum, absolute)
	}
	return sum
}

// pageSize is how much memory a system hands out at once, at least.
const pageSize = 4096

func (r *rows) wrong(e *RowError) { r.errors = append(r.errors, problem{r.n, e}) }

func (r *rows) placeOf(i int) place {
	if r.places != nil {
		return r.places[i]
	}
	return place{int32(i) + 1, 1}
}
