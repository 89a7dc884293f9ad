package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What lines pay that stand apart: those of one label and those that are equal by the lines
// that there are, totals by the totals.
func TestPricesOfLinesApart(t *testing.T) {
	s := searching(labelled(with(random(920, 20, 3), 1, 5, 18), 4, 1, 5, 18), overRows)
	s.sameLabel()
	assert.InDelta(t, 5+math.Log2(21), s.asked(20, plain([]int{0, 4, 17})...).price, 1e-9)
	for sign, more := range map[int]float64{1: 0, -1: 1} {
		s = searching(tableOf(with(random(921, 30, 3), 2*sign)), overRows)
		s.equal()
		assert.InDelta(t, 5+math.Log2(31)+more, s.asked(30, term{sign, 1}).price, 1e-9)
	}
	s = searching(tableOf(with(random(922, 25, 3), 5, 10, 16)), overRows)
	for _, l := range []int{4, 9, 15} {
		s.totals[l] = true
	}
	s.totalsOfTotals()
	assert.InDelta(t, 6+math.Log2(3), s.asked(25, plain([]int{4, 9, 15})...).price, 1e-9)
}

// borneOut is what a member says beyond its own figures, given what all of its family say:
// each is meant at the rate at which they hold, here all.
func borneOut(price float64, all ...float64) float64 {
	rate := (float64(len(all)) + .5) / float64(len(all)+1)
	bits := -price
	for _, b := range all {
		bits += math.Log2(1 - rate + rate*math.Exp2(b))
	}
	return bits + math.Log2(rate)
}

