package numfmt

import (
	"fmt"
	"slices"
	"strings"
)

// fixed fills places before and behind the point.
func (s *section) fixed(tokens []token, d decimal) string {
	at := slices.IndexFunc(tokens, func(t token) bool { return t.kind == point })
	if at < 0 {
		at = len(tokens)
	}
	behind := tokens[at:]
	whole, part := d.round(digits(behind)).split(digits(behind))
	return s.before(tokens[:at], whole) + decimals(behind, part)
}

// digits counts the places for digits.
func digits(tokens []token) int {
	n := 0
	for _, t := range tokens {
		if t.kind == digit {
			n++
		}
	}
	return n
}

// before fills the places before the point from the right; the first of them takes all digits that are left.
func (s *section) before(tokens []token, whole string) string {
	places := digits(tokens)
	if places == 0 { // ".00"
		return s.text0(tokens) + s.groups(whole)
	}
	var out []string
	count := 0 // digits that were printed
	put := func(c string) {
		if s.grouped && count > 0 && count%3 == 0 && c != " " {
			out = append(out, ".")
		}
		count++
		out = append(out, c)
	}
	for _, t := range slices.Backward(tokens) {
		if t.kind != digit {
			out = append(out, t.text)
			continue
		}
		places--
		for more := true; more; more = places == 0 && whole != "" {
			switch {
			case whole != "":
				put(whole[len(whole)-1:])
				whole = whole[:len(whole)-1]
			case t.text == "0":
				put("0")
			case t.text == "?":
				put(" ")
			}
		}
	}
	slices.Reverse(out)
	return strings.Join(out, "")
}

// groups are digits with a dot between thousands where the section asks for it.
func (s *section) groups(whole string) string {
	if s.grouped {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + "." + whole[i:]
		}
	}
	return whole
}

// text0 are tokens as they stand.
func (s *section) text0(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.text)
	}
	return b.String()
}

// decimals fills the point and the places behind it; of zeros at the end those stay for which the format has a 0.
func decimals(tokens []token, part string) string {
	last := len(strings.TrimRight(part, "0"))
	var b strings.Builder
	i := 0
	for _, t := range tokens {
		switch {
		case t.kind == point && i == 0:
			b.WriteByte(',')
		case t.kind != digit:
			b.WriteString(t.text)
		default:
			if i < last || t.text == "0" {
				b.WriteByte(part[i])
			} else if t.text == "?" {
				b.WriteByte(' ')
			}
			i++
		}
	}
	return b.String()
}

// powers fills a section with a power of ten; with several places before the point the power is a multiple of them.
func (s *section) powers(d decimal, e int) string {
	mantissa, behind := s.tokens[:e], s.tokens[e+1:]
	at := slices.IndexFunc(mantissa, func(t token) bool { return t.kind == point })
	if at < 0 {
		at = len(mantissa)
	}
	step := max(1, digits(mantissa[:at]))
	power := 0
	if !d.zero() {
		power = floor(d.magnitude(), step)
		rounded := d.round(digits(mantissa[at:]) - power)
		if power = floor(rounded.magnitude(), step); !rounded.zero() {
			d = rounded
		}
		d.exp -= power
	}
	sign := ""
	switch {
	case power < 0:
		sign = "-"
	case s.tokens[e].text[1] == '+':
		sign = "+"
	}
	return s.fixed(mantissa, d) + "E" + sign + s.exponent(behind, max(power, -power))
}

// exponent fills the places of the power.
func (s *section) exponent(tokens []token, power int) string {
	width := digits(tokens)
	rest := slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return t.kind == digit })
	return fmt.Sprintf("%0*d", width, power) + s.text0(rest)
}

// floor is the greatest multiple of step that is not above n.
func floor(n, step int) int {
	if n < 0 {
		return -((-n + step - 1) / step) * step
	}
	return n / step * step
}

// text is a section without places for digits: what stands for a number or a text is put in as it is.
func (s *section) text(shown string) string {
	var b strings.Builder
	for _, t := range s.tokens {
		if t.kind == at || t.kind == general {
			b.WriteString(shown)
			continue
		}
		b.WriteString(t.text)
	}
	return b.String()
}
