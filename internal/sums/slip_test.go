package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Two figures in a thousand are wrong: four in five of those by a slip of a known kind, and
// of the others three in ten are the figure of a neighbour.
func TestHowSlipsHappen(t *testing.T) {
	g := tableOf([][]int64{{1234, 5000, 6000, 6000}, {7000, 8000, 9000, 3000}})
	j, _ := judging(g)
	wide := anywhereByHand(9, 1243)
	informed, flat := j.prior(Place{0, 0}, 9)
	assert.InDelta(t, math.Log2(.002*(.8/6/3+.2*.7*wide)), informed, 1e-9, "1234 for 1243: swapped at one of three places")
	assert.InDelta(t, math.Log2(.002*wide), flat, 1e-9)
	wide = anywhereByHand(345, 6345)
	informed, _ = j.prior(Place{0, 2}, 345)
	assert.InDelta(t, math.Log2(.002*.2*(.7+.15/.1)*wide), informed, 1e-9, "that of the next cell, as one in ten is")
	informed, _ = j.prior(Place{1, 1}, -1655)
	assert.InDelta(t, math.Log2(.002*.2*.7*anywhereByHand(1655, 8000)), informed, 1e-9, "no slip that is known, and no neighbour")
}

// Columns can be compared from four rows, and are never liker than three in a hundred; those
// that vary by more than a factor e tell nothing.
func TestHowColumnsAreLike(t *testing.T) {
	pair := func(logs ...float64) *Grid {
		var rows [][]int64
		for i, l := range logs {
			x := 100_000 * float64(i+1)
			rows = append(rows, []int64{int64(x), int64(math.Round(x * math.Exp(l)))})
		}
		return tableOf(rows)
	}
	like := func(g *Grid) likeness {
		g.lay()
		if all := g.likenesses()[0]; len(all) > 0 {
			return all[0]
		}
		return likeness{column: -1}
	}
	assert.Equal(t, 1, like(pair(0, 0, 0, 0)).column)
	assert.Equal(t, -1, like(pair(0, 0, 0)).column)
	assert.InDelta(t, .03, like(pair(.7, .7, .7, .7, .7)).scale, 1e-12)
	assert.InDelta(t, -.7, like(pair(.7, .7, .7, .7, .7)).shift, 1e-4)
	near, far := like(pair(-1.8, -.9, 0, .9, 1.8)), like(pair(-2.2, -1.1, 0, 1.1, 2.2))
	assert.Equal(t, []int{1, -1}, []int{near.column, far.column})
	assert.InDelta(t, .9, near.scale, 1e-3)
	one := likeness{scale: .1}
	assert.InDelta(t, -6, one.density(-4000, 4000)-one.density(4000, 4000), 1e-12, "another sign")
	assert.InDelta(t, -1, one.density(8000, 4000)+math.Log2(1+math.Pow(math.Log(2)/.1, 2))-one.density(4000, 4000), 1e-9, "twice as large")
}

// Columns that have another sign in more than one row of four for those where they have not are
// not alike.
func TestColumnsOfOtherSigns(t *testing.T) {
	for _, c := range []struct {
		same, other int
		want        bool
	}{{4, 1, true}, {7, 2, false}, {8, 2, true}} {
		rows := slices.Repeat([][]int64{{4000, 4000}}, c.same)
		rows = joined(rows, slices.Repeat([][]int64{{4000, -4000}}, c.other))
		g := tableOf(rows)
		g.lay()
		_, ok := g.axes[overColumns].likeness(0, 1)
		assert.Equal(t, c.want, ok, "%+v", c)
	}
}

// How often a figure is that of its neighbour, as if half of ten more were.
func TestHowOftenFiguresRepeat(t *testing.T) {
	g := tableOf([][]int64{{5000, 5000, blank}, {6000, 7000, dashed}})
	assert.InDelta(t, .5/14, g.repeated(Place{1, 0}), 1e-12, "none of four")
	assert.InDelta(t, 1.5/14, g.repeated(Place{0, 1}), 1e-12, "one of four")
}