// Of sums that share lines the one that says most is taken; each line more takes a hundredth
// of a bit from that.
func TestWhichSumsAreSettled(t *testing.T) {
	for more, longer := range map[float64]bool{.15: true, .075: false, 0: false} {
		short, long := plainSum(20, 0, 1, 2), plainSum(20+more, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
		s := searching(tableOf(random(932, 13, 2)), overRows)
		assert.Equal(t, longer, s.settle([]*Sum{short, long})[12], "%v bits", more)
	}
}

// What families pay: the same place of sections six bits, sections four, patterns what the
// cheapest of their sums paid or one and a half for each line, and four; a member that nobody
// proposed pays eight of its own.
func TestPricesOfFamilies(t *testing.T) {
	small := func(seed uint64, n int) (rows [][]int64) {
		for _, row := range random(seed, n, 1) {
			rows = append(rows, []int64{row[0] / 100})
		}
		return rows
	}
	head := [][]int64{{blank}}
	a, b := small(923, 2), small(924, 2)
	g := tableOf(joined(head, a, head, b, head, [][]int64{{a[0][0] + b[0][0]}, {a[1][0] + b[1][0]}}))
	g.lay()
	f := &families{axis: &g.axes[overRows], until: &until{}}
	one, other := member{4, plain([]int{0, 2})}, member{5, plain([]int{1, 3})}
	f.samePlaces()
	require.Less(t, f.sum(one).evidence()+f.sum(other).evidence(), 24.)
	require.True(t, f.sum(one).family)
	assert.InDelta(t, 8, f.sum(one).price, 1e-12)
	assert.InDelta(t, borneOut(6, f.sum(one).evidence(), f.sum(other).evidence()), f.sum(one).Bits-f.sum(one).evidence(), 1e-9)

	for name, pooled := range map[string]func(*families){"headed": (*families).headed, "by words": func(f *families) { f.sections(nil) }} {
		var rows [][]int64
		for k := range uint64(3) {
			rows = joined(rows, head, with(small(925+k, 2), 1, 2))
		}
		g := described(rows, func(g *Grid) {
			for _, r := range []int{3, 7, 11} {
				g.Rows[r].Hint = 5
			}
		})
		g.lay()
		f := &families{axis: &g.axes[overRows], until: &until{}}
		pooled(f)
		var each []float64
		for k := range 3 {
			each = append(each, f.sum(member{3*k + 2, plain([]int{3 * k, 3*k + 1})}).evidence())
		}
		s := f.sum(member{2, plain([]int{0, 1})})
		require.Less(t, borneOut(4, each...), 60., name)
		require.True(t, s.family, name)
		assert.InDelta(t, borneOut(4, each...), s.Bits-s.evidence(), 1e-9, name)
	}

	for paid, price := range map[float64]float64{1: 2*1.5 + 4, 7: 7 + 4} {
		x := laid(joined(with(random(926, 2, 1), 1, 2), with(random(927, 2, 1), 1, 2)))
		f := &families{axis: x, until: &until{}}
		var proposed []*Sum
		for _, l := range []int{2, 5} {
			terms := plain([]int{l - 2, l - 1})
			s := newSum(overRows, l, terms, near, paid, x.weigh(l, terms))
			f.known.set(s)
			proposed = append(proposed, s)
		}
		f.patterns(proposed)
		s := proposed[0]
		require.True(t, s.family)
		assert.InDelta(t, borneOut(price, s.evidence(), proposed[1].evidence()), s.Bits-s.evidence(), 1e-9, "%v paid", paid)
	}
}

// What columns pay that are a difference with a sign by row: eight bits and the choice of two
// columns, three where sides tell the signs; and one for the sign of each row.
func TestPricesOfDifferences(t *testing.T) {
	for side, price := range map[int8]float64{0: 8 + 2*math.Log2(3), 1: 3} {
		g := byRows(928, 8, side, 1, 6)
		g.lay()
		a := &g.axes[overColumns]
		want := -price
		one, other := a.weigh(2, []term{{1, 0}, {-1, 1}}), a.weigh(2, []term{{-1, 0}, {1, 1}})
		for i := range one {
			want += max(one[i].bits, other[i].bits) - 1
		}
		found := a.differencesAt(2)
		require.Len(t, found, 2)
		assert.InDelta(t, want, found[0].Bits, 1e-9, "side %d", side)
	}
}

// A difference is looked for fourteen columns away, and what a column is like as well.
func TestTheWidestDifference(t *testing.T) {
	for far, want := range map[int]int{14: 2, 15: 0} {
		columns := with(random(929, far, 8), 1, -2)
		for _, r := range []int{1, 6} {
			columns[far][r] = -columns[far][r]
		}
		g := tableOf(turned(columns))
		g.lay()
		assert.Len(t, g.axes[overColumns].differencesAt(far), want, "%d columns", far)

		columns = random(930, far+1, 8)
		for r := range columns[0] {
			for c := 1; c < far; c++ { // of another sign than the first, and the last
				columns[c][r] = -columns[c][r]
			}
			columns[far][r] = columns[0][r] + int64(r)
		}
		g = tableOf(turned(columns))
		g.lay()
		assert.Equal(t, want > 0, len(g.likenesses()[0]) > 0 && g.likenesses()[0][0].column == far, "%d columns", far)
	}
}

// A sum is kept from three bits, and a form from which a family starts has three by its figures.
func TestTheLeastBits(t *testing.T) {
	assert.Empty(t, chosenOf(5, plainSum(2.9, 0, 1, 2)))
	assert.Len(t, chosenOf(5, plainSum(3.1, 0, 1, 2)), 1)
	for bits, want := range map[float64]bool{2.9: false, 3.1: true} {
		f := &families{axis: laid(joined(random(931, 6, 3), with(random(932, 2, 3), 1, 2))), until: &until{}}
		var proposed []*Sum
		for _, l := range []int{2, 5} {
			s := newSum(overRows, l, plain([]int{l - 2, l - 1}), near, 3, []outcome{{bits: bits, kind: holds}})
			f.known.set(s)
			proposed = append(proposed, s)
		}
		f.patterns(proposed)
		assert.Equal(t, want, f.known.get(8, plain([]int{6, 7})) != nil, "%v bits", bits)
	}
	g := tableOf([][]int64{{1}, {2}, {3}})
	for hold, want := range map[float64]bool{5.9: true, 6.1: false} {
		s := weighedOn(g, overRows, 2, plain([]int{0, 1})...)
		s.Bits = hold
		assert.Equal(t, want, s.Tentative())
	}
}

// Two of the four largest differences must be that of the columns, or nobody looks further.
func TestDifferencesAreProbed(t *testing.T) {
	for wrong, want := range map[int]int{1: 2, 2: 2, 3: 0} {
		columns := with(random(933, 2, 20), 1, -2)
		order := make([]int, 20)
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(i, j int) int { return int(abs(columns[2][j]) - abs(columns[2][i])) })
		for k, i := range order {
			if k%2 > 0 {
				columns[2][i] = -columns[2][i]
			}
			if k < wrong { // they stay the largest
				columns[2][i] *= 3
			}
		}
		g := tableOf(turned(columns))
		g.lay()
		assert.Len(t, g.axes[overColumns].differencesAt(2), want, "%d are not", wrong)
	}
}

// Sides give the rows their signs where two rows tell, and agree.
func TestSidesTakeTwoRows(t *testing.T) {
	sides := []int32{1, -1, 1, -1}
	assert.Nil(t, (&byRow{signs: []int32{-1, 0, 0, 0}}).bySide(sides))
	assert.Equal(t, []int32{-1, 1, -1, 1}, (&byRow{signs: []int32{-1, 1, 0, 0}}).bySide(sides))
	assert.Nil(t, (&byRow{signs: []int32{-1, 1, 1, 0}}).bySide(sides))
}
