package geometry

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table"
)

// carry joins to a table at the end of a page the lines at the begin of the next one, if they go on with it. A header that
// comes again tells so only where the table fills its page. It returns how many lines these are; 0 where the table ends.
func (r *region) carry(lines []*line, full bool) int {
	if rest := r.rest(lines[0]); rest != nil {
		r.body = append(slices.Clip(r.body), rest)
		more := 0
		if len(lines) > 1 {
			more = r.carry(lines[1:], full)
		}
		r.to = 1 + more
		return r.to
	}
	list := spans(lines)
	if len(list) == 0 {
		return 0
	}
	next := &region{from: list[0][0], to: list[0][1]}
	first := next.from
	for first < next.to && lines[first].years() {
		first++
	}
	if first == next.to {
		return 0
	}
	next.columns = columnsOf(lines[first:next.to])
	if len(next.columns) < 2 {
		return 0
	}
	next.body = lines[first:next.to]
	next.above(lines, first, 0)
	if full && r.rowsLike(next.head) {
		next.head = nil
	}
	if len(next.head) > 0 && (!full || next.headText() != r.headText()) {
		return 0
	}
	above := lines[:next.from]
	if len(above) > 0 && !(len(next.head) == 0 && r.headings(above) && !above[0].unit()) || !r.extend(lines[next.from+len(next.head):next.to], above, next) {
		return 0
	}
	r.to = next.to
	r.below(lines)
	return r.to
}

// rest is a line at the begin of a page that has nothing but the ends of figures which the last line of the table begins, set
// beside it as if it stood on its page; nil for others. The last line has figures besides these, or the line may as well be a row of
// its own below one without figures.
func (r *region) rest(l *line) *line {
	last := r.body[len(r.body)-1]
	whole := 0
	for _, p := range last.phrases {
		if p.digits && place(r.columns, p) > 0 {
			whole++
		}
	}
	if len(r.tail) > 0 || whole == 0 {
		return nil
	}
	m := *l.moved(0, last.base()+last.size/2-l.base())
	m.phrases = slices.Clone(m.phrases)
	for k, p := range m.phrases {
		i := slices.IndexFunc(last.phrases, func(o phrase) bool {
			return place(r.columns, o) == place(r.columns, p) && broken(o.text(), p.text())
		})
		if i < 0 {
			return nil
		}
		m.phrases[k].words = slices.Clone(p.words)
		for n := range p.words {
			m.phrases[k].words[n].Box = last.phrases[i].box
		}
	}
	m.page, m.sheet = last.page, last.sheet
	return &m
}

// rowsLike reports whether lines above the first figures of a page, which look like a header there, are rows without
// figures such as the table has: texts in the same columns. What says what headers say must be so several times.
func (r *region) rowsLike(lines []*line) bool {
	return !slices.ContainsFunc(lines, func(l *line) bool {
		alike, taken := 0, r.taken(l)
		for _, o := range r.body {
			if !o.seed() && slices.Equal(r.taken(o), taken) {
				alike++
			}
		}
		return l.seed() || alike == 0 || l.headed() && alike < agree
	})
}

// taken are the columns in which a line has texts.
func (r *region) taken(l *line) []int {
	list := make([]int, len(l.phrases))
	for i, p := range l.phrases {
		list[i] = place(r.columns, p)
	}
	return list
}

// maxHeadings is how many texts at the end or the begin of a page may be headings of rows.
const maxHeadings = 3

// headings reports whether lines above the first row of a page, or below the last, can be headings of rows.
func (r *region) headings(lines []*line) bool {
	texts := 0
	for i, l := range lines {
		if i == 0 || r.pitch() < tightest*l.size || !sameCell(lines[i-1], l) {
			texts++
		}
	}
	return texts <= maxHeadings && !slices.ContainsFunc(lines, func(l *line) bool { return !r.heading(l) })
}

// hold keeps lines below the last row of a page until it is known whether the table goes on.
func (r *region) hold(lines []*line) bool {
	last := r.body[len(r.body)-1]
	if !r.headings(lines) || lines[0].base()-last.base() > 1.3*max(r.pitch(), last.size) {
		return false
	}
	r.tail = lines
	return true
}

func (r *region) headText() string {
	var list []string
	for _, l := range r.head {
		list = append(list, l.text())
	}
	return strings.Join(list, " ")
}

// extend adds lines to the body when they have the same columns: no more of them than one of the pages has by itself.
// The margins of the pages may differ.
func (r *region) extend(rows, above []*line, next *region) bool {
	for _, shift := range []float64{0, r.columns[0].left - next.columns[0].left} {
		all := append(slices.Clone(r.body), r.tail...)
		for _, l := range slices.Concat(above, rows) {
			all = append(all, l.moved(shift, 0))
		}
		if columns := columnsOf(all); len(columns) == max(len(r.columns), len(next.columns)) {
			r.body, r.columns, r.tail = all, columns, nil
			return true
		}
	}
	return false
}

// moved is the line with its phrases somewhere else; its words stay where they are printed.
func (l *line) moved(right, down float64) *line {
	if right == 0 && down == 0 {
		return l
	}
	shift := func(b table.Box) table.Box {
		return table.Box{Left: b.Left + right, Top: b.Top + down, Right: b.Right + right, Bottom: b.Bottom + down}
	}
	m := *l
	m.box, m.phrases = shift(l.box), slices.Clone(l.phrases)
	for i := range m.phrases {
		m.phrases[i].box = shift(m.phrases[i].box)
	}
	return &m
}

// headAtEnd is where the lines at the end of a page begin that may be the header of a table on the next one, parted from
// its rows: several texts beside each other, apart from what is above, and no figures but years. It is behind the last
// line where there are none.
func headAtEnd(lines []*line) int {
	from, several := len(lines), false
	for from > 0 && len(lines)-from <= maxHead {
		l := lines[from-1]
		if from < len(lines) && !sameCell(l, lines[from]) && (len(l.phrases) == 1 || lines[from].base()-l.base() > headGap*l.size) {
			break
		}
		if l.seed() && !l.years() || l.unit() {
			return len(lines)
		}
		several = several || len(l.phrases) > 2
		from--
	}
	if !several || len(lines)-from > maxHead {
		return len(lines)
	}
	return from
}

// below sets the header that ends the last page, if any, above the lines of this one.
func below(head, lines []*line) []*line {
	if len(head) == 0 {
		return lines
	}
	last := head[len(head)-1]
	by := lines[0].base() - aboveRow*last.size - last.base()
	var list []*line
	for _, l := range head {
		list = append(list, l.moved(0, by))
	}
	return append(list, lines...)
}

// aboveRow is how far above a row a header of the page before is set, in the size of its letters: farther than lines of a
// cell stand, and no farther than headers.
const aboveRow = (tightest + headGap) / 2
