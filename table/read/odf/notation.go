package odf

import (
	"math"
	"strconv"
	"strings"
)

// notation knows how the program that saved a file wrote its numbers: with a comma before the decimals, as a Dutch one
// does, or with a point. A file keeps both the number and the text that shows it, so that the one tells how the other is to
// be read: 5,518 is 5.518 in Dutch where the number is 5518.
type notation struct {
	comma, point int // cells that can only be read with the one or the other before the decimals
}

// scales are what a format of numbers divides by: nothing, or thousands, as many as it leaves out.
var scales = []float64{1, 1e3, 1e6, 1e9}

// dutch is a text that shows a number in Dutch notation; same reports whether it shows the whole number.
func (n *notation) dutch(text, number string) (in string, same bool) {
	from, to := strings.IndexAny(text, "0123456789"), strings.LastIndexAny(text, "0123456789")
	value, err := strconv.ParseFloat(number, 64)
	if from < 0 || err != nil {
		return text, false
	}
	before, core, after := text[:from], text[from:to+1], text[to+1:]
	if strings.Contains(after, "%") {
		value *= 100
	}
	signed := value >= 0 || strings.ContainsAny(before+after, "-−–(")
	comma, point := readNumber(core, ".", ",", value), readNumber(core, ",", ".", value)
	switch {
	case !strings.ContainsAny(core, ".,"):
		return text, signed && comma.same
	case n.isPoint(comma.scale, point.scale):
		return before + swapped.Replace(core) + after, signed && point.same
	}
	return text, signed && comma.same
}

// isPoint reports whether a text is to be read with a point before its decimals, by the scales at which the number is what
// either reading shows. A number that is shown whole tells, and is remembered for those of which thousands are left out.
func (n *notation) isPoint(comma, point int) bool {
	switch {
	case comma == 0 && point != 0:
		n.comma++
		return false
	case point == 0 && comma != 0:
		n.point++
		return true
	case comma < 0 || point < 0:
		return comma < point
	case n.comma > 0 != (n.point > 0):
		return n.point > 0
	}
	return point < comma
}

var swapped = strings.NewReplacer(".", ",", ",", ".")

// reading is a text read with one of the two notations.
type reading struct {
	scale int // the index of the smallest at which the number is what the text shows; -1 for none
	same  bool
}

// readNumber reads a text with a sign between thousands and one before the decimals.
func readNumber(core, thousands, decimal string, value float64) reading {
	whole, fraction, ok := strings.Cut(core, decimal)
	if ok && (strings.Contains(fraction, thousands) || strings.Contains(fraction, decimal)) {
		return reading{scale: -1}
	}
	groups := strings.Split(whole, thousands)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return reading{scale: -1}
		}
	}
	plain := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "").Replace(strings.Join(groups, "") + "." + fraction)
	shown, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		return reading{scale: -1}
	}
	// half of what the last digit counts, and a little for what a floating-point number cannot hold
	half := 0.5 * math.Pow10(-len(fraction)) * (1 + 1e-6)
	for i, scale := range scales {
		if d := math.Abs(shown - math.Abs(value)/scale); d <= half {
			return reading{scale: i, same: i == 0 && d <= half*1e-6}
		}
	}
	return reading{scale: -1}
}
