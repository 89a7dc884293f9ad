package rounding

// box holds for every figure the interval of amounts, in half steps, that is still possible, and the
// scratch space to narrow it. It belongs to one search and is not safe for concurrent use.
type box struct {
	s      *System
	lo, hi []int64
	base   []int64 // the intervals as printed: all lower bounds, then all upper
	off    []bool  // identities that are left out
	queued []bool
	queue  []int32
}

func newBox(s *System) *box {
	n, m := len(s.figures), len(s.identities)
	bounds := make([]int64, 4*n)
	b := &box{
		s: s, lo: bounds[:n], hi: bounds[n : 2*n], base: bounds[2*n:],
		off: make([]bool, m), queued: make([]bool, m), queue: make([]int32, 0, m),
	}
	for i := range n {
		b.base[i], b.base[n+i] = s.mid[i]-s.half[i], s.mid[i]+s.half[i]
		if s.figures[i].Missing {
			b.base[i], b.base[n+i] = -infinite, infinite
		}
	}
	b.reset()
	return b
}

// reset restores the intervals of all figures as printed.
func (b *box) reset() {
	n := len(b.lo)
	copy(b.lo, b.base[:n])
	copy(b.hi, b.base[n:])
}

// free forgets what is printed at figure i.
func (b *box) free(i int) { b.lo[i], b.hi[i] = -infinite, infinite }

// sums are the bounds of Σ sign·amount over an identity, and how many of its figures are unbounded.
type sums struct {
	lo, hi         int64
	loFree, hiFree int
}

func (b *box) sums(j int) sums {
	var t sums
	for _, u := range b.s.row(j) {
		c := u.cell()
		lo, hi := b.lo[c], b.hi[c]
		if u&1 != 0 {
			lo, hi = -hi, -lo
		}
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

// implied is the interval that identity j leaves for its figure u, whatever u itself allows.
func (t sums) implied(b *box, u term) (lo, hi int64) {
	c := u.cell()
	ownLo, ownHi := b.lo[c], b.hi[c]
	if u&1 != 0 {
		ownLo, ownHi = -ownHi, -ownLo
	}
	lo, hi = -infinite, infinite
	if rest, ok := without(t.hi, t.hiFree, ownHi, ownHi >= infinite); ok {
		lo = -rest
	}
	if rest, ok := without(t.lo, t.loFree, ownLo, ownLo <= -infinite); ok {
		hi = -rest
	}
	if u&1 != 0 {
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
// whether the identity can still hold. With spread, the other identities of every figure that was
// narrowed join the queue.
func (b *box) narrow(j int, spread bool) bool {
	t := b.sums(j)
	if t.loFree == 0 && t.lo > 0 || t.hiFree == 0 && t.hi < 0 {
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
		if spread {
			b.enqueue(c)
		}
	}
	return true
}

func isInfinite(v int64) bool { return v >= infinite || v <= -infinite }

// rounds bounds how often one propagation may visit an identity on average: it converges in two or
// three visits on real tables, and stopping early only leaves intervals wider than they could be.
const rounds = 24

// propagate narrows all intervals with all identities that are not off, until nothing changes.
// It reports false when some identity cannot hold.
func (b *box) propagate() bool {
	b.queue = b.queue[:0]
	for j := range b.off {
		b.queued[j] = !b.off[j]
		if !b.off[j] {
			b.queue = append(b.queue, int32(j))
		}
	}
	return b.drain()
}

func (b *box) enqueue(c int) {
	for _, j := range b.s.users[c] {
		if !b.queued[j] && !b.off[j] {
			b.queued[j] = true
			b.queue = append(b.queue, j)
		}
	}
}

func (b *box) drain() bool {
	budget := rounds * len(b.off)
	for head := 0; head < len(b.queue); head++ {
		if budget--; budget < 0 {
			return true
		}
		j := b.queue[head]
		b.queued[j] = false
		if !b.narrow(int(j), true) {
			return false
		}
	}
	return true
}
