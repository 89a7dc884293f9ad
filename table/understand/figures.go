package understand

import (
	"context"
	"iter"
	"regexp"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// CellRef is a value cell: the row, counted from 0 below the header as the rows stand in the source, and the value
// column, counted from 0, the label column left out.
type CellRef struct {
	Row, Column int
}

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
	values     []int64 // count of the scale; nil where there is no figure
	places     []uint8 // decimals that are printed
	effects    []budget.Effect
	signing    []int         // columns of letters, each of which gives the one before it its signs
	beside     map[int]int64 // columns of letters beside figures that have signs: 1 where V stands beside those that are positive, else −1
	unread     []UnreadCell
}

// UnreadCell is a cell that is printed like a figure but cannot be read as one, or that shows the error of a formula. A date
// is printed like a date, and codes in a column of text are codes.
type UnreadCell struct {
	Cell CellRef
	Err  error // *[SheetError], or why [printed.Read] refused it
}

// SheetError is what a spreadsheet shows in a cell of which the formula has no outcome, such as "#DEEL/0!".
type SheetError struct{ Shown string }

func (e *SheetError) Error() string { return "the formula has no outcome: " + lenient.OrZero(e).Shown }

// maxCount bounds the figures that take part in sums: 1,000 of them cannot overflow.
const maxCount = 1 << 52

// maxDecimals bounds the common scale.
const maxDecimals = 4

// readFigures reads every value cell in the given locale.
func readFigures(ctx context.Context, t table.Table, l printed.Locale) *figures {
	f := &figures{rows: len(t.Rows), cols: t.Columns()}
	n := f.rows * f.cols
	f.states, f.values, f.places, f.effects = make([]state, n), make([]int64, n), make([]uint8, n), make([]budget.Effect, n)
	for r, row := range t.Rows {
		if ctx.Err() != nil {
			break
		}
		for c, cell := range row.Cells {
			switch {
			case row.Ragged:
				f.states[f.at(r, c)] = wording // which column is blank is not known either
			case !cell.Blank():
				f.read(r, c, cell.Text, l)
			}
		}
	}
	f.nils()
	f.scale()
	return f
}

// amounts is a range of amounts, of a class of risks say: € 25-€ 50.
var amounts = regexp.MustCompile(`^€ ?[\d.,]+ ?[-–] ?€ ?[\d.,]+$`)

// nils gives every 0 the decimals that all other figures of its column have: amid 0,7 and 12,3 it is nil, and not what is left of 0,4.
func (f *figures) nils() {
	for c := range f.cols {
		least := uint8(maxDecimals + 1)
		for i := c; i < len(f.states); i += f.cols {
			if f.states[i] == number && f.values[i] != 0 {
				least = min(least, f.places[i])
			}
		}
		for i := c; i < len(f.states); i += f.cols {
			if f.states[i] == number && f.values[i] == 0 && least <= maxDecimals {
				f.places[i] = max(f.places[i], least)
			}
		}
	}
}

func (f *figures) read(r, c int, text string, l printed.Locale) {
	i := r*f.cols + c
	cell, err := printed.Read(text, l)
	if err != nil && spaced.MatchString(text) {
		cell, err = printed.Read(unspace(text), l)
	}
	if err != nil {
		f.states[i] = wording
		if lexicon.SheetError.Has(lexicon.Fold(text)) {
			f.unread = append(f.unread, UnreadCell{CellRef{r, c}, &SheetError{Shown: text}})
		} else if (form.IsFigure(text) || likeFigure(text, l)) && !form.IsFullDate(text) && !amounts.MatchString(text) {
			f.unread = append(f.unread, UnreadCell{CellRef{r, c}, err})
		}
		return
	}
	coef, decimals, ok := cell.Number()
	f.places[i], f.effects[i] = uint8(decimals), cell.Effect()
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

// likeFigure reports whether a text is a figure but for letters that look like digits, such as 1.2O0.
func likeFigure(text string, l printed.Locale) bool {
	digits := lookalikes.Replace(text)
	if digits == text || strings.IndexFunc(text, unicode.IsDigit) < 0 {
		return false
	}
	cell, err := printed.Read(digits, l)
	_, _, ok := cell.Number()
	return err == nil && ok
}

var lookalikes = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")

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
		step := f.step(i)
		if f.values[i] > maxCount/step || f.values[i] < -maxCount/step {
			f.states[i], f.values[i] = wording, 0
			continue
		}
		f.values[i] *= step
	}
}

// step is one unit of the last printed digit of a figure, in the scale.
func (f *figures) step(i int) int64 { return powers[f.decimals-int(f.places[i])] }

// powers are those of ten up to the finest scale.
var powers = [maxDecimals + 1]int64{1, 10, 100, 1_000, 10_000}

func (f *figures) at(r, c int) int { return r*f.cols + c }

// column counts what the cells of a column hold.
func (f *figures) column(c int) (count [wording + 1]int) {
	for r := range f.rows {
		count[f.states[f.at(r, c)]]++
	}
	return count
}

func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

// one is the count of the scale that stands for one.
func (f *figures) one() int64 {
	n := int64(1)
	for range f.decimals {
		n *= 10
	}
	return n
}

// textsOf are the texts of the cells of a row.
func textsOf(r table.Row) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, c := range r.Cells {
			if !yield(strings.TrimSpace(c.Text)) {
				return
			}
		}
	}
}
