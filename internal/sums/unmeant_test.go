package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// judging is a judge of a grid that is laid, with the sums that were entered, and the
// failures of them.
func judging(g *Grid, all ...*Sum) (*judge, []Instance) {
	g.lay()
	j := &judge{Grid: g, differs: map[int]bool{}, repeats: [2]float64{.1, .1}}
	for id := range j.tally {
		j.tally[id] = make([][2]int, g.axes[id].m)
	}
	j.sizes, j.habits = g.likenesses(), g.habits()
	var failures []Instance
	for _, s := range all {
		failures = append(failures, j.enter(s)...)
	}
	return j, failures
}

// weighedOn is a sum of a grid that words or a family make sure of.
func weighedOn(g *Grid, id, target int, x ...term) *Sum {
	g.lay()
	s := newSum(id, target, x, run, 0, g.axes[id].weigh(target, x))
	s.Bits = 40
	return s
}

// anywhereByHand is the chance of a difference of so many steps of a figure, even over the
// orders of magnitude.
func anywhereByHand(off, size float64) float64 { return 1 / (2 * (off + 1) * math.Log(size+3)) }

// Three in a thousand sums of many parts are of rounded parts, one in ten of those of few;
// half as many for each half step more, and none beyond four.
func TestRoundingThatWasCarriedByHand(t *testing.T) {
	for _, c := range []struct {
		rest  int64
		count int
		want  float64
	}{{2, 5, .003}, {2, 4, .0003}, {3, 5, .0015}, {3, 6, .003}, {4, 6, .00075}, {5, 6, .0001875}, {-5, 6, .0001875}, {5, 5, 0}, {4, 4, .00001875}, {4, 3, 0}} {
		assert.InDelta(t, c.want, tally{rest: c.rest, step: 1, count: c.count}.carried(), 1e-12, "%d of %d", c.rest, c.count)
	}
}

// A sum is not meant at one place in a thousand if it fails nowhere else; as often as it
// fails otherwise, but never more than nine times in ten.
func TestHowOftenASumIsNotMeant(t *testing.T) {
	rate := func(holds, fails int32, bits float64, column ...int64) float64 {
		rows := [][]int64{}
		for _, n := range column {
			rows = append(rows, []int64{n, 700})
		}
		g := tableOf(rows)
		n := len(rows) - 1
		var terms []int
		for l := range n {
			terms = append(terms, l)
		}
		s := weighedOn(g, overRows, n, plain(terms)...)
		j, failures := judging(g, s)
		s.Holds, s.Fails = holds, fails
		in := failures[slices.IndexFunc(failures, func(in Instance) bool { return in.at == 0 })]
		return j.rate(in, failures[:1], bits)
	}
	assert.InDelta(t, .001/11, rate(9, 1, 60, 4000, 5000, 7000), 1e-12)
	assert.InDelta(t, 1.001/11, rate(8, 2, 60, 4000, 5000, 7000), 1e-12)
	assert.InDelta(t, .9, rate(0, 20, 60, 4000, 5000, 7000), 1e-12, "20 of 21 and more")
	assert.InDelta(t, .125, rate(9, 1, 3, 4000, 5000, 7000), 1e-12, "three bits")
	assert.InDelta(t, .3, rate(9, 1, 60, 4000, blank, 7000), 1e-12, "a part was lost")
}

// lacking are lines that are nil in the first column, then five lines and their total; in
// the second the total takes up some of the first.
func lacking(lines, from, to int) *Grid {
	rows := random(700, lines+5, 3)
	sum := total(rows[lines:], 1, 2, 3, 4, 5)
	for l := range lines {
		rows[l][0], rows[l][2] = 0, 0
		if l >= from && l < to {
			sum[1] += rows[l][1]
		}
	}
	return tableOf(append(rows, sum))
}

