package indicator

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/lexicon"
)

const (
	maxUnit      = 60 // bytes
	maxUnitWords = 4
)

// readUnit reads the words behind a number. It refuses what would make another thing
// of the number: a date, a time, a change, running prose.
func (c *reader) readUnit() bool {
	text := c.rest()
	if cause := refuseUnit(text); cause != noReason {
		return c.fail(cause)
	}
	if c.pos > 0 && isDigit(c.text[c.pos-1]) && !isGlued(text) {
		return c.fail(causeText)
	}
	if c.v.flags&isPercent != 0 && !lexicon.PercentOf.Begins(strings.ToLower(text)) {
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
	return lexicon.GluedUnit.Has(strings.ToLower(text[:end]))
}

// refuseUnit tells why text can be no unit, noReason where it can.
func refuseUnit(text string) (cause finding.Text) {
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case first == '/':
		return causeSlash
	case first == ':':
		return causeDate
	case first == '-', first == '–':
		return causeRange
	case unicode.IsDigit(first):
		return causeNumber
	case len(text) > maxUnit, first != '‰' && !unicode.IsLetter(first):
		return causeText
	}
	return refuseUnitWords(text)
}

// refuseUnitWords looks at each word. Behind "per" figures may stand, as in "per 1.000
// inwoners"; elsewhere a digit means that this is something else.
func refuseUnitWords(text string) (cause finding.Text) {
	words, per := 0, false
	for word := range strings.FieldsSeq(text) {
		words++
		per = per || lexicon.Per.Has(strings.ToLower(word))
		switch {
		case !per && words > maxUnitWords:
			return causeText
		case !isDigit(word[0]):
			cause = refuseUnitWord(word)
		case !per:
			return causeNumber
		case !isCount(word):
			return causeDate
		}
		if cause != noReason {
			return cause
		}
	}
	return noReason
}

// isCount tells whether a figure behind "per" counts something: a year and a day do not.
func isCount(word string) bool {
	_, _, ok := digits.Scan(word, '.', ',')
	return ok && yearOf(word) == 0
}

func refuseUnitWord(word string) (cause finding.Text) {
	if strings.ContainsAny(word, "%€()<>=;:?!\"") || len(word) == 1 && !strings.Contains("mglxMGLX", word) {
		return causeText
	}
	if i := strings.IndexAny(word, "0123456789"); i >= 0 && strings.ContainsAny(word[i:i+digits.Run(word[i:])], ".,") {
		return causeNumber
	}
	cause, _ = unitNots().of(strings.TrimSuffix(word, "."))
	return cause
}

// unitNote measures a footnote digit glued to the last word: 1 for "kind3". Digits that
// belong to the unit ("m2", "CO2") are none.
func unitNote(text string) int {
	if trailingDigits(text) == 0 {
		return 0
	}
	_, note := printed.SplitFootnote(text)
	return len(note)
}
