package sums

import (
	"math"
	"slices"
	"sync"
)

// The views under which cells are compared: all that is known of slips and sizes,
// the sizes of figures alone, and all that is known where every figure that is like its
// neighbour was copied from it, and every nil is a figure that was lost.
const (
	informed = iota
	sized
	copied
	views
)

// score is how likely it is, in bits, that one cell alone is wrong.
type score struct {
	Place
	meant int64
	along []Change // totals into which the figure was carried
	bits  [views]float64
}

func (j *judge) density(in Instance, changed Place, by int64) float64 {
	return math.Log2(j.residual(in, changed, by).likelihood())
}

// doubted is the same where the sum may not be meant at its place, as far as other
// places and shapes tell: then any figure would do.
func (j *judge) doubted(in Instance, changed Place, by int64, group []Instance) float64 {
	printed := j.residual(in, nowhere, 0)
	rate := j.rate(in, group, in.Sum.Bits-in.Sum.outcome[in.at].bits)
	return math.Log2((1-rate)*j.residual(in, changed, by).likelihood() + rate/(2*float64(printed.largest)/float64(printed.step)+1))
}

// score weighs that a cell is wrong: what was meant mends failures of its sums and
// breaks none of the others; the failures that it does not mend are innocent.
func (j *judge) score(p Place, group []Instance) (s score, ok bool) {
	var mine, left, others []Instance
	for _, in := range group {
		if in.coefficient(p) != 0 {
			mine = append(mine, in)
		} else {
			left = append(left, in)
		}
	}
	var before []float64
	for _, in := range j.using(p) {
		if !slices.ContainsFunc(mine, func(m Instance) bool { return m.Sum == in.Sum && m.at == in.at }) {
			others = append(others, in)
			before = append(before, j.doubted(in, nowhere, 0, group))
		}
	}
	s.Place = p
	var total [views]chances
	untouched := sync.OnceValue(func() float64 { return j.innocent(left, group, p, 0) }) // whatever the change
	for _, by := range j.changes(p, mine) {
		bits, rest := j.mended(p, by, mine, left)
		if len(rest) == len(group) || j.over() {
			continue
		}
		switch {
		case len(rest) > len(left):
			bits += j.innocent(rest, group, p, by)
		case len(left) > 0:
			bits += untouched()
		}
		for i, in := range others {
			said := j.doubted(in, p, by, group) - before[i]
			if in.Sum.Tentative() { // it may be an accident: it says what a change breaks, not what it mends
				said = min(said, 0)
			}
			bits += said
		}
		if known := j.addTo(&total, p, by, bits); !ok || known > s.bits[informed] {
			s.bits[informed], s.meant = known, j.at(p).Count+by
		}
		ok = true
	}
	for v := range total {
		s.bits[v] = total[v].log()
	}
	return s, ok
}

// addTo adds what a change says to all views, and returns the informed one.
func (j *judge) addTo(total *[views]chances, p Place, by int64, bits float64) float64 {
	known, unknown := j.prior(p, by)
	size := j.favours(p, j.at(p).Count+by)
	total[informed].add(bits + size + known)
	total[sized].add(bits + size + unknown)
	if j.at(p).Count == 0 || j.likeNeighbour(p) {
		size += copiedBits
	}
	total[copied].add(bits + size + known)
	return bits + size + known
}

// mended returns what the failures of a cell that a change mends say for it, and the
// failures that are left.
func (j *judge) mended(p Place, by int64, mine, left []Instance) (bits float64, rest []Instance) {
	rest = slices.Clone(left)
	for _, in := range mine {
		if j.residual(in, p, by).holds() {
			bits += j.density(in, p, by)
		} else {
			rest = append(rest, in)
		}
	}
	return bits, rest
}

// changes returns what a cell would have to change by to mend one of its sums.
func (j *judge) changes(p Place, mine []Instance) (list []int64) {
	step := max(int64(j.at(p).Step), 1)
	seen := map[int64]bool{0: true}
	for _, in := range mine {
		middle := -j.residual(in, nowhere, 0).rest / in.coefficient(p)
		k := int64(in.Sum.outcome[in.at].count / 2)
		for e := -k; e <= k; e++ {
			if by := middle + e*step; !seen[by] {
				seen[by] = true
				list = append(list, by)
			}
		}
	}
	return list
}

// prior is the chance, in bits, that somebody who means a count that differs by so
// much prints what the cell prints, with and without what is known of slips.
func (j *judge) prior(p Place, by int64) (informed, flat float64) {
	c := j.at(p)
	step := max(int64(c.Step), 1)
	printed, meant := c.Count/step, (c.Count+by)/step
	wide := anywhere(float64(abs(printed-meant)), float64(max(abs(printed), abs(meant))))
	other := (1 - neighbour) * wide
	for d, rate := range j.repeats {
		if j.equalTo(p, directions[d]) || j.equalTo(p, directions[d].opposite()) {
			other += neighbour / 2 * wide / rate
		}
	}
	return math.Log2(slipRate * (known*likelySlip(printed, meant) + (1-known)*other)), math.Log2(slipRate * wide)
}

// copiedBits is what speaks for a slip in a figure that is like its neighbour if it
// was copied from it, and in none if one was lost.
const copiedBits = 12

// likeNeighbour reports whether a cell next to this one prints the same count.
func (g *Grid) likeNeighbour(p Place) bool {
	for _, d := range directions {
		if g.equalTo(p, d) || g.equalTo(p, d.opposite()) {
			return true
		}
	}
	return false
}