// nilOf is the chance that lines that are nil elsewhere explain the failure of such a total.
func nilOf(t *testing.T, lines, from, to int) float64 {
	t.Helper()
	g := lacking(lines, from, to)
	j, failures := judging(g, weighedOn(g, overRows, lines+5, plain([]int{lines, lines + 1, lines + 2, lines + 3, lines + 4})...))
	require.Len(t, failures, 1)
	return j.nilElsewhere(failures[0], j.residual(failures[0], nowhere, 0).rest)
}

// One line in two that is nil elsewhere and mends a sum belongs to it; of lines that go on
// one way each is a choice, and five are none.
func TestLinesThatAreNilElsewhere(t *testing.T) {
	for lines, want := range map[int]float64{1: .5, 2: .25, 3: .5 / 3, 4: .125, 5: 0} {
		assert.InDelta(t, want, nilOf(t, lines, 0, lines), 1e-12, "%d lines", lines)
	}
	assert.InDelta(t, .5, nilOf(t, 12, 4, 5), 1e-12, "the eighth line away")
	assert.Zero(t, nilOf(t, 12, 3, 4), "the ninth")
}

// A new line amid those of a sum says three times in ten that it is not meant there, though
// its figure does not mend it; and a row whose figures have no columns, every second time.
func TestALineThatIsNew(t *testing.T) {
	rows := with(random(701, 4, 3), 1, 2, 3, 4)
	rows = slices.Insert(rows, 2, []int64{0, 0, 7770})
	rows[5][2] += 40_000
	g := tableOf(rows)
	j, failures := judging(g, weighedOn(g, overRows, 5, plain([]int{0, 1, 3, 4})...))
	require.Len(t, failures, 1)
	off := j.residual(failures[0], nowhere, 0)
	require.InDelta(t, 40_000, abs(off.rest), 0)
	wide := anywhereByHand(40_000, float64(off.largest))
	assert.InDelta(t, math.Log2(.3*wide), j.unmeant(failures[0], failures, off), 1e-9)
	j.Rows[2].Lost = true
	assert.InDelta(t, -1, j.unmeant(failures[0], failures, off), 1e-9)
}

// Figures are cut off in one table of two hundred: without sums that is all there is to say.
func TestHowOftenFiguresAreCutOff(t *testing.T) {
	assert.InDelta(t, 1./201, (&judge{}).cut(nil), 1e-12, "one to two hundred")
	g := tableOf([][]int64{{4000}, {5000}, {3000}, {2000}, {14_002}})
	s := weighedOn(g, overRows, 4, plain([]int{0, 1, 2, 3})...)
	j, _ := judging(g, s)
	// Of five figures that are 1½ steps off (3 less ½ for each of the three that count more
	// one way) or 2: those cut off against those rounded.
	cut := .6*irwinHall(5, 1) + .005
	rounded := .6*irwinHall(5, 4) + .005
	assert.InDelta(t, 1/(1+200*rounded/cut), j.cut([]*Sum{s}), 1e-9)
}

// A figure of a sum of three shows its sign from two steps on: of one the other sign would be rounding.
func TestAFigureThatShowsItsSign(t *testing.T) {
	for small, want := range map[int64]bool{1: false, 2: true, -2: true, 0: false} {
		rows := [][]int64{{4000, 5100}, {7000, 2300}, {small, 9000}}
		g := tableOf(append(rows, []int64{11_000 + small, 2000}))
		s := weighedOn(g, overRows, 3, plain([]int{0, 1, 2})...)
		require.Equal(t, []int32{1, 1}, []int32{s.Holds, s.Fails})
		assert.Equal(t, want, g.axes[overRows].bound(2, s), "%d", small)
	}
}

