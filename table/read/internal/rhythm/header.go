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
// them, or over years. Where there are fewer, nothing is named. In a table that is headed the last of them may be the heading of
// the first rows.
func fit(head []token, n int, headed bool) header {
	cells, edge := headCells(head, n)
	if len(cells) < n || n == 0 {
		return header{names: make([]token, n), before: head}
	}
	from := leafOf(cells, n, ends{edge, headed}).from
	if begin := cells[from].begin; moreYears(cells[from:], n) {
		return header{names: make([]token, n), before: head[:begin], behind: head[begin:]}
	}
	f := fitter{cells: cells, n: n, from: from, first: from, end: from + n}
	f.names = make([]token, n)
	for i := range f.names {
		f.names[i] = cells[from+i].token
	}
	f.levels()
	h := header{names: f.names, before: head[:cells[f.first].begin]}
	if f.end > len(cells) {
		f.end = len(cells)
	}
	h.behind = head[cells[f.end-1].at+1:]
	units := f.between(head)
	at := len(h.before) - 1
	if at > 0 && form.IsUnit(h.before[at].text) && isStub(h.before[at-1]) {
		at-- // the unit line stands between the header of the labels and the names
	}
	h.corner = f.corner
	if at >= 0 && isStub(h.before[at]) {
		above := h.before[at]
		if h.before = slices.Delete(slices.Clone(h.before), at, at+1); h.corner.text != "" {
			above.text += " " + h.corner.text
		}
		h.corner = above
	}
	if len(h.behind) > 0 && isStub(h.behind[0]) && h.corner.text == "" && edge {
		h.corner, h.behind = h.behind[0], h.behind[1:]
	}
	h.before = append(slices.Clip(h.before), units...)
	return h
}

// moreYears reports whether behind n names that all have years, beside the header of the labels, stands one more: a column is empty,
// and nobody knows which.
func moreYears(cells []headCell, n int) bool {
	yearless := func(c headCell) bool { return !hasYear(c.text) }
	return n > 1 && len(cells) > n && cells[0].beside && !cells[n].edge && !slices.ContainsFunc(cells[:n+1], yearless) && !allYears(cells[:n+1])
}

