package match

import (
	"cmp"
	"math"
	"slices"
)

// Pair is a thing of the first list and one of the second, by their indexes.
type Pair struct{ Old, New int }

// How candidates are found where not all pairs can be looked at.
const (
	// allPairs is up to how many pairs all are compared: lists of 64 lines, as most
	// tables are.
	allPairs = 4096
	// mostOf is how many things may have a feature that is looked up: what more have
	// tells little of each, and would take a time that grows with the square.
	mostOf = 64
	// mostCandidates is with how many things of the other list one is compared, those with
	// which it shares the rarest features.
	mostCandidates = 8
)

// Candidates are the pairs of two lists that are worth comparing, each given by
// the features of its things, in order: all pairs where these are few, and else the ones
// that share the rarest features. Swapped lists have swapped candidates.
func Candidates[F comparable](first, second [][]F) []Pair {
	if len(first)*len(second) <= allPairs {
		return everyPair(len(first), len(second))
	}
	a, b := holders(first), holders(second)
	var pairs []Pair
	for i, features := range first {
		for _, j := range nearest(features, a, b) {
			pairs = append(pairs, Pair{i, j})
		}
	}
	for j, features := range second {
		for _, i := range nearest(features, b, a) {
			pairs = append(pairs, Pair{i, j})
		}
	}
	slices.SortFunc(pairs, comparePairs)
	return slices.Compact(pairs)
}

func comparePairs(p, q Pair) int { return cmp.Or(cmp.Compare(p.Old, q.Old), cmp.Compare(p.New, q.New)) }

func everyPair(n, m int) []Pair {
	pairs := make([]Pair, 0, n*m)
	for i := range n {
		for j := range m {
			pairs = append(pairs, Pair{i, j})
		}
	}
	return pairs
}

// holders are the indexes of the things that have a feature, each once.
func holders[F comparable](list [][]F) map[F][]int {
	of := map[F][]int{}
	for i, features := range list {
		for _, f := range features {
			if at := of[f]; len(at) == 0 || at[len(at)-1] != i {
				of[f] = append(at, i)
			}
		}
	}
	return of
}

// nearest are the things of the other list with which one shares the rarest features.
func nearest[F comparable](features []F, own, other map[F][]int) []int {
	score := map[int]float64{}
	for _, f := range features {
		at := other[f]
		if n := max(len(at), len(own[f])); n <= mostOf {
			for _, i := range at {
				score[i] += math.Log2(2 * mostOf / float64(n))
			}
		}
	}
	list := make([]int, 0, len(score))
	for i := range score {
		list = append(list, i)
	}
	slices.SortFunc(list, func(i, j int) int { return cmp.Or(cmp.Compare(score[j], score[i]), cmp.Compare(i, j)) })
	return list[:min(len(list), mostCandidates)]
}
