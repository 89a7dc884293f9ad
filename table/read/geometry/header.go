package geometry

import (
	"slices"

	"github.com/bbvgo/bbv/table"
)

// heading is a text of the header, of one line or more, and the columns over which it stands.
type heading struct {
	box      table.Box
	phrases  []phrase
	from, to int // columns[from:to]
	first    int // lines of the header
	last     int
}

func (g *heading) text() string {
	text := ""
	for _, p := range g.phrases {
		text = join(text, p.text())
	}
	return text
}

func (g *heading) wide() bool { return g.to-g.from > 1 && g.from > 0 }

// header lays the lines of a header over the columns.
type header struct {
	region   *region
	headings []*heading
	levels   [][]*heading // from the outermost to the one right over the columns
}

// put adds a phrase, to the heading that it continues where lines of one cell stand nearer than rows do.
func (h *header) put(p phrase, line int) {
	if g := h.continued(p, line); g != nil {
		g.phrases, g.box, g.last = append(g.phrases, p), around(g.box, p.box), line
		return
	}
	h.headings = append(h.headings, &heading{box: p.box, phrases: []phrase{p}, first: line, last: line})
}

// continued is the one heading right above a phrase; nil where there are several, or none so near.
func (h *header) continued(p phrase, line int) *heading {
	l := h.region.head[line]
	if h.region.pitch() < tightest*l.size {
		return nil
	}
	var found *heading
	for _, g := range h.headings {
		if g.box.Left >= p.box.Right || p.box.Left >= g.box.Right || g.last == line {
			continue
		}
		if l.base()-h.region.head[g.last].base() > tightest*l.size {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	if found != nil && h.alone(found, p, line) {
		return found
	}
	return nil
}

// alone reports whether no other phrase of a line stands below a heading.
func (h *header) alone(g *heading, p phrase, line int) bool {
	for _, q := range h.region.head[line].phrases {
		if q.box.Left != p.box.Left && q.box.Left < g.box.Right && g.box.Left < q.box.Right {
			return false
		}
	}
	return true
}

// own gives every phrase the columns that it stands over; one that stands over none belongs to the column beside it that
// has no header yet, or is the header of a column without figures.
func (h *header) own() {
	var loose []int
	for i := range h.headings {
		if !h.lay(h.headings[i]) {
			loose = append(loose, i)
		}
	}
	for _, i := range loose {
		if g := h.headings[i]; !h.lay(g) {
			h.adopt(g)
		}
	}
}

// lay finds the columns over which a phrase stands; it is false where there are none.
func (h *header) lay(g *heading) bool {
	g.from, g.to = -1, -1
	for k, c := range h.region.columns {
		if c.overlap(g.box) > 0 {
			if g.from < 0 {
				g.from = k
			}
			g.to = k + 1
		}
	}
	if g.from == 0 && g.to > 1 {
		h.besideLabels(g)
	}
	return g.from >= 0
}

// besideLabels takes the labels out of what a phrase stands over when it begins where labels end: long labels reach
// below headers.
func (h *header) besideLabels(g *heading) {
	if c := h.region.columns[0]; g.box.Left > c.left+(c.right-c.left)/3 {
		g.from = 1
		return
	}
	g.to = 1
}

// adopt finds the column of a phrase that stands over none.
func (h *header) adopt(g *heading) {
	for _, o := range h.headings {
		if o.to-o.from == 1 && o.from > 0 && o != g && (o.last < g.first || g.last < o.first) && o.box.Left < g.box.Right && g.box.Left < o.box.Right {
			g.from, g.to = o.from, o.to // another line of the same header
			return
		}
	}
	columns := h.region.columns
	next := slices.IndexFunc(columns, func(c column) bool { return c.left >= g.box.Right })
	if next < 0 {
		next = len(columns)
	}
	if next == 1 && !h.headed(0) && h.headed(1) {
		g.from, g.to = 0, 1 // centred over labels that are shorter than their column
		return
	}
	for _, k := range []int{next - 1, next} {
		if k > 0 && k < len(columns) && !h.headed(k) {
			g.from, g.to = k, k+1
			return
		}
	}
	if next == 0 {
		g.from, g.to = 0, 1
		return
	}
	for i := range h.headings {
		if o := h.headings[i]; o.from >= next {
			o.from, o.to = o.from+1, o.to+1
		} else if o.to > next {
			o.to++
		}
	}
	h.region.columns = slices.Insert(columns, next, column{g.box.Left, g.box.Right})
	g.from, g.to = next, next+1
}

func (h *header) headed(k int) bool {
	return slices.ContainsFunc(h.headings, func(g *heading) bool { return g.from <= k && k < g.to })
}

// rows are the rows of the header, each with a cell for every column, the column of labels first. Levels without a
// title of a group are lines of one row.
func (h *header) rows() (list [][]cell) {
	group := true
	for _, level := range h.levels {
		if group {
			list = append(list, make([]cell, len(h.region.columns)))
		}
		row := list[len(list)-1]
		for _, g := range level {
			for k := max(0, g.from); k < g.to; k++ {
				for _, p := range g.phrases {
					row[k].add(p, h.region.page() > 0)
				}
				row[k].spanned = row[k].spanned || k > g.from
			}
		}
		group = slices.ContainsFunc(level, (*heading).wide)
	}
	return list
}
