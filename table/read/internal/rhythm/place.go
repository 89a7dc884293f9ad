package rhythm

import (
	"math/bits"
	"regexp"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
)

// placer finds the columns of the figures in rows that lost cells.
type placer struct {
	columns []int // which cells of a row are figures
	rows    []*placed
	step    int64 // of the last decimal printed, in values
	tries   int   // spent on totals
}

// placed is a row with its figures as numbers.
type placed struct {
	*row
	figures []*token  // that are there, from left to right
	cells   []*token  // by column of figures; nil where the columns are not known
	values  []int64   // of cells
	options [][]int   // where the figures may stand, by what other rows say
	read    []int64   // of figures
	form    []figForm // of figures
}

func newPlacer(rows []row, s shape) *placer {
	p := &placer{step: 1}
	for c, k := range s {
		if k == figure {
			p.columns = append(p.columns, c)
		}
	}
	decimals := 0
	for i := range rows {
		r := &placed{row: &rows[i]}
		if r.section {
			continue
		}
		for _, c := range p.columns {
			if t := r.row.cells[c]; t != nil {
				r.figures = append(r.figures, t)
				_, d := number(t.text)
				decimals = max(decimals, d)
			}
		}
		if len(r.figures) > 0 {
			p.rows = append(p.rows, r)
		}
	}
	for _, r := range p.rows {
		for _, t := range r.figures {
			r.read = append(r.read, scaled(t.text, decimals))
			r.form = append(r.form, formOf(t.text))
		}
		if !r.short {
			r.take(seq(len(r.figures)), len(p.columns))
		}
	}
	return p
}

// take puts figure i in column at[i].
func (r *placed) take(at []int, columns int) {
	r.cells, r.values = make([]*token, columns), make([]int64, columns)
	for i, c := range at {
		r.cells[c], r.values[c] = r.figures[i], r.read[i]
	}
}

// mostDecimals bounds the scale of values, so that sums of them fit.
const mostDecimals = 4

// number reads a figure; what stands for none counts as nil.
func number(text string) (coefficient int64, decimals int) {
	for _, s := range []string{text, strings.Join(strings.Fields(text), "")} {
		if c, err := printed.Read(s, printed.Dutch); err == nil {
			n, d, ok := c.Number()
			if !ok || d > mostDecimals || n > mostValue || n < -mostValue {
				return 0, 0
			}
			return n, d
		}
	}
	return 0, 0
}

const mostValue = 1 << 40

func scaled(text string, decimals int) int64 {
	n, d := number(text)
	for ; d < min(decimals, mostDecimals); d++ {
		n *= 10
	}
	return n
}

// figForm is what kind of figure a cell holds: where a column has one kind only, no other stands in it.
type figForm uint8

const (
	formNil figForm = iota
	formDate
	formPercent
	formNumber
)

var digit = regexp.MustCompile(`\d`)

func formOf(text string) figForm {
	switch {
	case kindOf(text) == year:
		return formDate
	case strings.ContainsAny(text, "%‰"):
		return formPercent
	case digit.MatchString(text):
		return formNumber
	}
	return formNil
}

// forms is the one form that a column has in all complete rows, formNil where there is none.
func (p *placer) forms() []figForm {
	out := make([]figForm, len(p.columns))
	mixed := make([]bool, len(p.columns))
	for _, r := range p.rows {
		for c, t := range r.cells {
			if t == nil {
				continue
			}
			f := formOf(t.text)
			if f != formNil && out[c] != formNil && f != out[c] {
				mixed[c] = true
			}
			out[c] = max(out[c], f)
		}
	}
	for c := range out {
		if mixed[c] {
			out[c] = formNil
		}
	}
	return out
}

// mostPlacements bounds how many ways to place the figures of a row are looked at.
const mostPlacements = 3000

// placements lists the columns in which the figures of a row may stand; nil where there are too many ways.
func (p *placer) placements(r *placed, forms []figForm) [][]int {
	n, k := len(r.figures), len(p.columns)
	if n > k || ways(k, n) > mostPlacements {
		return nil
	}
	var out [][]int
	at := make([]int, n)
	var put func(i, from int)
	put = func(i, from int) {
		if i == n {
			out = append(out, append([]int(nil), at...))
			return
		}
		for c := from; c <= k-(n-i); c++ {
			if forms[c] != formNil && r.form[i] != formNil && forms[c] != r.form[i] {
				continue
			}
			at[i] = c
			put(i+1, c+1)
		}
	}
	put(0, 0)
	return out
}

// ways is how many ways there are to choose n of k, or more than any bound.
func ways(k, n int) int {
	w := uint64(1)
	for i := range min(n, k-n) {
		hi, lo := bits.Mul64(w, uint64(k-i))
		if hi > 0 || lo > 1<<40 {
			return 1 << 40
		}
		w = lo / uint64(i+1)
	}
	return int(w)
}

// valuesAt are the values of a row whose figures stand in some columns.
func (r *placed) valuesAt(at []int, columns int) []int64 {
	v := make([]int64, columns)
	for i, c := range at {
		v[c] = r.read[i]
	}
	return v
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
