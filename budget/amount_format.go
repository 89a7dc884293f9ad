package budget

import (
	"fmt"
	"strconv"
	"strings"
)

// Format implements [fmt.Formatter].
//
//	%v %s   canonical: 1234567.89
//	%q      canonical, between quotes
//	%n      as Dutch documents print it: 1.234.567,89
//
// Without a precision the amount is printed exactly, with no decimals or at least two. A precision
// is a number of decimals, rounded half up: %.0n prints 1.234.568. The flag + prints a plus before
// a positive amount, - aligns left in the width, 0 fills the width with zeros (not with %n or %q).
func (a Amount) Format(f fmt.State, verb rune) {
	var text string
	prec, fixed := f.Precision()
	if fixed {
		a = a.Round(prec, HalfUp)
	} else {
		prec = -1
	}
	switch verb {
	case 'v', 's', 'q':
		text = a.fixed(prec, "", ".")
	case 'n':
		text = a.fixed(prec, ".", ",")
	default:
		fmt.Fprintf(f, "%%!%c(budget.Amount=%s)", verb, a.String())
		return
	}
	if f.Flag('+') && a.Sign() > 0 {
		text = "+" + text
	}
	if verb == 'q' {
		text = strconv.Quote(text)
	}
	pad(f, text, f.Flag('0') && (verb == 'v' || verb == 's'))
}

// maxPrecision bounds the decimals that Format fills with zeros; fmt itself accepts a million.
const maxPrecision = 100

// fixed returns a with the given grouping and decimal mark, and with exactly prec decimals when prec
// is not negative; a has no more than that.
func (a Amount) fixed(prec int, group, point string) string {
	whole, frac := a.digits()
	if prec >= 0 {
		frac = strings.TrimRight(frac, "0")
		frac += strings.Repeat("0", max(0, min(prec, maxPrecision)-len(frac)))
	}
	var b strings.Builder
	if a.Sign() < 0 {
		b.WriteByte('-')
	}
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(c)
	}
	if frac != "" {
		b.WriteString(point)
		b.WriteString(frac)
	}
	return b.String()
}

// pad writes text in the width of f, filled with blanks or, after the sign, with zeros.
func pad(f fmt.State, text string, zeros bool) {
	width, _ := f.Width()
	n := max(0, width-len(text))
	switch {
	case f.Flag('-'):
		text += strings.Repeat(" ", n)
	case zeros:
		sign := len(text) - len(strings.TrimLeft(text, "+-"))
		text = text[:sign] + strings.Repeat("0", n) + text[sign:]
	default:
		text = strings.Repeat(" ", n) + text
	}
	_, _ = f.Write([]byte(text))
}
