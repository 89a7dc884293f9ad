package geometry

import (
	"slices"

	"github.com/bbvgo/bbv/internal/form"
)

// regions finds the tables of a page.
func regions(lines []*line) (list []*region) {
	end := 0
	all := spans(lines)
	for i, s := range all {
		most := len(lines) // what belongs to the next run of lines is none of this table
		if i+1 < len(all) {
			most = all[i+1][0]
		}
		if r := regionOf(lines[:most], s, end); r != nil {
			for _, t := range textRegions(lines[end:r.from]) {
				list = append(list, t.at(end))
			}
			list, end = append(list, r.sides()...), r.to
		}
	}
	for _, t := range textRegions(lines[end:]) {
		list = append(list, t.at(end))
	}
	return list
}

// at is the region of lines that are counted from elsewhere.
func (r *region) at(n int) *region {
	r.from, r.to = r.from+n, r.to+n
	return r
}

// regionOf makes a region of a run of lines; nil where it is no table. Lines before end belong to another.
func regionOf(lines []*line, s [2]int, end int) *region {
	if s[0] = max(s[0], end); s[0] >= s[1] {
		return nil
	}
	first := s[0]
	for i := s[0]; i < s[1] && i < s[0]+maxHead; i++ {
		if lines[i].years() || restOfHeader(lines[end:i+1]) {
			first = i + 1
		} else if lines[i].seed() && !lines[i].phrases[0].figure {
			break // a row with a label
		}
	}
	for first < s[1] && !lines[first].seed() {
		first++
	}
	r := &region{columns: columnsOf(lines[first:s[1]]), from: s[0], to: s[1]}
	if len(r.columns) < 2 {
		return nil
	}
	r.body = lines[first:s[1]]
	r.above(lines, first, end)
	r.below(lines)
	if !r.table() {
		return nil
	}
	return r
}

// restOfHeader reports whether the last of some lines, figures without a label, is what broke off the texts of a header beside it, as
// "14" of "Stand 31-12-14": several texts stand on a line as near above, where rows whose labels are that high have one.
func restOfHeader(lines []*line) bool {
	last := len(lines) - 1
	if !lines[last].phrases[0].figure {
		return false
	}
	for i := last - 1; i >= 0 && beside(lines[i], lines[i+1]); i-- {
		if slices.ContainsFunc(lines[i].phrases, func(p phrase) bool { return p.figure }) {
			return false
		}
		if len(lines[i].phrases) > 1 {
			return true
		}
	}
	return false
}

// maxHead is how many lines a header has at most: one word on each line of "Begroting 2023 na 1e wijziging".
const maxHead = 6

// above takes in the header over the first line with figures, and the headings of rows between the two.
func (r *region) above(lines []*line, first, end int) {
	top, foot, loose := first, first, 0 // the header is lines[top:foot]
	ruled := ruledAbove(lines, first, end)
	for i := first - 1; i >= end; i-- {
		l, next := lines[i], lines[i+1]
		if i >= ruled {
			continue
		}
		if l.seed() && !l.years() && !l.phrases[0].figure {
			break // a row of something else
		}
		over := r.over(l) && !r.title(l, next) && !(top == first && r.sameRow(l, next))
		if next.base()-l.base() > max(headGap*l.size, 1.2*r.pitch()) || l.unit() && apart(l, lines[i+1:]) || !over && !r.heading(l) && !r.sameRow(l, next) {
			break
		}
		if over {
			if foot == first && top == first {
				foot = i + 1
			}
			top, loose = i, 0
			continue
		}
		if loose++; loose > 4 {
			break
		}
	}
	if top == first {
		foot = first
	}
	for foot < first && top < foot && beside(lines[foot-1], lines[foot]) {
		foot++ // a corner that stands half a line below the last line of the header
	}
	for foot > top+1 && r.row(lines[foot-1], lines[foot-2]) {
		foot--
	}
	if top < ruled && ruled < first {
		foot = ruled
	}
	r.head, r.from = lines[top:foot], top
	r.body = lines[foot:r.to]
}

// ruledAbove is where a rule that is drawn with signs ends the header above a line; the line itself where none does.
func ruledAbove(lines []*line, first, end int) int {
	for i := first; i > end && i > first-maxHead; i-- {
		if lines[i].ruled {
			return i
		}
	}
	return first
}

// row reports whether a line without figures below another is no line of the header but a row: it has a label, says
// nothing that headers say, and stands below texts over all that it has.
func (r *region) row(l, above *line) bool {
	if place(r.columns, l.phrases[0]) != 0 || len(l.phrases) < 2 || l.headed() || !above.headed() {
		return false
	}
	return !slices.ContainsFunc(l.phrases, func(p phrase) bool {
		c := r.columns[place(r.columns, p)]
		return !slices.ContainsFunc(above.phrases, func(o phrase) bool {
			return c.overlap(o.box) > 0 || min(o.box.Right, p.box.Right) > max(o.box.Left, p.box.Left)
		})
	})
}