// namesOf finds the names of the columns of a shape. A header may leave out those of marks, and that of a column of texts beside
// the labels.
func namesOf(head []token, s shape, headed bool) header {
	all := fit(head, len(s), headed)
	cells, edge := headCells(head, len(s))
	likeliest := func(n int) leaf { return leafOf(cells, n, ends{edge, headed}) }
	less, unnamed := s.unmarked(), func(i int) bool { return s[i] == mark }
	text := less == len(s) && less > 1 && s[0] == word
	if text = text && !isStub(all.names[0]); text {
		less, unnamed = less-1, func(i int) bool { return i == 0 }
	}
	if less == len(s) || len(cells) < less {
		return all
	}
	if len(cells) >= len(s) {
		every, some := likeliest(len(s)), likeliest(less)
		heading := text && some.years == less && every.from == some.from && heads(cells[every.from+less].text) // behind names that all have years
		if c := every.compare(some); !heading && (c > 0 || c == 0 && text) {
			return all
		}
	}
	h := fit(head, less, headed)
	names := make([]token, 0, len(s))
	next := 0
	for i := range s {
		if unnamed(i) {
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

// between finds what stands between two levels: the header of the labels, where none is known, and unit lines.
func (f *fitter) between(head []token) (units []token) {
	for i := f.cells[f.first].begin; i < f.cells[f.end-1].at; i++ {
		switch t := head[i]; {
		case slices.ContainsFunc(f.cells[f.first:f.end], func(c headCell) bool { return c.begin == i || c.at == i }):
		case form.IsUnit(t.text):
			units = append(units, t)
		case isStub(t) && f.corner.text == "":
			f.corner = t
		}
	}
	return units
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
	case len(below) == f.n && (allYears(below) || period(below) == 1), len(below) >= f.n && turnsOf(leaf) > 0 && tells(below[:f.n]):
		f.under()
	case p > 1 && above >= f.n/p:
		f.groups(every(p, f.n))
	case turnsOf(leaf) > 0:
		f.unequal(textsOf(leaf))
	case p == 1 && len(below) >= f.n:
		f.under()
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

// under puts the texts below the names behind them, and those of further levels that tell of stages or years.
func (f *fitter) under() {
	for {
		for i := range f.names {
			f.names[i].text += " " + f.cells[f.end+i].text
		}
		if f.end += f.n; len(f.cells)-f.end < f.n || !tells(f.cells[f.end:f.end+f.n]) {
			return
		}
	}
}

func allYears(cells []headCell) bool {
	return !slices.ContainsFunc(cells, func(c headCell) bool { return c.kind != year })
}

// groups puts the titles of groups over the names that come back in turn below them. A text between titles that all have
// years, behind an edge, and these names is the header of the labels.
func (f *fitter) groups(starts []int) {
	g := len(starts)
	at := f.from - g
	yearless := func(c headCell) bool { return !hasYear(c.text) }
	if at > 0 && f.cells[at-1].edge && yearless(f.cells[f.from-1]) && !slices.ContainsFunc(f.cells[at-1:f.from-1], yearless) {
		at--
		f.corner = f.cells[f.from-1].token
	}
	double := allYears(f.cells[at:at+g]) && at >= g && !slices.ContainsFunc(f.cells[at-g:at], func(c headCell) bool { return !saysStage(c.text) })
	group := -1
	for i := range f.names {
		if group+1 < g && starts[group+1] == i {
			group++
		}
		f.over(i, at+group)
		if double {
			f.over(i, at-g+group)
		}
	}
}

// every is where groups of p out of n begin.
func every(p, n int) (starts []int) {
	for i := 0; i < n; i += p {
		starts = append(starts, i)
	}
	return starts
}

// unequal puts the titles of groups of other sizes over the names, where it is known where the titles begin: beside the header of
// the labels, or as each of them has a year, or stands over one, and no text before them has.
func (f *fitter) unequal(names []string) {
	starts := form.Groups(names)
	at := f.from - len(starts)
	if at < 0 {
		return
	}
	dated := len(starts) > 1 && (at == 0 || f.cells[at].edge || !hasYear(f.cells[at-1].text))
	for g := range starts {
		dated = dated && (hasYear(f.cells[at+g].text) || form.IsYear(groupOf(names, starts, g)[0]))
	}
	if dated || f.cells[at].beside {
		f.groups(starts)
	}
}

// wordsOverYears puts words over plain years: those that stand beside the header of the labels, or else those that say a stage; the
// last of them spans the years that are left. A text between the stages and the years is the header of the labels.
func (f *fitter) wordsOverYears() {
	end, m := f.from, 1
	for m < min(f.n, end) && !f.cells[end-m].edge {
		m++
	}
	if !f.cells[end-m].beside {
		switch m = f.stages(end); {
		case f.headers(end):
			m = f.n
		case m == 0 && f.stages(end-1) == f.n:
			end, m = end-1, f.n
			f.corner = f.cells[end].token
		}
	}
	if first, last := f.cells[f.from].text, f.cells[f.from+f.n-1].text; m < f.n && last < first {
		return // of years that go back the last word says nothing of those before
	}
	if m == 0 || m == 1 && f.n > 1 || slices.ContainsFunc(f.cells[end-m:end], tooMuch) {
		return
	}
	for i := range f.names {
		f.over(i, end-m+min(i, m-1))
	}
}

// longWords is how many characters words over a year have at most: "Begroting na wijzigingen", and no title.
const longWords = 28

// tooMuch reports whether a text says too much to stand over a year.
func tooMuch(c headCell) bool { return hasYear(c.text) || len(c.text) > longWords }

// headers reports whether as many texts as columns stand before cell end of which the first and the last say what headers say.
func (f *fitter) headers(end int) bool {
	from := end - f.n
	return from >= 0 && form.IsHeader(f.cells[from].text) && form.IsHeader(f.cells[end-1].text) && !slices.ContainsFunc(f.cells[from:end], tooMuch)
}

// stages counts the texts before cell end, at most one for each column, that say a stage.
func (f *fitter) stages(end int) (m int) {
	for m < min(f.n, end) && saysStage(f.cells[end-m-1].text) {
		m++
	}
	return m
}
