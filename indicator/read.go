package indicator

import (
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/digits"
)

// Read reads one cell the Dutch way: the comma marks decimals and the point groups
// thousands, so "1.247" is 1247. A point that cannot group ("89.2%") marks decimals.
// Where a table mixes the two, read its cells with [Weigh], which refuses
// what their evidence leaves open.
//
// Read is strict: a cell that it does not understand whole is refused with a
// [ValueError] that says why. A blank cell is not an error but a missing value.
func Read(s string) (Value, error) { return read(s, budget.Dutch) }

// MustRead is Read for constants in tests and examples; it panics where Read fails.
func MustRead(s string) Value {
	v, err := Read(s)
	if err != nil {
		panic(err)
	}
	return v
}

// read reads a cell of a table in the given spelling; Mixed refuses what can be read in
// two ways.
func read(s string, table budget.Locale) (Value, error) {
	if v, ok := readPlain(s, table); ok {
		return v, nil
	}
	c := reader{text: s, end: len(s), locale: table}
	if !c.readChecked() {
		return Value{}, &ValueError{Input: s, Offset: c.failedAt, Reason: c.cause}
	}
	c.v.raw = s
	c.v.flags |= c.english()
	return c.v, nil
}

// readPlain is the fast path for what most cells hold: digits and marks, a minus
// before and a percent sign behind.
func readPlain(s string, table budget.Locale) (Value, bool) {
	figure, isPercentage := strings.CutSuffix(s, "%")
	if isPercentage {
		figure = strings.TrimSuffix(figure, " ")
	}
	coef, decimals, ok := digits.Scan(figure, '.', ',')
	if !ok || table != budget.Dutch && strings.ContainsAny(figure, ".,") {
		return Value{}, false
	}
	v := Value{raw: s, first: coef, firstDec: uint8(decimals), kind: Number}
	if isPercentage {
		v.kind, v.flags = Percentage, isPercent
	}
	return v, true
}

func (c *reader) readChecked() bool {
	if len(c.text) > maxCell {
		return c.fail(causeTooLong)
	}
	if !utf8.ValidString(c.text) {
		return c.fail(causeEncoding)
	}
	return c.readAll()
}

// readAll reads a whole cell, or a whole item of a series.
func (c *reader) readAll() bool {
	c.trim()
	if c.readWord() {
		return true
	}
	if !c.item {
		if kind := c.findYears(); kind != noYears {
			return c.readDated(kind)
		}
	}
	if !c.readTail() {
		return false
	}
	if !c.readWord() {
		return c.readFigure()
	}
	return c.v.scale == scale16{} || c.fail(causeScale) // a word has nothing to measure on it
}

// english tells, for a value read the English way, whether the Dutch reading of the
// same text would give something else; the text form must then carry that.
func (c *reader) english() flag {
	if c.locale != budget.English || c.v.kind == Series { // a series has it from its items
		return 0
	}
	dutch, err := read(c.text, budget.Dutch)
	if err == nil && dutch.sameReading(c.v) {
		return 0
	}
	return isEnglish
}

// Dated is one item of a series: a value and the year that is printed with it.
type Dated struct {
	Year  int
	Value Value
}

// Series lists the items of a Series in the order of print. It is nil for every other
// kind. The text of an item is its part of the cell, without the year.
func (v Value) Series() []Dated {
	if v.kind != Series {
		return nil
	}
	c := reader{text: v.raw, end: len(v.raw), locale: v.locale()}
	var items []Dated
	for _, part := range c.parts(c.findYears()) {
		if item, ok := c.readItem(part); ok {
			items = append(items, item)
		}
	}
	return items
}

// locale is the spelling in which the value must be read again. What was read where
// doubt was refused reads the same in Dutch.
func (v Value) locale() budget.Locale {
	if v.flags&isEnglish != 0 {
		return budget.English
	}
	return budget.Dutch
}

// yearPlace says where the years of dated values stand.
type yearPlace uint8

const (
	noYears     yearPlace = iota
	yearsBefore           // 2014: 5,8 2015: 5,7
	yearsBehind           // 5,8 (2014) 5,7 (2015)
)

