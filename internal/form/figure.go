package form

import (
	"strings"
	"unicode"
)

// IsFigure reports whether a cell is printed like a figure, a percentage or a dash, the mark of a footnote behind it or
// not.
func IsFigure(s string) bool {
	s = strings.TrimSpace(s)
	if rest, ok := letterSign(s); ok {
		s = rest
	}
	mark := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r == '-', r == '–', r == '−':
			mark = true
		case unicode.IsSpace(r):
		case strings.ContainsRune(".,+/()%€*¹²³⁰⁴⁵⁶⁷⁸⁹", r):
		default:
			return false
		}
	}
	return mark
}

// letterSign takes the letter V (voordeel) or N (nadeel) off the begin or end of a figure.
func letterSign(s string) (string, bool) {
	if len(s) < 2 {
		return s, false
	}
	first, last := s[0], s[len(s)-1]
	switch {
	case (first == 'V' || first == 'N') && (s[1] == ' ' || IsDigit(s[1])):
		return strings.TrimSpace(s[1:]), true
	case (last == 'V' || last == 'N') && (s[len(s)-2] == ' ' || IsDigit(s[len(s)-2])):
		return strings.TrimSpace(s[:len(s)-1]), true
	}
	return s, false
}

// IsFormula reports whether a text is a formula marker: "a", "(B)", "c = a + b", "(C)-(B)".
func IsFormula(folded string) bool {
	letters := 0
	for i, r := range folded {
		switch {
		case r >= 'a' && r <= 'z':
			if i > 0 && folded[i-1] >= 'a' && folded[i-1] <= 'z' {
				return false
			}
			letters++
		case strings.ContainsRune("()=+-–−/ ", r):
		default:
			return false
		}
	}
	return letters > 0 && letters <= 8
}

// Excerpt shortens a text for an error message.
func Excerpt(s string) string { return shorten(s, 40) }

// Caption keeps a caption that is a title; a paragraph of prose is cut off.
func Caption(s string) string { return shorten(s, 200) }

func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
