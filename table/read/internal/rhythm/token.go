package rhythm

import (
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
)

// mostColumns bounds the columns of figures.
const mostColumns = 60

// sampledAbove is how many tokens above the first figure may be the header: one of sixty columns on some levels has its
// place there.
const sampledAbove = 400

// Line is a line of text with its number, counted from 1.
type Line struct {
	Text   string
	Number int
}

// blank reports whether nothing stands on the line.
func (l Line) blank() bool { return strings.TrimSpace(l.Text) == "" }

// token is one cell as the text gives it.
type token struct {
	text string
	kind kind
	at   table.Position
	more []token // the lines of a paragraph of several, the token itself the first
	stub bool    // stands above the labels
	on   bool    // goes on with the row of the token before it, which stands on the same line
}

func newToken(text string, number, column int) token {
	text = clean(text)
	return token{text: text, kind: kindOf(text), at: table.At(number, column)}
}

// clean makes one blank of every run of them.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// indent is where the text of a line begins, in characters from 1.
func indent(s string) int {
	return utf8.RuneCountInString(s) - utf8.RuneCountInString(strings.TrimLeft(s, " \t\u00a0")) + 1
}

// tokens makes a token of every cell of lines that hold one each. Where most lines follow each other directly, a blank
// line is an empty cell; where cells stand apart by blank lines, lines that follow each other are one paragraph.
func tokens(lines []Line) []token {
	if apart(lines) {
		return paragraphs(lines)
	}
	var list []token
	open := 0
	for _, l := range lines {
		if open++; !l.blank() {
			open = 0
		}
		if open > mostColumns {
			continue // no row has so many empty cells
		}
		list = append(list, newToken(l.Text, l.Number, indent(l.Text)))
	}
	return list
}

// apart reports whether most lines have a blank line before them.
func apart(lines []Line) bool {
	alone, direct := 0, 0
	for i, l := range lines {
		switch {
		case l.blank() || i == 0:
		case lines[i-1].blank():
			alone++
		default:
			direct++
		}
	}
	return alone > direct
}

// paragraphs makes a token of every paragraph, or of every line of one in which labels and figures stand.
func paragraphs(lines []Line) []token {
	var list, par []token
	flush := func() {
		switch {
		case len(par) == 0:
		case mixed(par):
			list = append(list, par...)
		default:
			list = append(list, joined(par))
		}
		par = nil
	}
	for _, l := range lines {
		if l.blank() {
			flush()
			continue
		}
		par = append(par, newToken(l.Text, l.Number, indent(l.Text)))
	}
	flush()
	return list
}

// mixed reports whether the lines of a paragraph are cells of their own: labels with two figures or more, or figures.
func mixed(par []token) bool {
	var n [empty + 1]int
	for _, t := range par {
		n[t.kind]++
	}
	return n[figure] > 1 && n[word] > 0 || n[figure] == len(par)
}

// joined makes one token of the lines of a paragraph. A word broken at the end of a line is made whole.
func joined(par []token) token {
	t := par[0]
	if len(par) == 1 {
		return t
	}
	for _, next := range par[1:] {
		if broken(t.text, next.text) {
			t.text = strings.TrimSuffix(t.text, "-") + next.text
		} else {
			t.text += " " + next.text
		}
	}
	t.kind, t.more = kindOf(t.text), par
	if t.kind != word && t.kind != year {
		t.kind = word
	}
	return t
}

// broken reports whether a word was broken off at the end of a text and goes on in the next.
func broken(before, after string) bool {
	r := []rune(before)
	next, _ := utf8.DecodeRuneInString(after)
	return len(r) > 1 && r[len(r)-1] == '-' && lower(r[len(r)-2]) && lower(next)
}

func lower(r rune) bool { return r >= 'a' && r <= 'z' }
