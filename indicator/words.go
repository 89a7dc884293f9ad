package indicator

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget/printed"
)

// maxWord is the length in bytes of the longest text that can be a word of a cell.
const maxWord = 60

// readWord reads a cell that is no figure: yes or no, a judgement, or what stands for no
// value, with the footnote sign glued to it. It takes the whole cell or nothing.
func (c *reader) readWord() bool {
	word := c.rest()
	if word != "" && isDigit(word[0]) {
		return false
	}
	note, ok := c.setWord(word)
	if glued := wordNote(word); !ok && glued > 0 {
		note, ok = c.setWord(word[:len(word)-glued])
		note, ok = glued, ok && note == 0 && len(word)-glued > 1
	}
	if !ok || note > 0 && c.v.note != (span{}) {
		c.v.kind, c.v.missing, c.v.flags = absent, printed.NotMissing, 0
		return false
	}
	if note > 0 {
		c.v.note = c.span(c.end-note, c.end)
	}
	if c.v.kind == Mark {
		c.v.unit = c.span(c.pos, c.end-note)
	}
	c.pos = c.end
	return true
}

// setWord stores the meaning of a word. It returns the length of the footnote sign that
// the placeholders of printed tables have with them.
func (c *reader) setWord(word string) (note int, ok bool) {
	if means, ok := cellWords().of(word); ok {
		c.v.kind, c.v.flags, c.v.missing = means.kind, means.flags, means.missing
		return 0, true
	}
	if isMarkLetter(word) {
		c.v.kind = Mark
		return 0, true
	}
	if len(word) > maxWord || strings.ContainsAny(word, "0123456789<>%") {
		return 0, false
	}
	cell, err := printed.Read(word, printed.Dutch)
	if err != nil || cell.Missing() == printed.NotMissing {
		return 0, false
	}
	c.v.missing = cell.Missing()
	return len(cell.Footnote()), true
}

func isMarkLetter(word string) bool {
	letter := strings.TrimRight(word, "+")
	return len(letter) == 1 && len(word) <= 3 && strings.Contains(markLetters, letter)
}

// wordNote measures one or two footnote digits glued to a word.
func wordNote(s string) int {
	n := trailingDigits(s)
	if n == 0 || n > 2 || n >= len(s) {
		return 0
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:len(s)-n]); r == '.' || unicode.IsLetter(r) {
		return n
	}
	return 0
}
