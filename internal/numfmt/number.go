package numfmt

import "slices"

// number fills the places of a section with the digits of a number that has no sign.
func (s *section) number(d decimal) string {
	d.exp += 2*s.percent - 3*s.scaled
	if d.zero() {
		d.exp = 0
	}
	e := slices.IndexFunc(s.tokens, func(t token) bool { return t.kind == exponent })
	switch fraction := slices.IndexFunc(s.tokens, func(t token) bool { return t.kind == slash }); {
	case !s.has(digit):
		return s.text(d.general())
	case e >= 0:
		return s.powers(d, e)
	case fraction > 0 && s.fraction(fraction):
		return s.fractions(d, fraction)
	}
	return s.fixed(s.tokens, d)
}
