package geometry

import (
	"cmp"
	"math"
	"slices"

	"github.com/bbvgo/bbv/table"
)

func newHeader(r *region) *header {
	h := &header{region: r}
	for i, l := range r.head {
		for _, p := range l.phrases {
			h.put(p, i)
		}
	}
	h.own()
	h.leaves()
	h.spread()
	return h
}

// leaves cuts texts that stand right over several columns: what has no header below it is the header of one column, so
// that these are headers that nearly touch.
func (h *header) leaves() {
	for _, g := range slices.Clone(h.headings) {
		if !g.wide() || len(g.phrases) != 1 || len(g.phrases[0].words) < g.to-g.from || slices.ContainsFunc(h.headings, func(o *heading) bool { return o.first > g.last && o.from < g.to && g.from < o.to }) {
			continue
		}
		cut := h.cut(g)
		if slices.ContainsFunc(cut, func(words []Word) bool { return len(words) == 0 }) {
			continue
		}
		for i, words := range cut {
			p := newPhrase(words)
			leaf := &heading{box: p.box, phrases: []phrase{p}, from: g.from + i, to: g.from + i + 1, first: g.first, last: g.last}
			if i == 0 {
				*g = *leaf
			} else {
				h.headings = append(h.headings, leaf)
			}
		}
	}
}

// cut shares the words of a heading among its columns: each column begins with the same word, or takes the words that are
// nearest to it.
func (h *header) cut(g *heading) [][]Word {
	words := g.phrases[0].words
	same := 0
	for _, w := range words {
		if w.Text == words[0].Text {
			same++
		}
	}
	cut := make([][]Word, g.to-g.from)
	at := -1
	for _, w := range words {
		if same == len(cut) {
			if w.Text == words[0].Text {
				at++
			}
		} else {
			at = max(at, place(h.region.columns[g.from:g.to], newPhrase([]Word{w})))
		}
		cut[at] = append(cut[at], w)
	}
	return cut
}

// spread parts the headings into levels, and widens the titles of groups to all columns of their group: a title stands
// over the middle, the left or the right of it only.
func (h *header) spread() {
	alike := repeats(h.texts(h.headings))
	for rest := h.headings; len(rest) > 0; {
		top, under := outermost(rest)
		h.levels = append(h.levels, top)
		rest = under
		below := h.texts(lowest(under))
		over := slices.DeleteFunc(slices.Clone(top), func(g *heading) bool { return g.from == 0 })
		slices.SortFunc(over, func(a, b *heading) int { return cmp.Compare(a.from, b.from) })
		wide := slices.ContainsFunc(over, (*heading).wide)
		titles := slices.ContainsFunc(over, func(g *heading) bool { return g.over(below) })
		if titles && (wide || alike && repeats(below)) {
			h.partition(over, below)
		}
	}
}

// over reports whether a column below a heading has one of its own.
func (g *heading) over(below []string) bool {
	for k := max(0, g.from); k < g.to; k++ {
		if below[k] != "" {
			return true
		}
	}
	return false
}

// outermost parts the headings that begin before the first of all ends from those below them.
func outermost(list []*heading) (top, under []*heading) {
	end := list[0].last
	for _, g := range list {
		end = min(end, g.last)
	}
	for _, g := range list {
		if g.first <= end {
			top = append(top, g)
		} else {
			under = append(under, g)
		}
	}
	return top, under
}

// lowest is the headings that stand right over the columns, beside the one that ends lowest: a header that is centred beside
// several levels is in no group.
func lowest(list []*heading) []*heading {
	end, begin := -1, 0
	for _, g := range list {
		if g.last > end || g.last == end && g.first < begin {
			end, begin = g.last, g.first
		}
	}
	return slices.DeleteFunc(slices.Clone(list), func(g *heading) bool { return g.last < begin })
}

// texts is what headings say over each single column.
func (h *header) texts(list []*heading) []string {
	texts := make([]string, len(h.region.columns))
	for _, g := range list {
		if g.to-g.from == 1 {
			texts[g.from] = join(texts[g.from], g.text())
		}
	}
	return texts
}

// repeats reports whether two columns have the same header: then what stands over them must tell them apart.
func repeats(list []string) bool {
	seen := map[string]bool{}
	for _, s := range list[1:] {
		if s != "" && seen[s] {
			return true
		}
		seen[s] = true
	}
	return false
}

// partition shares the columns that have a header of their own below among the phrases of a line. All stand in the same
// way over their columns: at the left, the right or the middle; the way that fits best is taken.
func (h *header) partition(over []*heading, below []string) {
	if len(below) > maxShared {
		return
	}
	best := share{cost: math.Inf(1)}
	for _, way := range []func(table.Box, column) float64{
		func(b table.Box, c column) float64 { return abs(b.Left+b.Right-c.left-c.right) / 2 },
		func(b table.Box, c column) float64 { return abs(b.Right - c.right) },
		func(b table.Box, c column) float64 { return abs(b.Left - c.left) },
	} {
		if s := h.share(over, below, way); s.cost < best.cost-1e-6 {
			best = s
		}
	}
	if math.IsInf(best.cost, 1) {
		return
	}
	for i, p := range best.parts {
		over[i].from, over[i].to = p[0], p[1]
	}
}

// maxShared is how many columns are shared among titles: four years of three columns take 12, and the work grows with the
// third power.
const maxShared = 64

// share is columns shared among phrases, and how far these are from standing straight.
type share struct {
	cost  float64
	parts [][2]int
}

// share finds the best way to share columns, by what the phrases before cost at every column that they can end at.
func (h *header) share(over []*heading, below []string, way func(table.Box, column) float64) share {
	n := len(h.region.columns)
	ends := map[int]share{1: {}}
	mean := float64(n-1) / float64(len(over))
	for _, g := range over {
		next := map[int]share{}
		for end, s := range ends {
			title := g.over(below)
			for a := g.from; a >= end && (a == g.from || title && below[a] != ""); a-- {
				for b := g.to; b <= n && (b == g.to || title && below[b-1] != ""); b++ {
					cost := s.cost + h.left(below, end, a) + way(g.box, column{h.extent(a, g).left, h.extent(b-1, g).right})
					cost += unequal * h.region.head[0].size * abs(float64(b-a)-mean)
					if old, ok := next[b]; !ok || cost < old.cost {
						next[b] = share{cost, append(slices.Clone(s.parts), [2]int{a, b})}
					}
				}
			}
		}
		ends = next
	}
	best := share{cost: math.Inf(1)}
	for end, s := range ends {
		if s.cost += h.left(below, end, n); s.cost < best.cost {
			best = s
		}
	}
	return best
}

// unequal is what it costs that groups have not as many columns each, in the size of the letters: half a letter, so that
// it decides only where titles stand about as straight in several ways.
const unequal = 0.25

// extent is where a column stands with its own headers below a title.
func (h *header) extent(k int, title *heading) column {
	c := h.region.columns[k]
	for _, g := range h.headings {
		if g.from == k && g.to == k+1 && g.first > title.last {
			c = column{min(c.left, g.box.Left), max(c.right, g.box.Right)}
		}
	}
	return c
}

// left is what it costs that no group takes columns with a header of their own: more than standing askew.
func (h *header) left(below []string, from, to int) float64 {
	n := 0.0
	for k := from; k < to; k++ {
		if below[k] != "" {
			n += 1000 * h.region.head[0].size
		}
	}
	return n
}
