package numfmt

import (
	"fmt"
	"strings"
)

// widest is how many digits General shows at most: eleven characters, one of which is the comma.
const widest = 10

// general is a number as General shows it in a column that is wide enough.
func (d decimal) general() string {
	sign := ""
	if d.negative {
		sign = "-"
	}
	if d.zero() {
		return sign + "0"
	}
	d.negative = false
	switch m := d.magnitude(); {
	case m > widest, m < -4 && d.places() >= widest:
		return sign + d.scientific()
	case m == widest:
		d = d.round(0)
	default:
		d = d.round(widest - 1 - max(0, m))
	}
	if d.zero() || d.magnitude() > widest {
		return sign + d.scientific()
	}
	return sign + strings.Replace(d.plain(), ".", ",", 1)
}

// scientific is a number as General shows one that is too long: five decimals and a power of ten.
func (d decimal) scientific() string {
	if d.zero() {
		return "0"
	}
	d = d.round(5 - d.magnitude())
	mantissa := decimal{digits: d.digits, exp: 1 - len(d.digits)}
	return fmt.Sprintf("%sE%+03d", strings.Replace(mantissa.plain(), ".", ",", 1), d.magnitude())
}