// What speaks for a figure where none is printed, and against one where none is meant, is how many of the others of its row,
// or of its column, are nil, whichever says less for one; a figure that is lost is one bit less likely.
func TestWhatNilsSay(t *testing.T) {
	g := tableOf([][]int64{{0, 5, dashed, 7}, {dashed, 6, 0, 8}, {0, 6, 2, 9}, {3, 4, 0, 2}})
	j, _ := judging(g)
	for p, want := range map[Place]float64{
		{0, 0}: math.Log2(1.5 / 2.5), // 3, and no other of three in the column
		{2, 0}: math.Log2(1.5 / 2.5),
		{0, 2}: math.Log2(1.5 / 2.5), // 2, and no other of three in the column
		{1, 1}: math.Log2(1.5 / 2.5), // 8, and no other of three in the row
		{3, 1}: math.Log2(2.5 / 1.5), // 3 and 2 of three in the row
	} {
		assert.InDelta(t, want, j.filled(p.Row, p.Column), 1e-12, "%v", p)
	}
	assert.InDelta(t, math.Log2(1.5/2.5)-1, j.favours(Place{0, 0}, 77), 1e-12)
	assert.InDelta(t, -math.Log2(2.5/1.5), j.favours(Place{3, 1}, 0), 1e-12)
}

// The other figures of a table say eight bits of one at most; a row of three figures tells a size.
func TestWhatSizesSay(t *testing.T) {
	rows := random(800, 8, 1)
	for r := range rows {
		rows[r] = append(rows[r], rows[r][0])
	}
	rows[2][1] = 10_000_000
	g := tableOf(rows)
	j, _ := judging(g)
	assert.InDelta(t, 8, j.favours(Place{2, 1}, rows[2][0]), 1e-12)
	assert.InDelta(t, -8, j.favours(Place{4, 1}, 10_000_000), 1e-12)
	for figures, want := range map[int]bool{2: false, 3: true, 4: true} {
		g := tableOf([][]int64{slices.Repeat([]int64{4000}, figures+1)})
		j, _ := judging(g)
		_, _, ok := j.rowLikeness(0, 0)
		assert.Equal(t, want, ok, "%d others", figures)
	}
}

// Of the columns most like that of a figure four are asked, and what they say in the mean is trusted for seven tenths.
func TestWhatColumnsThatAreAlikeSay(t *testing.T) {
	rows := random(803, 9, 1)
	for r := range rows {
		for c := range 6 { // each varies more than the one before
			wobble := 1 + .02*float64(c)*float64(r%3-1)
			rows[r] = append(rows[r], int64(math.Round(float64(rows[r][0])*wobble)))
		}
	}
	g := tableOf(rows)
	j, _ := judging(g)
	j.habits = habits{}
	require.Len(t, j.sizes[0], 4)
	for i, l := range j.sizes[0] {
		assert.Equal(t, i+1, l.column)
	}
	printed, meant, want := rows[4][0], rows[4][0]+rows[4][0]/20, 0.0
	for _, l := range j.sizes[0] {
		far := func(x int64) float64 {
			d := (math.Log(float64(x)/float64(rows[4][l.column])) - l.shift) / l.scale
			return -math.Log2(1+d*d) - math.Log2(float64(x))
		}
		want += (far(meant) - far(printed)) / 4
	}
	assert.InDelta(t, .7*want, j.favours(Place{4, 0}, meant), 1e-9)
}

// A figure that stands in its row again is likelier the more figures of the table do, and the less likely it is by
// accident; four bits at most. One that is printed must stand there twice more, or it may have been copied.
func TestFiguresThatStandInTheirRowAgain(t *testing.T) {
	g := tableOf([][]int64{{4100, 4100, 4100, 5300}, {6200, 7100, 8800, 9300}, {12, 45, 87, 31}})
	j, _ := judging(g)
	assert.InDelta(t, 3.5/17, j.habits.again, 1e-12, "three of twelve, and a tenth of five more")
	assert.InDelta(t, 0, j.again(0, 3, 4102, 1, 1), 1e-12, "two steps off")
	assert.InDelta(t, 4, j.again(0, 3, 4101, 1, 1), 1e-12)
	assert.InDelta(t, math.Log2(1+3.5/17/(3.*3/46)), j.again(2, 0, 46, 1, 1), 1e-12)
	assert.InDelta(t, math.Log2(1+3.5/17), j.again(2, 0, 4, 41, 1), 1e-12, "as small as that it is no wonder")
	assert.InDelta(t, 4, j.again(0, 0, 4100, 0, 2), 1e-12)
	assert.InDelta(t, 0, j.again(0, 0, 4100, 0, 3), 1e-12)
}

