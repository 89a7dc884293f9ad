package indicator

import (
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/digits"
)

// maxDigits is how many digits an exact number here can have: every number of 18
// digits fits an int64.
const maxDigits = 18

// spellingOf tells in which spelling the digits and marks of a figure are to be read, or
// why in none. Dutch and English read different things in a figure with one mark before
// three digits only, such as "1.234": there the spelling of the table decides, and Mixed
// refuses. Every other figure can be read in one way, and is read so always.
func spellingOf(figure string, table printed.Locale) (l printed.Locale, cause finding.Text) {
	_, _, isDutch := digits.Scan(figure, '.', ',')
	_, _, isEnglish := digits.Scan(figure, ',', '.')
	switch {
	case digits.Ambiguous(figure):
		if table == printed.Dutch && isDutch || table == printed.English && isEnglish {
			return table, noReason
		}
		if isDutch || isEnglish {
			return 0, causeAmbiguousMark
		}
	case isDutch:
		return printed.Dutch, noReason
	case isEnglish:
		return printed.English, noReason
	}
	if len(figure)-strings.Count(figure, ".")-strings.Count(figure, ",") > maxDigits {
		return 0, causeTooLarge
	}
	return 0, causeNumber
}

// quantity is a signed number with what stands glued to it.
type quantity struct {
	coef       int64
	decimals   uint8
	multiplier uint8 // power of ten of "mln" and the like
	flags      flag
	plain      bool // digits only, without sign, marks, unit or blanks
	to         int  // where the digits end
}

// readQuantity reads a number with its sign, its euro or percent sign and its word of
// size. A plus is refused: in an indicator cell it announces a change.
func (c *reader) readQuantity() (q quantity, ok bool) {
	from := c.pos
	euro := c.skipSigns()
	figure := c.rest()[:digits.Run(c.rest())]
	if figure == "" {
		return q, c.noFigure()
	}
	locale, cause := spellingOf(figure, c.locale)
	if cause != noReason {
		return q, c.fail(cause)
	}
	q.plain = c.pos == from && !strings.ContainsAny(figure, ".,")
	c.pos += len(figure)
	if euro {
		q.flags = isEuro
		_ = c.take(",--") || c.take(",-") // no cents
	}
	cell, err := printed.Read(c.text[from:c.pos], locale)
	if err != nil {
		return q, c.fail(causeText)
	}
	coef, decimals, _ := cell.Number()
	q.coef, q.decimals = coef, uint8(decimals)
	return q, c.readGlued(&q)
}

// skipSigns moves behind what can stand before the digits of a number, and tells whether
// a euro sign is among it.
func (c *reader) skipSigns() (euro bool) {
	for !c.done() && !isDigit(c.text[c.pos]) {
		switch {
		case c.takeAny(euroSigns):
			euro = true
		case c.takeAny(minusSigns):
		default:
			return euro
		}
	}
	return euro
}

// noFigure names the cause when no number stands where one should.
func (c *reader) noFigure() bool {
	switch rest := c.rest(); {
	case rest == "%" || c.pos > 0 && rest == "":
		return c.fail(causeUnitOnly)
	case strings.HasPrefix(rest, "("):
		return c.fail(causeParentheses)
	case strings.HasPrefix(rest, "+"):
		return c.fail(causeRelative)
	}
	return c.fail(causeText)
}

// readGlued reads words of size and percent and euro signs behind the digits.
func (c *reader) readGlued(q *quantity) bool {
	q.to = c.pos
	c.skipBlanks()
	q.multiplier, _ = takeOf(c, sizeWords())
	sign, _ := takeOf(c, unitSigns())
	if q.flags |= sign; q.flags == isPercent|isEuro || q.flags == isPercent && q.multiplier != 0 {
		return c.fail(causeText)
	}
	q.plain = q.plain && q.flags == 0 && q.multiplier == 0
	return true
}
