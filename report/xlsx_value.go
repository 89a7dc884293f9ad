package report

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/table/understand"
)

// value is a figure as a cell of a workbook holds it: a number, and the format in which it shows what was printed.
type value struct {
	number decimal.Decimal
	format string // of what stands there, without a mark
	digits string // of the bare figure
}

// mostDigits is how many digits a workbook keeps of a number: more would be changed without a word.
const mostDigits = 15

// mostFormat is how long the code of a format may be: Excel takes 255 characters, of which a mark takes some.
const mostFormat = 220

// valueOf is the figure of a cell; ok is false for a text, and for a figure of more digits than a workbook keeps.
func valueOf(u *understand.Understanding, at understand.CellRef) (v value, ok bool) {
	cell := u.Table.Cell(at.Row, at.Column)
	before, figure, after := parted(cell.Text)
	switch p, isFigure := u.Value(at); {
	case figure == "":
		return value{}, false
	case isFigure:
		v.number = decimal.New(p.Count(), -int32(p.Decimals()))
		v.digits = digitsOf(figure, p.Decimals())
	default:
		if v, ok = percentage(u, cell.Text, figure); !ok {
			return value{}, false
		}
	}
	if cell.Origin != nil && cell.Origin.Exact != "" {
		v.number = unshown(v.number, cell.Origin.Exact, decimalsOf(v.digits))
	}
	v.format = formatOf(before, v.digits, after, v.number.IsNegative())
	return v, v.number.NumDigits() <= mostDigits && len(v.format) <= mostFormat
}

var figures = regexp.MustCompile(`\d(?:[\d.,'’\x{a0}\x{202f} ]*\d)?`)

// parted is a figure and what stands before and after it; figure is empty where there is none, or more than one.
func parted(text string) (before, figure, after string) {
	if all := figures.FindAllStringIndex(text, 2); len(all) == 1 {
		return text[:all[0][0]], text[all[0][0]:all[0][1]], text[all[0][1]:]
	}
	return "", "", ""
}

// digitsOf is the part of a number format that shows digits as a figure does.
func digitsOf(figure string, decimals int) string {
	whole, digits := figure, "#,##0"
	if decimals > 0 {
		whole = figure[:max(0, len(figure)-decimals-1)]
	}
	if len(whole) > 3 && strings.Trim(whole, "0123456789") == "" {
		digits = "0" // thousands stand together
	}
	if decimals > 0 {
		digits += "." + strings.Repeat("0", decimals)
	}
	return digits
}

func decimalsOf(digits string) int32 {
	_, after, _ := strings.Cut(digits, ".")
	return int32(len(after))
}

// percentage is a figure per cent, which takes part in no sum; it stays the number that is printed.
func percentage(u *understand.Understanding, text, figure string) (v value, ok bool) {
	cell, err := printed.Read(text, u.Locale.Locale)
	if err != nil || !cell.IsPercentage() {
		return value{}, false
	}
	count, decimals, ok := cell.Number()
	return value{number: decimal.New(count, -int32(decimals)), digits: digitsOf(figure, decimals)}, ok
}

// unshown is the number that a sheet holds where it shows a figure: the same with digits that are not shown, in the unit that it shows, or the
// figure itself where that is another number.
func unshown(shown decimal.Decimal, exact string, decimals int32) decimal.Decimal {
	n, err := decimal.NewFromString(exact)
	if err != nil || len(exact) > 40 {
		return shown
	}
	if n.Sign() == -shown.Sign() {
		n = n.Neg() // a letter beside it gives the sign
	}
	for _, shift := range []int32{0, -3, -6, 2} { // as it is; a format in thousands, in millions, per cent
		if m := n.Shift(shift); m.Round(decimals).Equal(shown) && m.NumDigits() <= mostDigits {
			return m
		}
	}
	return shown
}

// locale makes a number format Dutch for programs that go by it; Excel takes the marks of the reader.
const locale = "[$-413]"

// formatOf is the number format that shows a figure with what stands around it. Another figure in the same cell has a minus where it needs one.
func formatOf(before, digits, after string, negative bool) string {
	own := locale + literal(before) + digits + literal(after)
	if negative {
		return locale + literal(unsigned(before)) + digits + literal(unsigned(after)) + ";" + own
	}
	return own + ";" + locale + literal("-"+before) + digits + literal(after)
}

// unsigned is what stands around a figure without its sign.
func unsigned(s string) string {
	return strings.TrimLeft(strings.NewReplacer("-/-", "", "-", "", "−", "", "–", "", "(", "", ")", "").Replace(s), " ")
}

// literal is a text in a number format; a sign of quotation has a mark of its own there.
func literal(s string) string {
	parts := strings.Split(s, `"`)
	for i, p := range parts {
		if p != "" {
			parts[i] = `"` + p + `"`
		}
	}
	return strings.Join(parts, `\"`)
}
