package indicator

// readFigure reads everything that has a number: what qualifies it, the number, and what
// follows.
func (c *reader) readFigure() bool {
	if c.takeAny(betweenWords()) {
		return c.readBetween()
	}
	if !c.done() && !isDigit(c.text[c.pos]) {
		c.v.qualifier, _ = takeOf(c, qualifierWords())
	}
	if c.takeAny(rankWords()) {
		return c.readRank()
	}
	q, ok := c.readQuantity()
	if !ok {
		return false
	}
	c.v.first, c.v.firstDec, c.v.multiplier = q.coef, q.decimals, q.multiplier
	c.v.flags |= q.flags
	return c.readAfter(q) && (c.v.kind != absent || c.finish())
}

// readAfter reads what follows the first number. It sets the kind of what is more than a
// number.
func (c *reader) readAfter(q quantity) bool {
	switch {
	case c.done():
		return true
	case c.ordinal(q):
		return c.readRankEnd()
	case c.takeRangeSign():
		return c.readRangeEnd(q)
	case c.takeAny(outOfWords()):
		return c.readOutOf()
	case c.takeAny(orWords()):
		return c.readOrMore()
	}
	if min, max, ok := c.takeScale(); ok {
		return c.setScale(min, max)
	}
	return c.readUnit()
}

// readOrMore reads "meer" and the like behind a number and "of".
func (c *reader) readOrMore() (ok bool) {
	if c.v.qualifier != Exactly {
		return c.fail(causeText)
	}
	c.v.qualifier, ok = takeOf(c, orMoreWords())
	return ok || c.fail(causeText)
}

// finish makes a number of what has been read, when that is everything.
func (c *reader) finish() bool {
	if !c.done() {
		return c.fail(causeText)
	}
	c.v.kind = Number
	return c.v.qualifier != Exactly || c.onScale() || c.fail(causeScale)
}
