package indicator

import (
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/digits"
)

// Read reads one cell the Dutch way: the comma marks decimals and the point groups
// thousands, so "1.247" is 1247. A point that cannot group ("89.2%") marks decimals.
// Where a table mixes the two, read its cells with [Weigh], which refuses
// what their evidence leaves open.
//
// Read is strict: a cell that it does not understand whole is refused with a
// [ValueError] that says why. A blank cell is not an error but a missing value.
func Read(s string) (Value, error) { return read(s, printed.Dutch) }

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
func read(s string, table printed.Locale) (Value, error) {
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
func readPlain(s string, table printed.Locale) (Value, bool) {
	figure, isPercentage := strings.CutSuffix(s, "%")
	if isPercentage {
		figure = strings.TrimSuffix(figure, " ")
	}
	coef, decimals, ok := digits.Scan(figure, '.', ',')
	if !ok || table != printed.Dutch && strings.ContainsAny(figure, ".,") {
		return Value{}, false
	}
	v := Value{raw: s, first: coef, firstDec: uint8(decimals), kind: Number}
	if isPercentage {
		v.flags = isPercent
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
	if parts := c.datedParts(); parts != nil && !c.item {
		return c.readDated(parts)
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
	if c.locale != printed.English || c.v.kind == Series { // a series has it from its items
		return 0
	}
	dutch, err := read(c.text, printed.Dutch)
	if err == nil && dutch.sameReading(c.v) {
		return 0
	}
	return isEnglish
}

// dated is one item of a series: a value and the year that is printed with it.
type dated struct {
	year  int
	value Value
}

// series lists the items of a Series in the order of print. It is nil for every other
// kind. The text of an item is its part of the cell, without the year.
func (v Value) series() []dated {
	if v.kind != Series {
		return nil
	}
	c := reader{text: v.raw, end: len(v.raw), locale: v.locale()}
	c.trim()
	var items []dated
	for _, part := range c.datedParts() {
		if item, ok := c.readItem(part); ok {
			items = append(items, item)
		}
	}
	return items
}

// locale is the spelling in which the value must be read again. What was read where
// doubt was refused reads the same in Dutch.
func (v Value) locale() printed.Locale {
	if v.flags&isEnglish != 0 {
		return printed.English
	}
	return printed.Dutch
}

// datedPart is the text of one dated item, still to be read.
type datedPart struct {
	year     int
	from, to int
}

// datedParts takes apart a cell of which the values have their years before them, "2014:
// 5,8 2015: 5,7", or behind them, "5,8 (2014) 5,7 (2015)". It is nil for every other cell:
// a single year in parentheses is left to the tail of the value. What stands behind the
// last year is an item without a year, which cannot be read.
func (c *reader) datedParts() (parts []datedPart) {
	if c.isYearBefore(c.pos) {
		return c.partsBefore()
	}
	from := c.pos
	for i := c.pos; i < c.end; i++ {
		if year := yearBehind(c.text[i:c.end]); year != 0 {
			parts = append(parts, datedPart{year, from, i})
			from = i + len("(2014)")
		}
	}
	if len(parts) < 2 {
		return nil
	}
	if strings.Trim(c.text[from:c.end], " ,;.\u00a0\n\t") != "" {
		parts = append(parts, datedPart{0, from, c.end})
	}
	return parts
}

func (c *reader) partsBefore() (parts []datedPart) {
	for i := c.pos; i < c.end; i++ {
		if !c.isYearBefore(i) {
			continue
		}
		if n := len(parts); n > 0 {
			parts[n-1].to = i
		}
		parts = append(parts, datedPart{yearOf(c.text[i : i+4]), i + len("2014:"), c.end})
	}
	return parts
}

// isYearBefore tells whether "2015:" and something behind it start at i.
func (c *reader) isYearBefore(i int) bool {
	return i+5 < c.end && c.text[i+4] == ':' && yearOf(c.text[i:i+4]) != 0 && (i == c.pos || !isWordByte(c.text[i-1]))
}

// yearBehind is the year of "(2015)" at the start of s, 0 if none stands there.
func yearBehind(s string) int {
	if len(s) < 6 || s[0] != '(' || s[5] != ')' {
		return 0
	}
	return yearOf(s[1:5])
}

// readDated reads a cell of dated values: one value with its year before it, or a series.
// The years must rise or fall, and each item must be a value or missing.
func (c *reader) readDated(parts []datedPart) bool {
	rises := len(parts) > 1 && parts[0].year < parts[1].year
	for i, part := range parts {
		item, ok := c.readItem(part)
		if !ok || i > 0 && (part.year == parts[i-1].year || (part.year > parts[i-1].year) != rises) {
			return c.fail(causeSeries)
		}
		c.v.flags |= item.value.flags & isEnglish
	}
	if len(parts) == 1 {
		c.pos += len("2017:")
		c.item, c.v.year = true, int16(parts[0].year)
		return c.readAll()
	}
	c.v.kind, c.pos = Series, c.end
	return true
}

// readItem reads one item, without the separators around it.
func (c *reader) readItem(p datedPart) (dated, bool) {
	text := strings.Trim(c.text[p.from:p.to], " ;\n\t\r\u00a0/")
	text = strings.Trim(strings.TrimSpace(strings.Trim(text, ",")), " ;")
	if p.year == 0 || text == "" {
		return dated{}, false
	}
	sub := reader{text: text, end: len(text), locale: c.locale, item: true}
	if !sub.readAll() || sub.v.year != 0 || sub.v.kind == YesNo && strings.Contains(text, " ") {
		return dated{}, false
	}
	sub.v.raw = text
	sub.v.flags |= sub.english()
	return dated{p.year, sub.v}, true
}
