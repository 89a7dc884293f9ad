package rounding

import "slices"

// search looks for the smallest sets of figures that, changed, make a group of identities possible.
type search struct {
	b      *box
	group  []int32 // the identities that must become possible
	marked []bool  // figures that are free in the set under trial
	found  [][]int32
	checks int // trials left
}

// maxChecks bounds the trials of one search. Three errors in one group of a table of 30 × 12 take
// about a tenth of it.
const maxChecks = 400_000

// maxErrors is the largest number of simultaneous errors in one group that is looked for.
const maxErrors = 3

// smallest returns all sets of the smallest size, at most three, that explain the group, in a fixed
// order. complete is false when the search was cut short.
func (q *search) smallest(size int) (sets [][]int32, complete bool) {
	q.checks = maxChecks
	for n := 1; n <= size; n++ {
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
	blame, ok := q.try(set)
	if ok {
		q.add(set)
		return
	}
	if len(set) == size {
		return
	}
	for _, c := range blame {
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
	q.found = append(q.found, set)
}

// try frees the figures of a set and looks whether the identities in which they stand can then hold.
// If not, blame holds figures of which at least one must be freed as well.
func (q *search) try(set []int32) (blame []int32, ok bool) {
	for _, c := range set {
		q.marked[c] = true
	}
	defer func() {
		for _, c := range set {
			q.marked[c] = false
		}
	}()
	if j := q.untouched(); j >= 0 {
		return q.figuresOf(nil, j), false
	}
	q.b.reset()
	for _, c := range set {
		q.b.free(int(c))
	}
	if q.b.settle(set) {
		return nil, true
	}
	for _, c := range set {
		for _, j := range q.b.s.users[c] {
			if !q.b.off[j] {
				blame = q.figuresOf(blame, j)
			}
		}
	}
	return blame, false
}

// untouched returns the shortest identity of the group in which no figure is free; −1 if there is none.
func (q *search) untouched() int32 {
	best := int32(-1)
	for _, j := range q.group {
		free := slices.ContainsFunc(q.b.s.row(int(j)), func(t term) bool { return q.marked[t.cell()] })
		if !free && (best < 0 || len(q.b.s.row(int(j))) < len(q.b.s.row(int(best)))) {
			best = j
		}
	}
	return best
}

// figuresOf adds the printed figures of identity j to a list.
func (q *search) figuresOf(list []int32, j int32) []int32 {
	for _, t := range q.b.s.row(int(j)) {
		c := int32(t.cell())
		if !q.b.s.figures[c].Missing && !slices.Contains(list, c) {
			list = append(list, c)
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
	for _, set := range sets {
		if q.b.consistent(set) {
			kept = append(kept, set)
		}
	}
	if len(kept) == 0 {
		return sets, false
	}
	return kept, true
}
