package sums

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// budgets are two sections with a total each, a total of both, and a total column.
func budgets(seed uint64) [][]int64 {
	rows := with(sections(seed, 2, 4, 3), 5, 10)
	for r, row := range rows {
		rows[r] = append(row, row[0]+row[1]+row[2])
	}
	return rows
}

// judged are the verdicts on a table.
func judged(g *Grid) []Verdict { return verdictsOn(g, searched(g)) }

// likely are the places that a table is told to be wrong at, and what was meant.
func likely(g *Grid) map[Place]int64 {
	out := map[Place]int64{}
	for _, v := range judged(g) {
		if v.Likely {
			out[v.Suspects[0].Place] = v.Suspects[0].Meant
		}
	}
	return out
}

// swapped swaps the last two digits that differ.
func swapped(t *testing.T, n int64) int64 {
	d := []byte(strconv.FormatInt(n, 10))
	for i := len(d) - 1; i > 0; i-- {
		if d[i] != d[i-1] {
			d[i], d[i-1] = d[i-1], d[i]
			break
		}
	}
	out, err := strconv.ParseInt(string(d), 10, 64)
	require.NoError(t, err)
	require.NotEqual(t, n, out)
	return out
}

// A figure that was lost, for which a nil or a dash is printed, is named, or among those of which one is wrong: reserves of
// Terneuzen of 2020, and the resultaat of a jaarrekening.
func TestAFigureThatWasLost(t *testing.T) {
	for _, lost := range []int64{0, dashed} {
		v := judged(tableOf([][]int64{{5518, 1360, 1485, 716, 0, 0}, {lost, 7544, 3249, 2220, 452, 452}, {-466, -6183, -1763, -1503, -452, -452}}))
		require.Len(t, v, 1)
		assert.False(t, v[0].Alone())
		k := slices.IndexFunc(v[0].Suspects, func(s Suspect) bool { return s.Place == Place{1, 0} })
		require.GreaterOrEqual(t, k, 0)
		assert.InDelta(t, 5984, v[0].Suspects[k].Meant, 1)

		rows := jaarrekeningOfFive()
		meant := rows[4][2]
		rows[4][2] = lost
		alone(t, tableOf(rows), Place{4, 2}, meant)
	}
}

// jaarrekeningOfFive is lasten, baten, saldo, what comes from reserves and the resultaat: last year, budget, account and difference.
func jaarrekeningOfFive() [][]int64 {
	return [][]int64{{22971, 25042, 23463, 1579}, {9414, 9747, 9451, 296}, {13557, 15295, 14012, 1283}, {148, 456, 188, 268}, {13409, 14839, 13824, 1015}}
}

// alone checks that a table has one wrong figure, which is named without others.
func alone(t *testing.T, g *Grid, at Place, meant int64) {
	t.Helper()
	verdicts := judged(g)
	require.Len(t, verdicts, 1)
	v := verdicts[0]
	assert.True(t, v.Likely)
	assert.True(t, v.Alone())
	assert.Greater(t, v.Chance, .9)
	assert.Equal(t, []any{at, meant}, []any{v.Suspects[0].Place, v.Suspects[0].Meant})
}

// Two digits that are swapped in a figure break its row and its section, and it alone
// mends both.
func TestASwappedDigitIsNamedAlone(t *testing.T) {
	for _, at := range []Place{{0, 0}, {3, 1}, {7, 2}, {4, 1}, {10, 0}, {10, 3}, {6, 3}} {
		rows := budgets(100)
		meant := rows[at.Row][at.Column]
		rows[at.Row][at.Column] = swapped(t, meant)
		alone(t, tableOf(rows), at, meant)
	}
}

// A sign that was lost is named alone, also where there is only one sum.
func TestASignSlipIsNamedAlone(t *testing.T) {
	rows := budgets(101)
	meant := rows[2][1]
	rows[2][1] = -meant
	alone(t, tableOf(rows), Place{2, 1}, meant)
	rows = with(sections(90, 2, 4, 4), 5, 10)
	meant = rows[6][2]
	rows[6][2] = -meant
	alone(t, tableOf(rows), Place{6, 2}, meant)
}

