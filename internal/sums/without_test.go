package sums

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// slowWithout are all lines in which a sum differs from another, or from its opposite, counted in a map.
func slowWithout(s, o *Sum, sign int) []int {
	differ := map[int]int{}
	for i := range s.Len() {
		line, by := s.Term(i)
		differ[line] += by
	}
	for i := range o.Len() {
		line, by := o.Term(i)
		differ[line] -= sign * by
	}
	maps.DeleteFunc(differ, func(_, by int) bool { return by == 0 })
	return slices.Sorted(maps.Keys(differ))
}

// The lines in which two sums differ are those of which the coefficients differ; of three or more only that they are many is
// told.
func TestWithout(t *testing.T) {
	r := rand.New(rand.NewPCG(911, 18))
	random := func() *Sum {
		lines := r.Perm(6)[:2+r.IntN(4)]
		s := &Sum{target: lines[0]}
		for _, l := range lines[1:] {
			s.terms = append(s.terms, term{1 - 2*r.IntN(2), l})
		}
		s.terms = sorted(s.terms)
		return s
	}
	seen := map[int]int{}
	for range 20_000 {
		s, o := random(), random()
		for _, sign := range []int{1, -1} {
			want, got := slowWithout(s, o, sign), s.without(o, sign)
			seen[min(len(want), 3)]++
			if len(want) > 2 {
				assert.Equal(t, 3, got.n)
				continue
			}
			assert.ElementsMatch(t, want, got.lines[:got.n])
			assert.Equal(t, len(want), got.n)
		}
	}
	for n := range 4 {
		assert.Greater(t, seen[n], 20, n)
	}
}
