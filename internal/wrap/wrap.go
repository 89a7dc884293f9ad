// Package wrap breaks text into lines of a width, measured in characters.
package wrap

import (
	"strings"
	"unicode/utf8"
)

// Page is how wide a page of text is: two of them stand beside each other on the screen of a desk, one on that of a laptop
// with a list of files beside it. It is the longest line of all that the examples print.
const Page = 100

// Text returns a text in lines of at most width characters, the first behind lead, the others behind hang. A line breaks at
// blanks, those that do not break left alone; a word breaks only where it is longer than a line. Blanks within a line stay
// as they are, those at its end are dropped. Behind a lead or hang that leaves less than a quarter of the width a word takes as much as that all the
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
		if end := strings.IndexByte(word, ' '); end >= 0 {
			word = word[:end]
		}
		b.add(blanks, word)
		text = text[len(blanks)+len(word):]
	}
	return append(b.lines, trimmed(b.line))
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
	if size > b.room(b.line+blanks) && (b.words > 0 || b.room(b.line) < b.room(b.hang)) {
		b.next()
	}
	if b.words > 0 || len(b.lines) == 0 {
		b.line += blanks
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
