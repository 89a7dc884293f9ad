package sums

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A row and a column of the same parts are two sums, also where their numbers come to the same with those of their axes.
func TestARowAndAColumnAreTwoSums(t *testing.T) {
	g := tableOf([][]int64{{400, 300, 700}, {250, 150, 400}, {90, 60, 150}, {650, 450, 1100}})
	rows, columns := weighedOn(g, overRows, 3, term{1, 0}, term{1, 1}), weighedOn(g, overColumns, 2, term{1, 0}, term{1, 1})
	assert.Empty(t, g.doubled([]*Sum{rows, columns}))
}

// Once a slip is mended a sum is explained by it only if rounding explains what is left: three figures leave a step and a half.
func TestWhatASlipLeaves(t *testing.T) {
	for off, want := range map[int64]int{0: 2, 1: 2, 2: 1} {
		grid := with(random(970, 2, 6), 1, 2)
		for r := range grid {
			grid[r] = append(grid[r], grid[r][0]+grid[r][1])
		}
		grid[0][0] += 5000 // breaks the sum down and the one across
		grid[2][6] = blank // so that it breaks no other
		grid[0][6] += off  // and beyond that the one across
		g := tableOf(grid)
		down, across := weighedOn(g, overRows, 2, term{1, 0}, term{1, 1}), weighedOn(g, overColumns, 6, term{1, 0}, term{1, 1})
		j, failures := judging(g, down, across)
		group := grouped(failures)[0]
		require.Len(t, group, 2)
		first := j.verdicts(group)[0]
		require.Equal(t, Place{0, 0}, first.Suspects[0].Place)
		assert.Len(t, first.Failures, want, "%d steps", off)
	}
}

// The likeliest comes first: of those as likely to an eighth of a bit the total, and then the likelier.
func TestWhichSuspectComesFirst(t *testing.T) {
	of := func(row int, bits float64) score {
		return score{Place: Place{row, 0}, bits: [views]float64{informed: bits}}
	}
	targets := map[Place]int{{9, 0}: 1}
	for _, c := range []struct{ first, second score }{
		{of(9, -10.05), of(1, -10)}, // both are 80 eighths
		{of(1, -10), of(9, -10.1)},  // 80 and 81
		{of(9, 10), of(1, 10.05)}, {of(1, 10.1), of(9, 10)},
		{of(1, -10), of(2, -10.05)}, {of(2, -10), of(1, -20)},
	} {
		assert.Negative(t, likelier(c.first, c.second, targets), "%+v", c)
		assert.Positive(t, likelier(c.second, c.first, targets), "%+v", c)
	}
}

// Of a sign that no other sum tells each of the two cells is as likely.
func TestTheOtherCellIsAsLikely(t *testing.T) {
	v := judged(saldo(-25474, 25121, true))[0]
	require.Len(t, v.Suspects[:2], 2)
	assert.InDelta(t, v.Suspects[0].Chance, v.Suspects[1].Chance, 1e-12)
	assert.LessOrEqual(t, v.Suspects[0].Chance+v.Suspects[1].Chance, 1.)
}

// A change mends a sum of three figures if it leaves a step and a half at most.
func TestWhatMendsASum(t *testing.T) {
	g := tableOf([][]int64{{400, 300}, {250, 150}, {700, 450}}) // 50 short in the first column
	j, failures := judging(g, weighedOn(g, overRows, 2, term{1, 0}, term{1, 1}))
	require.Len(t, failures, 1)
	for by, want := range map[int64]int{50: 0, 49: 0, 51: 0, 48: 1, 52: 1} {
		_, rest := j.mended(Place{0, 0}, by, failures, nil)
		assert.Len(t, rest, want, "%d more", by)
		_, ok := j.mendedBy([]Change{{Place{0, 0}, by}}, failures)
		assert.Equal(t, want == 0, ok, "%d more", by)
	}
	// What may have been meant is as far from what mends it to the digit as rounding goes.
	assert.Equal(t, []int64{49, 50, 51}, j.changes(Place{0, 0}, failures))
}

