package rhythm

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// header is what stands above the columns.
type header struct {
	corner token
	names  []token // one for each column; an empty one where there is none
	before []token // above the header: titles, a unit line, prose
	behind []token // below it: the headings of the first rows
}

// headCell is a text that a header may be made of.
type headCell struct {
	token
	edge bool // behind the header of the labels or a unit line, which no header goes across
	at   int  // which token it is of
}

// isStub reports whether a token is the header of the labels.
func isStub(t token) bool { return t.stub || stub(t.text) }

// stub reports whether a text is the header of the labels.
func stub(text string) bool {
	words := strings.Fields(lexicon.Fold(text))
	return len(words) > 0 && len(words) <= 3 && lexicon.Stub.Has(strings.Trim(words[0], ".:()"))
}

// headCells lists the texts that a header may be made of; edge tells whether one ends at the last.
func headCells(head []token, n int) (list []headCell, edge bool) {
	from := max(0, len(head)-sampledAbove)
	for i, t := range head[from:] {
		parts := []token{t}
		if years := countYears(t.text); years >= 3 && years >= n-1 || t.more != nil && years > 1 && n > 1 {
			parts = cutAtYears(t)
		}
		for _, p := range parts {
			switch {
			case p.kind == empty:
			case edge && i > 0 && isStub(p) && isStub(head[from+i-1]): // behind the name of the codes that of the labels
				list = append(list, headCell{p, edge, from + i})
			case form.IsUnit(p.text) && !(hasYear(p.text) && len(p.text) < 30), p.stub || stub(p.text) && !hasYear(p.text):
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
			part.text, part.more = strings.Join(words, " "), nil
			part.kind = kindOf(part.text)
			out, words = append(out, part), nil
		}
	}
	if len(words) > 0 && len(out) > 0 {
		out[len(out)-1].text += " " + strings.Join(words, " ")
	}
	return out
}

// fit finds the names of n columns in the tokens above the first row: n of them side by side, under groups that span
// them, or over years. Where there are fewer, nothing is named.
func fit(head []token, n int) header {
	cells, edge := headCells(head, n)
	if len(cells) < n || n == 0 {
		return header{names: make([]token, n), before: head}
	}
	from := leafFrom(cells, n, edge)
	f := fitter{cells: cells, n: n, from: from, first: from, end: from + n}
	f.names = make([]token, n)
	for i := range f.names {
		f.names[i] = cells[from+i].token
	}
	f.levels()
	h := header{names: f.names, before: head[:cells[f.first].at]}
	if f.end > len(cells) {
		f.end = len(cells)
	}
	h.behind = head[cells[f.end-1].at+1:]
	at := len(h.before) - 1
	if at > 0 && form.IsUnit(h.before[at].text) && isStub(h.before[at-1]) {
		at-- // the unit line stands between the header of the labels and the names
	}
	if at >= 0 && isStub(h.before[at]) {
		h.corner, h.before = h.before[at], slices.Delete(slices.Clone(h.before), at, at+1)
	}
	if len(h.behind) > 0 && isStub(h.behind[0]) && h.corner.text == "" && edge {
		h.corner, h.behind = h.behind[0], h.behind[1:]
	}
	return h
}

// Weights of what makes n texts side by side the header nearest to the figures, in hundredths.
const (
	weighYears  = 60  // for texts that all speak of years
	weighBehind = 7   // less for each text between them and the first row
	weighLong   = 30  // less for each text that is long for a header
	weighEdge   = 40  // less for a unit line or a header of labels among them; more for one before them
	weighTurns  = 100 // for texts that come back in turn
	weighSame   = 30  // for one text that comes back
	weighAgain  = 20  // less for each year behind them
	weighApart  = 10  // for texts that all differ
	longHeader  = 45  // characters
)

// namesOf finds the names of the columns of a shape. A header may leave the columns of marks out.
func namesOf(head []token, s shape) header {
	all := fit(head, len(s))
	cells, edge := headCells(head, len(s))
	less := s.unmarked()
	if less == len(s) || len(cells) < less {
		return all
	}
	if len(cells) >= len(s) && leafScore(cells, leafFrom(cells, len(s), edge), len(s), edge) > leafScore(cells, leafFrom(cells, less, edge), less, edge) {
		return all
	}
	h := fit(head, less)
	names := make([]token, 0, len(s))
	next := 0
	for _, k := range s {
		if k == mark {
			names = append(names, token{})
			continue
		}
		names, next = append(names, h.names[next]), next+1
	}
	h.names = names
	return h
}

// leafFrom is where the n texts begin that are most like the lowest level of a header.
func leafFrom(cells []headCell, n int, edge bool) int {
	best, at := -1<<30, 0
	for s := len(cells) - n; s >= 0; s-- {
		if q := leafScore(cells, s, n, edge); q > best {
			best, at = q, s
		}
	}
	return at
}

func leafScore(cells []headCell, s, n int, edge bool) int {
	leaf := cells[s : s+n]
	q, years := 0, 0
	texts := map[string]bool{}
	for i, c := range leaf {
		if hasYear(c.text) || c.kind == year {
			years++
		}
		if len(c.text) > longHeader {
			q -= weighLong
		}
		if i > 0 && c.edge {
			q -= weighEdge
		}
		texts[c.text] = true
	}
	q += weighYears*years/n - weighBehind*(len(cells)-s-n)
	if leaf[0].edge {
		q += weighEdge
	}
	if s+n < len(cells) && cells[s+n].edge || s+n == len(cells) && edge {
		q += weighLong
	}
	switch p := period(leaf); {
	case p > 1:
		q += weighTurns
	case p == 1:
		q += weighSame
	}
	if len(texts) == n {
		q += weighApart
	}
	for _, c := range cells[s+n:] {
		if c.kind == year {
			q -= weighAgain
		}
	}
	return q
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

func seq(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// fitter puts the levels of a header together.
type fitter struct {
	cells      []headCell
	n          int
	from       int // where the lowest level begins
	first, end int // what the header takes
	names      []token
}

// over puts the text of cell i before the name of a column.
func (f *fitter) over(column, i int) {
	f.names[column].text = f.cells[i].text + " " + f.names[column].text
	f.first = min(f.first, i)
}

// levels adds the levels above or below the one that was found.
func (f *fitter) levels() {
	leaf := f.cells[f.from : f.from+f.n]
	above := f.from
	below := f.cells[f.from+f.n:]
	p := period(leaf)
	switch {
	case len(below) == f.n && (allYears(below) || period(below) == 1):
		for i := range f.names {
			f.names[i].text += " " + below[i].text
		}
		f.end += f.n
	case p > 1 && above >= f.n/p:
		f.groups(p)
	case p == 1 && len(below) >= f.n:
		for i := range f.names {
			f.names[i].text += " " + below[i].text
		}
		f.end += f.n
	case p == 1 && above >= f.n:
		for i := range f.names {
			f.over(i, above-f.n+i)
		}
	case allYears(leaf) && above > 0:
		f.wordsOverYears()
	case above >= f.n && allYears(f.cells[above-f.n:above]):
		for i := range f.names {
			f.over(i, above-f.n+i)
		}
	}
}

func allYears(cells []headCell) bool {
	return !slices.ContainsFunc(cells, func(c headCell) bool { return c.kind != year })
}

// groups puts the titles of groups over the names that come back in turn below them.
func (f *fitter) groups(p int) {
	g := f.n / p
	at := f.from - g
	double := allYears(f.cells[at:f.from]) && at >= g && !slices.ContainsFunc(f.cells[at-g:at], func(c headCell) bool { return hasYear(c.text) })
	for i := range f.names {
		f.over(i, at+i/p)
		if double {
			f.over(i, at-g+i/p)
		}
	}
}

// wordsOverYears puts words over plain years, as many as stand there since the last edge; the last of them spans the
// years that are left.
func (f *fitter) wordsOverYears() {
	m := 1
	for m < min(f.n, f.from) && !f.cells[f.from-m].edge {
		m++
	}
	bounded := f.cells[f.from-m].edge
	if f.cells[f.from].edge && !bounded && m < f.from {
		return // titles above the header of the labels, without end
	}
	if m < f.n && !bounded {
		m = min(m, f.n-2)
	}
	if m < 1 {
		return
	}
	words := f.cells[f.from-m : f.from]
	if m == 1 && f.n > 1 || slices.ContainsFunc(words, func(c headCell) bool { return hasYear(c.text) || len(c.text) > 28 }) {
		return
	}
	for i := range f.names {
		f.over(i, f.from-m+min(i, m-1))
	}
}
