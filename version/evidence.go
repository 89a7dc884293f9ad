package version

import (
	"cmp"
	"math"
	"slices"

	"github.com/bbvgo/bbv/internal/match"
)

// How much speaks for it that a row, column or table of two versions is the same, in
// bits.
const (
	// byLabel is what the same label, heading or caption tells, and what a wholly different one
	// tells against it: one label in 64 is that of another row, or was replaced.
	byLabel = 6
	// bySection is the same for the heading above a row, which is that of many rows.
	bySection = 3
	// perChange is what a figure tells against it that stands in one of them only: one in
	// four changes between versions of which something is different.
	perChange = 2
	// byChanges is what changed figures tell at most: they change together, where prices are
	// brought up to date or a programme is split.
	byChanges = 3
)

// agreement is what two labels tell, up to most bits for or against; nothing where one
// is absent.
func agreement(a, b match.Label, most float64) float64 {
	if a.Blank() || b.Blank() {
		return 0
	}
	return most * (2*match.Likeness(a, b) - 1)
}

// rarity is in how many rows, columns or tables something stands, in the version where
// these are most.
type rarity[K comparable] map[K]int

// rarityOf counts what each thing of two versions has, each once.
func rarityOf[K comparable](versions [2][][]K) rarity[K] {
	most := rarity[K]{}
	for _, things := range versions {
		in := map[K]int{}
		for _, keys := range things {
			for i, k := range keys {
				if i == 0 || keys[i-1] != k { // they are sorted
					in[k]++
				}
			}
		}
		for k, n := range in {
			most[k] = max(most[k], n)
		}
	}
	return most
}

// less is what is left of what something tells, as it stands in several places.
func (r rarity[K]) less(bits float64, k K) float64 {
	return max(0, bits-math.Log2(float64(max(1, r[k]))))
}

// byValues is what the values of two things tell, given in order.
func byValues(a, b []value, in rarity[value]) float64 {
	bits, changes := 0.0, 0
	shared(a, b, compareValues, func(v value, both bool) {
		if both {
			bits += in.less(v.bits(), v)
		} else {
			changes++
		}
	})
	return max(bits-perChange*float64(changes)/2, -byChanges)
}

// shared walks over two ordered lists together and tells of each element whether it is in
// both; one that stands there twice is two.
func shared[K any](a, b []K, compare func(a, b K) int, tell func(k K, both bool)) {
	for len(a) > 0 || len(b) > 0 {
		order := 0
		switch {
		case len(a) == 0:
			order = 1
		case len(b) == 0:
			order = -1
		default:
			order = compare(a[0], b[0])
		}
		switch {
		case order == 0:
			tell(a[0], true)
			a, b = a[1:], b[1:]
		case order < 0:
			tell(a[0], false)
			a = a[1:]
		default:
			tell(b[0], false)
			b = b[1:]
		}
	}
}

// anchors pairs things that say exactly the same, in their order, and returns what is
// left of both.
func anchors(old, new []string) (pairs []match.Pair, left, right []int) {
	at := map[string][]int{}
	for i, key := range old {
		at[key] = append(at[key], i)
	}
	taken := make([]bool, len(old))
	for j, key := range new {
		if list := at[key]; len(list) > 0 {
			pairs, taken[list[0]], at[key] = append(pairs, match.Pair{Old: list[0], New: j}), true, list[1:]
			continue
		}
		right = append(right, j)
	}
	for i := range old {
		if !taken[i] {
			left = append(left, i)
		}
	}
	return pairs, left, right
}

// matched pairs things by a key that says all of them, and the rest by their evidence as
// far as it is more than they need. Pairs are in the order of the new version.
func matched[F comparable](keys [2][]string, features [2][][]F, evidence func(i, j int) float64, need float64) (pairs []match.Pair, gone, new []int) {
	pairs, left, right := anchors(keys[0], keys[1])
	pick := func(list [][]F, at []int) (picked [][]F) {
		for _, i := range at {
			picked = append(picked, list[i])
		}
		return picked
	}
	var edges []match.Edge
	for _, p := range match.Candidates(pick(features[0], left), pick(features[1], right)) {
		p = match.Pair{Old: left[p.Old], New: right[p.New]}
		if bits := evidence(p.Old, p.New) - need; bits > 0 {
			edges = append(edges, match.Edge{Pair: p, Bits: bits})
		}
	}
	pairs = append(pairs, match.Assign(edges)...)
	slices.SortFunc(pairs, func(p, q match.Pair) int { return cmp.Compare(p.New, q.New) })
	inOld, inNew := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		inOld[p.Old], inNew[p.New] = true, true
	}
	return pairs, slices.DeleteFunc(left, func(i int) bool { return inOld[i] }), slices.DeleteFunc(right, func(j int) bool { return inNew[j] })
}
