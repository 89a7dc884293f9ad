package rounding

import (
	"context"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// An Implied is the interval in which the identities put one figure, whatever is printed there. It is
// as wide as honest rounding requires. When Bounded is false, nothing fixes the figure.
type Implied struct {
	Figure    int
	Bounded   bool
	Low, High budget.Amount  // the amount, in euros
	From, To  budget.Printed // the figures that print so
}

// Implied returns the interval in which the identities put a figure, whatever is printed there: with it
// a gap can often be filled. Identities that are impossible without the figure are left out. The
// interval is that of repeated narrowing; it always holds the amount behind an honestly rounded figure.
// For a figure that does not exist it is unbounded.
func (s *System) Implied(figure int) Implied {
	s = lenient.OrZero(s)
	if figure < 0 || figure >= len(s.figures) {
		return Implied{Figure: figure}
	}
	b := newBox(context.Background(), s, figure)
	if !b.propagate() {
		return Implied{Figure: figure}
	}
	from, to, ok := b.countRange(figure)
	if !ok {
		return Implied{Figure: figure}
	}
	return Implied{
		Figure: figure, Bounded: true, Low: s.amount(b.lo[figure]), High: s.amount(b.hi[figure]),
		From: s.print(figure, from), To: s.print(figure, to),
	}
}

// print prints a count at place c as the table prints there.
func (s *System) print(c int, count int64) budget.Printed {
	p := s.figures[c].Printed
	q, err := budget.NewPrinted(count, p.Decimals(), p.Unit())
	if err != nil {
		return p // unreachable: decimals and unit are those of a printed figure
	}
	return q
}

// box holds for every figure the interval of amounts, in half steps, that is still possible, and the
// scratch space to narrow it.
type box struct {
	s      *System
	lo, hi []int64
	off    []bool // identities that are left out
	queued []bool
	queue  []int32
}

// newBox starts from what is printed, but for one figure, without the identities that are impossible then.
func newBox(ctx context.Context, s *System, free int) *box {
	n, m := len(s.figures), len(s.identities)
	b := &box{s: s, lo: make([]int64, n), hi: make([]int64, n), off: make([]bool, m), queued: make([]bool, m)}
	for i := range n {
		b.lo[i], b.hi[i] = s.mid[i]-s.half[i], s.mid[i]+s.half[i]
		if i == free || s.figures[i].Missing {
			b.lo[i], b.hi[i] = -infinite, infinite
		}
	}
	for j := 0; j < m && ctx.Err() == nil; j++ {
		b.off[j] = !b.sums(j).possible()
	}
	return b
}

// countRange is the range of printed figures at place c that the box now allows.
func (b *box) countRange(c int) (from, to int64, bounded bool) {
	s, lo, hi := b.s, b.lo[c], b.hi[c]
	if lo <= -infinite || hi >= infinite {
		return 0, 0, false
	}
	step, half := s.step[c], s.half[c]
	if s.mode == budget.Truncate && !s.figures[c].Exact {
		return lo / step, hi / step, true
	}
	return -floorDiv(half-lo, step), floorDiv(hi+half, step), true
}

// sums are the bounds of Σ sign·amount over an identity, and how many of its figures are unbounded.
type sums struct {
	lo, hi         int64
	loFree, hiFree int
}

func (b *box) sums(j int) sums {
	var t sums
	for _, u := range b.s.row(j) {
		lo, hi := b.signed(u)
		if lo <= -infinite {
			t.loFree++
		} else {
			t.lo += lo
		}
		if hi >= infinite {
			t.hiFree++
		} else {
			t.hi += hi
		}
	}
	return t
}

// signed is the interval of a term with its sign.
func (b *box) signed(u term) (lo, hi int64) {
	c := u.cell()
	if u.sign() < 0 {
		return -b.hi[c], -b.lo[c]
	}
	return b.lo[c], b.hi[c]
}

// possible reports whether the identity can hold.
func (t sums) possible() bool {
	return (t.loFree > 0 || t.lo <= 0) && (t.hiFree > 0 || t.hi >= 0)
}

// implied is the interval that an identity leaves for its term u, whatever u itself allows.
func (t sums) implied(b *box, u term) (lo, hi int64) {
	ownLo, ownHi := b.signed(u)
	lo, hi = -infinite, infinite
	if rest, ok := without(t.hi, t.hiFree, ownHi, ownHi >= infinite); ok {
		lo = -rest
	}
	if rest, ok := without(t.lo, t.loFree, ownLo, ownLo <= -infinite); ok {
		hi = -rest
	}
	if u.sign() < 0 {
		lo, hi = -hi, -lo
	}
	return lo, hi
}

// without takes one figure out of a sum; not ok when what is left is unbounded.
func without(sum int64, free int, own int64, ownFree bool) (int64, bool) {
	if ownFree {
		return sum, free == 1
	}
	return sum - own, free == 0
}

// narrow intersects the intervals of the figures of identity j with what j implies: exactly, and once is enough,
// because what the others leave for one figure does not depend on how far they are narrowed themselves. It reports
// whether the identity can still hold. The other identities of every figure that was narrowed join the queue.
func (b *box) narrow(j int) bool {
	t := b.sums(j)
	if !t.possible() {
		return false
	}
	if t.loFree > 1 && t.hiFree > 1 {
		return true
	}
	for _, u := range b.s.row(j) {
		c := u.cell()
		lo, hi := t.implied(b, u)
		if lo <= b.lo[c] && hi >= b.hi[c] {
			continue
		}
		b.lo[c], b.hi[c] = max(lo, b.lo[c]), min(hi, b.hi[c])
		for _, u := range b.s.usesOf(c) {
			b.enqueue(u.identity())
		}
	}
	return true
}

func (b *box) enqueue(j int32) {
	if !b.queued[j] && !b.off[j] {
		b.queued[j] = true
		b.queue = append(b.queue, j)
	}
}

// rounds bounds how often one propagation may visit an identity on average: it converges in two or
// three visits on real tables, and stopping early only leaves intervals wider than they could be.
const rounds = 24

// propagate narrows all intervals with all identities that are not off, until nothing changes.
// It reports false when some identity cannot hold.
func (b *box) propagate() bool {
	_, ok := b.settle(context.Background(), nil)
	return ok
}

// reset starts again from what is printed, but for one figure: in some identities, or in all for nil.
func (b *box) reset(list []int32, free int) {
	start := func(i int) {
		b.lo[i], b.hi[i] = b.s.mid[i]-b.s.half[i], b.s.mid[i]+b.s.half[i]
		if i == free || b.s.figures[i].Missing {
			b.lo[i], b.hi[i] = -infinite, infinite
		}
	}
	if list == nil {
		for i := range b.lo {
			start(i)
		}
	}
	for _, j := range list {
		for _, t := range b.s.row(int(j)) {
			start(t.cell())
		}
	}
}

// settle narrows with some identities, or with all that are not off for nil, and says at which one it comes out that
// they cannot hold together. Where the context ends it says that they can.
func (b *box) settle(ctx context.Context, list []int32) (at int, ok bool) {
	b.queue = b.queue[:0]
	clear(b.queued)
	if list == nil {
		for j := range b.off {
			b.enqueue(int32(j))
		}
	}
	for _, j := range list {
		b.enqueue(j)
	}
	most := rounds * len(b.queue)
	for head := 0; head < len(b.queue) && head < most && ctx.Err() == nil; head++ {
		j := b.queue[head]
		b.queued[j] = false
		if !b.narrow(int(j)) {
			return int(j), false
		}
	}
	return 0, true
}
