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

// dutch is a text that shows a number in Dutch notation.
func (n *notation) dutch(text, number string) string {
	from, to := strings.IndexAny(text, "0123456789"), strings.LastIndexAny(text, "0123456789")
	value, err := strconv.ParseFloat(number, 64)
	if from < 0 || err != nil {
		return text
	}
	before, core, after := text[:from], text[from:to+1], text[to+1:]
	if strings.Contains(after, "%") {
		value *= 100
	}
	if !strings.ContainsAny(core, ".,") || !n.isPoint(scaleOf(core, ".", ",", value), scaleOf(core, ",", ".", value)) {
		return text
	}
	return before + swapped.Replace(core) + after
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

// scaleOf reads a text with a sign between thousands and one before the decimals. It is the index of the smallest scale at
// which the number is what the text shows; -1 where there is none.
func scaleOf(core, thousands, decimal string, value float64) int {
	whole, fraction, _ := strings.Cut(core, decimal)
	groups := strings.Split(whole, thousands)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return -1
		}
	}
	shown, err := strconv.ParseFloat(otherMarks.Replace(strings.Join(groups, "")+"."+fraction), 64)
	if err != nil || strings.Contains(fraction, thousands) {
		return -1
	}
	// half of what the last digit counts, and a little for what a floating-point number cannot hold
	half := 0.5 * math.Pow10(-len(fraction)) * (1 + 1e-6)
	for i, scale := range scales {
		if math.Abs(shown-math.Abs(value)/scale) <= half {
			return i
		}
	}
	return -1
}

// otherMarks are what else stands between thousands.
var otherMarks = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "")