// sameRow reports whether a line is so near the next that it can only be a part of the same row: nearer than rows are.
func (r *region) sameRow(a, b *line) bool {
	d := b.base() - a.base()
	return beside(a, b) || d < tightest*max(a.size, b.size) && d*blankLine < r.pitch()
}

// over reports whether a line stands over the columns of values: it has phrases there, and no sentence.
func (r *region) over(l *line) bool {
	n := 0
	for _, p := range l.phrases {
		if len(p.words) > 12 {
			return false
		}
		mid := (p.box.Left + p.box.Right) / 2
		if p.box.Left > r.columns[0].right-l.size || mid > r.columns[1].left-l.size && p.box.Left > r.columns[0].left+l.size {
			n++
		}
	}
	return n > 0 && l.box.Left < r.columns[len(r.columns)-1].right+l.size
}

// title reports whether a single text that is far above a header rather is a title: it begins before the values do.
func (r *region) title(l, next *line) bool {
	return len(l.phrases) == 1 && next.base()-l.base() > blankLine*max(l.size, r.pitch()) && l.box.Left < r.columns[1].left-2*l.size
}

// inLabels reports whether a line has nothing but a label.
func (r *region) inLabels(l *line) bool {
	return l.box.Right < r.columns[1].left || len(l.phrases) == 1 && l.box.Right < r.columns[1].right && !l.prose(r.columns[1].left)
}

// heading reports whether a line may be the heading of rows: a label, or one text that begins where labels do.
func (r *region) heading(l *line) bool {
	return r.inLabels(l) || len(l.phrases) == 1 && abs(l.box.Left-r.columns[0].left) < l.size && (!l.prose(r.columns[1].left) || r.echoes(l))
}

// echoes reports whether most words of a line stand in the header, too: it names the columns again, above the second side
// of a balans, and is no sentence however long it is.
func (r *region) echoes(l *line) bool {
	said := map[string]bool{}
	for _, h := range r.head {
		for _, p := range h.phrases {
			for _, w := range p.words {
				said[w.Text] = true
			}
		}
	}
	all, again := 0, 0
	for _, p := range l.phrases {
		for _, w := range p.words {
			if all++; said[w.Text] {
				again++
			}
		}
	}
	return again*2 > all
}

// maxBelow is how many lines a label goes on for below its figures at most.
const maxBelow = 20

// below takes in what the last row has on the lines below it.
func (r *region) below(lines []*line) {
	for last := r.to + maxBelow; r.to < min(len(lines), last); {
		a, l := lines[r.to-1], lines[r.to]
		rows := r.over(l) && (beside(a, l) || len(l.phrases) > 1 && l.base()-a.base() < 1.3*max(r.pitch(), a.size))
		if !rows && !(r.inLabels(l) && newLabels(r).continues(a, l)) {
			return
		}
		r.to++
		r.body = append(slices.Clip(r.body), l)
	}
}

// table reports whether the lines are a table: figures below each other, not a list that leads to pages.
func (r *region) table() bool {
	rows := 0
	for _, l := range r.body {
		if l.seed() && !l.years() {
			rows++
		}
	}
	switch {
	case rows == 1 && !r.headed():
		return false
	case rows == 0, rows == 2 && len(r.columns) == 2 && len(r.head) == 0:
		return false
	}
	return !r.contents() && r.straight()
}

// headed reports whether each of several columns of values has a header: then one row is a table.
func (r *region) headed() bool {
	for _, c := range r.columns[1:] {
		if !slices.ContainsFunc(r.head, func(l *line) bool {
			return slices.ContainsFunc(l.phrases, func(p phrase) bool { return c.overlap(p.box) > 0 })
		}) {
			return false
		}
	}
	return len(r.columns) > 2
}

// contents reports whether the only figures are numbers that do not fall, as those of the pages in a table of contents.
func (r *region) contents() bool {
	last, n := -1, 0
	for _, l := range r.body {
		if !l.seed() {
			continue
		}
		p := l.phrases[len(l.phrases)-1]
		text := p.text()
		if len(text) > 3 || !allDigits(text) || form.Number(text) < last || len(l.phrases) > 3 {
			return false
		}
		last = form.Number(text)
		n++
	}
	return n > 3 && !r.dated()
}

// dated reports whether the header has a year or a date.
func (r *region) dated() bool {
	for _, l := range r.head {
		if hasDigit(l.text()) {
			return true
		}
	}
	return false
}

// textRegions finds tables without any figure: lines of several texts that stand below each other, under a header.
func textRegions(lines []*line) (list []*region) {
	end := 0
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && len(lines[to].phrases) >= minTexts && (to == from || lines[to].base()-lines[to-1].base() < headGap*lines[to].size) {
			to++
		}
		if to-from < 3 {
			from = max(to, from+1)
			continue
		}
		for _, l := range lines[from+1 : to] {
			l.row = true
		}
		if r := regionOf(lines, [2]int{from + 1, to}, end); r != nil {
			list, end = append(list, r), r.to
		} else {
			for _, l := range lines[from+1 : to] {
				l.row = false
			}
		}
		from = max(to, end)
	}
	return list
}

// minTexts is how many texts a line has in a table without figures: three columns of prose are laid out so, four are not.
const minTexts = 4
