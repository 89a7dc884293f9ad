package printed

import (
	"strings"
	"unicode"
)

// SplitFootnote splits the reference to a footnote off the label of a row or column: stars,
// superscript digits, "1)" after a word, or one or two digits glued to the last, lower-case letter
// of a word of at least three letters ("Overhead1", "Verbonden partijen12"). The note is "" when there
// is none, and the text is then the label without outer blanks.
//
// It leaves numbers that belong to the label alone: "Programma 3", "Begroting 2025", "R2014", "H2O".
// That a word can end in a number by itself ("Covid19") it cannot know: text+note is the label.
func SplitFootnote(label string) (text, note string) {
	s := strings.TrimFunc(label, isBlank)
	if text = strings.TrimRightFunc(s, isNote); len(text) < len(s) && text != "" {
		return strings.TrimRightFunc(text, isBlank), s[len(text):]
	}
	body, hasParen := strings.CutSuffix(s, ")")
	text = strings.TrimRight(body, "0123456789")
	digits := body[len(text):]
	if digits == "" || len(digits) > 2 || digits[0] == '0' {
		return s, ""
	}
	if hasParen {
		return splitParen(s, text)
	}
	if !endsInWord(text) {
		return s, ""
	}
	return text, digits
}

// splitParen splits s after text when what follows, "1)", is not the end of something in parentheses
// or of a number.
func splitParen(s, text string) (string, string) {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".,-/") || strings.Count(text, "(") > strings.Count(text, ")") {
		return s, ""
	}
	return strings.TrimRightFunc(text, isBlank), s[len(text):]
}

// endsInWord reports whether s ends in three letters, the last of them lower case.
func endsInWord(s string) bool {
	letters := []rune(s)
	n := len(letters)
	if n < 3 || !unicode.IsLower(letters[n-1]) {
		return false
	}
	return unicode.IsLetter(letters[n-2]) && unicode.IsLetter(letters[n-3])
}
