// Package plain makes texts of files fit to be shown anywhere: what they hold is text, and commands nothing.
package plain

import (
	"bytes"
	"fmt"
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

// JSON is a text in JSON in which the characters that [Rune] replaces stand by their numbers, so that it is shown as it is meant
// and read as it was. encoding/json leaves those of direction and some that command a terminal as they are.
func JSON(text []byte) []byte {
	replaced := func(r rune) bool { return r != utf8.RuneError && Rune(r) != r }
	var out bytes.Buffer
	for {
		n := bytes.IndexFunc(text, replaced)
		if n < 0 {
			break
		}
		r, size := utf8.DecodeRune(text[n:])
		out.Write(text[:n])
		fmt.Fprintf(&out, `\u%04x`, r)
		text = text[n+size:]
	}
	if out.Len() == 0 {
		return text
	}
	out.Write(text)
	return out.Bytes()
}
