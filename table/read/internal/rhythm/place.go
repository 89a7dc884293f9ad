package rhythm

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
)

// placer finds the columns of the figures in rows that lost cells.
type placer struct {
	columns []int // which cells of a row are figures
	letters []int // which cells are marks that stand behind a figure wherever they stand in a row that is whole
	rows    []*placed
	step    int64 // of the last decimal printed, in values
	tries   int   // spent on totals
}

// placed is a row with its figures as numbers.
type placed struct {
	*row
	cells  []*token // by column of figures; nil where the columns are not known
	values []int64  // of cells
	open   *loose   // nil where the row is whole
}

// loose are the figures of a row that lost cells, from left to right.
type loose struct {
	list    []*token
	values  []int64
	form    []figForm
	tied    []int       // the column to which a letter behind it ties a figure, from 1; 0 for none. Nil where none is tied
	options []columnSet // where they may stand, by what other rows say
}

// columnSet says in which columns of figures the figures of a row stand, from left to right: there are at most
// [mostColumns].
type columnSet uint64

// all goes over the columns.
func (s columnSet) all(do func(i, column int)) {
	for i := 0; s != 0; i++ {
		do(i, bits.TrailingZeros64(uint64(s)))
		s &= s - 1
	}
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
		n := 0
		for _, c := range p.columns {
			if rows[i].section || rows[i].cells[c] == nil {
				continue
			}
			n++
			_, d := number(rows[i].cells[c].text)
			decimals = max(decimals, d)
		}
		if n > 0 {
			p.rows = append(p.rows, &placed{row: &rows[i]})
		}
	}
	p.letters = letters(rows, s)
	for _, r := range p.rows {
		if r.short {
			r.open = r.loose(p.columns, p.letters, decimals)
			continue
		}
		r.cells, r.values = r.row.cells, make([]int64, len(p.columns))
		if len(p.columns) < len(r.cells) {
			r.cells = make([]*token, len(p.columns))
		}
		for i, c := range p.columns {
			if t := r.row.cells[c]; t != nil {
				r.cells[i], r.values[i] = t, scaled(t.text, decimals)
			}
			if slices.Contains(p.letters, c+1) && r.adverse(c+1) {
				r.values[i] = -r.values[i]
			}
		}
	}
	return p
}

// loose are the figures of a row that lost cells.
func (r *row) loose(columns, letters []int, decimals int) *loose {
	n := 0
	for _, c := range columns {
		if r.cells[c] != nil {
			n++
		}
	}
	f := &loose{list: make([]*token, 0, n), values: make([]int64, 0, n), form: make([]figForm, 0, n)}
	for _, c := range columns {
		if t := r.cells[c]; t != nil {
			f.list, f.values, f.form = append(f.list, t), append(f.values, scaled(t.text, decimals)), append(f.form, formOf(t))
		}
	}
	for _, m := range letters {
		before := slices.IndexFunc(columns, func(c int) bool { return c == m-1 })
		last := -1
		for i := range columns[:before+1] {
			if r.cells[columns[i]] != nil {
				last++
			}
		}
		if r.cells[m] != nil && last >= 0 {
			if f.tied == nil {
				f.tied = make([]int, n)
			}
			f.tied[last] = before + 1
			if r.adverse(m) {
				f.values[last] = -f.values[last]
			}
		}
	}
	return f
}

// adverse reports whether a letter says nadeel.
func (r *row) adverse(m int) bool { return r.cells[m] != nil && form.Mark(r.cells[m].text) < 0 }

// letters lists the columns of marks that have a figure directly before them in each whole row in which they stand.
func letters(rows []row, s shape) (list []int) {
	for m := 1; m < len(s); m++ {
		if s[m] != mark || s[m-1] != figure {
			continue
		}
		n, alone := 0, false
		for _, r := range rows {
			if r.section || r.short || r.cells[m] == nil || r.cells[m].kind != mark {
				continue
			}
			n++
			alone = alone || r.cells[m-1] == nil || formOf(r.cells[m-1]) == formNil
		}
		if n > 1 && !alone {
			list = append(list, m)
		}
	}
	return list
}

// take puts the figures of an open row in columns.
func (r *placed) take(at columnSet, columns int) {
	r.cells, r.values = make([]*token, columns), r.open.valuesAt(at, columns)
	at.all(func(i, c int) { r.cells[c] = r.open.list[i] })
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

func formOf(t *token) figForm {
	switch {
	case t.kind == year:
		return formDate
	case strings.ContainsAny(t.text, "%‰"):
		return formPercent
	case strings.ContainsAny(t.text, "0123456789"):
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
			f := formOf(t)
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
func (p *placer) placements(f *loose, forms []figForm) []columnSet {
	n, k := len(f.list), len(p.columns)
	if n > k || ways(k, n) > mostPlacements {
		return nil
	}
	var out []columnSet
	var put func(i, from int, at columnSet)
	put = func(i, from int, at columnSet) {
		if i == n {
			out = append(out, at)
			return
		}
		for c := from; c <= k-(n-i); c++ {
			if f.tied != nil && f.tied[i] > 0 && f.tied[i] != c+1 {
				continue
			}
			if forms[c] == formNil || f.form[i] == formNil || forms[c] == f.form[i] {
				put(i+1, c+1, at|1<<c)
			}
		}
	}
	put(0, 0, 0)
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
func (f *loose) valuesAt(at columnSet, columns int) []int64 {
	v := make([]int64, columns)
	f.put(at, v)
	return v
}

// put puts the figures where they stand.
func (f *loose) put(at columnSet, values []int64) {
	at.all(func(i, c int) { values[c] = f.values[i] })
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
