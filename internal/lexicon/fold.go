package lexicon

import (
	"iter"
	"strings"
	"unicode"
)

// Fold makes a name or label comparable: lower case, without accents, soft hyphens and repeated blanks.
func Fold(s string) string {
	if IsSqueezed(s) && strings.IndexFunc(s, unicode.IsUpper) < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := true
	for _, r := range s {
		r = plain(unicode.ToLower(r))
		switch {
		case r == 0:
		case unicode.IsSpace(r):
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
		default:
			b.WriteRune(r)
			blank = false
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// IsSqueezed reports whether a text has no blanks but single ones between words; false also for one with characters beyond ASCII, of
// which it does not tell.
func IsSqueezed(s string) bool {
	blank := true
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > '~' || c == ' ' && blank:
			return false
		default:
			blank = c == ' '
		}
	}
	return !blank || s == ""
}

// plain takes the accent from a lower-case letter; 0 for a character that prints nothing.
func plain(r rune) rune {
	if r < 0x80 {
		return r
	}
	if p, ok := plainLetters[r]; ok {
		return p
	}
	return r
}

var plainLetters = map[rune]rune{'á': 'a', 'à': 'a', 'ä': 'a', 'â': 'a', 'é': 'e', 'è': 'e', 'ë': 'e', 'ê': 'e',
	'í': 'i', 'ì': 'i', 'ï': 'i', 'î': 'i', 'ó': 'o', 'ò': 'o', 'ö': 'o', 'ô': 'o', 'ú': 'u', 'ù': 'u', 'ü': 'u', 'û': 'u',
	'’': '\'', '‘': '\'', '`': '\'', '´': '\'', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u00ad': 0, '\u200b': 0, '\ufeff': 0}

// Words splits a folded text into its words and numbers; a hyphen inside a word does not split it.
func Words(folded string) []string { return strings.FieldsFunc(folded, isBetween) }

// EachWord walks over the words of a folded text.
func EachWord(folded string) iter.Seq[string] { return strings.FieldsFuncSeq(folded, isBetween) }

func isBetween(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }

// Bare is what remains of a name when accents, punctuation and the spelling of blanks do not count: its letters and
// digits, and the signs of keep, in lower case with one blank between words.
func Bare(s, keep string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		r = plain(unicode.ToLower(r))
		switch {
		case r == 0:
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(keep, r):
			gap = b.Len() > 0
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
