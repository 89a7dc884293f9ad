package indicator

import (
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
)

// readMissing reads what stands for no value, and takes the whole cell or nothing.
func (c *reader) readMissing() bool {
	rest := c.rest()
	if m := usualMissing(rest); m != budget.NotMissing {
		return c.setMissing(m)
	}
	if len(rest) > 60 || strings.ContainsAny(rest[:max(1, len(rest)-2)], "0123456789<>%") {
		return false // no placeholder has a digit, except that of a footnote at its end
	}
	if isOneOf(rest, "geen meting", "niet gemeten", "geen meting verricht") {
		c.v.kind, c.pos = NotMeasured, c.end
		return true
	}
	if isOneOf(rest, "geen data", "geen gegevens", "geen gegevens beschikbaar") {
		return c.setMissing(budget.MissingUnavailable)
	}
	if isOneOf(rest, "onbekend") {
		return c.setMissing(budget.MissingNB)
	}
	return c.readPlaceholder(rest)
}

// usualMissing knows the placeholders that fill most tables, so that they do not cost
// more than a number does.
func usualMissing(s string) budget.Missing {
	switch s {
	case "":
		return budget.MissingBlank
	case "-":
		return budget.MissingDash
	case "nvt", "n.v.t.":
		return budget.MissingNVT
	case "nnb", "n.n.b.":
		return budget.MissingNNB
	case "ntb", "n.t.b.":
		return budget.MissingNTB
	case "nb", "n.b.":
		return budget.MissingNB
	}
	return budget.NotMissing
}

// readPlaceholder leaves the placeholders of printed tables to the reader of figures,
// so that both packages know the same ones. A footnote digit glued to one ("nvt2") is
// taken off first.
func (c *reader) readPlaceholder(rest string) bool {
	figure, err := budget.Read(rest, budget.Dutch)
	note := 0
	if err != nil {
		note = wordNote(rest)
		if note == 0 {
			return false
		}
		figure, err = budget.Read(rest[:len(rest)-note], budget.Dutch)
	}
	if err != nil || figure.Missing() == budget.NotMissing {
		return false
	}
	if sign := figure.Footnote(); sign != "" {
		note = len(sign)
	}
	return c.takeWordNote(note) && c.setMissing(figure.Missing())
}

func (c *reader) setMissing(m budget.Missing) bool {
	c.v.kind, c.v.missing, c.pos = Missing, m, c.end
	return true
}

// takeWordNote stores a footnote sign of n bytes at the end.
func (c *reader) takeWordNote(n int) bool {
	if n > 0 {
		if c.v.note != (span{}) {
			return false
		}
		c.v.note = c.span(c.end-n, c.end)
	}
	return true
}

// wordNote measures one or two footnote digits glued to a word.
func wordNote(s string) int {
	n := trailingDigits(s)
	if n == 0 || n > 2 || n >= len(s) {
		return 0
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:len(s)-n]); r == '.' || isWordByte(byte(min(r, 0x80))) {
		return n
	}
	return 0
}

// markWords are the judgements that documents print as values. Their order is not
// known here: "voldoende" may be the best or the worst that a scale has.
var markWords = [...]string{
	"uitstekend", "zeer goed", "goed", "ruim voldoende", "voldoende", "redelijk", "matig", "onvoldoende",
	"slecht", "naar behoren", "groen", "geel", "oranje", "rood",
}

// markLetters are the classes of a quality level or a signal value.
const markLetters = "ABCDEFG"

// readWord reads yes, no and the judgements, and takes the whole cell or nothing.
func (c *reader) readWord() bool {
	word := c.rest()
	if word == "" || isDigit(word[0]) || word[0] == '-' {
		return false
	}
	note := 0
	if !c.setWord(word) {
		if note = wordNote(word); note == 0 || len(word)-note < 2 || !c.setWord(word[:len(word)-note]) {
			return false
		}
	}
	if !c.takeWordNote(note) {
		return false
	}
	if c.v.kind == Mark {
		c.v.unit = c.span(c.pos, c.end-note)
	}
	c.pos = c.end
	return true
}

func (c *reader) setWord(word string) bool {
	switch {
	case isOneOf(word, "ja"):
		c.v.kind, c.v.flags = YesNo, c.v.flags|isYes
	case isOneOf(word, "nee", "neen"):
		c.v.kind = YesNo
	case isOneOf(word, markWords[:]...), isMarkLetter(word):
		c.v.kind = Mark
	default:
		return false
	}
	return true
}

func isMarkLetter(word string) bool {
	letter := strings.TrimRight(word, "+")
	return len(letter) == 1 && len(word) <= 3 && strings.Contains(markLetters, letter)
}

func isOneOf(s string, words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}
