package understand

import (
	"regexp"
	"slices"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
)

// state says what a value cell holds.
type state uint8

const (
	blank   state = iota // nothing printed: nil, or not known
	dash                 // a dash: nil
	number               // a figure
	percent              // a percentage: not part of any sum
	missing              // a placeholder such as PM or n.n.b.: the figure is not known
	wording              // text
)

// figures are the figures of a table in one scale, so that sums are sums of integers.
type figures struct {
	rows, cols int
	decimals   int // of the scale
	states     []state
	values     []int64 // count of the scale
	steps      []int64 // one unit of the last printed digit, in the scale
	cells      []printed.Cell
	unread     []UnreadCell
	work       int64 // what may still be spent on trying sums
}

// UnreadCell is a cell that is printed like a figure but cannot be read as one.
type UnreadCell struct {
	Cell CellRef
	Err  error
}

// maxCount bounds the figures that take part in sums: 1,000 of them cannot overflow.
const maxCount = 1 << 52

// The search for sums is bounded by the size of the table, so that no table, however odd, takes long: when it is
// spent, what is found stands and nothing more is looked for.
const (
	leastWork   = 20_000_000
	workPerCell = 2_000
	lineWork    = 20 // of walking past a line
)

// maxDecimals bounds the common scale.
const maxDecimals = 4

// readFigures reads every value cell in the given locale.
func readFigures(t table.Table, l printed.Locale) *figures {
	f := &figures{rows: len(t.Rows), cols: t.Columns()}
	n := f.rows * f.cols
	f.states, f.values, f.steps = make([]state, n), make([]int64, n), make([]int64, n)
	f.cells = make([]printed.Cell, n)
	f.work = leastWork + int64(n)*workPerCell
	for r, row := range t.Rows {
		for c, cell := range row.Cells {
			switch {
			case row.Ragged:
				f.states[f.at(r, c)] = wording // which column is blank is not known either
			case !cell.Blank():
				f.read(r, c, cell.Text, l)
			}
		}
	}
	f.scale()
	return f
}

func (f *figures) read(r, c int, text string, l printed.Locale) {
	i := r*f.cols + c
	cell, err := printed.Read(text, l)
	if err != nil && spaced.MatchString(text) {
		cell, err = printed.Read(unspace(text), l)
	}
	if err != nil {
		f.states[i] = wording
		if form.IsFigure(text) {
			f.unread = append(f.unread, UnreadCell{CellRef{r, c}, err})
		}
		return
	}
	f.cells[i] = cell
	coef, decimals, ok := cell.Number()
	switch {
	case cell.IsPercentage():
		f.states[i] = percent
	case ok && decimals <= maxDecimals && coef > -maxCount && coef < maxCount:
		f.states[i], f.values[i] = number, coef
		f.decimals = max(f.decimals, decimals)
	case cell.Missing() == printed.MissingDash:
		f.states[i] = dash
	case cell.Missing() == printed.MissingBlank:
	case ok:
		f.states[i] = wording
	default:
		f.states[i] = missing
	}
}

// spaced matches a figure with blanks between its thousands, and nothing else between its digits.
var spaced = regexp.MustCompile(`^[^\d.,]*\d{1,3}(?:[ \x{A0}\x{2009}\x{202F}]\d{3})+(?:,\d+)?[^\d.,]*$`)

// unspace takes the blanks from between digits.
func unspace(s string) string { return betweenDigits.ReplaceAllString(s, "$1") }

var betweenDigits = regexp.MustCompile(`(\d)[ \x{A0}\x{2009}\x{202F}]`)

// scale brings all figures to the decimals of the finest; one that becomes too large is left out of all sums.
func (f *figures) scale() {
	for i, s := range f.states {
		if s != number {
			continue
		}
		_, decimals, _ := f.cells[i].Number()
		f.steps[i] = 1
		for ; decimals < f.decimals; decimals++ {
			f.steps[i] *= 10
		}
		if f.values[i] > maxCount/f.steps[i] || f.values[i] < -maxCount/f.steps[i] {
			f.states[i] = wording
			continue
		}
		f.values[i] *= f.steps[i]
	}
}

func (f *figures) at(r, c int) int { return r*f.cols + c }

// column counts what the cells of a column hold.
func (f *figures) column(c int) (count [wording + 1]int) {
	for r := range f.rows {
		count[f.states[f.at(r, c)]]++
	}
	return count
}

// axis is the direction in which the lines of an equation run: its lines are rows and it holds per column, or the
// other way about.
type axis uint8

const (
	ofRows axis = iota
	ofColumns
)

// index is the cell where a line and a position cross.
func (f *figures) index(a axis, line, pos int) int {
	if a == ofRows {
		return f.at(line, pos)
	}
	return f.at(pos, line)
}

