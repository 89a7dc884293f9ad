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
		return g.likenesses()[0]
	}
	assert.Equal(t, 1, like(pair(0, 0, 0, 0)).column)
	assert.Equal(t, -1, like(pair(0, 0, 0)).column)
	assert.InDelta(t, .03, like(pair(.7, .7, .7, .7, .7)).scale, 1e-12)
	assert.InDelta(t, -.7, like(pair(.7, .7, .7, .7, .7)).shift, 1e-4)
	near, far := like(pair(-1.8, -.9, 0, .9, 1.8)), like(pair(-2.2, -1.1, 0, 1.1, 2.2))
	assert.Equal(t, []int{1, -1}, []int{near.column, far.column})
	assert.InDelta(t, .9, near.scale, 1e-3)
	assert.InDelta(t, 1, far.scale, 1e-12)
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

// The size of a figure says eight bits at most, and that none is printed six against it; a
// row of three figures tells a size.
func TestWhatSizesSay(t *testing.T) {
	rows := random(800, 8, 1)
	for r := range rows {
		rows[r] = append(rows[r], rows[r][0])
	}
	rows[2][1], rows[3][1] = 10_000_000, 0
	g := tableOf(rows)
	j, _ := judging(g)
	assert.InDelta(t, 8, j.favours(Place{2, 1}, rows[2][0]), 1e-12)
	assert.InDelta(t, -8, j.favours(Place{4, 1}, 10_000_000), 1e-12)
	assert.InDelta(t, -6, j.favours(Place{3, 1}, rows[3][0]), 1e-12)
	for figures, want := range map[int]bool{2: false, 3: true, 4: true} {
		g := tableOf([][]int64{slices.Repeat([]int64{4000}, figures+1)})
		j, _ := judging(g)
		_, _, ok := j.rowLikeness(0, 0)
		assert.Equal(t, want, ok, "%d others", figures)
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
	scores := j.carried(group)
	require.Len(t, scores, 2)
	for _, s := range scores {
		printed := float64(j.at(s.Place).Count)
		require.InDelta(t, 5000, float64(s.meant)-printed, 0)
		// Two figures that are equal mend it for sure, and any difference would do for the part.
		want := math.Log2(.1) + math.Log2(.995) + math.Log2(.002*anywhereByHand(5000, printed+5000))
		assert.InDelta(t, want, s.bits[flat], .05)
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