// A sum that fails may lack a line: with one more, and any signs, it holds at all places. The smaller the figures, the more
// sums do so by accident: of three parts there are eight, and each may be off by two steps either way.
func TestOneLineMore(t *testing.T) {
	for _, c := range []struct {
		name         string
		more         []int64
		total        int64
		holds, fails int32
		want         float64
	}{
		{"860 − 430 + 920 and 750 − 400 + 950", []int64{860, 750}, 1350, 1, 1, .5 / (1 + 8*(5./2701)*(5./2601))},
		{"no sign mends it", []int64{880, 750}, 1350, 1, 1, 0},
		{"it holds nowhere", []int64{870, 750}, 1360, 0, 2, 0},
		{"a line that is no more than rounding leaves where it holds", []int64{2, 50}, 1350, 1, 1, 0},
	} {
		g := tableOf([][]int64{c.more, {430, 400}, {920, 950}, {c.total, 1300}})
		s := weighedOn(g, overRows, 3, term{1, 1}, term{1, 2})
		require.Equal(t, []int32{c.holds, c.fails}, []int32{s.Holds, s.Fails}, c.name)
		assert.InDelta(t, c.want, knowing(g, s).anotherOf(s), 1e-12, c.name)
	}
}

// With one line more a sum of four lines is looked at, and one of five is not.
func TestHowManyLinesHaveOneMore(t *testing.T) {
	for lines, want := range map[int]bool{4: true, 5: false} {
		rows := random(950, lines+1, 2)
		rows[0][0] = 2 * rows[1][0] // less the first line it is that line
		total := []int64{0, rows[0][1] - 2*rows[1][1]}
		var x []term
		for l := 1; l <= lines; l++ {
			x = append(x, term{1, l})
			total[0] += rows[l][0]
			total[1] += rows[l][1]
		}
		g := tableOf(append(rows, total))
		s := weighedOn(g, overRows, lines+1, x...)
		require.Equal(t, []int32{1, 1}, []int32{s.Holds, s.Fails})
		assert.Equal(t, want, knowing(g, s).anotherOf(s) > 0, "%d lines", lines)
	}
}

// Lines that are all parts of one total are no sum of each other.
func TestLinesAmongTheParts(t *testing.T) {
	rows := with(random(951, 5, 3), 1, 2, 3, 4, 5)
	g := tableOf(rows)
	total := weighedOn(g, overRows, 5, plain([]int{0, 1, 2, 3, 4})...)
	parts := weighedOn(g, overRows, 0, term{1, 1}, term{-1, 3})
	j, _ := judging(g, total, parts)
	assert.True(t, j.amongParts(parts))
	assert.False(t, j.amongParts(total))
	beyond := weighedOn(g, overRows, 0, term{1, 1}, term{-1, 5})
	single := weighedOn(g, overRows, 0, term{1, 1})
	j, _ = judging(g, total, beyond, single)
	assert.False(t, j.amongParts(beyond), "the total is no part")
	assert.False(t, j.amongParts(single), "two may be equal")
	signed := weighedOn(g, overRows, 5, term{1, 0}, term{1, 1}, term{-1, 2}, term{1, 3}, term{1, 4})
	j, _ = judging(g, signed, parts)
	assert.False(t, j.amongParts(parts), "one counts the other way")
	total.Bits = 5
	j, _ = judging(g, total, parts)
	assert.False(t, j.amongParts(parts), "a total that is tentative")
}

// The line above a sum that is nil but for rounding where it holds is why it fails where it is not: a resultaat of a saldo of
// nothing and of reserves. A line that is more than that where it holds is not.
func TestALineAboveThatIsRoundingElsewhere(t *testing.T) {
	of := func(saldo, resultaat int64) *Grid {
		return tableOf([][]int64{{saldo, 0, -21}, {-6, -6, -6}, {0, 3, 4}, {resultaat, -4, -24}})
	}
	for saldo, want := range map[int64]float64{1: .5, 3: 0} {
		g := of(saldo, -6)
		s := weighedOn(g, overRows, 3, plain([]int{1, 2})...)
		j, failures := judging(g, s)
		require.Len(t, failures, 1)
		off := j.residual(failures[0], nowhere, 0)
		assert.Equal(t, want, j.nilElsewhere(failures[0], off.rest), "%d", saldo)
	}
}