// Any other figure is mended as well where it is the only one that can be.
func TestAnyWrongFigure(t *testing.T) {
	for _, by := range []int64{5, -37, 1904, -2222} {
		rows := budgets(102)
		meant := rows[8][1]
		rows[8][1] += by
		alone(t, tableOf(rows), Place{8, 1}, meant)
	}
}

// Two slips are two verdicts, whether their sums share cells or not.
func TestTwoSlips(t *testing.T) {
	for _, second := range []Place{{7, 2}, {5, 1}, {8, 2}} {
		rows := budgets(103)
		want := map[Place]int64{{1, 0}: rows[1][0], second: rows[second.Row][second.Column]}
		for at := range want {
			rows[at.Row][at.Column] = swapped(t, rows[at.Row][at.Column])
		}
		assert.Equal(t, want, likely(tableOf(rows)), "%v", second)
	}
}

// A correct table is told nothing of.
func TestACorrectTable(t *testing.T) { assert.Empty(t, judged(tableOf(budgets(104)))) }

// One section in one column lacks a row that is nil in the other columns: it is the sum
// that is not meant there, and no figure is wrong.
func TestARowThatIsNilElsewhere(t *testing.T) {
	rows := with(random(105, 4, 4), 1, 2, 3, 4)
	rows = slices.Insert(rows, 4, []int64{0, 0, 0, 4321})
	assert.Empty(t, likely(tableOf(rows)), "below the parts and not in the total")
	rows[4][3] = 0
	rows[5][3] += 4321
	require.NotEmpty(t, judged(tableOf(rows)), "without that row it is a failure")
	rows = slices.Insert(rows, 0, []int64{0, 0, 0, 4321})
	assert.Empty(t, likely(tableOf(rows)), "the total has a row of another place")
}

// Lasten above the budget are printed as a drawback, and the saldo adds them up so: no
// figure is wrong. Where the saldo adds up the other sign, that of lasten is.
func TestADifferencePrintedWithTheOtherSign(t *testing.T) {
	rows := [][]int64{{61_234, 64_321, 3087}, {58_765, 59_876, -1111}, {2469, 4445, 1976}}
	g := tableOf(rows)
	g.Rows[2].Hint = 5 // the saldo, by words: nothing else tells which of the three is the sum
	assert.Empty(t, likely(g))
	many := turned(with(random(106, 2, 8), 1, -2))
	many = joined(many, with(many, 1, 2, 3, 4, 5, 6, 7, 8)[8:])
	meant := many[3][2]
	many[3][2] = -meant
	assert.Equal(t, map[Place]int64{{3, 2}: meant}, likely(tableOf(many)))
}

// A sum that fails by one step beyond what rounding explains accuses nobody, one that
// fails by many does.
func TestRoundingThatWasCarried(t *testing.T) {
	for _, c := range []struct {
		off  int64
		want int
	}{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {400, 1}} {
		rows := with(random(107, 5, 4), 1, 2, 3, 4, 5)
		rows[5][2] += c.off
		assert.Len(t, likely(tableOf(rows)), c.want, "%d steps", c.off)
	}
}

// One failure by a single step is held against the table only where the sum holds often.
func TestBarely(t *testing.T) {
	in := func(off float64, count, holds int) Instance {
		return Instance{Sum: &Sum{Holds: int32(holds), outcome: []outcome{{kind: fails, off: off, count: int32(count)}}}}
	}
	assert.True(t, barely(in(2, 3, manyHold-1)))
	assert.False(t, barely(in(2, 3, manyHold)))
	assert.False(t, barely(in(3, 3, 3)))
	for holds, want := range map[int]int{8: 0, 20: 1} {
		rows := with(random(108, 2, holds), 1, 2)
		rows[2][3] += 2
		assert.LessOrEqual(t, len(likely(tableOf(rows))), want)
	}
}

