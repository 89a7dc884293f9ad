package indicator

import (
	"slices"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/digits"
)

const (
	maxUnit      = 60 // bytes
	maxUnitWords = 4
)

// readUnit reads the words behind a number. It refuses what would make another thing
// of the number: a date, a time, a change, running prose.
func (c *reader) readUnit() bool {
	text := c.rest()
	if cause, ok := checkUnit(text); !ok {
		return c.fail(cause)
	}
	if c.pos > 0 && isDigit(c.text[c.pos-1]) && !isGlued(text) {
		return c.fail(causeText)
	}
	if c.v.flags&isPercent != 0 && !hasPrefixFold(text, "van ") && !hasPrefixFold(text, "per ") {
		return c.fail(causeText)
	}
	n := unitNote(text)
	if n > 0 && c.v.note == (span{}) {
		c.v.note = c.span(c.end-n, c.end)
		c.end -= n
	}
	c.v.unit = c.span(c.pos, c.end)
	c.pos = c.end
	return true
}

func isGlued(text string) bool {
	end := strings.IndexAny(text, " /")
	if end < 0 {
		end = len(text)
	}
	return slices.ContainsFunc(gluedUnits, func(unit string) bool { return strings.EqualFold(unit, text[:end]) })
}

// checkUnit tells whether text can be a unit, or why not.
func checkUnit(text string) (string, bool) {
	switch {
	case strings.HasPrefix(text, "/"):
		return causeSlash, false
	case strings.HasPrefix(text, ":"):
		return causeDate, false
	case strings.HasPrefix(text, "-"), strings.HasPrefix(text, "–"):
		return causeRange, false
	case isDigit(text[0]):
		return causeNumber, false
	case len(text) > maxUnit, !strings.HasPrefix(text, "‰") && !startsWithLetter(text):
		return causeText, false
	}
	return checkUnitWords(text)
}

func startsWithLetter(text string) bool {
	for _, r := range text {
		return unicode.IsLetter(r)
	}
	return false
}

// checkUnitWords looks at each word. Behind "per" figures may stand, as in "per 1.000
// inwoners"; elsewhere a digit means that this is something else.
func checkUnitWords(text string) (string, bool) {
	words, per := 0, false
	for word := range strings.FieldsSeq(text) {
		words++
		switch {
		case strings.EqualFold(word, "per"):
			per = true
		case !per && words > maxUnitWords:
			return causeText, false
		case isDigit(word[0]):
			if !per {
				return causeNumber, false
			}
			if !isCount(word) {
				return causeDate, false
			}
			continue
		}
		if cause, bad := badUnitWord(word); bad {
			return cause, false
		}
	}
	return "", true
}

// isCount tells whether a figure behind "per" counts something: a year and a day do not.
func isCount(word string) bool {
	_, _, ok := digits.Scan(word, '.', ',')
	return ok && yearOf(word) == 0
}

// badUnitWord tells why no unit contains this word.
func badUnitWord(word string) (string, bool) {
	if strings.ContainsAny(word, "%€()<>=;:?!\"") || len(word) == 1 && !strings.Contains("mglxMGLX", word) {
		return causeText, true
	}
	return unitNots.of(strings.TrimSuffix(word, "."))
}

// unitNote measures a footnote digit glued to the last word: 1 for "kind3". Digits that
// belong to the unit ("m2", "CO2") are none.
func unitNote(text string) int {
	if trailingDigits(text) == 0 {
		return 0
	}
	_, note := budget.SplitFootnote(text)
	return len(note)
}
