package rhythm

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// mostColumns bounds the columns of figures.
const mostColumns = 60

// sampledAbove is how many tokens above the first figure may be the header: one of sixty columns on some levels has its
// place there.
const sampledAbove = 400

// sampled is in how many tokens from the first figure on the shape is looked for: many rows say no more than some hundreds.
const sampled = 1500

// token is one cell as the text gives it. It is small, because there are as many as cells, all of a text at once.
type token struct {
	text string
	at   table.Position
	kind kind
	par  bool // a paragraph of several lines
	stub bool // stands above the labels
	on   bool // goes on with the row of the token before it, which stands on the same line
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
func tokens(lines *Lines) []token {
	if apart(lines) {
		return paragraphs(lines)
	}
	n := 0
	for range cells(lines) {
		n++
	}
	list := make([]token, 0, n)
	for l := range cells(lines) {
		list = append(list, newToken(l.Text, l.Number, indent(l.Text)))
	}
	ranges(list)
	return list
}

// ranges makes figures of ranges that follow each other, but for those behind the header of the labels: these are names.
func ranges(list []token) {
	for from := 0; from < len(list); {
		to := from
		for to < len(list) && IsRange(list[to].text) {
			to++
		}
		for i := from; i < to && to-from > 1 && from > 0 && !isStub(list[from-1]); i++ {
			list[i].kind = figure
		}
		from = to + 1
	}
}

// cells are the lines that are cells: no row has more empty ones than columns.
func cells(lines *Lines) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		open := 0
		for l := range lines.All() {
			if open++; !l.blank() {
				open = 0
			}
			if open <= mostColumns && !yield(l) {
				return
			}
		}
	}
}

// apart reports whether most lines have a blank line before them.
func apart(lines *Lines) bool {
	alone, direct := 0, 0
	begun, above := false, false // whether a line, and one that is blank, stands above
	for l := range lines.All() {
		blank := l.blank()
		switch {
		case blank || !begun:
		case above:
			alone++
		default:
			direct++
		}
		begun, above = true, blank
	}
	return alone > direct
}

// paragraphs makes a token of every paragraph, or of every line of one in which labels and figures stand.
func paragraphs(lines *Lines) []token {
	filled := 0
	for l := range lines.All() {
		if !l.blank() {
			filled++
		}
	}
	list := make([]token, 0, filled)
	var par []token
	flush := func() {
		switch {
		case len(par) == 0:
		case mixed(par):
			list = append(list, par...)
		default:
			list = append(list, joined(par))
		}
		par = par[:0]
	}
	for l := range lines.All() {
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
	t.kind, t.par = kindOf(t.text), true
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

func seq(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// isStub reports whether a token is the header of the labels.
func isStub(t token) bool { return t.stub || stub(t.text) }

// stub reports whether a text is the header of the labels.
func stub(text string) bool {
	words := strings.Fields(lexicon.Fold(text))
	return len(words) > 0 && len(words) <= 3 && lexicon.Stub.Has(strings.Trim(words[0], ".:()"))
}
