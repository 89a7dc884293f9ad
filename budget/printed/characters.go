package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBlank reports whether r is a blank of any width, no-break ones and U+200B included.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

// isDash reports whether r is a hyphen, dash or minus sign; documents use them all for minus.
func isDash(r rune) bool {
	return r == '-' || r >= '\u2010' && r <= '\u2015' || r == '\u2212'
}

// isEnding reports whether s is the ",-" or ",--" that says "no cents".
func isEnding(s string) bool {
	s, ok := strings.CutPrefix(s, ",")
	n := utf8.RuneCountInString(s)
	return ok && (n == 1 || n == 2) && strings.TrimFunc(s, isDash) == ""
}

// isNote reports whether r is part of a footnote reference: a star or a superscript digit.
func isNote(r rune) bool {
	return r == '*' || r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹'
}
