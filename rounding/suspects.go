package rounding

import "slices"

// search looks for the smallest sets of figures that, changed, make a group of identities possible.
type search struct {
	b      *box
	group  []int32 // the identities that must become possible
	marked []bool  // figures that are already on a list
	found  [][]int32
	checks int // trials left
}

// maxChecks bounds the trials of one search; a trial on long identities counts for more. Three errors in one
// group of a table of 30 × 12 take a small part of it.
const maxChecks = 100_000

// maxSets bounds the sets that one search collects: more say only that nothing can be said.
const maxSets = 1000

// maxErrors is the largest number of simultaneous errors in one group that is looked for.
const maxErrors = 3

// smallest returns all sets of the smallest size, at most three, that explain the group, in a fixed
// order. complete is false when the search was cut short.
func (q *search) smallest() (sets [][]int32, complete bool) {
	q.checks = maxChecks
	q.b.reset()
	for n := 1; n <= maxErrors; n++ {
		q.found = q.found[:0]
		q.extend(nil, n)
		if len(q.found) > 0 || q.checks <= 0 {
			break
		}
	}
	slices.SortFunc(q.found, slices.Compare[[]int32])
	return q.found, q.checks > 0
}

// extend tries the set and, as far as the size allows, all supersets that could do.
func (q *search) extend(set []int32, size int) {
	if q.checks--; q.checks <= 0 {
		return
	}
	if q.try(set) {
		q.add(set)
		return
	}
	if len(set) == size {
		return
	}
	for _, c := range q.blame(set) {
		if !slices.Contains(set, c) {
			q.extend(append(slices.Clone(set), c), size)
		}
	}
}

// add records a set once, sorted.
func (q *search) add(set []int32) {
	set = slices.Clone(set)
	slices.Sort(set)
	for _, f := range q.found {
		if slices.Equal(f, set) {
			return
		}
	}
	if q.found = append(q.found, set); len(q.found) >= maxSets {
		q.checks = 0
	}
}

// try frees the figures of a set and looks whether the identities in which they stand can then hold.
func (q *search) try(set []int32) bool {
	if q.untouched(set) >= 0 {
		return false
	}
	for _, c := range set {
		q.b.free(int(c))
		q.checks -= q.b.s.load(int(c))
	}
	ok := q.b.settle(set)
	q.b.undo(set)
	return ok
}

// blame lists figures of which at least one must be freed as well when a set does not do: those of an
// identity that the set does not touch, or else of all identities that it does.
func (q *search) blame(set []int32) []int32 {
	clear(q.marked)
	if j := q.untouched(set); j >= 0 {
		return q.figuresOf(nil, j)
	}
	var list []int32
	for _, c := range set {
		for _, j := range q.b.s.users[c] {
			if !q.b.off[j] {
				list = q.figuresOf(list, j)
			}
		}
	}
	return list
}

// undo restores what freeing and settling a set may have changed.
func (b *box) undo(set []int32) {
	n := len(b.lo)
	for _, c := range set {
		b.lo[c], b.hi[c] = b.base[c], b.base[n+int(c)]
		for _, j := range b.s.users[c] {
			for _, t := range b.s.row(int(j)) {
				c := t.cell()
				b.lo[c], b.hi[c] = b.base[c], b.base[n+c]
			}
		}
	}
}

// load is the work of a trial that frees figure c, in thousands of figures.
func (s *System) load(c int) int {
	n := 0
	for _, j := range s.users[c] {
		n += len(s.row(int(j)))
	}
	return n / 1000
}

// untouched returns the shortest identity of the group in which no figure of the set stands; −1 if there is
// none.
func (q *search) untouched(set []int32) int32 {
	best := int32(-1)
	for _, j := range q.group {
		touched := slices.ContainsFunc(set, func(c int32) bool { return q.b.s.signIn(int(c), j) != 0 })
		if !touched && (best < 0 || len(q.b.s.row(int(j))) < len(q.b.s.row(int(best)))) {
			best = j
		}
	}
	return best
}

// figuresOf adds the printed figures of identity j that are not marked to a list, and marks them.
func (q *search) figuresOf(list []int32, j int32) []int32 {
	for _, t := range q.b.s.row(int(j)) {
		c := t.cell()
		if !q.b.s.figures[c].Missing && !q.marked[c] {
			q.marked[c] = true
			list = append(list, int32(c))
		}
	}
	return list
}

// settle narrows with the identities in which the figures of a set stand, without looking further: what
// any reader can check by hand.
func (b *box) settle(set []int32) bool {
	for range set {
		for _, c := range set {
			for _, j := range b.s.users[c] {
				if !b.off[j] && !b.narrow(int(j), false) {
					return false
				}
			}
		}
	}
	return true
}

// consistent frees the figures of a set and narrows with every identity of the system.
func (b *box) consistent(set []int32) bool {
	b.reset()
	for _, c := range set {
		b.free(int(c))
	}
	return b.propagate()
}

// agreed keeps the sets that the whole system agrees with, or all of them when it agrees with none.
func (q *search) agreed(sets [][]int32) (kept [][]int32, wide bool) {
	kept = slices.DeleteFunc(slices.Clone(sets), func(set []int32) bool { return !q.b.consistent(set) })
	if len(kept) == 0 {
		return sets, false
	}
	return kept, true
}
