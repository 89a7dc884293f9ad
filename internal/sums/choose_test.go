package sums

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/span"
)

// chosenOf are the sums that are chosen of some; the figures satisfy those of two lines,
// of which the last are the smallest parts.
func chosenOf(lines int, proposed ...*Sum) []*Sum {
	rows := random(910, lines, 3)
	for _, s := range slices.Backward(proposed) {
		if len(s.terms) == 2 && s.Fails == 0 {
			rows[s.target] = total(rows, s.terms[0].line+1, s.terms[1].line+1)
		}
	}
	g := tableOf(rows)
	g.lay()
	return g.choose(overRows, proposed)
}

// plainSum is a sum of lines that holds at three places.
func plainSum(bits float64, target int, lines ...int) *Sum {
	return &Sum{Bits: bits, Holds: 3, target: target, terms: plain(lines), outcome: []outcome{{bits: bits, kind: holds}}}
}

// Twenty sums of a line are weighed, and the next is not, though the others were no good.
func TestHowManySumsOfALineAreWeighed(t *testing.T) {
	for refuted, want := range map[int]int{19: 1, 20: 0} {
		var all []*Sum
		for i := range refuted {
			s := plainSum(90, 0, 1, i+2)
			s.Holds, s.Fails = 0, 9
			all = append(all, s)
		}
		assert.Len(t, chosenOf(30, append(all, plainSum(40, 0, 27, 28))...), want, "%d", refuted)
	}
}

// What follows from other sums is kept where it has four terms, or no more than the shortest
// of its line; and four of them are kept.
func TestWhatFollowsIsKept(t *testing.T) {
	all := chosenOf(13, plainSum(50, 10, 0, 1), plainSum(49, 1, 2, 3), plainSum(48, 3, 4, 5), plainSum(47, 5, 6, 7),
		plainSum(40, 10, 0, 2, 3), plainSum(39, 10, 0, 2, 4, 5), plainSum(38, 10, 0, 2, 4, 6, 7))
	var lengths []int
	for _, s := range all {
		if s.Implied {
			lengths = append(lengths, len(s.terms))
		}
	}
	assert.Equal(t, []int{3, 4}, lengths)

	all = chosenOf(13, plainSum(50, 10, 0, 1), plainSum(49, 1, 2, 3), plainSum(48, 3, 4, 5), plainSum(47, 0, 8, 9), plainSum(46, 2, 11, 12),
		plainSum(40, 10, 0, 2, 3), plainSum(39, 10, 1, 8, 9), plainSum(38, 10, 0, 2, 4, 5), plainSum(37, 10, 2, 3, 8, 9), plainSum(36, 10, 0, 3, 11, 12))
	implied := 0
	for _, s := range all {
		if s.Implied {
			implied++
		}
	}
	assert.Equal(t, 4, implied, "of five")
}

// Of a sum of which twice a line is left, a place says six bits at most.
func TestWhatAMultipleSays(t *testing.T) {
	g := tableOf(random(911, 4, 3))
	g.lay()
	r := &Sum{target: 3, terms: plain([]int{0, 1}), outcome: []outcome{{bits: 20, kind: holds}, {bits: 4, kind: holds}, {kind: silent}}}
	twice := &Sum{target: 3, terms: []term{{1, 0}, {-1, 1}, {-1, 3}}} // −2 of line 3
	bits, ok := g.axes[overRows].beyond((&span.Span{Compare: cmp.Compare[int]}).Of(twice), r)
	assert.True(t, ok)
	assert.InDelta(t, 10, bits, 1e-12)
}

// A sum that fails and counts a total beside all its parts is not meant, nor one that adds
// lines to the parts of its own.
func TestRepeats(t *testing.T) {
	of := make([][]*Sum, 9)
	own, part := &Sum{target: 8, terms: plain([]int{6, 7})}, &Sum{target: 2, terms: plain([]int{0, 1})}
	of[8], of[2] = []*Sum{own}, []*Sum{part}
	for _, c := range []struct {
		target int
		terms  []term
		want   bool
	}{
		{8, plain([]int{5, 6, 7}), true},                     // its own, and one more
		{8, plain([]int{6, 7}), false},                       // its own
		{8, []term{{1, 5}, {-1, 6}, {1, 7}}, false},          // another sign
		{4, plain([]int{0, 1, 2}), true},                     // a total and its parts
		{4, []term{{-1, 0}, {-1, 1}, {-1, 2}, {1, 3}}, true}, // taken away twice
		{4, []term{{1, 0}, {1, 1}, {-1, 2}, {1, 3}}, false},  // the parts less the total
		{4, plain([]int{0, 2, 3}), false},                    // one part
	} {
		assert.Equal(t, c.want, (&Sum{target: c.target, terms: c.terms}).repeats(of), "%+v", c)
	}
}

// A sum that fails is covered by another that is the same but for one line; not where the two
// lines are equal but for one slip and each is the total of the same lines.
func TestCovered(t *testing.T) {
	rows := with(random(921, 3, 4), 1, 2)
	rows = append(rows, slices.Clone(rows[3]))
	rows[4][2] += 900
	g := tableOf(rows)
	total, twin := weighedOn(g, overRows, 3, plain([]int{0, 1})...), weighedOn(g, overRows, 4, plain([]int{0, 1})...)
	longer := weighedOn(g, overRows, 4, plain([]int{0, 1, 2})...)
	require.Equal(t, []int32{4, 0, 3, 1}, []int32{total.Holds, total.Fails, twin.Holds, twin.Fails})
	a := &g.axes[overRows]
	twin.family = true // which may differ in two
	assert.False(t, a.covered(twin, []*Sum{total}))
	longer.Holds, longer.Fails = 3, 1
	assert.True(t, a.covered(longer, []*Sum{{Holds: 4, target: 4, terms: plain([]int{0, 1})}}), "it has a line too many")
	g.axes[overRows].counts[4*g.axes[overRows].m] += 900
	assert.True(t, a.covered(twin, []*Sum{total}), "they are equal at half of the places")
}
