package geometry

import (
	"cmp"
	"math"
	"slices"

	"github.com/bbvgo/bbv/table"
)

// column is where the texts of one column stand.
type column struct{ left, right float64 }

func (c column) overlap(b table.Box) float64 { return min(c.right, b.Right) - max(c.left, b.Left) }

// width is where a text stands.
func (p *phrase) width() column { return column{p.box.Left, p.box.Right} }

// blank is the width of a blank, in the size of the letters.
const blank = 0.25

// maxCuts bounds how many gaps are tried as the border of two columns, and maxRows in how many rows they are looked for.
const (
	maxCuts = 100
	maxRows = 1_000
)

// hair is a distance that is none: nothing in print stands as near, in points or in millimetres.
const hair = 0.01

// columnsOf finds the columns of lines with figures: what overlaps in width is one column, unless lines with two texts
// in it tell that it is two, between which few texts reach.
func columnsOf(lines []*line) []column {
	rows := make([]*line, 0, len(lines))
	n := 0
	for _, l := range lines {
		if l.seed() && !l.years() {
			rows = append(rows, l)
			n += len(l.phrases)
		}
	}
	all := make([]column, 0, n) // of each text
	for _, l := range rows {
		for i := range l.phrases {
			all = append(all, l.phrases[i].width())
		}
	}
	slices.SortFunc(all, func(a, b column) int { return cmp.Compare(a.left, b.left) })
	var list []column
	for _, c := range all {
		if n := len(list); n > 0 && c.left < list[n-1].right {
			list[n-1].right = max(list[n-1].right, c.right)
			continue
		}
		list = append(list, c)
	}
	var some []*line
	for i := 0; i < len(rows); i += 1 + len(rows)/maxRows {
		some = append(some, rows[i])
	}
	var cut []column
	for _, c := range list {
		cut = append(cut, c.cut(some, 12)...)
	}
	cut = together(cut, rows)
	if counted := inOrder(rows); len(counted) > len(cut) {
		return counted
	}
	return labelled(cut, lines)
}

// labelled adds the column of labels where no figure stands on a line with its label, as all of them take several
// lines: what stands before the figures on lines of its own.
func labelled(list []column, lines []*line) []column {
	if len(list) == 0 {
		return list
	}
	labels, n := column{math.Inf(1), math.Inf(-1)}, 0
	for _, l := range lines {
		switch {
		case l.seed() && !l.years() && !l.phrases[0].figure && !l.phrases[0].isValue:
			return list
		case !l.seed() && l.box.Right < list[0].left:
			labels, n = column{min(labels.left, l.box.Left), max(labels.right, l.box.Right)}, n+1
		}
	}
	if n < agree {
		return list
	}
	return append([]column{labels}, list...)
}

// inOrder finds columns by counting where texts that are not set straight reach below each other: rows that have a label
// and the same number of figures, as most rows do, have one in every column. It is nil where too few rows agree.
func inOrder(rows []*line) []column {
	counts := map[int]int{}
	most := 0
	for _, l := range rows {
		if n := l.values(); n > 1 {
			if counts[n]++; counts[n] > counts[most] || counts[n] == counts[most] && n > most {
				most = n
			}
		}
	}
	if counts[most] < agree || counts[most]*2 < len(rows) {
		return nil
	}
	list := make([]column, most+1)
	rows = slices.DeleteFunc(slices.Clone(rows), func(l *line) bool { return l.values() != most })
	left, right := make([]float64, len(rows)), make([]float64, len(rows))
	for k := range list {
		for i, l := range rows {
			left[i], right[i] = l.phrases[k].box.Left, l.phrases[k].box.Right
		}
		slices.Sort(left)
		slices.Sort(right)
		list[k] = column{left[len(left)/2], right[len(right)/2]}
		if k == 0 {
			list[k] = column{left[0], right[len(right)-1]}
		}
		if k > 0 && list[k-1].right > list[k].left {
			list[k-1].right = list[k].left
		}
	}
	return list
}

// agree is how many rows have the same number of figures before columns are counted.
const agree = 3

