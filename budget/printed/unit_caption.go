package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// maxCaption is the longest caption that is read, in bytes.
const maxCaption = 1000

// ParseUnit finds the unit that the caption of a table names: "(bedragen x € 1.000)", "x € 1.000,--",
// "x € 1000,-", "(bedragen * € 1.000)", "Lasten (x 1.000)", "x 1.000 euro", "in € 1.000", "in duizenden
// euro's", "Bedragen x € 1 miljoen", "(bedragen x € 1 mln…)", "Bedragen x € 1", "in euro's", "in €".
// Words around it do not matter.
//
// It returns a *ParseError when the caption names no unit, two different ones, or a multiplier that
// is not a unit ("x € 100"). An empty caption is an error as well: that whole euros are meant is a
// conclusion for the caller to draw. A caption can also be plainly wrong in print, which only the
// size of the figures below it shows.
func ParseUnit(s string) (budget.Unit, error) {
	if len(s) > maxCaption {
		return 0, &budget.ParseError{What: "unit", Input: s, Offset: maxCaption, Reason: "the caption is longer than 1000 bytes"}
	}
	toks := captionTokens(s)
	found, plain := -1, -1 // the multiplier, and "in euro's", which counts when there is no multiplier
	for i := range toks {
		u, kind, at := matchUnit(toks[i:])
		switch {
		case kind == captionUnknown:
			return 0, &budget.ParseError{What: "unit", Input: s, Offset: at, Reason: "the multiplier is not 1, 1.000 or 1 miljoen"}
		case kind == captionEuros:
			plain = int(u)
		case kind == captionUnit && found >= 0 && found != int(u):
			return 0, &budget.ParseError{What: "unit", Input: s, Offset: at, Reason: "the caption names two units; read the parts apart"}
		case kind == captionUnit:
			found = int(u)
		}
	}
	if found < 0 {
		found = plain
	}
	if found < 0 {
		return 0, &budget.ParseError{What: "unit", Input: s, Reason: `no unit found; a caption says for example "x € 1.000"`}
	}
	return budget.Unit(found), nil
}

// A captionToken is a word, a number or a sign of a caption, in lower case.
type captionToken struct {
	text string
	at   int // offset in the caption
}

// captionTokens splits a caption. The apostrophe of "euro's" belongs to the word.
func captionTokens(s string) []captionToken {
	toks := make([]captionToken, 0, 8)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		j := i + size
		switch {
		case unicode.IsLetter(r):
			j = spanOf(s, i, func(r rune) bool { return unicode.IsLetter(r) || isApostrophe(r) })
		case r >= '0' && r <= '9':
			j = spanOf(s, i, func(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' || isDash(r) })
		case isBlank(r):
			i = j
			continue
		}
		toks = append(toks, captionToken{lowerWord(s[i:j]), i})
		i = j
	}
	return toks
}

// lowerWord returns s in lower case with one kind of apostrophe.
func lowerWord(s string) string {
	return strings.Map(func(r rune) rune {
		if isApostrophe(r) {
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

// isApostrophe reports whether r is one of the characters that documents print in "euro's".
func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘`´", r) }

// spanOf returns the end of the run of runes from i that satisfy is.
func spanOf(s string, i int, is func(rune) bool) int {
	n := strings.IndexFunc(s[i:], func(r rune) bool { return !is(r) })
	if n < 0 {
		return len(s)
	}
	return i + n
}

type captionKind uint8

const (
	captionNothing captionKind = iota
	captionUnit                // a multiplier: x € 1.000
	captionEuros               // "in euro's", "in €"
	captionUnknown             // a multiplier that is no unit: x € 100
)

// matchUnit reads a unit at the start of toks, which is not empty. The third result is its offset.
func matchUnit(toks []captionToken) (budget.Unit, captionKind, int) {
	at := toks[0].at
	switch toks[0].text {
	case "x", "×", "*":
		u, kind, after := matchMultiplier(skipEuro(toks[1:]))
		if len(after) > 0 && counted(after[0].text) {
			return 0, captionNothing, at
		}
		return u, kind, at
	case "in":
		u, kind := matchIn(toks[1:])
		return u, kind, at
	}
	return 0, captionNothing, at
}

// counted reports whether a word says that a multiplier counts something else than money: "x 1.000 inwoners".
func counted(word string) bool { return lexicon.Counted.Has(word) }

// matchIn reads what follows "in": "euro's", "hele euro's", "€ 1.000", "1.000 euro", "duizenden". A
// number counts only beside the currency, so that "in 2025" is not a unit.
func matchIn(toks []captionToken) (budget.Unit, captionKind) {
	if len(toks) > 0 && lexicon.Whole.Has(toks[0].text) {
		toks = toks[1:]
	}
	rest := skipEuro(toks)
	euro := len(rest) < len(toks)
	u, kind, after := matchMultiplier(rest)
	switch {
	case kind == captionNothing && euro:
		return budget.InEuros, captionEuros
	case kind == captionNothing, euro, len(skipEuro(after)) < len(after):
		return u, kind
	}
	if _, ok := unitWord(rest[0].text); ok {
		return u, kind
	}
	return 0, captionNothing
}

// skipEuro drops the name of the currency.
func skipEuro(toks []captionToken) []captionToken {
	if len(toks) > 0 && lexicon.Euro.Has(toks[0].text) {
		return toks[1:]
	}
	return toks
}

// matchMultiplier reads "1", "1.000", "1 miljoen", "duizenden" and the like, and returns what follows.
func matchMultiplier(toks []captionToken) (budget.Unit, captionKind, []captionToken) {
	if len(toks) == 0 {
		return 0, captionNothing, toks
	}
	if u, ok := unitWord(toks[0].text); ok {
		return u, captionUnit, toks[1:]
	}
	if c := toks[0].text[0]; c < '0' || c > '9' {
		return 0, captionNothing, toks
	}
	if len(toks) > 1 && multiplies(toks[1].text) {
		if u, ok := unitWord(toks[1].text); ok && toks[0].text == "1" {
			return u, captionUnit, toks[2:]
		}
		return 0, captionUnknown, toks[2:]
	}
	switch trimEnding(toks[0].text) {
	case "1":
		return budget.InEuros, captionUnit, toks[1:]
	case "1.000", "1000":
		return budget.InThousands, captionUnit, toks[1:]
	case "1.000.000", "1000000":
		return budget.InMillions, captionUnit, toks[1:]
	}
	return 0, captionUnknown, toks[1:]
}

// multiplies reports whether a token makes the number before it another one: "miljoen", "miljard",
// or the rest of "1 000".
func multiplies(s string) bool {
	_, ok := unitWord(s)
	return ok || lexicon.ThousandMillion.Has(s) || strings.HasPrefix(s, "000")
}

// trimEnding drops ",-", ",--", ",00" and punctuation from the end of a number.
func trimEnding(s string) string {
	if i := strings.IndexByte(s, ','); i >= 0 && strings.TrimFunc(s[i+1:], isDash) == "" || strings.HasSuffix(s, ",00") {
		s = s[:i]
	}
	return strings.TrimRight(s, ".")
}

// unitWord returns the unit that a Dutch number word names.
func unitWord(s string) (budget.Unit, bool) {
	switch {
	case lexicon.Thousand.Has(s):
		return budget.InThousands, true
	case lexicon.Million.Has(s):
		return budget.InMillions, true
	}
	return 0, false
}