// Figures that are printed as 0 need not be nil: each leaves half a step.
func TestAPrintedZeroIsNotNil(t *testing.T) {
	for _, c := range []struct {
		zero int64
		want int
	}{{0, 0}, {dashed, 1}} {
		rows := random(109, 11, 4)
		for r := 3; r < 11; r++ {
			rows[r][0] = 0
		}
		rows = with(rows, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
		rows[11][0] += 6 // four figures leave two steps, eight zeros four more
		for r := 3; r < 11; r++ {
			rows[r][0] = c.zero
		}
		g := tableOf(rows)
		assert.Len(t, judged(g), c.want, "%d", c.zero)
	}
}

// A total that is a wrong part's, carried into the total of both sides: the balance does
// not balance, and one slip below explains it.
func TestAWrongPartCarriedIntoItsTotals(t *testing.T) {
	left, right := joined(random(110, 3, 2), [][]int64{{500_000, 600_000}}), with(random(111, 4, 2), 1, 2, 3, 4)
	left = with(left, 1, 2, 3, 4)
	for c := range 2 { // the last part makes them balance
		right[3][c] += left[4][c] - right[4][c]
		right[4][c] = left[4][c]
	}
	require.Positive(t, min(right[3][0], right[3][1]))
	meant := right[1][1]
	slip := swapped(t, meant)
	right[1][1], right[4][1] = slip, right[4][1]+slip-meant
	rows := joined(left, right)
	g := tableOf(rows)
	g.lay()
	var places []Place
	j := &judge{Grid: g, sizes: g.likenesses()}
	for id := range j.tally {
		j.tally[id] = make([][2]int, g.axes[id].m)
	}
	x := g.axes[overRows]
	fails, holds := newSum(overRows, 9, plain([]int{4}), equal, 0, x.weigh(9, plain([]int{4}))), newSum(overRows, 9, plain([]int{5, 6, 7, 8}), run, 0, x.weigh(9, plain([]int{5, 6, 7, 8})))
	group := append(j.enter(fails), j.enter(holds)...)
	require.Len(t, group, 1)
	for _, s := range j.carried(group) {
		places = append(places, s.Place)
		if s.Place == (Place{6, 1}) {
			assert.Equal(t, meant, s.meant)
			assert.Equal(t, []Change{{Place{9, 1}, meant - slip}}, s.along)
		}
	}
	assert.ElementsMatch(t, []Place{{5, 1}, {6, 1}, {7, 1}, {8, 1}}, places)
	assert.Equal(t, slip, g.cell(6, 1).Count, "the table is as it was")
	assert.Empty(t, j.carried(slices.Repeat(group, fewFailures+1)), "many failures are no carrying")
}

// The less there is to show that a sum is meant, the nearer to certain a slip must be;
// one of next to nothing is never merely doubted.
func TestThresholds(t *testing.T) {
	of := func(bits float64) Instance { return Instance{Sum: &Sum{Bits: bits}} }
	told := Instance{Sum: &Sum{Bits: fewBits - 1, told: true}}
	for _, c := range []struct {
		group       []Instance
		look, wrong float64
	}{
		{[]Instance{of(7.4), of(7.4)}, .9999, .9999},
		{[]Instance{of(7.4), told}, .9, .9},
		{[]Instance{told, of(7.6)}, .05, .75},
		{[]Instance{of(7.4), of(7.6)}, .05, .75},
		{[]Instance{of(7.6), of(15.9)}, .05, .75},
		{[]Instance{told, of(7.6), of(16.1)}, .05, .15},
		{[]Instance{{Sum: &Sum{Bits: -1, mended: true}}}, .05, .75},
	} {
		look, wrong := thresholds(c.group)
		assert.Equal(t, []float64{c.look, c.wrong}, []float64{look, wrong})
	}
}

// A tentative sum that fails is not held against the table.
func TestATentativeSumAccusesNobody(t *testing.T) {
	seen := 0
	for seed := range uint64(200) {
		rows := random(2000+seed, 2, 4)
		for _, row := range rows {
			for c := range row {
				row[c] = row[c]/2000 + 1
			}
		}
		rows = with(rows, 1, 2)
		rows[2][1] += 5
		g := tableOf(rows)
		all := searched(g)
		if s := sumIn(g, all, "R3=1+2"); s != nil && s.Bits < established {
			seen++
			for _, v := range verdictsOn(g, all) {
				assert.False(t, v.Likely && v.Chance < accusedTentative, "%d", seed)
			}
		}
	}
	assert.Positive(t, seen)
}

// What may be named without the others: what is likely enough, and sizes and copying do
// not speak against it.
func TestAlone(t *testing.T) {
	for _, c := range []struct {
		s    Suspect
		want bool
	}{
		{Suspect{Chance: 1, sized: 1, copied: 1}, true},
		{Suspect{Chance: .9, sized: 1, copied: 1, slip: signSlip}, false},
		{Suspect{Chance: .95, sized: 1, copied: 1, slip: signSlip}, true},
		{Suspect{Chance: .995, sized: .25, copied: .9, slip: signSlip}, true},
		{Suspect{Chance: .995, sized: .15, copied: .9, slip: signSlip}, false},
		{Suspect{Chance: .995, sized: .05, copied: .9, slip: otherSlip}, false},
		{Suspect{Chance: .995, sized: .35, copied: .9, slip: digitSlip}, false},
		{Suspect{Chance: .995, sized: .45, copied: .9, slip: digitSlip}, true},
		{Suspect{Chance: .995, sized: .2, copied: .9}, false},
		{Suspect{Chance: .995, sized: .9, copied: .4, slip: signSlip}, false},
	} {
		assert.Equal(t, c.want, Verdict{Suspects: []Suspect{c.s}}.Alone(), "%+v", c.s)
	}
}

// A figure that repeats its neighbour may have been copied: in the view where all such
// were, it is twelve bits likelier to be wrong.
func TestANeighbourThatWasCopied(t *testing.T) {
	g := tableOf([][]int64{{4100, 5200, 5200}, {6300, 5200, 8400}, {9500, 7600, 8700}})
	g.lay()
	j := &judge{Grid: g, sizes: g.likenesses(), repeats: [2]float64{.1, .1}}
	for at, want := range map[Place]float64{{0, 1}: 12, {0, 2}: 12, {1, 1}: 12, {0, 0}: 0, {2, 2}: 0} {
		var total [views]chances
		j.addTo(&total, at, 300, -5)
		assert.InDelta(t, want, total[copied].log()-total[informed].log(), 1e-9, "%v", at)
	}
}

// Kinds of slips, and how likely each is of six kinds; any digit may be one too many.
func TestLikelySlips(t *testing.T) {
	for _, c := range []struct {
		printed, meant int64
		share          float64
		kind           slip
	}{
		{1243, 1234, 1. / 6 / 3, otherSlip},
		{1334, 1234, 1. / 6 / 4 / 9, digitSlip},
		{-1234, 1234, 1. / 6, signSlip},
		{134, 1234, 1. / 6 / 4, otherSlip},
		{12334, 1234, 1./6/4 + 2./6/4/10, otherSlip},
		{12340, 1234, 1./6 + 1./6/4/10, otherSlip},
		{12344, 1234, 1./6/4 + 2./6/4/10, otherSlip},
		{15234, 1234, 1. / 6 / 4 / 10, otherSlip},
		{11, 1, 1./6 + 2./6/10, otherSlip},
		{122, 1222, 3. / 6 / 4, otherSlip},
		{34, 1034, 1. / 6 / 4, otherSlip},
		{0, 7, 0, noSlip},
		{0, 100, 0, noSlip},
		{-134, 1234, 0, noSlip},
		{1324, 1234, 1. / 6 / 3, otherSlip},
		{4231, 1234, 0, noSlip},
		{12, 1234, 0, noSlip},
		{123456, 1234, 0, noSlip},
		{1234, 1234, 0, noSlip},
	} {
		assert.InDelta(t, c.share, likelySlip(c.printed, c.meant), 1e-12, "%d for %d", c.printed, c.meant)
		assert.Equal(t, c.kind, slipOf(c.printed, c.meant), "%d for %d", c.printed, c.meant)
	}
}

// One to three signed counts may explain what is left.
func TestFewMend(t *testing.T) {
	counts := []int64{100, 250, 4000, 70_000}
	for rest, want := range map[int64]bool{100: true, -100: true, 350: true, 150: true, -4350: true, 70_000 - 4000 + 250: true, 74_350: false, 101: true, 102: false, 5: false} {
		assert.Equal(t, want, fewMend(counts, rest, 2, 3), "%d", rest)
	}
	assert.False(t, fewMend(counts, 350, 2, 1))
	assert.Equal(t, []float64{1, 24, 32}, []float64{ways(9, 1), ways(4, 2), ways(4, 3)}, "4 over 2 times 4 signs, 4 over 3 times 8")
}

// Failures that share a cell, directly or through others, are one group.
func TestGrouped(t *testing.T) {
	in := func(columns ...int) (i Instance) {
		for _, c := range columns[1:] {
			i.Terms = append(i.Terms, Addend{1, Place{0, c}})
		}
		i.Target = Place{0, columns[0]}
		return i
	}
	groups := grouped([]Instance{in(1, 2), in(3, 4), in(5, 6), in(6, 1), in(7, 8, 4)})
	require.Len(t, groups, 2)
	assert.Equal(t, []int{3, 2}, []int{len(groups[0]), len(groups[1])})
	assert.Len(t, cellsOf(groups[0]), 4)
}

// Chances in bits add up as they are, also where they are far apart.
func TestChances(t *testing.T) {
	var c chances
	for _, bits := range []float64{-3, -2, -3} {
		c.add(bits)
	}
	assert.InDelta(t, -1, c.log(), 1e-12, "⅛ + ¼ + ⅛ is ½")
	assert.InDelta(t, .5, c.share(-2), 1e-12)
	c.add(-900)
	assert.InDelta(t, -1, c.log(), 1e-12)
	assert.False(t, math.IsNaN(c.share(-1e6)))
}

// A sum that fails by one half step more than rounding explains is barely one, unless it
// holds at twelve other places.
func TestAtHowManyPlacesASumMustHold(t *testing.T) {
	for n, want := range map[int]bool{11: true, 12: false} {
		in := Instance{Sum: &Sum{Holds: int32(n), outcome: []outcome{{kind: fails, off: 2, count: 3}}}}
		assert.Equal(t, want, barely(in), "%d", n)
	}
}

// A sum that another is but for lines that are nil is no second one.
func TestASumIsCountedOnce(t *testing.T) {
	rows := random(920, 3, 3)
	rows = append(rows, []int64{0, 0, 0})
	g := tableOf(with(rows, 1, 2, 3))
	full, fewer := weighedOn(g, overRows, 4, plain([]int{0, 1, 2, 3})...), weighedOn(g, overRows, 4, plain([]int{0, 1, 2})...)
	other := weighedOn(g, overRows, 4, plain([]int{0, 1})...)
	for _, all := range [][]*Sum{{full, fewer, other}, {fewer, full, other}} {
		assert.Equal(t, map[*Sum]bool{fewer: true}, g.doubled(all))
	}
}

// A total of lasten and one of baten that are both wrong, as in the begroting 2018 of Etten-Leur: no figure for one of the two
// mends all its sums, so that neither is named without the other.
func TestTwoTotalsThatAreWrong(t *testing.T) {
	v := judged(tableOf([][]int64{
		{9531, 3863, -5668, 5672, 677, -4994, 3157, 185, -2972},
		{58135, 37625, -20510, 49951, 29091, -20860, 37235, 20729, -16506},
		{53019, 12148, -40871, 53482, 12239, -41243, 52892, 11610, -41283},
		{120685, 53636, -67049, 109105, 42008, -67097, 93284, 32524, -60760},
		{0, 8077, 8077, 0, 8258, 8258, 0, 8401, 8401},
		{0, 58161, 58161, 0, 57300, 57300, 0, 59050, 59050},
		{0, 10, 10, 0, 12, 12, 0, 12, 12},
		{1540, 503, -1037, 1517, 259, -1258, 1453, 231, -1222},
		{0, 2415, 2415, 0, 0, 0, 0, 0, 0},
		{1540, 69166, 67626, 1517, 65829, 64312, 1453, 67694, 66241},
		{0, 0, 0, 11693, 2648, -9044, 13303, 2646, -10657},
		{93, 0, -93, 99, 0, -99, 100, 0, -100},
		{0, 0, 0, 0, 0, 0, 250, 0, -250},
		{122318, 122802, 484, 110622, 107836, -11929, 108391, 102865, -5526},
		{12436, 13252, 816, 3826, 14820, 10995, 2684, 6012, 3328},
	}))
	require.NotEmpty(t, v)
	assert.Equal(t, []Place{{13, 3}, {13, 4}}, []Place{v[0].Suspects[0].Place, v[0].Suspects[1].Place})
	assert.False(t, v[0].Alone())
}
