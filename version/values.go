package version

import (
	"cmp"
	"math"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// value is what a cell says as it is looked up in another version: a figure without
// the zeros at the end of its decimals, or a text. Two versions may name their unit in
// different ways, so that it is no part of it. The zero value is the figure 0.
type value struct {
	text     string
	count    int64
	decimals int
}

// valueIn is what a cell says; ok is false for a blank one and for a dash.
func valueIn(u *understand.Understanding, at understand.CellRef) (v value, ok bool) {
	p, figure := u.Value(at)
	if !figure {
		v.text = lexicon.Fold(u.Table.Cell(at.Row, at.Column).Text)
		return v, v.text != "" && !u.Nil(at)
	}
	v = value{count: p.Count(), decimals: p.Decimals()}
	for v.decimals > 0 && v.count%10 == 0 {
		v.count, v.decimals = v.count/10, v.decimals-1
	}
	return v, true
}

func compareValues(a, b value) int {
	return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.count, b.count), cmp.Compare(a.decimals, b.decimals))
}

// mostBits is how much one figure, text or label can tell: that of a figure of three
// digits. Larger ones are not more likely to be the same.
const mostBits = 10

// bits is how much it tells that a value stands in two places: the larger, the less it
// is an accident.
func (v value) bits() float64 {
	if v.text != "" {
		return min(mostBits, float64(len(v.text)))
	}
	return min(mostBits, math.Log2(1+math.Abs(float64(v.count))))
}

// said is what a cell says, in a form in which two cells can be compared.
type said struct {
	figure   bool
	dash     bool // a figure of nil
	text     string
	printed  budget.Printed // in the unit of the cell where that is known
	unitless bool
}

// dashes are those that are printed for nil, also where a column holds texts.
const dashes = "-–—−"

// saidIn reads a cell.
func saidIn(u *understand.Understanding, at understand.CellRef) said {
	text := u.Table.Cell(at.Row, at.Column).Text
	v, ok := u.Value(at)
	if !ok {
		return said{text: lexicon.Fold(text), dash: text != "" && (u.Nil(at) || strings.Trim(text, dashes) == "")}
	}
	s := said{figure: true, text: text, printed: v}
	unit, known := u.UnitAt(at)
	if p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit); known && err == nil {
		s.printed = p
		return s
	}
	s.unitless = true
	return s
}

// same reports whether two cells say the same. A dash and a printed 0 do. Figures
// with other decimals or in another unit do where rounding makes one of the other.
func (s said) same(o said) bool {
	switch {
	case s.figure && o.figure:
		return s.samePrinted(o)
	case s.dash || o.dash:
		return s.zero() && o.zero()
	}
	return s.figure == o.figure && s.text == o.text
}

func (s said) zero() bool { return s.dash || s.figure && s.printed.Count() == 0 }

func (s said) samePrinted(o said) bool {
	a, b := s.comparable(o)
	if a.Unit() == b.Unit() && a.Decimals() == b.Decimals() {
		return a.Count() == b.Count()
	}
	coarse := a.Step()
	if coarse.Cmp(b.Step()) < 0 {
		coarse = b.Step()
	}
	off := a.Amount().Sub(b.Amount()).Abs()
	return off.Add(off).Cmp(coarse) <= 0
}

// comparable are two figures in one unit where that of one is unknown: then it is the
// same one.
func (s said) comparable(o said) (a, b budget.Printed) {
	a, b = s.printed, o.printed
	if !s.unitless && !o.unitless {
		return a, b
	}
	a, _ = budget.NewPrinted(a.Count(), a.Decimals(), budget.InEuros)
	b, _ = budget.NewPrinted(b.Count(), b.Decimals(), budget.InEuros)
	return a, b
}

// amount is the figure in euros as it is signed in print; ok is false where it is not
// known.
func (s said) amount() (a budget.Amount, ok bool) {
	if s.dash {
		return a, true
	}
	return s.printed.Amount(), s.figure && !s.unitless
}

// difference is what a cell says now less what it said, nil where that is unknown.
func difference(was, is said) *budget.Amount {
	before, ok := was.amount()
	now, known := is.amount()
	if !ok || !known {
		return nil
	}
	d := now.Sub(before)
	return &d
}