// A sum that may not be meant says of a figure that any would do: as many as there are from its largest down to minus that.
func TestASumThatIsDoubted(t *testing.T) {
	g := tableOf([][]int64{{400, 300}, {250, 150}, {700, 450}})
	s := weighedOn(g, overRows, 2, term{1, 0}, term{1, 1})
	s.odd = .5
	j, failures := judging(g, s)
	require.Len(t, failures, 1)
	// It is off by fifty, as one in two hundred of those that are meant are.
	meant := .005 * anywhereByHand(50, 700)
	assert.InDelta(t, math.Log2(.5*meant+.5/1401), j.doubted(failures[0], nowhere, 0, failures), 1e-9)
}

// That a figure stands in its row once more says nothing for it: it may have been copied. Twice more does.
func TestAFigureThatMayHaveBeenCopied(t *testing.T) {
	for _, c := range []struct {
		row  []int64
		want float64
	}{{[]int64{4103, 4103, 5307, -6709}, 0}, {[]int64{4103, 4103, 4103, -6709}, -4}} {
		j, _ := judging(tableOf([][]int64{c.row})) // figures of both signs tell no size
		assert.InDelta(t, c.want, j.favours(Place{0, 0}, 4299), 1e-12, "%v", c.row)
	}
}

// A total hands on what was added up; one of a single line, which it repeats, hands on nothing.
func TestCarriedThroughSumsOfTwo(t *testing.T) {
	rows := [][]int64{{4000, 3100}, {2500, 1700}, {6500, 4800}, {6500, 4800}, {6500, 5800}}
	g := tableOf(rows)
	last := weighedOn(g, overRows, 4, term{1, 3})
	j, group := judging(g, last, weighedOn(g, overRows, 3, term{1, 2}))
	require.Len(t, group, 1)
	assert.Empty(t, j.carried(group))
	j, group = judging(g, last, weighedOn(g, overRows, 3, term{1, 0}, term{1, 1}))
	assert.Len(t, j.carried(group), 2)
}

// A difference of the other sign holds within four half steps beyond those of its figures.
func TestHowNearADifferenceOfTheOtherSignIs(t *testing.T) {
	for off, want := range map[int64]bool{0: true, 3: true, 4: false} {
		g := tableOf([][]int64{{5000, 3000, -2000 - off}, {700, 400, 300}})
		j, failures := judging(g, weighedOn(g, overColumns, 2, term{1, 0}, term{-1, 1}))
		require.Len(t, failures, 1)
		_, ok := j.turn(turning{{0, 2}}, failures[0], nowhere, 0)
		assert.Equal(t, want, ok, "%d steps", off)
	}
}

// A row shows the sign of a difference that with the other would be off by two steps or more, which is more than rounding
// leaves of three figures; one is not.
func TestWhichRowsShowASign(t *testing.T) {
	for figures, want := range map[[3]int64]float64{
		{700, 700, 1}: 0, {700, 700, -1}: 0, {700, 699, 1}: 1, {700, 701, -1}: 1, {700, 698, 1}: 1, {700, 698, 2}: 1, {700, 699, 2}: 1,
	} {
		g := tableOf([][]int64{{5000, 3000, -2000}, figures[:]})
		j, failures := judging(g, weighedOn(g, overColumns, 2, term{1, 0}, term{-1, 1}))
		require.Len(t, failures, 1)
		assert.InDelta(t, want, j.shown(failures[0]), 1e-12, "%d", figures)
	}
}

// A line matters to a sum of three figures from three steps on: rounding leaves two of the four with it.
func TestALineThatMatters(t *testing.T) {
	for small, want := range map[int64]bool{2: false, -2: false, 3: true, -3: true} {
		g := tableOf([][]int64{{small, 900}, {430, 400}, {920, 950}, {1350, 2250}})
		s := weighedOn(g, overRows, 3, term{1, 1}, term{1, 2})
		require.Equal(t, []int32{1, 1}, []int32{s.Holds, s.Fails})
		assert.Equal(t, want, g.axes[overRows].matters(0, s), "%d", small)
	}
}

// With any signs three lines come to a total within the two steps that four figures leave.
func TestAnySigns(t *testing.T) {
	for off, want := range map[int64]bool{0: true, 2: true, -2: true, 3: false, -3: false} {
		g := tableOf([][]int64{{860, 300}, {430, 400}, {920, 950}, {1350 + off, 1650}}) // 860 − 430 + 920
		s := weighedOn(g, overRows, 3, term{1, 1}, term{1, 2})
		a := &g.axes[overRows]
		for i := range s.outcome {
			s.outcome[i].kind = silent
		}
		s.outcome[0].kind = holds
		assert.Equal(t, want, a.anySigns(s, []int{0, 1, 2}), "%d", off)
	}
}