// Where figures are round one that is not says something against it: four tenths of the bits of that zeros stand there by
// chance, with five figures as round as by chance, and four zeros at most.
func TestHowRoundFiguresAre(t *testing.T) {
	g := tableOf([][]int64{{41_000, 52_000, 63_000}, {73_000, 84_000, 95_100}, {15_000, blank, 26_000}})
	h := g.habits()
	for z, round := range []float64{8, 8, 8, 7, 0} {
		chance := math.Pow(10, -float64(z))
		want := .4 * math.Max(0, math.Log2((round+5*chance)/13/chance))
		assert.InDelta(t, want, h.zeros[z], 1e-12, "%d zeros", z)
	}
	for figure, zeros := range map[int64]int{7: 0, 70: 1, -4300: 2, 5_000_000: 4, 0: 0} {
		assert.Equal(t, zeros, zerosOf(figure), "%d", figure)
	}
}

// carriedUp are parts and a total in each of some levels, of which each has the total of
// the one before it as a part; the last stands again below them and is wrong.
func carriedUp(levels int) (*judge, []Instance) {
	rows := random(801, 2, 2)
	rows = with(rows, 1, 2)
	for range levels - 1 {
		rows = append(rows, random(802+uint64(len(rows)), 1, 2)...)
		rows = with(rows, len(rows)-1, len(rows))
	}
	last := len(rows) - 1
	rows = append(rows, slices.Clone(rows[last]))
	rows[last+1][1] += 5000
	g := tableOf(rows)
	all := []*Sum{weighedOn(g, overRows, last+1, term{1, last})}
	for l := 2; l <= last; l += 2 {
		all = append(all, weighedOn(g, overRows, l, term{1, l - 2}, term{1, l - 1}))
	}
	return judging(g, all...)
}

// A slip was carried into three totals at most, and in one case of ten; failures of more
// than six sums are no carrying.
func TestHowFarASlipIsCarried(t *testing.T) {
	j, group := carriedUp(6)
	most := 0
	for _, s := range j.carried(group) {
		most = max(most, len(s.along))
	}
	assert.Equal(t, 3, most)
	assert.NotEmpty(t, j.carried(slices.Repeat(group, 6)))
	assert.Empty(t, j.carried(slices.Repeat(group, 7)))
	j, group = carriedUp(1)
	j.habits, j.sizes = habits{}, make([][]likeness, 2) // the other figures say nothing
	scores := j.carried(group)
	require.Len(t, scores, 2)
	for _, s := range scores {
		printed := float64(j.at(s.Place).Count)
		require.InDelta(t, 5000, float64(s.meant)-printed, 0)
		// Two figures that are equal mend it for sure, and any difference would do for the part.
		want := math.Log2(.1) + math.Log2(.995) + math.Log2(.002*anywhereByHand(5000, printed+5000))
		assert.InDelta(t, want, s.bits[sized], .05)
	}
}

// A sign that a difference may be meant to have is called wrong from one chance in two.
func TestASignThatMayBeMeant(t *testing.T) {
	var below, above int
	for seed := range uint64(20) {
		for rows := 5; rows < 14; rows++ {
			columns := with(random(8000+seed, 2, rows), 1, -2)
			columns[2][2] = -columns[2][2]
			for _, v := range judged(tableOf(turned(columns))) {
				if v.Suspects[0].slip != signSlip || v.Failures[0].Sum.Bits <= 16 || len(v.Failures) > 1 {
					continue
				}
				assert.Equal(t, v.Chance >= .5, v.Likely, "%d: %v", seed, v.Chance)
				switch {
				case v.Chance > .25 && v.Chance < .5:
					below++
				case v.Chance >= .5 && v.Chance < .9:
					above++
				}
			}
		}
	}
	assert.Positive(t, below)
	assert.Positive(t, above)
}
