package rhythm

import (
	"slices"

	"github.com/bbvgo/bbv/internal/form"
)

// header is what stands above the columns.
type header struct {
	corner token
	names  []token // one for each column; an empty one where there is none
	before []token // above the header: titles, a unit line, prose
	behind []token // below it: the headings of the first rows
}

// fit finds the names of n columns in the tokens above the first row: n of them side by side, under groups that span
// them, or over years. Where there are fewer, nothing is named.
func fit(head []token, n int) header {
	cells, edge := headCells(head, n)
	if len(cells) < n || n == 0 {
		return header{names: make([]token, n), before: head}
	}
	from := leafOf(cells, n, edge).from
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
	if h.corner = f.corner; h.corner.text == "" && at >= 0 && isStub(h.before[at]) {
		h.corner, h.before = h.before[at], slices.Delete(slices.Clone(h.before), at, at+1)
	}
	if len(h.behind) > 0 && isStub(h.behind[0]) && h.corner.text == "" && edge {
		h.corner, h.behind = h.behind[0], h.behind[1:]
	}
	for _, t := range head[cells[f.first].at:cells[f.end-1].at] { // a unit line between two levels
		if form.IsUnit(t.text) {
			h.before = append(slices.Clip(h.before), t)
		}
	}
	return h
}

// namesOf finds the names of the columns of a shape. A header may leave the columns of marks out.
func namesOf(head []token, s shape) header {
	all := fit(head, len(s))
	cells, edge := headCells(head, len(s))
	less := s.unmarked()
	if less == len(s) || len(cells) < less {
		return all
	}
	if len(cells) >= len(s) && leafOf(cells, len(s), edge).compare(leafOf(cells, less, edge)) > 0 {
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

// fitter puts the levels of a header together.
type fitter struct {
	cells      []headCell
	n          int
	from       int // where the lowest level begins
	first, end int // what the header takes
	names      []token
	corner     token // that stands between two levels
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

// groups puts the titles of groups over the names that come back in turn below them. A text between titles that all have
// years, behind an edge, and these names is the header of the labels.
func (f *fitter) groups(p int) {
	g := f.n / p
	at := f.from - g
	yearless := func(c headCell) bool { return !hasYear(c.text) }
	if at > 0 && f.cells[at-1].edge && yearless(f.cells[f.from-1]) && !slices.ContainsFunc(f.cells[at-1:f.from-1], yearless) {
		at--
		f.corner = f.cells[f.from-1].token
	}
	double := allYears(f.cells[at:at+g]) && at >= g && !slices.ContainsFunc(f.cells[at-g:at], func(c headCell) bool { return hasYear(c.text) })
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
