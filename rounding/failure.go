package rounding

import (
	"context"
	"encoding/binary"
	"slices"
)

// A Failure is a set of identities that cannot hold together, however the figures were rounded. The zero value is none.
type Failure struct {
	// Identities are those that fail, in ascending order: one or more that no rounding explains, or else several of which
	// rounding explains each by itself, but not all.
	Identities []int
	// Suspects are the figures of which one, had it been printed between From and To, makes all of them hold and no other
	// fail. They are in ascending order; where there is none, more than one figure is wrong.
	Suspects []Implied
}

// clash looks for what can be behind the identities that fail.
type clash struct {
	ctx   context.Context // when it ends, what is found is not all, and is given to nobody
	s     *System
	box   *box
	sums  []sums // of every identity as printed
	fails []bool
}

func newClash(ctx context.Context, s *System) *clash {
	c := &clash{ctx: ctx, s: s, box: newBox(ctx, s, -1), sums: make([]sums, len(s.identities)), fails: make([]bool, len(s.identities))}
	for j := range c.sums {
		if ctx.Err() != nil {
			break
		}
		c.sums[j] = c.box.sums(j)
		c.fails[j] = !c.sums[j].possible()
	}
	return c
}

// groups returns the identities that are impossible by themselves, those with figures in common together.
func (c *clash) groups() (groups [][]int32) {
	seen, met := make([]bool, len(c.fails)), make([]bool, len(c.s.figures))
	for j := range c.fails {
		if !c.fails[j] || seen[j] {
			continue
		}
		seen[j] = true
		group := []int32{int32(j)}
		for i := 0; i < len(group) && c.ctx.Err() == nil; i++ {
			for _, t := range c.s.row(int(group[i])) {
				if met[t.cell()] {
					continue
				}
				met[t.cell()] = true
				for _, u := range c.s.usesOf(t.cell()) {
					if k := u.identity(); c.fails[k] && !seen[k] {
						seen[k] = true
						group = append(group, k)
					}
				}
			}
		}
		slices.Sort(group)
		groups = append(groups, group)
	}
	return groups
}

// explain returns a group of failures with the figures that explain it: one alone, or else one of these and one of those.
func (c *clash) explain(group []int32) []Failure {
	suspects := c.suspects(group)
	var whole []Implied
	for _, x := range suspects {
		if len(x.mends) == len(group) {
			whole = append(whole, x.Implied)
		}
	}
	if len(whole) == 0 {
		if first, second, ok := halves(group, suspects); ok {
			return []Failure{first, second}
		}
	}
	return []Failure{{numbers(group), whole}}
}

// suspect is a figure that, printed otherwise, makes all failures hold in which it is.
type suspect struct {
	Implied
	mends []int32
}

// mostFailures bounds the failures that are taken together: so many in one place are no slip in a figure or two.
const mostFailures = 64

// suspects returns the figures of a group that mend all failures in which they are and make no other identity fail, in
// ascending order.
func (c *clash) suspects(group []int32) (out []suspect) {
	if len(group) > mostFailures {
		return nil
	}
	seen := map[int]bool{}
	for _, j := range group {
		for _, t := range c.s.row(int(j)) {
			if figure := t.cell(); !seen[figure] && c.ctx.Err() == nil {
				seen[figure] = true
				if x, ok := c.mend(figure); ok {
					out = append(out, x)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b suspect) int { return a.Figure - b.Figure })
	return out
}

// mend returns the figures that could be printed at a place such that all its identities hold.
func (c *clash) mend(figure int) (x suspect, ok bool) {
	lo, hi := -infinite, infinite
	for _, u := range c.s.usesOf(figure) {
		j := u.identity()
		l, h := c.sums[j].implied(c.box, newTerm(figure, int(u.sign())))
		lo, hi = max(lo, l), min(hi, h)
		if c.fails[j] {
			x.mends = append(x.mends, j)
		}
	}
	x.Implied, ok = c.box.between(figure, lo, hi)
	return x, ok && !c.s.figures[figure].Missing
}

// between returns the figures that print for the amounts between two bounds; false where none does.
func (b *box) between(figure int, lo, hi int64) (Implied, bool) {
	b.lo[figure], lo = lo, b.lo[figure]
	b.hi[figure], hi = hi, b.hi[figure]
	from, to, bounded := b.countRange(figure)
	b.lo[figure], lo = lo, b.lo[figure]
	b.hi[figure], hi = hi, b.hi[figure]
	if !bounded || from > to || lo > hi {
		return Implied{}, false
	}
	return Implied{
		Figure: figure, Bounded: true, Low: b.s.amount(lo), High: b.s.amount(hi),
		From: b.s.print(figure, from), To: b.s.print(figure, to),
	}, true
}

// halves divides a group into the failures that one figure mends and the others, that another one mends; not ok where
// there is no way to do so, or more than one.
func halves(group []int32, suspects []suspect) (first, second Failure, ok bool) {
	by := map[string][]Implied{}
	for _, x := range suspects {
		by[key(x.mends)] = append(by[key(x.mends)], x.Implied)
	}
	for _, x := range suspects {
		mends := key(x.mends)
		if len(x.mends) == len(group) || x.mends[0] != group[0] || by[mends] == nil {
			continue
		}
		one := by[mends]
		by[mends] = nil // those that mend the same are no other way
		rest := slices.DeleteFunc(slices.Clone(group), func(j int32) bool { return slices.Contains(x.mends, j) })
		others := by[key(rest)]
		switch {
		case len(others) == 0:
			continue
		case ok:
			return Failure{}, Failure{}, false
		}
		first, second, ok = Failure{numbers(x.mends), one}, Failure{numbers(rest), others}, true
	}
	return first, second, ok
}

// key tells lists of identities apart.
func key(group []int32) string {
	out := make([]byte, 0, 4*len(group))
	for _, j := range group {
		out = binary.LittleEndian.AppendUint32(out, uint32(j))
	}
	return string(out)
}

func numbers(group []int32) []int {
	out := make([]int, len(group))
	for i, j := range group {
		out[i] = int(j)
	}
	return out
}
