package indicator

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
)

// maxCell is the length in bytes of the longest text that can be one cell; a series
// of twenty years is shorter.
const maxCell = 1000

// reader is the reading of one cell in progress.
type reader struct {
	text     string         // as printed
	pos, end int            // what is still to be read
	locale   printed.Locale // the spelling of the table
	item     bool           // an item of a series, in which no series can stand
	v        Value
	cause    finding.Text
	failedAt int
}

func (c *reader) fail(cause finding.Text) bool {
	c.cause, c.failedAt = cause, c.pos
	return false
}

func (c *reader) rest() string { return c.text[c.pos:c.end] }

func (c *reader) done() bool { return c.pos == c.end }

func (c *reader) span(from, to int) span { return span{uint16(from), uint16(to)} }

// trim drops blanks of every width at both ends; printed pages leave them behind.
func (c *reader) trim() {
	c.skipBlanks()
	c.end = c.pos + len(strings.TrimRightFunc(c.rest(), isBlank))
}

// skipBlanks moves to the next character that prints.
func (c *reader) skipBlanks() { c.pos = c.end - len(strings.TrimLeftFunc(c.rest(), isBlank)) }

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

// takeWord is take for words with blanks of any width between them, behind which no
// letter or digit may follow, or for a sign. It moves behind the blanks after it.
func (c *reader) takeWord(want string) bool {
	start := c.pos
	for more := true; more; {
		var word string
		word, want, more = strings.Cut(want, " ")
		if !c.take(word) || c.insideWord(word) {
			c.pos = start
			return false
		}
		c.skipBlanks()
	}
	return true
}

// insideWord tells whether the word that was taken goes on.
func (c *reader) insideWord(taken string) bool {
	last, _ := utf8.DecodeLastRuneInString(taken)
	next, _ := utf8.DecodeRuneInString(c.rest())
	return unicode.IsLetter(last) && (unicode.IsLetter(next) || unicode.IsDigit(next))
}

// takeOf is takeWord for the first word of a list that stands there.
func takeOf[T any](c *reader, words meanings[T]) (means T, ok bool) {
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

func trailingDigits(s string) int { return len(s) - len(strings.TrimRight(s, "0123456789")) }

// yearOf reads a year in which an indicator can have been measured; 0 if s is none.
func yearOf(s string) int {
	if len(s) != 4 || !isDigit(s[0]) {
		return 0
	}
	year, err := strconv.Atoi(s)
	if err != nil || year < 1950 || year > 2100 {
		return 0
	}
	return year
}
