package indicator

import "math"

// takeRangeSign reads what stands between the ends of a range. A dash needs a digit
// behind it: "5-" may be minus five, and is refused with the rest of the cell.
func (c *reader) takeRangeSign() bool {
	start := c.pos
	if !c.takeAny(dashes) {
		return c.takeAny(rangeWords())
	}
	if c.startsEnd(start) {
		return true
	}
	c.pos = start
	return false
}

// startsEnd tells whether the upper end of a range follows the dash at start. In "6 -7"
// the dash leans to the second number: these may be two values.
func (c *reader) startsEnd(start int) bool {
	leans := c.text[start-1] == ' ' && c.text[c.pos-1] != ' ' && !c.done() && isDigit(c.text[c.pos])
	return !leans && !c.done() && (isDigit(c.text[c.pos]) || hasPrefixFold(c.rest(), "€") || c.text[c.pos] == '-')
}

func (c *reader) readBetween() bool {
	q, ok := c.readQuantity()
	if !ok {
		return false
	}
	c.v.first, c.v.firstDec, c.v.flags = q.coef, q.decimals, q.flags
	if !c.takeAny(andWords()) {
		return c.fail(causeRange)
	}
	return c.readRangeEnd(q)
}

// readRangeEnd reads the upper end, and checks that the two belong together.
func (c *reader) readRangeEnd(low quantity) bool {
	if c.v.qualifier != Exactly || c.v.scale != (scale16{}) {
		return c.fail(causeRange)
	}
	high, ok := c.readQuantity()
	if !ok {
		return false
	}
	if isPeriod(low, high) {
		return c.fail(causeDate)
	}
	if !c.joinEnds(low, high) {
		return c.fail(causeRange)
	}
	if !c.done() && (isDigit(c.text[c.pos]) || c.text[c.pos] == '-') {
		return c.fail(causeDate)
	}
	if !c.done() && !c.readUnit() {
		return false
	}
	c.v.kind = Range
	return c.done() || c.fail(causeText)
}

// isPeriod tells whether the ends are years, as in "2019-2020" and "2019-20".
func isPeriod(low, high quantity) bool {
	year := func(q quantity) bool { return q.plain && q.coef >= 1950 && q.coef <= 2100 }
	return year(low) && (year(high) || high.plain && high.coef < 100)
}

// joinEnds stores the upper end. A unit that stands only behind the upper end holds
// for both; one that stands only behind the lower end is refused, except for the euro
// sign before it.
func (c *reader) joinEnds(low, high quantity) bool {
	if low.multiplier == 0 {
		low.multiplier = high.multiplier
	}
	if low.flags&isPercent != 0 && high.flags&isPercent == 0 || low.multiplier != high.multiplier {
		return false
	}
	if low.flags&isPercent != high.flags&isPercent && low.flags&isEuro != 0 {
		return false
	}
	c.v.second, c.v.secondDec = high.coef, high.decimals
	c.v.multiplier = low.multiplier
	c.v.flags |= high.flags
	if c.v.flags&(isPercent|isEuro) == isPercent|isEuro {
		return false
	}
	return inOrder(c.v)
}

// inOrder tells whether the lower end is the lower one, without decimal arithmetic
// where the ends fit.
func inOrder(v Value) bool {
	places := max(v.firstDec, v.secondDec)
	low, ok := withDecimals(v.first, places-v.firstDec)
	high, okHigh := withDecimals(v.second, places-v.secondDec)
	if ok && okHigh {
		return low < high
	}
	return v.lower().LessThan(v.upper())
}

// withDecimals is n with more decimals; ok is false where it would not fit.
func withDecimals(n int64, more uint8) (scaled int64, ok bool) {
	for range more {
		if n > math.MaxInt64/10 || n < math.MinInt64/10 {
			return 0, false
		}
		n *= 10
	}
	return n, true
}