// findYears tells how the values of the cell are dated. A single year in parentheses
// is left to the tail of the value.
func (c *reader) findYears() yearPlace {
	rest := c.rest()
	if len(rest) > 5 && rest[4] == ':' && yearOf(rest[:4]) != 0 {
		return yearsBefore
	}
	if len(rest) < 12 { // two values with years do not fit
		return noYears
	}
	n := 0
	for i := 0; i+6 <= len(rest); i++ {
		if isYearBehind(rest[i:]) {
			n++
		}
	}
	if n > 1 {
		return yearsBehind
	}
	return noYears
}

func isYearBehind(s string) bool {
	return len(s) >= 6 && s[0] == '(' && s[5] == ')' && yearOf(s[1:5]) != 0
}

// datedPart is the text of one item, still to be read.
type datedPart struct {
	year     int
	from, to int
}

// readDated reads a cell of dated values: one value with its year before it, or a
// series. The years must differ, and each item must be a value or missing.
func (c *reader) readDated(kind yearPlace) bool {
	var first Dated
	years, last := 0, 0
	ascending := 0
	for _, part := range c.parts(kind) {
		item, ok := c.readItem(part)
		if !ok {
			return c.fail(causeSeries)
		}
		if years == 0 {
			first = item
		} else if ascending = follow(ascending, last, item.Year); ascending == 0 {
			return c.fail(causeSeries)
		}
		last = item.Year
		years++
		c.v.flags |= item.Value.flags & isEnglish
	}
	switch {
	case years == 0:
		return c.fail(causeSeries)
	case years == 1:
		return c.readOneDated(first.Year)
	}
	c.v.kind, c.pos = Series, c.end
	return true
}

// follow tells whether the next year continues the order of the years before: 1 for
// rising, -1 for falling, 0 for neither.
func follow(order, last, next int) int {
	switch {
	case next > last && order >= 0:
		return 1
	case next < last && order <= 0:
		return -1
	}
	return 0
}

// readOneDated reads "2017: 62%".
func (c *reader) readOneDated(year int) bool {
	c.pos += len("2017:")
	c.item = true
	c.v.year = int16(year)
	return c.readAll()
}

// parts lists the items of a series. What stands behind the last one is given as an
// item without a year, which cannot be read.
func (c *reader) parts(kind yearPlace) []datedPart {
	if kind == yearsBefore {
		return c.partsBefore()
	}
	return c.partsBehind()
}

func (c *reader) partsBehind() (parts []datedPart) {
	from := c.pos
	for i := c.pos; i < c.end; i++ {
		if isYearBehind(c.text[i:c.end]) {
			parts = append(parts, datedPart{yearOf(c.text[i+1 : i+5]), from, i})
			i += len("(2014)") - 1
			from = i + 1
		}
	}
	if strings.Trim(c.text[from:c.end], " ,;.\u00a0\n\t") != "" {
		parts = append(parts, datedPart{0, from, c.end})
	}
	return parts
}

func (c *reader) partsBefore() (parts []datedPart) {
	for from := c.pos; from < c.end; {
		next := from + len("2014:")
		for next < c.end && !c.yearStarts(next) {
			next++
		}
		parts = append(parts, datedPart{yearOf(c.text[from : from+4]), from + len("2014:"), next})
		from = next
	}
	return parts
}

// yearStarts tells whether "2015:" starts a new item at i.
func (c *reader) yearStarts(i int) bool {
	return i+5 <= c.end && c.text[i+4] == ':' && yearOf(c.text[i:i+4]) != 0 && !isWordByte(c.text[i-1])
}

// readItem reads one item, without the separators around it.
func (c *reader) readItem(p datedPart) (Dated, bool) {
	text := strings.Trim(c.text[p.from:p.to], " ;\n\t\r\u00a0/")
	text = strings.Trim(strings.TrimSpace(strings.Trim(text, ",")), " ;")
	if p.year == 0 || text == "" {
		return Dated{}, false
	}
	sub := reader{text: text, end: len(text), locale: c.locale, item: true}
	if !sub.readAll() || sub.v.year != 0 || sub.v.kind == YesNo && strings.Contains(text, " ") {
		return Dated{}, false
	}
	sub.v.raw = text
	sub.v.flags |= sub.english()
	return Dated{Year: p.year, Value: sub.v}, true
}
