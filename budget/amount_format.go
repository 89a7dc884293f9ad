package budget

import (
	"bytes"
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
	if f == nil {
		return // there is nowhere to print to
	}
	var group, point byte = 0, '.'
	switch verb {
	case 'v', 's', 'q':
	case 'n':
		group, point = '.', ','
	default:
		fmt.Fprintf(f, "%%!%c(budget.Amount=%s)", verb, a.String())
		return
	}
	var text []byte
	if f.Flag('+') && a.Sign() > 0 {
		text = append(text, '+')
	}
	if prec, ok := f.Precision(); ok {
		text = a.appendFixed(text, prec, group, point)
	} else {
		text = a.append(text, group, point)
	}
	if verb == 'q' {
		text = strconv.AppendQuote(nil, string(text))
	}
	pad(f, string(text), f.Flag('0') && (verb == 'v' || verb == 's'))
}

// maxPrecision bounds the decimals that Format fills with zeros; fmt itself accepts a million.
const maxPrecision = 100

// appendFixed appends a rounded half up, with exactly prec decimals.
func (a Amount) appendFixed(dst []byte, prec int, group, point byte) []byte {
	start := len(dst)
	dst = a.Round(prec, HalfUp).append(dst, group, point)
	i := bytes.IndexByte(dst[start:], point)
	if i < 0 {
		if prec == 0 {
			return dst
		}
		i = len(dst) - start
		dst = append(dst, point)
	}
	have := len(dst) - start - i - 1
	if have > prec { // "12.50" at one decimal
		dst = dst[:len(dst)-(have-prec)]
	}
	return append(dst, strings.Repeat("0", max(0, min(prec, maxPrecision)-have))...)
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
