// Package plain makes texts of files fit to be shown anywhere: what they hold is text, and commands nothing.
package plain

import (
	"strings"
	"unicode/utf8"
)

// Rune is a character as it may be shown: one that commands a terminal, that no file of text may hold, or that changes in which direction runs what
// stands beside it becomes U+FFFD. Ends of lines and tabs stay.
func Rune(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r < ' ' || r >= 0x7F && r < 0xA0, r == 0xFFFE || r == 0xFFFF, // control characters, and none
		r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E || r == 0x200F: // direction
		return utf8.RuneError
	}
	return r
}

// Line is a text as it may be shown on one line.
func Line(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\r' {
			return ' '
		}
		return Rune(r)
	}, s)
}
