package rounding

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// Slip is the kind of slip that turns the right figure into the printed one. The zero value is
// UnknownSlip: no simple slip leads there. Its String is a word for programs: "sign", "swapped-digits", "digit",
// "extra-digit", "missing-digit", "power-of-ten", "column", "row"; [CauseOf] says it to readers.
type Slip = enum.Of[slips]

// The slips that a program may want to tell apart.
const (
	UnknownSlip Slip = iota
	WrongSign        // the figure without its sign, or with one that does not belong there
)

// The other slips, the ones that say most first.
const (
	swappedDigits Slip = iota + WrongSign + 1 // two neighbouring digits changed places
	wrongDigit                                // one digit is another
	extraDigit                                // one digit too many
	missingDigit                              // one digit too few
	powerOfTen                                // the figure times or divided by ten, a hundred, a thousand …: a wrong unit
	fromColumn                                // the figure of another column of the same row
	fromRow                                   // the figure of another row of the same column
)

type slips struct{}

func (slips) List() *enum.List { return &slipList }

var slipList = enum.List{Type: "Slip", What: "slip", Words: []string{
	"unknown", "sign", "swapped-digits", "digit", "extra-digit", "missing-digit", "power-of-ten", "column", "row",
}}

// slipOf returns the likeliest slip in writing by which the one figure was printed for the other; UnknownSlip where
// no simple slip leads there. Both are printed with the same decimals and unit.
func slipOf(printed, meant budget.Printed) Slip {
	w := writing{printed: printed.Count(), meant: meant.Count()}
	w.try(-w.printed, WrongSign)
	n, sign := w.printed, int64(1)
	if n < 0 {
		n, sign = -n, -1
	}
	places := len(strconv.FormatInt(n, 10))
	w.swapped(n, sign, places)
	w.wrong(n, sign, places)
	w.missing(n, sign, places)
	w.shifted(n, sign)
	w.extra(n, sign, places)
	return w.slip
}

// writing holds the first slip by which printed was written for meant, the likeliest tried first. Two lead to the same
// figure only where it is ten times or a tenth of the other: a digit that was left out at the end is likelier than
// another unit, and another unit than a nought too many.
type writing struct {
	printed, meant int64
	slip           Slip
}

// try notes a slip that leads from count to what is printed, where count was meant.
func (w *writing) try(count int64, slip Slip) {
	if w.slip == UnknownSlip && count == w.meant && count != w.printed {
		w.slip = slip
	}
}

func (w *writing) swapped(n, sign int64, places int) {
	for i, p := 0, int64(1); i+1 < places; i, p = i+1, p*10 {
		right, left := n/p%10, n/p/10%10
		if i+2 == places && right == 0 {
			continue // the printed figure would have started with a nought
		}
		w.try(sign*(n+(left-right)*p-(left-right)*p*10), swappedDigits)
	}
}

func (w *writing) wrong(n, sign int64, places int) {
	for i, p := 0, int64(1); i < places; i, p = i+1, p*10 {
		old := n / p % 10
		for d := int64(0); d <= 9; d++ {
			if d != old && (d > 0 || i+1 < places || places == 1) {
				w.try(sign*(n+(d-old)*p), wrongDigit)
			}
		}
	}
}

func (w *writing) extra(n, sign int64, places int) {
	if places == 1 {
		return
	}
	for i, p := 0, int64(1); i < places; i, p = i+1, p*10 {
		if i+1 == places && places > 2 && n%p < p/10 {
			continue // what is left would start with a nought
		}
		w.try(sign*(n/(p*10)*p+n%p), extraDigit)
	}
}

// missing inserts a digit everywhere; figures near the end of the range are left alone.
func (w *writing) missing(n, sign int64, places int) {
	if places > 17 {
		return
	}
	for i, p := 0, int64(1); i <= places; i, p = i+1, p*10 {
		for d := int64(0); d <= 9; d++ {
			if d > 0 || i < places {
				w.try(sign*(n/p*p*10+d*p+n%p), missingDigit)
			}
		}
	}
}

// shifted multiplies and divides by powers of ten. What was divided lost digits. What was multiplied ends in noughts,
// unless the amount was printed in another unit: then any of p figures could stand there.
func (w *writing) shifted(n, sign int64) {
	if n == 0 {
		return
	}
	for i, p := 1, int64(10); i <= 6; i, p = i+1, p*10 {
		if n <= infinite/p {
			about, slack := sign*n*p, p/2
			w.try(min(max(w.meant, about-slack), about+slack), powerOfTen)
		}
		switch {
		case n%p == 0:
			w.try(sign*(n/p), powerOfTen)
		case n >= p && i%3 == 0:
			w.try(sign*((n+p/2)/p), powerOfTen)
		}
	}
}
