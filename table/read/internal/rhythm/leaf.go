package rhythm

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// headCell is a text that a header may be made of.
type headCell struct {
	token
	edge   bool // behind the header of the labels or a unit line, which no header goes across
	beside bool // behind the header of the labels
	begin  int  // the first token it is of
	at     int  // the last
}

// headCells lists the texts that a header may be made of; edge tells whether one ends at the last.
func headCells(head []token, n int) (list []headCell, edge bool) {
	from := max(0, len(head)-sampledAbove)
	var beside bool
	for i, t := range head[from:] {
		parts := []token{t}
		if years := countYears(t.text); years >= 3 && years >= n-1 || t.par && years > 1 && n > 1 {
			parts = cutAtYears(t)
		}
		for _, p := range parts {
			switch {
			case p.kind == empty:
			case edge && i > 0 && isStub(p) && isStub(head[from+i-1]): // behind the name of the codes that of the labels
				list = append(list, headCell{p, edge, beside, from + i, from + i})
			case form.IsUnit(p.text), p.stub || stub(p.text) && !hasYear(p.text):
				edge, beside = true, !form.IsUnit(p.text)
			default:
				list = append(list, headCell{p, edge, beside, from + i, from + i})
				edge, beside = false, false
			}
		}
	}
	return withYears(list, n), edge
}

// withYears joins the stages and the years below each at the end of texts, where they are the names of n columns with those that
// name their year themselves: "Realisatie", "2018", "Begroting na wijziging 2018".
func withYears(cells []headCell, n int) []headCell {
	var names []headCell
	i := len(cells)
	for i > 0 && len(names) < n {
		c := cells[i-1]
		switch {
		case c.kind == year && i > 1 && saysStage(cells[i-2].text) && !c.edge:
			i--
			stage := cells[i-1]
			stage.text, stage.at = stage.text+" "+c.text, c.at
			c = stage
		case c.kind == year || !hasYear(c.text):
			return cells
		}
		i--
		names = append(names, c)
	}
	if len(names) < n {
		return cells
	}
	slices.Reverse(names)
	return append(cells[:i:i], names...)
}

// saysStage reports whether all words of a text say of which stage figures are, and no year.
func saysStage(text string) bool {
	said := false
	for _, w := range lexicon.Words(lexicon.Fold(text)) {
		stage := form.SaysStage(w)
		if said = said || stage; !stage && !lexicon.Filler.Has(w) {
			return false
		}
	}
	return said
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
	from   int // where they begin
	behind int // texts between them and the first row
	odd    int // texts that are long for a name or end in a colon, and unit lines or headers of labels among them, which no header goes across
	turns  int // 2 where they come back in turn: lasten, baten, lasten, baten; 1 where some do
	years  int // texts that speak of years
	bounds int // 1 for the header of the labels before them, or a unit line where a heading is left or the first says a stage and a year, and 1 for it or a unit line behind
}

// longHeader is how many characters the name of a column has at most: "Begroting 2018 na de tweede wijziging", and no
// sentence that tells of the years of a table.
const longHeader = 45

// compare is above 0 where l is the likelier. What cannot be a name goes before all else. Names that come back stand below
// groups of years, so they go before these. Years go before bounds, as titles stand between a unit line and the header.
// Where all is equal the nearer to the figures is the header.
func (l leaf) compare(m leaf) int {
	return cmp.Or(cmp.Compare(m.odd, l.odd), cmp.Compare(l.turns, m.turns), cmp.Compare(l.years, m.years), cmp.Compare(l.bounds, m.bounds), cmp.Compare(m.behind, l.behind))
}

// ends is what is known of the end of what stands above the rows.
type ends struct {
	edge   bool // the header of the labels, or a unit line
	headed bool // the table has headings, so that the first rows may have one
}

// leafOf finds the n texts that are most like the lowest level of a header.
func leafOf(cells []headCell, n int, end ends) leaf {
	best := newLeaf(cells, len(cells)-n, n, end)
	for from := best.from - 1; from >= 0; from-- {
		if l := newLeaf(cells, from, n, end); l.compare(best) > 0 {
			best = l
		}
	}
	return best
}

func newLeaf(cells []headCell, from, n int, end ends) leaf {
	names := cells[from : from+n]
	l := leaf{from: from, behind: len(cells) - from - n, turns: turnsOf(names)}
	for i, c := range names {
		if hasYear(c.text) || c.kind == year {
			l.years++
		}
		if len(c.text) > longHeader || strings.HasSuffix(c.text, ":") {
			l.odd++
		}
		if i > 0 && c.edge {
			l.odd++
		}
	}
	if l.years*2 < n { // a title may speak of a year, with names of other things behind it
		l.years = 0
	}
	behind := cells[from+n:]
	if n > 2 && l.years == 0 && len(behind) >= n && !tells(behind[:n]) { // as many as columns are no headings of rows
		l.odd++
	}
	heading := end.headed && len(behind) > 0 && heads(behind[0].text)
	if first := names[0]; first.beside || first.edge && (heading || hasYear(first.text) && saysStage(yearWithin.ReplaceAllString(first.text+" ", " "))) {
		l.bounds++
	}
	if len(behind) == 0 && end.edge || len(behind) > 0 && behind[0].edge && (behind[0].beside || len(behind) < n) {
		l.bounds++
	}
	return l
}

// tells reports whether all texts say a stage or a year.
func tells(cells []headCell) bool {
	return !slices.ContainsFunc(cells, func(c headCell) bool { return !hasYear(c.text) && !saysStage(c.text) })
}

// heads reports whether a text may be a heading of rows: it says a side, or nothing that headers of columns say.
func heads(text string) bool { return form.Side(text) != 0 || !form.IsHeader(text) && !hasYear(text) }

// turnsOf is 2 for texts that come back in turn, and 1 for those that stand in two groups or more, all of names of the largest, no more than half,
// primitief, lasten, baten, saldo, lasten, baten, saldo, or of a year, and for sides that do not come back.
func turnsOf(cells []headCell) int {
	switch {
	case period(cells) > 1:
		return 2
	case len(cells) < 2:
		return 0
	}
	names := textsOf(cells)
	starts := form.Groups(names)
	if len(starts) == 1 && !slices.ContainsFunc(names, func(name string) bool { return form.Side(name) == 0 }) {
		return 1
	}
	var largest []string
	for g := range starts {
		if group := groupOf(names, starts, g); len(group) > len(largest) {
			largest = group
		}
	}
	if 2*len(largest) > len(names) {
		return 0
	}
	several := 0
	for g := range starts {
		group := groupOf(names, starts, g)
		switch {
		case len(group) == 1 && form.IsYear(group[0]):
		case slices.ContainsFunc(group, func(name string) bool { return !slices.Contains(largest, name) }):
			return 0
		case len(group) > 1:
			several++
		}
	}
	return min(several/2, 1)
}

// groupOf are the names of a group.
func groupOf(names []string, starts []int, g int) []string {
	if g+1 < len(starts) {
		names = names[:starts[g+1]]
	}
	return names[starts[g]:]
}

func textsOf(cells []headCell) (list []string) {
	for _, c := range cells {
		list = append(list, c.text)
	}
	return list
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
