// Package wrap breaks text into lines of a width, measured in characters.
package wrap

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Page is how wide a page of text is: two of them stand beside each other on the screen of a desk, one on that of a laptop
// with a list of files beside it. It is the longest line of all that the examples print.
const Page = 100

// Text returns a text in lines of at most width characters, the first behind lead, the others behind hang. A line breaks at
// blanks, those that do not break left alone, but not before a mark that stands alone, as "›" between names, nor behind the
// sign of a currency. A word breaks only where it is longer than a line. Blanks within a line stay as they are, those at its
// end are dropped. Behind a lead or hang that leaves less than a quarter of the width a word takes as much as that all the
// same, so that text never becomes a column of letters. A width of 0 or less is as wide as the text.
func Text(lead, hang, text string, width int) []string {
	if width <= 0 {
		return []string{trimmed(lead + text)}
	}
	text = trimmed(text)
	b := breaker{line: lead, hang: hang, width: width}
	for text != "" {
		word := strings.TrimLeft(text, " ")
		blanks := text[:len(text)-len(word)]
		word = word[:wordEnd(word, b.room(hang))]
		b.add(blanks, word)
		text = text[len(blanks)+len(word):]
	}
	return append(b.lines, trimmed(b.line))
}

// wordEnd is where the first word of a text ends, with what stays on its line as far as there is room.
func wordEnd(text string, room int) int {
	end := cut(text)
	for end < len(text) {
		rest := text[end+1:]
		next := rest[:cut(rest)]
		if utf8.RuneCountInString(text[:end+1+len(next)]) > room || !alone(next, unicode.P, unicode.Sm) && !alone(before(text[:end]), unicode.Sc) {
			break
		}
		end += 1 + len(next)
	}
	return end
}

// cut is where the first blank of a text is, or its end.
func cut(text string) int {
	if end := strings.IndexByte(text, ' '); end >= 0 {
		return end
	}
	return len(text)
}

// before is the last word of a text.
func before(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

// alone reports whether a word is one character of a kind.
func alone(word string, kinds ...*unicode.RangeTable) bool {
	c, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.In(c, kinds...)
}

func trimmed(line string) string { return strings.TrimRight(line, " ") }

type breaker struct {
	lines []string
	line  string // that is being filled
	words int    // on that line
	hang  string
	width int
}

// room is how many characters fit behind a text.
func (b *breaker) room(behind string) int { return b.width - utf8.RuneCountInString(behind) }

func (b *breaker) next() { b.lines, b.line, b.words = append(b.lines, trimmed(b.line)), b.hang, 0 }

// add puts a word on the line, or on a next one where it does not fit.
func (b *breaker) add(blanks, word string) {
	size := utf8.RuneCountInString(word)
	switch {
	case size <= b.room(b.line+blanks):
		b.line += blanks
	case b.words > 0 || b.room(b.line) < b.room(b.hang):
		b.next()
	}
	for runes := []rune(word); ; b.next() {
		fits := max(b.room(b.line), 1, b.width/4)
		if len(runes) <= fits {
			b.line += string(runes)
			b.words++
			return
		}
		b.line += string(runes[:fits])
		runes = runes[fits:]
	}
}

// Blank returns blanks as wide as a text.
func Blank(text string) string { return strings.Repeat(" ", utf8.RuneCountInString(text)) }