// failing is a judge of a grid with one sum that fails at its first place, that place and what is left of it there.
func failing(g *Grid, target int, x ...term) (j *judge, in Instance, rest int64) {
	j, failures := judging(g, weighedOn(g, overRows, target, x...))
	return j, failures[0], j.residual(failures[0], nowhere, 0).rest
}

// A part that is nil where the sum holds may count the other way.
func TestAPartThatCountsTheOtherWay(t *testing.T) {
	g := tableOf([][]int64{{4000, 3000}, {500, 0}, {7000, 2000}, {10_500, 5000}}) // 4000 − 500 + 7000
	j, in, rest := failing(g, 3, plain([]int{0, 1, 2})...)
	assert.InDelta(t, .5, j.nilElsewhere(in, rest), 1e-12)
}

// Three lines that are nil elsewhere may explain a failure together, four do not.
func TestHowManyNilLinesExplain(t *testing.T) {
	for lines, want := range map[int]bool{2: true, 3: true, 4: false} {
		more := []int64{1010, 2030, 4070, 8150}
		rows, short := [][]int64{}, int64(0)
		for _, n := range more[:lines] {
			rows = append(rows, []int64{n, 0})
			short += n
		}
		rows = append(rows, []int64{90_000, 5000}, []int64{60_000, 7000})
		// A line that is told stands between, so that the sum does not go on.
		rows = append(rows[:lines:lines], append([][]int64{{0, 333}}, rows[lines:]...)...)
		rows = append(rows, []int64{150_000 + short, 12_000})
		j, in, rest := failing(tableOf(rows), lines+3, term{1, lines + 1}, term{1, lines + 2})
		assert.Equal(t, want, j.nilElsewhere(in, rest) > 0, "%d lines", lines)
	}
}

// A line next to a sum makes it hold within rounding: two steps for its three figures and one more.
func TestHowNearALineFurtherMendsASum(t *testing.T) {
	for off, want := range map[int64]int{0: 1, 2: 1, -2: 1, 3: 0, -3: 0} {
		g := tableOf([][]int64{{820, 0}, {4000, 3000}, {7000, 2000}, {11_820 + off, 5000}})
		j, in, rest := failing(g, 3, term{1, 1}, term{1, 2})
		assert.Equal(t, want, j.further(in, rest, 1, 3), "%d steps", off)
	}
}

// Of a sum of two lines that was seen only where one of them is nil no place tells the sign; it must hold with the other
// within two steps. Of a sum of three it is the line itself that must be nil there.
func TestASumThatTellsNoSign(t *testing.T) {
	for off, want := range map[int64]bool{0: true, 2: true, -2: true, 3: false, -3: false} {
		g := tableOf([][]int64{{4000, 3000}, {700, 0}, {3300 + off, 3000}})
		j, in, rest := failing(g, 2, term{1, 0}, term{1, 1})
		assert.Equal(t, want, j.signUntold(in, rest), "%d steps", off)
	}
	for small, want := range map[int64]bool{0: true, 50: false} {
		g := tableOf([][]int64{{4000, 3000}, {700, small}, {200, 100}, {3500, 3100 + small}})
		j, in, rest := failing(g, 3, plain([]int{0, 1, 2})...)
		assert.Equal(t, want, j.signUntold(in, rest), "three lines, %d", small)
	}
}

// A row next to a sum stands amid it, above and below; the one after that does not.
func TestWhatIsAmid(t *testing.T) {
	for row, want := range map[int]bool{0: false, 1: true, 3: true, 5: true, 6: false} {
		rows := [][]int64{{0, 0}, {0, 0}, {4000, 3000}, {0, 0}, {6000, 3000}, {0, 0}, {0, 0}}
		rows[row][0] = 33
		j, in, _ := failing(tableOf(rows), 4, term{1, 2})
		assert.Equal(t, want, j.amid(in), "row %d", row)
		rows[row][0] = 0
		j, in, _ = failing(tableOf(rows), 4, term{1, 2})
		j.Rows[row].Lost = true
		assert.Equal(t, want, j.lost(in), "row %d", row)
	}
}
