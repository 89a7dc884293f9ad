package rounding

import (
	"fmt"
	"math"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// A Figure is one printed figure and the place where it stands. The zero value is a printed 0 in
// whole euros, at the top left of the table.
type Figure struct {
	Name    string // how a message names the figure: "Totaal lasten, Rekening 2016"
	Row     int    // row and column in the table
	Column  int
	Printed budget.Printed // what is printed; of a missing figure only decimals and unit count
	Missing bool           // nothing is printed here, or nothing legible: the figure is an unknown
	Exact   bool           // the figure stands for exactly its amount: a nil, or euros that nobody rounded
}

// unitExponent is the power of ten that a unit multiplies by.
func unitExponent(u budget.Unit) int {
	switch u {
	case budget.InThousands:
		return 3
	case budget.InMillions:
		return 6
	default:
		return 0
	}
}

// stepExponent is the power of ten of the value, in euros, of one unit of the last printed digit.
func stepExponent(p budget.Printed) int { return unitExponent(p.Unit()) - p.Decimals() }

// infinite bounds a figure of which nothing is known. Every finite bound stays far below it.
const infinite = int64(1) << 62

// limit is the largest magnitude, in half steps, of a figure and of the sum of the magnitudes in one
// identity; it leaves room to double and to add without overflow.
const limit = int64(1) << 59

// scaled is a figure in whole numbers of half the finest step of its system.
type scaled struct {
	val  int64 // the face value
	mid  int64 // the centre of the interval of amounts that print so
	half int64 // half the width of that interval
	step int64 // one unit of the last printed digit
}

// scale converts a figure to half steps of 10^finest euros under the given mode.
func scale(f Figure, finest int, mode budget.RoundingMode) (scaled, bool) {
	width, ok := pow10(stepExponent(f.Printed) - finest)
	if !ok || width > limit/4 {
		return scaled{}, false
	}
	count := f.Printed.Count()
	if count > limit/2/width || count < -limit/2/width {
		return scaled{}, false
	}
	s := scaled{val: 2 * width * count, step: 2 * width}
	s.mid, s.half = s.val, width
	switch {
	case f.Exact:
		s.half = 0
	case mode == budget.Truncate:
		s.truncate(width)
	}
	return s, true
}

// truncate widens the figure to what cutting off digits toward zero can print.
func (s *scaled) truncate(width int64) {
	switch {
	case s.val > 0:
		s.mid += width
	case s.val < 0:
		s.mid -= width
	default:
		s.half = 2 * width
	}
}

// pow10 is 10^n for 0 ≤ n ≤ 18.
func pow10(n int) (int64, bool) {
	if n < 0 || n > 18 {
		return 0, false
	}
	p := int64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p, true
}

// A FigureError reports a figure that is too large, or too coarse beside the finest figure of its
// system, for exact whole-number arithmetic: beyond 2.8·10^17 of the finest printed steps.
type FigureError struct {
	Figure int    // index of the figure
	Name   string // its name
	Input  string // the figure as printed
}

func (e *FigureError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("rounding: figure %d %q: %q is too large beside the finest figure of the system: check its unit, or put it in a system of its own",
		e.Figure, e.Name, e.Input)
}

// finestStep is the smallest step exponent among the figures; 0 when there are none.
func finestStep(figures []Figure) int {
	finest := math.MaxInt
	for i := range figures {
		finest = min(finest, stepExponent(figures[i].Printed))
	}
	if finest == math.MaxInt {
		return 0
	}
	return finest
}

// ends says for a figure that was rounded in a way whether the lower and upper end of its interval are excluded:
// where the way is stated. Otherwise both count as possible, because it is not known which of two ties was taken.
func ends(mode budget.RoundingMode, f Figure) (lowOpen, highOpen bool) {
	count := f.Printed.Count()
	switch {
	case f.Exact:
		return false, false
	case mode == budget.HalfUp || mode == budget.Truncate:
		return count <= 0, count >= 0
	case mode == budget.HalfEven:
		return count%2 != 0, count%2 != 0
	}
	return false, false
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
