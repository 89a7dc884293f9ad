package numfmt

import (
	"slices"
	"strconv"
	"strings"
)

// mostDenominator is the greatest denominator that a format may name.
const mostDenominator = 99_999

// fraction reports whether the slash stands between places for digits, or before a number.
func (s *section) fraction(slash int) bool {
	return slash+1 < len(s.tokens) && s.tokens[slash-1].kind == digit && s.denominator(slash) != ""
}

// denominator is what stands behind the slash: places, or the digits of a number as in "# ?/16".
func (s *section) denominator(slash int) string {
	var b strings.Builder
	for _, t := range s.tokens[slash+1:] {
		if t.kind != digit && strings.Trim(t.text, "0123456789") != "" {
			break
		}
		b.WriteString(t.text)
	}
	return b.String()
}

// fractions shows a number as a whole one and a fraction, or as a fraction alone where the format has no place for the
// whole.
func (s *section) fractions(d decimal, slash int) string {
	from := slash
	for from > 0 && s.tokens[from-1].kind == digit {
		from--
	}
	before := s.tokens[:from]
	whole, part := d.round(9).split(9)
	n, of := nearest(part, s.denominator(slash))
	if n == of {
		n, whole = 0, increment("0"+whole)
		whole = strings.TrimLeft(whole, "0")
	}
	rest := s.tokens[min(len(s.tokens), slash+1+len(s.denominator(slash))):]
	if !slices.ContainsFunc(before, func(t token) bool { return t.kind == digit }) {
		all, _ := strconv.Atoi("0" + whole[max(0, len(whole)-9):])
		return s.text0(before) + strconv.Itoa(all*of+n) + "/" + strconv.Itoa(of) + s.text0(rest)
	}
	if n == 0 {
		if whole == "" {
			whole = "0"
		}
		return s.before(before, whole) + s.text0(rest)
	}
	return s.before(before, whole) + strconv.Itoa(n) + "/" + strconv.Itoa(of) + s.text0(rest)
}

// nearest is the fraction that is nearest to nine decimals, of the denominator that is given or, where that is places
// only, of as few digits.
func nearest(part, denominator string) (n, of int) {
	value, _ := strconv.Atoi(part)
	const one = 1_000_000_000
	if of, err := strconv.Atoi(denominator); err == nil && of > 0 && of <= mostDenominator {
		return (value*of + one/2) / one, of
	}
	most := 9 // three places at most are looked through
	for range min(len(denominator), 3) - 1 {
		most = most*10 + 9
	}
	best := -1
	for k := 1; k <= most; k++ {
		m := (value*k + one/2) / one
		off := m*one - value*k
		off = max(off, -off)
		if best < 0 || off*of < best*k {
			best, n, of = off, m, k
		}
	}
	return n, of
}
