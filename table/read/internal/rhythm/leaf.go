package rhythm

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
)

// headCell is a text that a header may be made of.
type headCell struct {
	token
	edge bool // behind the header of the labels or a unit line, which no header goes across
	at   int  // which token it is of
}

// headCells lists the texts that a header may be made of; edge tells whether one ends at the last.
func headCells(head []token, n int) (list []headCell, edge bool) {
	from := max(0, len(head)-sampledAbove)
	for i, t := range head[from:] {
		parts := []token{t}
		if years := countYears(t.text); years >= 3 && years >= n-1 || t.par && years > 1 && n > 1 {
			parts = cutAtYears(t)
		}
		for _, p := range parts {
			switch {
			case p.kind == empty:
			case edge && i > 0 && isStub(p) && isStub(head[from+i-1]): // behind the name of the codes that of the labels
				list = append(list, headCell{p, edge, from + i})
			case form.IsUnit(p.text), p.stub || stub(p.text) && !hasYear(p.text):
				edge = true
			default:
				list = append(list, headCell{p, edge, from + i})
				edge = false
			}
		}
	}
	return list, edge
}

func countYears(s string) int { return len(yearWithin.FindAllString(s+" ", -1)) }

// cutAtYears cuts a text behind each of its years: "Rekening 2017 Begroting 2018".
func cutAtYears(t token) []token {
	var out []token
	var words []string
	for _, w := range strings.Fields(t.text) {
		if words = append(words, w); hasYear(w) {
			part := t
			part.text, part.par = strings.Join(words, " "), false
			part.kind = kindOf(part.text)
			out, words = append(out, part), nil
		}
	}
	if len(words) > 0 && len(out) > 0 {
		out[len(out)-1].text += " " + strings.Join(words, " ")
	}
	return out
}

// leaf is n texts side by side as the lowest level of a header, by what makes them that.
type leaf struct {
	from   int  // where they begin
	behind int  // texts between them and the first row
	odd    int  // texts that are long for a name, and unit lines or headers of labels among them, which no header goes across
	turns  bool // they come back in turn: lasten, baten, lasten, baten
	years  int  // texts that speak of years
	bounds int  // 1 for a unit line or the header of the labels before them, and 1 for one behind
}

// longHeader is how many characters the name of a column has at most: "Begroting 2018 na de tweede wijziging", and no
// sentence that tells of the years of a table.
const longHeader = 45

// compare is above 0 where l is the likelier. What cannot be a name goes before all else. Names that come back stand below
// groups of years, so they go before these. Years go before bounds, as titles stand between a unit line and the header.
// Where all is equal the nearer to the figures is the header.
func (l leaf) compare(m leaf) int {
	return cmp.Or(cmp.Compare(m.odd, l.odd), ordered(l.turns, m.turns), cmp.Compare(l.years, m.years), cmp.Compare(l.bounds, m.bounds), cmp.Compare(m.behind, l.behind))
}

func ordered(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// leafOf finds the n texts that are most like the lowest level of a header; edge tells whether an edge stands behind all.
func leafOf(cells []headCell, n int, edge bool) leaf {
	best := newLeaf(cells, len(cells)-n, n, edge)
	for from := best.from - 1; from >= 0; from-- {
		if l := newLeaf(cells, from, n, edge); l.compare(best) > 0 {
			best = l
		}
	}
	return best
}

func newLeaf(cells []headCell, from, n int, edge bool) leaf {
	names := cells[from : from+n]
	l := leaf{from: from, behind: len(cells) - from - n, turns: period(names) > 1}
	for i, c := range names {
		if hasYear(c.text) || c.kind == year {
			l.years++
		}
		if len(c.text) > longHeader {
			l.odd++
		}
		if i > 0 && c.edge {
			l.odd++
		}
	}
	if l.years*2 < n { // a title may speak of a year, with names of other things behind it
		l.years = 0
	}
	if names[0].edge {
		l.bounds++
	}
	if from+n < len(cells) && cells[from+n].edge || from+n == len(cells) && edge {
		l.bounds++
	}
	return l
}

// period is after how many texts they come back, 0 where they do not.
func period(cells []headCell) int {
	n := len(cells)
	for p := 1; p < n; p++ {
		if n%p == 0 && !slices.ContainsFunc(seq(n), func(i int) bool { return cells[i].text != cells[i%p].text }) {
			return p
		}
	}
	return 0
}
