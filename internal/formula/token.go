package formula

import (
	"strings"
	"unicode/utf8"
)

type kind int

const (
	mark  kind = iota // one character: an operator, a parenthesis
	text              // in double quotes, or a blank, or what stands in brackets
	word              // a name, a number or a reference
	sheet             // a name of a sheet with its '!'
)

type token struct {
	kind kind
	text string
}

// next is the first token of a formula that is not empty.
func next(s string) token {
	switch c := s[0]; {
	case c == '"':
		return token{text, quoted(s, '"')}
	case c == '\'':
		if q := quoted(s, '\''); strings.HasPrefix(s[len(q):], "!") {
			return token{sheet, s[:len(q)+1]}
		}
		return token{mark, s[:1]}
	case c == '[':
		return token{text, bracketed(s)}
	case c == ' ', c == '\t', c == '\n', c == '\r':
		return token{text, s[:1]}
	case wordly(c):
		n := 1
		for n < len(s) && wordly(s[n]) {
			n++
		}
		if n < len(s) && s[n] == '!' {
			return token{sheet, s[:n+1]}
		}
		return token{word, s[:n]}
	}
	_, n := utf8.DecodeRuneInString(s)
	return token{mark, s[:n]}
}

// wordly reports whether names, numbers and references are made of a character.
func wordly(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '$' || c >= utf8.RuneSelf
}

// quoted is a text in quotes, in which two quotes stand for one.
func quoted(s string, quote byte) string {
	for i := 1; i < len(s); i++ {
		if s[i] != quote {
			continue
		}
		if i+1 < len(s) && s[i+1] == quote {
			i++
			continue
		}
		return s[:i+1]
	}
	return s
}

// bracketed is what stands in brackets: a column of a table, or another file.
func bracketed(s string) string {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return s[:i+1]
			}
		}
	}
	return s
}
