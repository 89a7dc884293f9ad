package rounding

import (
	"context"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Failures judges all identities together: it returns those that fail, grouped by what can be behind it, and the
// figures that may be wrong. A group is of failures that have figures in common; it is two where one figure explains
// some of them and one the others, in one way only. First come those of identities that are impossible by themselves; then, of the identities that are left,
// those that are impossible together, as far as repeated narrowing finds it: what it finds is impossible, but it
// does not find all where identities form cycles. With a system in which figures that were added up from printed ones count
// as missing, nothing is found in a document that rounds some figures and adds up others. Its error is that of the context.
func (s *System) Failures(ctx context.Context) ([]Failure, error) {
	ctx = lenient.Context(ctx)
	c := newClash(ctx, lenient.OrZero(s))
	var out []Failure
	for _, group := range c.groups() {
		out = append(out, c.explain(group)...)
	}
	out = append(out, c.together()...)
	if err := ended(ctx); err != nil {
		return nil, err
	}
	return out, nil
}

// What follows looks for identities that rounding explains one by one and not together. Narrowing all intervals tells
// that there are such, and at which identity that comes out; which others have to do with it is looked for from there.

const (
	// mostConflicts bounds how many of them are looked for: after so many a reader has seen that the figures do not fit.
	mostConflicts = 16
	// mostAround bounds how many identities around one are searched for the others. Those that cannot hold together are
	// a handful; what takes more than this to see no reader could follow.
	mostAround = 256
)

// together returns the conflicts among identities of which none is impossible by itself.
func (c *clash) together() (out []Failure) {
	off := slices.Clone(c.fails)
	for range mostConflicts {
		copy(c.box.off, off)
		c.box.reset(nil, -1)
		at, ok := c.box.settle(c.ctx, nil)
		if ok || c.ctx.Err() != nil {
			break
		}
		core := c.core(off, int32(at))
		if core == nil { // too far apart to say what cannot hold together
			off[at] = true
			continue
		}
		if !c.cutOff(core) {
			out = append(out, Failure{numbers(core), c.spared(core, off)})
		}
		for _, j := range core {
			off[j] = true
		}
	}
	return out
}

// cutOff reports whether identities can hold together where the figures were cut off, in a system that does not say how
// they were rounded.
func (c *clash) cutOff(core []int32) bool {
	if c.s.stated {
		return false
	}
	t := *c.s
	t.mode = budget.Truncate
	if t.measure(c.ctx) != nil {
		return false
	}
	return (&clash{ctx: c.ctx, s: &t, box: newBox(c.ctx, &t, -1)}).feasible(core, -1)
}

// core returns the least identities around one that cannot hold together: none can be left out. It is nil where they
// are too many.
func (c *clash) core(off []bool, at int32) []int32 {
	around := []int32{at}
	for c.feasible(around, -1) {
		more := c.around(around, off)
		if len(more) == len(around) || len(more) > mostAround {
			return nil
		}
		around = more
	}
	for i := 0; i < len(around) && c.ctx.Err() == nil; {
		if rest := slices.Delete(slices.Clone(around), i, i+1); c.feasible(rest, -1) {
			i++
		} else {
			around = rest
		}
	}
	slices.Sort(around)
	return around
}

// around returns identities with those that have a figure in common with them.
func (c *clash) around(list []int32, off []bool) []int32 {
	out, seen := slices.Clone(list), map[int32]bool{}
	for _, j := range list {
		seen[j] = true
	}
	for _, j := range list {
		for _, t := range c.s.row(int(j)) {
			for _, u := range c.s.usesOf(t.cell()) {
				k := u.identity()
				if len(out) > mostAround {
					return out
				}
				if !seen[k] && !off[k] {
					seen[k] = true
					out = append(out, k)
				}
			}
		}
	}
	return out
}

// feasible reports whether narrowing finds nothing against some identities together, where one figure is free.
func (c *clash) feasible(list []int32, free int) bool {
	for j := range c.box.off {
		c.box.off[j] = true
	}
	for _, j := range list {
		c.box.off[j] = false
	}
	c.box.reset(list, free)
	_, ok := c.box.settle(c.ctx, list)
	return ok
}

// spared returns the figures of a conflict each of which, were it another, would leave all that is around it possible.
func (c *clash) spared(core []int32, off []bool) (out []Implied) {
	near := c.around(core, off)
	seen := map[int]bool{}
	for _, j := range core {
		for _, t := range c.s.row(int(j)) {
			figure := t.cell()
			if seen[figure] || c.s.figures[figure].Missing || c.ctx.Err() != nil {
				continue
			}
			seen[figure] = true
			if c.feasible(near, figure) {
				if x, ok := c.box.between(figure, c.box.lo[figure], c.box.hi[figure]); ok {
					out = append(out, x)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b Implied) int { return a.Figure - b.Figure })
	return out
}