// values is how many figures follow the label of a line; 0 where there is no label, or something else among them.
func (l *line) values() int {
	for i := range l.phrases {
		p := &l.phrases[i]
		if value := p.figure || i > 0 && p.isValue; value == (i == 0) {
			return 0
		}
	}
	return len(l.phrases) - 1
}

// together joins neighbours that nearly touch when no line has a text in both: figures that are not set quite straight.
func together(list []column, rows []*line) []column {
	for i := 1; i < len(list); i++ {
		if list[i].left-list[i-1].right < blank*rows[0].size && !slices.ContainsFunc(rows, func(l *line) bool { return l.in(list[i-1]) && l.in(list[i]) }) {
			list[i-1].right = list[i].right
			list = slices.Delete(list, i, i+1)
			i--
		}
	}
	return list
}

func (l *line) in(c column) bool {
	return slices.ContainsFunc(l.phrases, func(p phrase) bool { return c.overlap(p.box) > 0 })
}

// cut takes a column apart where lines have several texts in it.
func (c column) cut(rows []*line, depth int) []column {
	type gap struct{ left, right float64 }
	var gaps []gap
	var inside []column // the texts in it
	for _, l := range rows {
		var last *phrase
		for i := range l.phrases {
			p := &l.phrases[i]
			if c.overlap(p.box) <= 0 {
				continue
			}
			inside = append(inside, p.width())
			if last != nil {
				gaps = append(gaps, gap{last.box.Right, p.box.Left})
			}
			last = p
		}
	}
	if len(gaps) == 0 || depth == 0 {
		return []column{c}
	}
	best, bestAt := 0, 0.0
	for i := 0; i < len(gaps); i += 1 + len(gaps)/maxCuts {
		for _, at := range [2]float64{gaps[i].left + hair, gaps[i].right - hair} {
			n := 0
			for _, g := range gaps {
				if g.left < at && at < g.right {
					n++
				}
			}
			for _, p := range inside {
				if p.left < at && at < p.right {
					n -= 2
				}
			}
			if n > best {
				best, bestAt = n, at
			}
		}
	}
	if best == 0 {
		return []column{c}
	}
	a, b := c.shrunk(inside, c.left, bestAt), c.shrunk(inside, bestAt, c.right)
	return append(a.cut(rows, depth-1), b.cut(rows, depth-1)...)
}

// shrunk is the part of a column between two places, as wide as the texts that stand in it wholly.
func (c column) shrunk(inside []column, from, to float64) column {
	part := column{to, from}
	for _, p := range inside {
		if p.left >= from-2*hair && p.right <= to+2*hair {
			part.left, part.right = min(part.left, p.left), max(part.right, p.right)
		}
	}
	if part.left > part.right {
		return column{from, to}
	}
	return part
}

// place is the column in which a phrase stands, or which is nearest.
func place(columns []column, p phrase) int {
	best, at := math.Inf(-1), 0
	for i, c := range columns {
		if o := c.overlap(p.box); o > best {
			best, at = o, i
		}
	}
	return at
}

// assign is the column of a phrase in the body: a figure belongs where most of it stands, a text where it begins.
func assign(columns []column, p phrase) int {
	if !p.figure {
		for i, c := range columns {
			if c.overlap(p.box) > 0 {
				return i
			}
		}
	}
	return place(columns, p)
}

// parts is a phrase cut at the borders of columns, where figures stand so near a text that they seem to belong to it.
func parts(columns []column, p phrase) []phrase {
	i := len(p.words)
	for i > 1 && piece(p.words[i-1].Text) && hasDigit(p.words[i-1].Text) {
		i--
	}
	if i == len(p.words) || i == 0 {
		return []phrase{p}
	}
	for k := i; k < len(p.words); k++ {
		head, tail := newPhrase(p.words[:k]), newPhrase(p.words[k:])
		if a, b := place(columns, head), place(columns, tail); a != b && columns[b].overlap(tail.box) > 0 && columns[b].overlap(head.box) <= 0 {
			return append([]phrase{head}, figures(tail)...)
		}
	}
	return []phrase{p}
}
