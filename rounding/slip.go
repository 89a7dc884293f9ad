package rounding

import (
	"strconv"

	"github.com/bbvgo/bbv/internal/enum"
)

// Slip is the kind of slip that turns the right figure into the printed one. The zero value is
// UnknownSlip: another figure is needed, but no simple slip leads from it to what is printed. Its String is a
// word for programs: "sign", "swapped-digits", "digit", "extra-digit", "missing-digit", "power-of-ten", "column",
// "row", "year", "swapped-figures", "part-left-out", "part-twice"; [System.Cause] says it to readers.
type Slip = enum.Of[slips]

// The slips that a program may want to tell apart.
const (
	UnknownSlip Slip = iota
	WrongSign        // the figure without its sign, or with one that does not belong there
)

// The other slips, the ones that say most first.
const (
	swappedDigits  Slip = iota + WrongSign + 1 // two neighbouring digits changed places
	wrongDigit                                 // one digit is another
	extraDigit                                 // one digit too many
	missingDigit                               // one digit too few
	powerOfTen                                 // the figure times or divided by ten, a hundred, a thousand …: a wrong unit
	fromColumn                                 // the figure of another column of the same row
	fromRow                                    // the figure of another row of the same column
	fromYear                                   // the figure of another year: same row, same series, another column
	swappedFigures                             // two figures changed places
	partLeftOut                                // a total in which one part is not counted
	partTwice                                  // a total in which one part is counted twice
)

type slips struct{}

func (slips) List() *enum.List { return &slipList }

var slipList = enum.List{Type: "Slip", What: "slip", Words: []string{
	"unknown", "sign", "swapped-digits", "digit", "extra-digit", "missing-digit", "power-of-ten",
	"column", "row", "year", "swapped-figures", "part-left-out", "part-twice",
}}

// frequency is how often a slip is behind a wrong figure, in parts per million: rough estimates from
// the errors found in printed budgets. Only their order of magnitude matters, and only where two
// explanations compete.
var frequency = [...]uint64{
	UnknownSlip: 15_000, WrongSign: 150_000, swappedDigits: 120_000, wrongDigit: 150_000,
	extraDigit: 60_000, missingDigit: 60_000, powerOfTen: 50_000,
	fromColumn: 80_000, fromRow: 80_000, fromYear: 120_000, swappedFigures: 50_000, partLeftOut: 80_000, partTwice: 40_000,
}

// hypothesis is a figure that may have been meant, and how the printed one came of it.
type hypothesis struct {
	count  int64 // in units of the last printed digit
	slip   Slip
	other  int32  // the figure that it comes from; −1 when there is none
	weight uint64 // the probability of the slip, in 10^-12; once weighed times how well the figure fits
}

// perMillion scales the frequencies to the weights.
const perMillion = 1_000_000

// writing lists the figures from which printed could have come by a slip in writing, as long as they
// lie between lo and hi.
type writing struct {
	printed int64
	lo, hi  int64
	centre  int64 // the likeliest of these
	list    []hypothesis
}

func (l *writing) add(count int64, slip Slip, ways int) {
	if count < l.lo || count > l.hi || count == l.printed {
		return
	}
	l.list = append(l.list, hypothesis{count: count, slip: slip, other: -1, weight: frequency[slip] * perMillion / uint64(max(ways, 1))})
}

// written fills the list with all slips in the figure itself.
func (l *writing) written() {
	l.add(-l.printed, WrongSign, 1)
	n, sign := l.printed, int64(1)
	if n < 0 {
		n, sign = -n, -1
	}
	places := len(strconv.FormatInt(n, 10))
	l.swapped(n, sign, places)
	l.wrong(n, sign, places)
	l.extra(n, sign, places)
	l.missing(n, sign, places)
	l.shifted(n, sign)
}

func (l *writing) swapped(n, sign int64, places int) {
	for i, p := 0, int64(1); i+1 < places; i, p = i+1, p*10 {
		right, left := n/p%10, n/p/10%10
		if i+2 == places && right == 0 {
			continue // the printed figure would have started with a nought
		}
		l.add(sign*(n+(left-right)*p-(left-right)*p*10), swappedDigits, places-1)
	}
}

func (l *writing) wrong(n, sign int64, places int) {
	for i, p := 0, int64(1); i < places; i, p = i+1, p*10 {
		old := n / p % 10
		for d := int64(0); d <= 9; d++ {
			if d != old && (d > 0 || i+1 < places || places == 1) {
				l.add(sign*(n+(d-old)*p), wrongDigit, 9*places)
			}
		}
	}
}

func (l *writing) extra(n, sign int64, places int) {
	if places == 1 {
		return
	}
	for i, p := 0, int64(1); i < places; i, p = i+1, p*10 {
		if i+1 == places && places > 2 && n%p < p/10 {
			continue // what is left would start with a nought
		}
		l.add(sign*(n/(p*10)*p+n%p), extraDigit, 10*places)
	}
}

// missing inserts a digit everywhere; figures near the end of the range are left alone.
func (l *writing) missing(n, sign int64, places int) {
	if places > 17 {
		return
	}
	for i, p := 0, int64(1); i <= places; i, p = i+1, p*10 {
		for d := int64(0); d <= 9; d++ {
			if d > 0 || i < places {
				l.add(sign*(n/p*p*10+d*p+n%p), missingDigit, places+1)
			}
		}
	}
}

// shifted multiplies and divides by powers of ten. What was divided lost digits; the figure nearest to the
// likeliest one stands for them. What was multiplied ends in noughts, unless the amount was printed in another unit:
// then any of p figures could stand there.
func (l *writing) shifted(n, sign int64) {
	if n == 0 {
		return
	}
	for i, p := 1, int64(10); i <= 6; i, p = i+1, p*10 {
		if n <= infinite/p {
			about, slack := sign*n*p, p/2
			l.add(min(max(l.centre, about-slack), about+slack), powerOfTen, 8)
		}
		switch {
		case n%p == 0:
			l.add(sign*(n/p), powerOfTen, 8)
		case n >= p && i%3 == 0:
			l.add(sign*((n+p/2)/p), powerOfTen, 8*int(p))
		}
	}
}
