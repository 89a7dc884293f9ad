package indicator

import "strings"

// readTail takes off, from the right, what stands behind a value: footnote signs and
// parentheses with a year, a scale or a remark.
func (c *reader) readTail() bool {
	for {
		before := c.end
		if !c.takeNote() {
			if strings.HasSuffix(c.rest(), ")") && !c.readParentheses() {
				return false
			}
		}
		if c.end == before {
			return true
		}
		c.trim()
	}
}

// takeNote takes off one footnote sign: "*", "**", "¹", "*1)", "1)" after a blank,
// "[1]", or a digit glued to a percent sign.
func (c *reader) takeNote() bool {
	if c.v.note != (span{}) {
		return false
	}
	n := noteLength(c.rest())
	if n == 0 || n == len(c.rest()) {
		return false
	}
	c.v.note = c.span(c.end-n, c.end)
	c.end -= n
	return true
}

// noteLength is the length of the footnote sign at the end of s, 0 if there is none.
func noteLength(s string) int {
	switch {
	case strings.HasSuffix(s, "*"):
		return len(s) - len(strings.TrimRight(s, "*"))
	case strings.HasSuffix(s, ")"):
		return parenNote(s)
	case strings.HasSuffix(s, "]"):
		return bracketNote(s)
	case superscripts(s) > 0:
		return superscripts(s)
	case len(s) > 2 && isDigit(s[len(s)-1]) && s[len(s)-2] == '%':
		return 1
	}
	return 0
}

// parenNote measures "1)", "*1)" and "*)", which have no opening parenthesis. A digit
// against another digit is left alone: "7,81)" may be 7,8 or 7,81.
func parenNote(s string) int {
	digits := trailingDigits(s[:len(s)-1])
	rest := s[:len(s)-1-digits]
	stars := len(rest) - len(strings.TrimRight(rest, "*"))
	if digits+stars == 0 || digits > 2 {
		return 0
	}
	if stars == 0 && !strings.HasSuffix(rest, " ") && !strings.HasSuffix(rest, "%") {
		return 0
	}
	return stars + digits + 1
}

func bracketNote(s string) int {
	digits := trailingDigits(s[:len(s)-1])
	open := len(s) - 2 - digits
	if digits == 0 || digits > 2 || open < 0 || s[open] != '[' {
		return 0
	}
	return digits + 2
}

// superscripts measures the superscript digits at the end of s. Those behind a letter
// belong to a unit ("m²").
func superscripts(s string) int {
	rest := strings.TrimRight(s, "¹²³⁴⁵⁶⁷⁸⁹⁰")
	if strings.HasSuffix(rest, "m") || strings.HasSuffix(rest, "M") {
		return 0
	}
	return len(s) - len(rest)
}

// readParentheses takes off one pair of parentheses at the end.
func (c *reader) readParentheses() bool {
	open := strings.LastIndexByte(c.rest(), '(')
	if open <= 0 || strings.Contains(c.rest()[open:c.end-c.pos-1], ")") {
		return c.fail(causeParentheses)
	}
	from, to := c.pos+open+1, c.end-1
	if !c.readInside(from, to) {
		return false
	}
	c.end = from - 1
	return true
}

func (c *reader) readInside(from, to int) bool {
	inside := strings.TrimSpace(c.text[from:to])
	if y := yearOf(inside); y != 0 {
		if c.v.year != 0 {
			return c.fail(causeSeries)
		}
		c.v.year = int16(y)
		return true
	}
	sub := reader{text: c.text, pos: from, end: to, locale: c.locale}
	sub.trim()
	if low, high, ok := sub.takeScale(); ok && sub.done() {
		return c.setScale(low, high)
	}
	if sub.isFigure() {
		return c.fail(causeParentheses)
	}
	if inside == "" || c.v.remark != (span{}) {
		return c.fail(causeText)
	}
	c.v.remark = c.span(from, to)
	return true
}

// isFigure tells whether the cell holds nothing but digits, marks and signs: a second
// value, or a period.
func (c *reader) isFigure() bool {
	const digits = "0123456789"
	return strings.ContainsAny(c.rest(), digits) && strings.Trim(c.rest(), digits+"+-−–/.,:% €") == ""
}
