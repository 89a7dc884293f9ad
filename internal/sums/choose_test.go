package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
	bits, ok := g.axes[overRows].beyond(3, twice.vector(), r)
	assert.True(t, ok)
	assert.InDelta(t, 10, bits, 1e-12)
}

// told are sums with a hand-made evidence, as the members of a family.
func evidenced(bits ...float64) (f *families, members []member, sums []*Sum) {
	f = &families{axis: laid(random(912, 3*len(bits), 1)), until: &until{}}
	for k, b := range bits {
		m := member{3 * k, plain([]int{3*k + 1, 3*k + 2})}
		o := outcome{bits: b, kind: holds}
		if b < 0 {
			o.kind = fails
		}
		s := newSum(overRows, m.target, m.terms, pooled, 99, []outcome{o})
		f.known.set(s)
		members, sums = append(members, m), append(sums, s)
	}
	return f, members, sums
}

// What a family says: each member 24 bits at most, all of it 60; one that speaks against it
// by more than twenty is no member, one that fails else is odd once in a hundred such.
func TestWhatFamiliesSay(t *testing.T) {
	f, members, sums := evidenced(40, 40)
	f.weighAll(members, 5)
	rate := math.Log2(2.5 / 3)
	assert.InDelta(t, 2*(24+rate)-5+40+rate, sums[0].Bits, 1e-4)

	f, members, sums = evidenced(40, 40, 40, 40)
	f.weighAll(members, 5)
	assert.InDelta(t, 60+40+math.Log2(4.5/5), sums[0].Bits, 1e-9)

	f, members, sums = evidenced(40, 40, 40, 40, -19)
	f.weighAll(members, 5)
	assert.Equal(t, []bool{true, true}, []bool{sums[0].family, sums[4].family})
	assert.InDelta(t, .01/6, sums[4].odd, 1e-12)
	f, members, sums = evidenced(40, 40, 40, 40, -21)
	f.weighAll(members, 5)
	assert.Equal(t, []bool{true, false}, []bool{sums[0].family, sums[4].family})
}

// The offsets of sums of eight lines are looked for elsewhere, those of nine are not.
func TestTheLongestPattern(t *testing.T) {
	for lines, want := range map[int]bool{8: true, 9: false} {
		var rows [][]int64
		for k := range 3 {
			rows = joined(rows, random(913+uint64(k), lines, 3))
			var numbers []int
			for i := range lines {
				numbers = append(numbers, k*(lines+1)+i+1)
			}
			rows = with(rows, numbers...)
		}
		a := laid(rows)
		of := func(k int) *Sum {
			var x []term
			for i := range lines {
				x = append(x, term{1, k*(lines+1) + i})
			}
			target := k*(lines+1) + lines
			return newSum(overRows, target, x, run, 3, a.weigh(target, x))
		}
		proposed := []*Sum{of(0), of(1)}
		f := &families{axis: a, until: &until{}}
		for _, s := range proposed {
			f.known.set(s)
		}
		f.patterns(proposed)
		third := of(2)
		assert.Equal(t, want, f.known.get(third.target, third.terms) != nil, "%d lines", lines)
	}
}

// A place is compared with eight before it: what it repeats says nothing again, and does
// after eight others.
func TestWithHowManyPlacesOneIsCompared(t *testing.T) {
	for others, want := range map[int]bool{7: false, 8: true} {
		columns := with(random(914, 2, others), 1, 2)
		places := joined([][]int64{{4000, 5000, 9000}}, turned(columns), [][]int64{{4000, 5000, 9000}})
		w := summed(turned(places))
		assert.Equal(t, want, w[others+1].bits > 0, "%d between them", others)
	}
}

// A place where a sum fails speaks against it by twelve bits at most.
func TestTheLeastThatAPlaceSays(t *testing.T) {
	w := summed([][]int64{{3, 4000}, {5, 5000}, {1 << 40, 9000}})
	assert.InDelta(t, -12, w[0].bits, 1e-12)
}

// Failures of sixty sums that hang together are judged, of sixty-one are not.
func TestTheMostFailures(t *testing.T) {
	for sums, want := range map[int]int{60: 0, 61: 61} {
		rows := random(915, sums+1, 2)
		var all [][]term
		for i := range sums {
			rows = with(rows, 1, i+2)
			rows[len(rows)-1][0] += 7000
			all = append(all, plain([]int{0, i + 1}))
		}
		g := tableOf(rows)
		var found []*Sum
		for i, x := range all {
			found = append(found, weighedOn(g, overRows, sums+1+i, x...))
		}
		_, unjudged, err := g.Judge(t.Context(), found)
		require.NoError(t, err)
		assert.Equal(t, want, unjudged, "%d", sums)
	}
}

// A sum that fails by one half step more than rounding explains is barely one, unless it
// holds at twelve other places.
func TestAtHowManyPlacesASumMustHold(t *testing.T) {
	for n, want := range map[int]bool{11: true, 12: false} {
		in := Instance{Sum: &Sum{Holds: n, outcome: slices.Clone([]outcome{{kind: fails, off: 2, count: 3}})}}
		assert.Equal(t, want, barely(in), "%d", n)
	}
}
