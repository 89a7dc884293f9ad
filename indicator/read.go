package indicator

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/digits"
)

// maxCell is the length in bytes of the longest text that can be one cell; a series
// of twenty years is shorter.
const maxCell = 1000

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

// reader is the reading of one cell in progress.
type reader struct {
	text     string        // as printed
	pos, end int           // what is still to be read
	locale   budget.Locale // the spelling of the table
	item     bool          // an item of a series, in which no series can stand
	v        Value
	cause    string
	failedAt int
}

// fail refuses the cell at the present place.
func (c *reader) fail(cause string) bool {
	c.cause, c.failedAt = cause, c.pos
	return false
}

func (c *reader) rest() string { return c.text[c.pos:c.end] }

func (c *reader) done() bool { return c.pos == c.end }

// span is the part of the printed text between two places.
func (c *reader) span(from, to int) span { return span{uint16(from), uint16(to)} }

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

// trim drops blanks of every width at both ends; printed pages leave them behind.
func (c *reader) trim() {
	c.skipBlanks()
	for c.end > c.pos {
		r, n := utf8.DecodeLastRuneInString(c.rest())
		if !isBlank(r) {
			return
		}
		c.end -= n
	}
}

// skipBlanks moves to the next character that prints.
func (c *reader) skipBlanks() {
	for c.pos < c.end {
		r, n := utf8.DecodeRuneInString(c.rest())
		if !isBlank(r) {
			return
		}
		c.pos += n
	}
}

// isBlank tells whether r leaves white: also no-break blanks, zero-width blanks and
// the byte order mark, which pages carry unseen.
func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', 0xA0, 0x202F, 0x200B, 0xFEFF:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// take moves behind the text want, compared without regard to case, and tells
// whether it stood there.
func (c *reader) take(want string) bool {
	if !hasPrefixFold(c.rest(), want) {
		return false
	}
	c.pos += len(want)
	return true
}

// takeWord is take for a word, behind which no letter or digit may follow, or for a sign,
// and moves behind the blanks after it.
func (c *reader) takeWord(want string) bool {
	start := c.pos
	if !c.take(want) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(want)
	if !c.done() && isWordByte(c.text[c.pos]) && unicode.IsLetter(last) {
		c.pos = start
		return false
	}
	c.skipBlanks()
	return true
}

// takeOf is takeWord for the first word of a lexicon that stands there.
func takeOf[T any](c *reader, words lexicon[T]) (means T, ok bool) {
	for i := range words {
		if c.takeWord(words[i].word) {
			return words[i].means, true
		}
	}
	return means, false
}

// takeAny is takeWord for the first of some words that stands there.
func (c *reader) takeAny(words []string) bool { return slices.ContainsFunc(words, c.takeWord) }

// isWordByte tells whether b belongs to a word: a letter, a digit, or a part of a
// letter outside ASCII.
func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= 0x80
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func hasPrefixFold(s, want string) bool {
	if len(s) < len(want) || s[0] < 0x80 && (s[0]^want[0])&^0x20 != 0 {
		return false // the first letters differ by more than case
	}
	return strings.EqualFold(s[:len(want)], want)
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
