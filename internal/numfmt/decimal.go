package numfmt

import (
	"strconv"
	"strings"
)

// significant is to how many digits spreadsheets show and compare numbers. Files hold up to 17, of which the last two
// are the noise of binary fractions: 2.675 is stored as 2.6749999999999998, and shown with two decimals as 2,68.
const significant = 15

// mostExponent bounds the exponent of a number; that of a double is at most 308, and of its last digit 324 below.
const mostExponent = 400

// decimal is a number: its digits, without zeros at either end, times ten to the power of exp. The zero value is 0.
type decimal struct {
	negative bool
	digits   string
	exp      int
}

// parse reads a number as files write it: "-1234.5", "1.0000000000000001E-5".
func parse(s string) (decimal, bool) {
	var d decimal
	mantissa, power, scientific := strings.Cut(strings.ToUpper(s), "E")
	if scientific {
		e, err := strconv.Atoi(power)
		if err != nil || e > mostExponent || e < -mostExponent {
			return d, false
		}
		d.exp = e
	}
	rest, minus := strings.CutPrefix(mantissa, "-")
	whole, part, _ := strings.Cut(strings.TrimPrefix(rest, "+"), ".")
	digits := whole + part
	if digits == "" || len(digits) > mostExponent || strings.Trim(digits, "0123456789") != "" {
		return decimal{}, false
	}
	d.negative, d.digits, d.exp = minus, digits, d.exp-len(part)
	d = d.trimmed()
	written := max(len(d.digits)+max(0, d.exp), 1-d.exp) // digits without an exponent
	return d, written <= mostExponent
}

// trimmed leaves out zeros at both ends.
func (d decimal) trimmed() decimal {
	short := strings.TrimRight(d.digits, "0")
	d.exp += len(d.digits) - len(short)
	if d.digits = strings.TrimLeft(short, "0"); d.digits == "" {
		return decimal{}
	}
	return d
}

func (d decimal) zero() bool { return d.digits == "" }

// magnitude is the power of ten of the first digit: 2 for 345, −1 for 0.5.
func (d decimal) magnitude() int { return len(d.digits) + d.exp - 1 }

// round keeps so many decimals, half away from zero. What is rounded to nothing keeps its sign, as it does on the page.
func (d decimal) round(places int) decimal {
	cut := -places - d.exp // digits that go
	if cut <= 0 || d.zero() {
		return d
	}
	if cut > len(d.digits) {
		return decimal{negative: d.negative}
	}
	kept := d.digits[:len(d.digits)-cut]
	out := decimal{negative: d.negative, digits: kept, exp: d.exp + cut}
	if d.digits[len(kept)] >= '5' {
		out.digits = increment(kept)
	}
	negative := out.negative
	out = out.trimmed()
	out.negative = negative
	return out
}

// increment adds one to a whole number.
func increment(digits string) string {
	b := []byte(digits)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] != '9' {
			b[i]++
			return string(b)
		}
		b[i] = '0'
	}
	return "1" + string(b)
}

// clean leaves the digits that a spreadsheet shows of a number at most.
func (d decimal) clean() decimal { return d.round(significant - 1 - d.magnitude()) }

// split are the digits before the point, none for nothing, and so many behind it, of a number without more.
func (d decimal) split(places int) (whole, part string) {
	if d.zero() {
		return "", strings.Repeat("0", places)
	}
	all := d.digits + strings.Repeat("0", max(0, d.exp+places))
	if missing := places - len(all); missing > 0 {
		all = strings.Repeat("0", missing) + all
	}
	return strings.TrimLeft(all[:len(all)-places], "0"), all[len(all)-places:]
}

// places is how many decimals the number has.
func (d decimal) places() int { return max(0, -d.exp) }

// plain prints the number with a point before its decimals and without exponent.
func (d decimal) plain() string {
	whole, part := d.split(d.places())
	if whole == "" {
		whole = "0"
	}
	if part != "" {
		part = "." + part
	}
	if d.negative {
		whole = "-" + whole
	}
	return whole + part
}

// compare is −1, 0 or 1 as d is less than, equal to or more than o.
func (d decimal) compare(o decimal) int {
	sign := func(d decimal) int {
		switch {
		case d.zero():
			return 0
		case d.negative:
			return -1
		}
		return 1
	}
	if s, t := sign(d), sign(o); s != t || s == 0 {
		return min(1, max(-1, s-t))
	}
	places := max(d.places(), o.places())
	a, b := d.joined(places), o.joined(places)
	order := strings.Compare(a, b)
	if len(a) != len(b) {
		order = min(1, max(-1, len(a)-len(b)))
	}
	if d.negative {
		return -order
	}
	return order
}

// joined are the digits of the number times ten to the power of places.
func (d decimal) joined(places int) string {
	whole, part := d.split(places)
	return strings.TrimLeft(whole+part, "0")
}
