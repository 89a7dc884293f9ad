package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
)

// word is a word of a line with its place in it, counted in characters from 0.
type word struct {
	text string
	at   int
}

func wordsOf(s string) []word {
	var list []word
	at := 0
	for _, text := range strings.Fields(s) {
		i := strings.Index(s, text)
		at += utf8.RuneCountInString(s[:i])
		list = append(list, word{text, at})
		at += utf8.RuneCountInString(text)
		s = s[i+len(text):]
	}
	return list
}

// tail reads the cells at the end of a line, last first, at most limit of them. It returns how many words are left.
func tail(list []word, limit int) (cells []word, left int) {
	i := len(list)
	for i > 0 && len(cells) < limit {
		n := cellWords(list[:i])
		if n == 0 {
			break
		}
		text := make([]string, n)
		for k, w := range list[i-n : i] {
			text[k] = w.text
		}
		cells = append(cells, word{strings.Join(text, " "), list[i-n].at})
		i -= n
	}
	return cells, i
}

// cellWords is how many words at the end of a list make up one cell: "33.955", "18,4 %", "N 31.393", "€ 606",
// "350 kind"; 0 when they are no cell.
func cellWords(list []word) int {
	n := len(list)
	last := list[n-1].text
	two := ""
	if n > 1 {
		two = list[n-2].text
	}
	switch {
	case last == "%" && cellItem(two):
		return 2
	case (last == "V" || last == "N") && form.IsFigure(two) && hasDigit(two):
		return 2
	case cellItem(last) && hasDigit(last) && (two == "€" || two == "N" || two == "V" || two == "-/-"):
		return 2
	case cellItem(last):
		return 1
	case n > 2 && hasDigit(two) && form.IsFigure(two) && len(last) <= 8 && lower(last):
		return 2
	}
	return 0
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func lower(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLower(r) })
}

// cellItem reports whether a text by itself can only be a cell: a figure, a dash or a placeholder.
func cellItem(s string) bool {
	if s == "" || s == "." || s == "?" {
		return false
	}
	if form.IsFigure(s) {
		return !strings.HasSuffix(s, ".") && !strings.HasPrefix(s, "(") || hasDigit(s) && strings.HasSuffix(s, ")") && strings.HasPrefix(s, "(") && len(s) > 4
	}
	if len(s) > 30 {
		return false
	}
	c, err := printed.Read(s, printed.Dutch)
	return err == nil && isWord(c.Missing()) || form.Mark(s) != 0 && len(s) == 1
}

// isWord reports whether a cell without a number says so in letters or in a sign of its own.
func isWord(m printed.Missing) bool {
	return m != printed.NotMissing && m != printed.MissingBlank && m != printed.MissingDash
}