// A resultaat is not the saldo less one of the baten, as it is in three of four columns, but the saldo and the mutations of
// reserves, in all four. For a sum of many bits that is not looked at, nor is it where one of the four fails.
func TestASumOfOneLineLessAndTwoMore(t *testing.T) {
	of := func(last int64) *Grid {
		return tableOf([][]int64{{25, 28, 28, 0}, {-127, -133, -201, 67}, {64, 65, 64, 1}, {97, 92, 91, 0}, {-161, -161, -229, last}})
	}
	g := of(67)
	s := weighedOn(g, overRows, 4, term{-1, 0}, term{1, 1})
	require.Equal(t, []int32{3, 1}, []int32{s.Holds, s.Fails})
	s.Bits = 16
	assert.InDelta(t, .5, knowing(g, s).anotherOf(s), .001)
	s.Bits = 16.1
	assert.Zero(t, knowing(g, s).anotherOf(s))
	g = tableOf([][]int64{{25, 28, 28}, {-127, -133, -201}, {64, 65, 64}, {97, 92, 91}, {-161, -161, -229}})
	s = weighedOn(g, overRows, 4, term{-1, 0}, term{1, 1})
	s.Bits = 16
	assert.Zero(t, knowing(g, s).anotherOf(s), "it holds in two")
	g = of(77)
	s = weighedOn(g, overRows, 4, term{-1, 0}, term{1, 1})
	s.Bits = 16
	assert.Zero(t, knowing(g, s).anotherOf(s))
}

// A saldo is that of its lasten and baten: a resultaat that adds up these in its place says nothing of a saldo that is wrong.
func TestAPartIsNotTakenForItsParts(t *testing.T) {
	g := tableOf([][]int64{{151, 163, 170}, {45, 52, 61}, {106, 115, 109}, {-31, 41, 28}, {75, 152, 137}})
	s, saldo := weighedOn(g, overRows, 4, plain([]int{2, 3})...), weighedOn(g, overRows, 2, term{1, 0}, term{-1, 1})
	require.Equal(t, []int32{2, 1}, []int32{s.Holds, s.Fails}, "115 + 41 is 156")
	for known, want := range map[*judge]int{knowing(g, s): 2, knowing(g, s, saldo): 1} {
		tried := 0
		for l := range s.terms {
			known.oneLess(s, l, []int{0, 1}, func([]int) { tried++ })
		}
		assert.Equal(t, want, tried)
	}
}

// knowing is a judge who knows of some sums.
func knowing(g *Grid, all ...*Sum) *judge {
	j, _ := judging(g, all...)
	return j
}

// A saldo that is two off its baten and lasten is no error where it was added up from the saldi as they are printed, fourteen of
// which were rounded: the resultaat of the programmabegroting 2017 of Someren. Nine off it is.
func TestASaldoThatWasAddedUpFromSaldi(t *testing.T) {
	rows := func() [][]int64 {
		return [][]int64{{304, -1671, -1368}, {66, -1498, -1433}, {219, -3534, -3315}, {382, -514, -132}, {3351, -3367, -16}, {484, -2234, -1750},
			{397, -10292, -9895}, {99, -1320, -1221}, {2908, -5662, -2754}, {9548, -10236, -688}, {26779, -610, 26169}, {12, -4570, -4559},
			{0, -91, -91}, {0, -200, -200}, {44548, -45799, -1253}}
	}
	assert.Empty(t, judged(tableOf(rows())))
	slipped := rows()
	slipped[14][2] = -1262
	assert.NotEmpty(t, likely(tableOf(slipped)))
	slipped = rows()
	slipped[8], slipped[9], slipped[10], slipped[11] = []int64{2907, -5662, -2755}, []int64{9547, -10236, -689}, []int64{26778, -609, 26169}, []int64{12, -4570, -4558} // no total is the sum of its lines to the digit
	assert.NotEmpty(t, judged(tableOf(slipped)))
}