// The directions in which a figure may have been copied: from below and from the
// right, and the opposite.
var directions = [2]Place{{1, 0}, {0, 1}}

func (p Place) opposite() Place { return Place{-p.Row, -p.Column} }

// equalTo reports whether the cell next to this one prints the same count.
func (g *Grid) equalTo(p, d Place) bool {
	r, c := p.Row+d.Row, p.Column+d.Column
	return r >= 0 && r < len(g.Rows) && c >= 0 && c < len(g.Columns) && g.cell(r, c).State == Figure && g.cell(r, c).Count == g.at(p).Count
}

// repeated returns how often a figure is that of its neighbour in a direction: a
// figure that may be copied says little where many are the same.
func (g *Grid) repeated(d Place) float64 {
	equal, all := .5, 10.
	for r := range g.Rows {
		for c := range g.Columns {
			if g.cell(r, c).State != Figure {
				continue
			}
			all++
			if g.equalTo(Place{r, c}, d) {
				equal++
			}
		}
	}
	return equal / all
}

// slip is a kind of slip.
type slip uint8

const (
	noSlip slip = iota
	signSlip
	digitSlip
	otherSlip // swapped, dropped, doubled, ten times
)

// slipOf is the kind of slip that prints one count for another.
func slipOf(printed, meant int64) slip {
	switch {
	case likelySlip(printed, meant) == 0:
		return noSlip
	case printed == -meant:
		return signSlip
	case len(differing(digits(printed), digits(meant))) == 1 && len(digits(printed)) == len(digits(meant)):
		return digitSlip
	}
	return otherSlip
}

// Change is that another count was meant than the cell prints.
type Change struct {
	Place
	By int64
}

// favours returns, in bits, how much better a count fits a cell than what the cell
// prints, by the other figures of the table: those of the same row in the columns most
// like its own, those that are the same, and how round they are.
func (j *judge) favours(p Place, meant int64) float64 {
	k, i := lineOf(j.columns, p.Column), lineOf(j.rows, p.Row)
	printed := j.at(p)
	switch {
	case k < 0 || i < 0:
		return 0
	case printed.Count == 0:
		return j.filled(i, k) - againstNone
	case meant == 0:
		return -j.filled(i, k)
	}
	step := max(1, int64(printed.Step))
	bits := trusted*j.bySize(i, k, printed.Count, meant) +
		j.again(i, k, meant, step, 1) - j.again(i, k, printed.Count, 0, 2) +
		j.habits.round(meant/step) - j.habits.round(printed.Count/step)
	return max(-mostOfSize, min(mostOfSize, bits))
}

// filled is what the others of its row and of its column say, in bits, for a figure in a cell against none: the less of the two.
func (j *judge) filled(row, k int) float64 {
	return min(j.axes[overRows].filled(row, k), j.axes[overColumns].filled(k, row))
}

// filled is what the others of a line say, in bits, for a figure at a position against none.
func (a *axis) filled(line, at int) float64 {
	figures, nils := .5, .5
	for i := range a.m {
		switch {
		case i == at:
		case a.count(line, i) != 0:
			figures++
		default:
			nils++
		}
	}
	return math.Log2(figures / nils)
}

// bySize compares two counts of a cell by the columns most like its own, or by its row. What sign a difference has
// no other column tells.
func (j *judge) bySize(row, k int, printed, meant int64) float64 {
	bits, n := 0.0, 0.0
	if j.differs[k] {
		printed, meant = abs(printed), abs(meant)
	}
	for _, l := range j.sizes[k] {
		like := j.axes[overColumns].count(l.column, row)
		if j.differs[k] {
			like = abs(like)
		}
		if like != 0 {
			bits += l.density(meant, like) - l.density(printed, like)
			n++
		}
	}
	if n > 0 {
		return bits / n
	}
	if l, like, ok := j.rowLikeness(row, k); ok && !j.differs[k] {
		return l.density(meant, like) - l.density(printed, like)
	}
	return 0
}

// rowLikeness compares a figure with the others of its row, three or more of one
// sign: with that in the middle of them.
func (j *judge) rowLikeness(row, k int) (l likeness, like int64, ok bool) {
	var others []int64
	a := &j.axes[overRows]
	for c := range a.m {
		if x := a.count(row, c); c != k && x != 0 {
			others = append(others, x)
		}
	}
	slices.Sort(others)
	n := len(others)
	if n < fewTold || (others[0] < 0) != (others[n-1] < 0) {
		return l, 0, false
	}
	like = others[n/2]
	off := make([]float64, n)
	for i, x := range others {
		off[i] = math.Abs(math.Log(float64(x) / float64(like)))
	}
	return likeness{scale: max(leastScale, median(off))}, like, true
}

// again is what it says for a count, in bits, that at least so many others of its row
// are the same: the less likely by accident the more.
func (j *judge) again(row, k int, count, slack int64, least int) float64 {
	same, others := 0, 0
	a := &j.axes[overRows]
	for c := range a.m {
		x := a.count(row, c)
		if c == k || x == 0 {
			continue
		}
		others++
		if abs(x-count) <= slack {
			same++
		}
	}
	if same < least {
		return 0
	}
	accident := min(1, 3*float64(others)*float64(j.step)/float64(abs(count)))
	return min(mostAgain, math.Log2(1+j.habits.again/accident))
}
