package match

import (
	"container/heap"
	"math"
	"slices"
)

// Edge says how much speaks for it that two things are the same, in bits. More than
// 0 is more than nothing.
type Edge struct {
	Pair
	Bits float64
}

// Assign returns the pairs that belong together: every thing in one pair at most,
// and the most evidence in all pairs together. Edges of no more than 0 bits are no
// pairs. Where several assignments have the same evidence it is the one that changes
// the order least. The result is in the order of the first list, and swapped
// lists have the swapped result.
//
// It is the shortest augmenting path of the assignment problem on the edges that
// there are, with potentials, where every thing of the first list may also stay alone.
func Assign(edges []Edge) []Pair {
	a := newAssignment(edges)
	for i := range a.edges {
		a.augment(i)
	}
	var pairs []Pair
	for j, i := range a.of {
		if i >= 0 && j < a.alone {
			pairs = append(pairs, Pair{a.old[i], a.new[j]})
		}
	}
	slices.SortFunc(pairs, comparePairs)
	return pairs
}

// weight is bits first, and the order where these are equal.
type weight struct{ bits, order int64 }

// perBit is in how many steps a bit is counted, so that sums are exact.
const perBit = 1 << 20

func (w weight) add(o weight) weight { return weight{w.bits + o.bits, w.order + o.order} }
func (w weight) sub(o weight) weight { return weight{w.bits - o.bits, w.order - o.order} }
func (w weight) less(o weight) bool {
	return w.bits < o.bits || w.bits == o.bits && w.order < o.order
}

// costOf is the cost of a pair: its bits, negative, and how far it moved, squared,
// so that pairs that cross cost more than pairs that do not. What is equal even so is
// told apart by a hash of both places, whichever is the old one.
func costOf(e Edge) weight {
	d := int64(e.Old - e.New)
	hash := uint64(max(e.Old, e.New)+1)*0x9E3779B97F4A7C15 ^ uint64(min(e.Old, e.New)+1)*0xC2B2AE3D27D4EB4F
	return weight{-int64(math.Round(e.Bits * perBit)), d*d<<hashBits + int64(hash>>(64-hashBits))}
}

// hashBits leaves 43 bits for the squares of distances, those of lists of a million.
const hashBits = 20

// assignment is the state of the search. Things are numbered as far as they have
// edges; behind those of the second list every thing of the first has a place where it
// is alone.
type assignment struct {
	old, new []int
	edges    [][]arc // by thing of the first list
	alone    int     // number of things of the second list
	of       []int   // by thing of the second list, the one of the first that has it, −1 for none
	at       []int   // by thing of the first list, the one of the second that it has, −1 for none
	u, v     []weight
	dist     []weight
	from     []int // by thing of the second list, from which of the first it was reached
	seen     []int // in which search it was reached
	done     []int // in which search its distance was final
}

type arc struct {
	to   int
	cost weight
}

func newAssignment(edges []Edge) *assignment {
	a := &assignment{}
	numberOld, numberNew := map[int]int{}, map[int]int{}
	for _, e := range edges {
		if e.Bits <= 0 {
			continue
		}
		i, j := number(numberOld, &a.old, e.Old), number(numberNew, &a.new, e.New)
		if i == len(a.edges) {
			a.edges = append(a.edges, nil)
		}
		a.edges[i] = append(a.edges[i], arc{j, costOf(e)})
	}
	a.alone = len(a.new)
	for i := range a.edges {
		a.edges[i] = append(a.edges[i], arc{a.alone + i, weight{}})
	}
	n, m := len(a.old), len(a.new)+len(a.old)
	a.u, a.v, a.dist = make([]weight, n), make([]weight, m), make([]weight, m)
	a.of, a.at = slices.Repeat([]int{-1}, m), slices.Repeat([]int{-1}, n)
	a.from, a.seen, a.done = make([]int, m), make([]int, m), make([]int, m)
	return a
}

// number gives things numbers in the order in which they are met.
func number(known map[int]int, list *[]int, thing int) int {
	n, ok := known[thing]
	if !ok {
		n = len(*list)
		known[thing] = n
		*list = append(*list, thing)
	}
	return n
}

// augment finds a place for a thing of the first list, and other places for those
// that have to make room, by the shortest path to a free place (Dijkstra).
func (a *assignment) augment(root int) {
	search := root + 1
	// The root has no potential yet: its cheapest edge gives one, so that no reduced cost is negative.
	for k, e := range a.edges[root] {
		if c := e.cost.sub(a.v[e.to]); k == 0 || c.less(a.u[root]) {
			a.u[root] = c
		}
	}
	q := &queue{}
	var reached []int
	a.relax(root, weight{}, search, q)
	end, far := -1, weight{}
	for end < 0 {
		next := heap.Pop(q).(queued)
		if a.done[next.at] == search || a.dist[next.at] != next.dist {
			continue
		}
		a.done[next.at] = search
		if a.of[next.at] < 0 {
			end, far = next.at, next.dist
			break
		}
		reached = append(reached, next.at)
		a.relax(a.of[next.at], next.dist, search, q)
	}
	a.u[root] = a.u[root].add(far)
	for _, j := range reached {
		less := far.sub(a.dist[j])
		a.u[a.of[j]], a.v[j] = a.u[a.of[j]].add(less), a.v[j].sub(less)
	}
	for at := end; ; {
		i := a.from[at]
		a.of[at], a.at[i], at = i, at, a.at[i]
		if i == root {
			return
		}
	}
}

// relax notes the places that a thing can reach.
func (a *assignment) relax(i int, at weight, search int, q *queue) {
	for _, e := range a.edges[i] {
		d := at.add(e.cost.sub(a.u[i]).sub(a.v[e.to]))
		if a.done[e.to] == search || a.seen[e.to] == search && !d.less(a.dist[e.to]) {
			continue
		}
		a.seen[e.to], a.dist[e.to], a.from[e.to] = search, d, i
		heap.Push(q, queued{e.to, d})
	}
}

// queue is the places by their distance, the nearest first.
type queue []queued

type queued struct {
	at   int
	dist weight
}

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].dist.less(q[j].dist) }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(queued)) }
func (q *queue) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}
