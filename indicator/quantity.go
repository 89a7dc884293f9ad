package indicator

import "strings"

// quantity is a signed number with what stands glued to it.
type quantity struct {
	coef       int64
	decimals   uint8
	multiplier uint8
	flags      flag
	plain      bool // digits only, without sign, marks, unit or blanks
	from, to   int
}

// readFigure reads everything that has a number.
func (c *reader) readFigure() bool {
	if c.takeWord("tussen") {
		c.takeWord("de")
		return c.readBetween()
	}
	c.v.qualifier = c.takeQualifier()
	if c.takeRankPrefix() {
		return c.readRank()
	}
	q, ok := c.readQuantity()
	if !ok {
		return false
	}
	c.set(q)
	if c.done() {
		return c.finish()
	}
	return c.readAfter(q)
}

// set stores the number of the cell.
func (c *reader) set(q quantity) {
	c.v.first, c.v.firstDec, c.v.multiplier = q.coef, q.decimals, q.multiplier
	c.v.flags |= q.flags
}

// readAfter reads what follows the first number.
func (c *reader) readAfter(q quantity) bool {
	switch {
	case c.ordinal(q):
		return c.readRankEnd()
	case c.takeRangeSign():
		return c.readRangeEnd(q)
	case c.takeWord("van de"), c.takeWord("van het"), c.takeWord("van"):
		return c.readOutOf()
	case c.takeWord("of"):
		return c.readOrMore()
	}
	if min, max, ok := c.takeScale(); ok {
		return c.setScale(min, max) && c.finish()
	}
	if !c.readUnit() {
		return false
	}
	return c.finish()
}

// finish decides what the number is, when everything has been read.
func (c *reader) finish() bool {
	if !c.done() {
		return c.fail(causeText)
	}
	c.v.kind = c.numberKind()
	if c.v.kind == Score && !c.onScale() {
		return c.fail(causeScale)
	}
	return true
}

func (c *reader) numberKind() ValueKind {
	v := &c.v
	switch {
	case v.qualifier == About:
		return Estimate
	case v.qualifier != Exactly:
		return Bound
	case v.scale != scale16{}:
		return Score
	case v.flags&isPercent != 0:
		return Percentage
	case v.flags&isEuro != 0:
		return Money
	case v.unit != span{}:
		return Quantity
	}
	return Number
}

// onScale tells whether the score lies on the scale that is printed with it.
func (c *reader) onScale() bool {
	low, _ := withDecimals(int64(c.v.scale.min), c.v.firstDec)
	high, ok := withDecimals(int64(c.v.scale.max), c.v.firstDec)
	return ok && c.v.multiplier == 0 && low <= c.v.first && c.v.first <= high
}

// readQuantity reads sign, euro sign, digits and what is glued to them.
func (c *reader) readQuantity() (quantity, bool) {
	q := quantity{from: c.pos}
	if c.takeEuro() {
		q.flags |= isEuro
	}
	negative, ok := c.takeSign()
	if !ok {
		return q, false
	}
	if q.flags == 0 && c.takeEuro() {
		q.flags |= isEuro
	}
	f, n, cause, ok := parseFigure(c.rest(), c.marks)
	if !ok {
		return q, c.noFigure(n, cause)
	}
	c.pos += n
	q.coef, q.decimals, q.plain = f.coef, f.decimals, c.pos-q.from == n && !f.grouped && f.decimals == 0
	if negative {
		q.coef = -q.coef
	}
	return q, c.readGlued(&q)
}

// noFigure names the cause when no number stands where one should.
func (c *reader) noFigure(length int, cause string) bool {
	switch rest := c.rest(); {
	case length > 0:
		return c.fail(cause)
	case rest == "%" || c.pos > 0 && rest == "":
		return c.fail(causeUnitOnly)
	case strings.HasPrefix(rest, "("):
		return c.fail(causeParentheses)
	}
	return c.fail(causeText)
}

// takeSign reads a minus in its printed spellings. A plus is refused: in an indicator
// cell it announces a change.
func (c *reader) takeSign() (negative, ok bool) {
	if c.take("+") {
		return false, c.fail(causeRelative)
	}
	for _, minus := range [...]string{"-/-", "-", "−", "–"} {
		if c.take(minus) {
			c.skipBlanks()
			return true, true
		}
	}
	return false, true
}

func (c *reader) takeEuro() bool {
	if !c.take("€") && !c.takeWord("EUR") {
		return false
	}
	c.skipBlanks()
	return true
}

// readGlued reads percent and euro signs and words of size behind the digits.
func (c *reader) readGlued(q *quantity) bool {
	c.takeEmptyCents(q)
	q.to = c.pos
	c.skipBlanks()
	q.multiplier = c.takeSize()
	switch {
	case c.take("%"), c.takeWord("procent"), c.takeWord("percent"):
		q.flags |= isPercent
	case c.takeWord("euro"), c.take("€"):
		q.flags |= isEuro
	}
	if q.flags&isPercent != 0 && (q.flags&isEuro != 0 || q.multiplier != 0) {
		return c.fail(causeText)
	}
	q.plain = q.plain && q.flags == 0 && q.multiplier == 0
	c.skipBlanks()
	return true
}

// takeEmptyCents reads the ",-" or ",--" that stands for no cents.
func (c *reader) takeEmptyCents(q *quantity) {
	if q.flags&isEuro == 0 || q.decimals != 0 {
		return
	}
	if c.take(",--") || c.take(",-") {
		return
	}
}

// takeSize reads a word of size and returns its power of ten.
func (c *reader) takeSize() uint8 {
	switch {
	case c.takeWord("duizend"):
		return 3
	case c.takeWord("miljoen"), c.takeWord("mln."), c.takeWord("mln"):
		return 6
	case c.takeWord("miljard"), c.takeWord("mld."), c.takeWord("mld"):
		return 9
	}
	return 0
}
