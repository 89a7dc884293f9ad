package rounding

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// Slip is the kind of slip that turns the right figure into the printed one. The zero value is
// UnknownSlip: no simple slip leads there. Its String is a word for programs: "sign", "swapped-digits", "digit",
// "extra-digit", "missing-digit", "power-of-ten", "column", "row"; [System.CauseOf] says it to readers.
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

// frequency is how often a slip in writing is behind a wrong figure, in 10^-12: rough estimates from the errors found
// in printed budgets. Only their order of magnitude matters, and only where two explanations compete.
var frequency = [...]uint64{
	WrongSign: 150_000_000_000, swappedDigits: 120_000_000_000, wrongDigit: 150_000_000_000,
	extraDigit: 60_000_000_000, missingDigit: 60_000_000_000, powerOfTen: 50_000_000_000,
}

// SlipOf returns the likeliest slip in writing by which the one figure was printed for the other; UnknownSlip where
// no simple slip leads there. Both are printed with the same decimals and unit.
func SlipOf(printed, meant budget.Printed) Slip {
	w := writing{printed: printed.Count(), meant: meant.Count()}
	w.try(-w.printed, WrongSign, 1)
	n, sign := w.printed, int64(1)
	if n < 0 {
		n, sign = -n, -1
	}
	places := len(strconv.FormatInt(n, 10))
	w.swapped(n, sign, places)
	w.wrong(n, sign, places)
	w.extra(n, sign, places)
	w.missing(n, sign, places)
	w.shifted(n, sign)
	return w.slip
}

// writing holds the likeliest slip so far by which printed was written for meant.
type writing struct {
	printed, meant int64
	slip           Slip
	weight         uint64 // its probability, in 10^-12
}

// try notes a slip that leads from count to what is printed, one of so many of its kind, where count was meant.
func (w *writing) try(count int64, slip Slip, ways int) {
	weight := frequency[slip] / uint64(max(ways, 1))
	if count == w.meant && count != w.printed && weight > w.weight {
		w.slip, w.weight = slip, weight
	}
}

func (w *writing) swapped(n, sign int64, places int) {
	for i, p := 0, int64(1); i+1 < places; i, p = i+1, p*10 {
		right, left := n/p%10, n/p/10%10
		if i+2 == places && right == 0 {
			continue // the printed figure would have started with a nought
		}
		w.try(sign*(n+(left-right)*p-(left-right)*p*10), swappedDigits, places-1)
	}
}

func (w *writing) wrong(n, sign int64, places int) {
	for i, p := 0, int64(1); i < places; i, p = i+1, p*10 {
		old := n / p % 10
		for d := int64(0); d <= 9; d++ {
			if d != old && (d > 0 || i+1 < places || places == 1) {
				w.try(sign*(n+(d-old)*p), wrongDigit, 9*places)
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
		w.try(sign*(n/(p*10)*p+n%p), extraDigit, 10*places)
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
				w.try(sign*(n/p*p*10+d*p+n%p), missingDigit, places+1)
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
			w.try(min(max(w.meant, about-slack), about+slack), powerOfTen, 8)
		}
		switch {
		case n%p == 0:
			w.try(sign*(n/p), powerOfTen, 8)
		case n >= p && i%3 == 0:
			w.try(sign*((n+p/2)/p), powerOfTen, 8*int(p))
		}
	}
}