// term is one line of an equation.
type term struct {
	line int
	coef int64
}

// equation says that one line is a sum of others, at certain positions.
type equation struct {
	axis   axis
	target int
	terms  []term
	at     []int // positions; none other take part
	// cross is one more than the position at which the terms stand, where that is another than the target's.
	cross int
	// labels are the rows by which its lines are named, where those are not the rows of the table.
	labels []RowReading
	// what it is, for the family that it becomes
	rule      SumRule
	why       string
	tentative bool
}

// termAt is the position of the terms for a position of the target.
func (e *equation) termAt(pos int) int {
	if e.cross > 0 {
		return e.cross - 1
	}
	return pos
}

// has reports whether a line takes part in the equation.
func (e *equation) has(line int) bool {
	return e.target == line || slices.ContainsFunc(e.terms, func(t term) bool { return t.line == line })
}

// outcome is what an equation comes to at one position.
type outcome uint8

const (
	silent  outcome = iota // nothing to compare: a cell is not a figure
	trivial                // it holds, but of zeros, or of figures so small that rounding explains anything
	exact
	within // it holds within rounding
	near   // it does not hold, but by so little that it is no misunderstanding
	fails
)

// test computes an equation at one position. A blank target says nothing; blank terms count as nil as long as not
// all of them are blank.
func (f *figures) test(e *equation, pos int) outcome {
	ti := f.index(e.axis, e.target, pos)
	if s := f.states[ti]; s != number && s != dash {
		return silent
	}
	residual, bound := -f.values[ti], f.steps[ti]
	largest, nonzero, printed := abs(residual), 0, 0
	if f.values[ti] != 0 {
		nonzero++
	}
	for _, t := range e.terms {
		i := f.index(e.axis, t.line, e.termAt(pos))
		switch f.states[i] {
		case number:
			residual += t.coef * f.values[i]
			bound += f.steps[i]
			largest = max(largest, abs(f.values[i]))
			printed++
			if f.values[i] != 0 {
				nonzero++
			}
		case dash:
			printed++
		case blank:
		default:
			return silent
		}
	}
	return judge(residual, bound, largest, nonzero, printed)
}

// judge compares what is left of a sum with twice what rounding can leave. Up to twice that, and small beside the
// figures, is near.
func judge(residual, bound, largest int64, nonzero, printed int) outcome {
	residual = abs(residual)
	switch {
	case printed == 0:
		return silent
	case nonzero < 2 && residual == 0:
		return trivial
	case residual == 0:
		return exact
	case 2*residual <= bound && nonzero >= 2 && largest > 10*bound:
		return within
	case 2*residual <= bound:
		return trivial
	case residual <= bound && largest > 50*bound && nonzero > 2:
		return near
	}
	return fails
}

// score counts the outcomes of an equation.
type score struct {
	exact, within, trivial, near, fails int
}

// informative counts the positions that speak for an equation. A figure that is off by a few units does, beside others
// that are not: it shows that the sum is meant, though not that it is right.
func (s score) informative() int {
	n := s.exact + s.within
	return n + min(n, s.near)
}

// worth orders scores: a position that holds speaks for an equation, one that fails speaks twice against it.
func (s score) worth() int { return s.informative() - 2*s.fails }

func (s score) plus(o score) score {
	return score{s.exact + o.exact, s.within + o.within, s.trivial + o.trivial, s.near + o.near, s.fails + o.fails}
}

func (f *figures) score(e *equation) score {
	var s score
	if f.work -= int64(len(e.at)+1) * int64(len(e.terms)+1); f.work < 0 {
		return s
	}
	for _, pos := range e.at {
		switch f.test(e, pos) {
		case exact:
			s.exact++
		case within:
			s.within++
		case trivial:
			s.trivial++
		case near:
			s.near++
		case fails:
			s.fails++
		}
	}
	return s
}

// believed decides whether a score establishes a sum that roles or layout propose: it may be contradicted in single
// places, which are then errors.
func (s score) believed() bool {
	if s.fails <= 1 {
		return s.informative() >= 1
	}
	return s.informative() >= 2*s.fails
}

// found are sums that the figures confirm, and those that they contradict.
type found struct {
	f         *figures
	out, lost []equation
}

// propose keeps a sum of two lines or more that the figures confirm.
func (s *found) propose(e equation) bool {
	if len(e.terms) < 2 {
		return false
	}
	sc := s.f.score(&e)
	if sc.believed() {
		s.out = append(s.out, e)
		return true
	}
	if sc.fails > 0 {
		s.lost = append(s.lost, e)
	}
	return false
}

// failing lists the positions where an equation fails.
func (f *figures) failing(e *equation) []int {
	var list []int
	for _, pos := range e.at {
		if f.test(e, pos) == fails {
			list = append(list, pos)
		}
	}
	return list
}
