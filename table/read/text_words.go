package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table/read/internal/rhythm"
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

func joinWords(list []word) string {
	if len(list) == 1 {
		return list[0].text
	}
	text := make([]string, len(list))
	for i, w := range list {
		text[i] = w.text
	}
	return strings.Join(text, " ")
}

// tail reads the cells at the end of a line, last first, at most limit of them. It returns how many words are left.
func tail(list []word, limit int) (cells []word, left int) {
	i := len(list)
	before, ranges := lettersBefore(list), rangesBehind(list)
	for i > 0 && len(cells) < limit {
		n := 0
		if ranges {
			n = rangeWords(list[:i])
		}
		if n == 0 {
			n = cellWords(list[:i], before)
		}
		if n == 0 {
			break
		}
		cells = append(cells, word{joinWords(list[i-n : i]), list[i-n].at})
		i -= n
	}
	return cells, i
}

// letter reports whether a word is a letter for voordeel or nadeel.
func letter(s string) bool { return s == "V" || s == "N" }

// lettersBefore reports whether the letters of a line stand before their figures: the first behind a word, or the last
// before the figure that ends the line.
func lettersBefore(list []word) bool {
	n := len(list)
	if n > 1 && letter(list[n-2].text) && cellItem(list[n-1].text) {
		return true
	}
	for i, w := range list {
		if letter(w.text) && (i > 0 && cellItem(list[i-1].text) || i+1 < n && cellItem(list[i+1].text)) {
			return i == 0 || !cellItem(list[i-1].text)
		}
	}
	return false
}

// cellWords is how many words at the end of a list make up one cell: "33.955", "18,4 %", "N 31.393", "€ 606",
// "350 kind"; 0 when they are no cell.
func cellWords(list []word, lettersBefore bool) int {
	n := len(list)
	last := list[n-1].text
	two := ""
	if n > 1 {
		two = list[n-2].text
	}
	switch {
	case last == "%" && cellItem(two):
		return 2
	case letter(last) && !lettersBefore && form.IsFigure(two) && hasDigit(two):
		return 2
	case form.Mark(last) != 0 && cellItem(two):
		return 1
	case cellItem(last) && hasDigit(last) && (two == "€" || two == "-/-" || two == "+" || lettersBefore && letter(two)):
		return 2
	case cellItem(last), gradesBehind(list):
		return 1
	case n > 2 && hasDigit(two) && form.IsFigure(two) && len(last) <= 8 && lower(last) && !form.IsDate(two+" "+last):
		return 2
	}
	return 0
}

// rangeWords is how many words at the end of a list make up a range: "6-6,5*", "6- 6,5*"; 0 when they are none.
func rangeWords(list []word) int {
	n := len(list)
	switch {
	case n > 0 && rhythm.IsRange(list[n-1].text):
		return 1
	case n > 1 && rhythm.IsRange(list[n-2].text+" "+list[n-1].text):
		return 2
	}
	return 0
}

// rangesBehind reports whether a list ends in ranges, one of a word among them that is not the first: one alone is the end
// of a label, 12-18, and two words alone may be a figure with its sign behind it, and the next.
func rangesBehind(list []word) bool {
	whole := false
	for n := rangeWords(list); n > 0; n = rangeWords(list) {
		if whole {
			return true
		}
		whole, list = n == 1, list[:len(list)-n]
	}
	return false
}

// gradesBehind reports whether a list ends in letters by themselves behind two cells: the grades of figures, "135,7%
// 107,2% C B".
func gradesBehind(list []word) bool {
	i := len(list)
	for i > 0 && grade(list[i-1].text) {
		i--
	}
	return i < len(list) && i > 1 && cellItem(list[i-1].text) && cellItem(list[i-2].text)
}

// grade reports whether a word is a capital letter.
func grade(s string) bool { return len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' }

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func lower(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLower(r) })
}

// cellItem reports whether a text by itself can only be a cell: a figure, a dash or a placeholder.
func cellItem(s string) bool { return rhythm.IsFigure(s) }
