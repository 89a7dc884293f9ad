package sums

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/stretchr/testify/assert"
)

// lastYears is a table of lasten, one line of baten and its total, and the saldo as lasten
// less baten: last year, budget, account, and a difference that is favourable where it is
// positive, as the figures of a jaarstukken would be.
func lastYears() [][]int64 {
	return [][]int64{
		{8616, 8955, 9158, -203}, {1099, 0, 870, -870}, {3092, 3083, 3432, -349}, {6469, 7164, 6758, 406},
		{19276, 19202, 20218, -1016},
		{0, 0, 375, 375}, {0, 0, 375, 375},
		{19276, 19202, 19843, -641},
	}
}

// A line of baten and its total print their difference with the other sign than lasten:
// nobody is accused, though two rows of one figure do not show that the sign goes by row.
func TestDifferencesTurnedTogether(t *testing.T) {
	assert.Empty(t, likely(tableOf(lastYears())))
	rows := lastYears()
	rows[4][3] = -1061
	assert.Equal(t, map[Place]int64{{4, 3}: -1016}, likely(tableOf(rows)), "digits that are swapped are told all the same")
}

// A saldo of differences adds up baten that count the other way elsewhere, where another
// sum shows that their sign is meant: no figure is wrong.
func TestASignThatAnotherSumShows(t *testing.T) {
	rows := func(saldo int64) [][]int64 {
		return [][]int64{{0, 5077, 5118, -41}, {0, 5077, 5118, -41}, {1772, 1903, 0, -1903}, {1772, 1903, 0, -1903}, {-1772, 3174, 5118, saldo}}
	}
	assert.Empty(t, likely(tableOf(rows(-1945))), "off by one, as rounding may be")
	assert.NotEmpty(t, likely(tableOf(rows(-1495))), "swapped digits")
}

// Rows to which words give the other side say nothing of the sign of a difference.
func TestSignsAreShownByRowsOfTheSameSide(t *testing.T) {
	columns := with(random(110, 2, 16), 1, -2)
	columns[2][5] = -columns[2][5]
	g := described(turned(columns), func(g *Grid) {
		for r := range g.Rows {
			g.Rows[r].Side = 1
		}
		g.Rows[5].Side = -1
	})
	assert.Empty(t, likely(g), "the only row of its side")
	for r := range g.Rows {
		g.Rows[r].Side = 1
	}
	assert.Equal(t, map[Place]int64{{5, 2}: -columns[2][5]}, likely(g), "one of sixteen of a side")
}

// Lines that add up lines of both sides are of the side to which all of these count.
func TestSidesOfTotals(t *testing.T) {
	rows := with(with(random(113, 3, 4), 1, -2), 4, -3)
	g := described(rows, func(g *Grid) {
		g.Rows[0].Side, g.Rows[1].Side, g.Rows[2].Side, g.Rows[3].Side = -1, 1, 1, 1
		g.Rows[3].Hint, g.Rows[4].Hint = 5, 5
	})
	all := searched(g)
	j := &judge{Grid: g}
	j.takeSides(all)
	assert.Equal(t, []int32{-1, 1, 1, -1, -1}, g.axes[overColumns].side, "lasten less baten, less a withdrawal")
	assert.Zero(t, oneSide([]term{{1, 0}, {1, 1}}, []int32{1, -1}))
}

// A sum of two lines that was seen only where one of them is nil does not tell how they
// count together.
func TestASignThatNoPlaceTells(t *testing.T) {
	rows := [][]int64{{1101, 236, 0, 236}, {1101, 236, 0, 236}, {4014, 0, 4328, 4328}, {4014, 0, 4328, 4328}, {-2912, 236, -4328, 4564}}
	assert.Empty(t, likely(tableOf(rows)))
}

// cutTable is a table of parts and their total in each of four columns, of which every
// figure was cut off after the thousands.
func cutTable(seed uint64) [][]int64 {
	rows := random(seed, 9, 4)
	for r := range rows {
		for c := range rows[r] {
			rows[r][c] = rows[r][c]*1000 + (rows[r][c]*7919+int64(r*c))%1000
		}
	}
	rows = append(with(rows[:5:5], 1, 2, 3, 4, 5), with(rows[5:], 1, 2, 3, 4)...)
	rows = with(rows, 6, 11)
	for r := range rows {
		for c := range rows[r] {
			rows[r][c] /= 1000
		}
	}
	return rows
}

// Figures that were cut off add up to less than their total: where the sums of a table
// are off to that side, one that is further off than rounding explains accuses nobody.
func TestFiguresThatWereCutOff(t *testing.T) {
	beyond := 0
	for seed := range uint64(200) {
		rows := cutTable(3000 + seed)
		for c := range rows[5] {
			if off := rows[5][c] - rows[0][c] - rows[1][c] - rows[2][c] - rows[3][c] - rows[4][c]; off > 3 {
				beyond++
			}
		}
		assert.Empty(t, likely(tableOf(rows)), "%d", seed)
	}
	assert.Positive(t, beyond, "sums that rounding does not explain")
	tidy := tally{rest: 0, step: 1, count: 6, lean: 4}
	assert.Negative(t, tidy.cutBits(), "a sum that is exact speaks for rounding")
	short := tally{rest: -2, step: 1, count: 6, lean: 4}
	assert.Positive(t, short.cutBits(), "five parts that are two short of their total, for cutting off")
}

// A sum that fails is not meant where one with a line more holds everywhere, be it that a
// heading speaks for it.
func TestASumThatLacksALine(t *testing.T) {
	rows := [][]int64{{379, -336}, {379, -336}, {129, 182}, {242, 199}, {395, 412}, {766, 793}, {387, 1129}, {194, 220}, {60, 95}, {253, 1004}}
	g := tableOf(rows)
	for _, r := range []int{1, 5, 6, 9} {
		g.Rows[r].Hint = 5
	}
	assert.Empty(t, likely(g))
}

// The total of a section of one line is held against it where it is a part of a sum and
// the line is of no other.
func TestATotalOfOneLine(t *testing.T) {
	rows := with(random(111, 3, 6), 1, 2, 3)
	one := random(112, 1, 6)[0]
	rows = append(rows, one, slices.Clone(one))
	rows = with(rows, 4, 5)
	meant := rows[4][2]
	rows[4][2] += 900
	assert.Contains(t, likely(tableOf(rows)), Place{4, 2})
	rows[4][2] = meant
	assert.Empty(t, likely(tableOf(rows)))
}

// A column is the difference of two others only: one that fits but for a row is not meant
// where another fits everywhere.
func TestAColumnIsOneDifference(t *testing.T) {
	rows := [][]int64{{7, 7, 7, 0}, {1, 2, 2, 0}, {9, 9, 10, 0}, {7, 8, 8, 0}, {9, 9, 10, 0}, {1, 1, 2, 0}, {35, 37, 38, 1}, {8, 8, 8, 0}, {3, 2, 2, 0}, {1, 2, 2, 1}, {5, 5, 6, 1}, {17, 17, 18, 1}, {-18, -20, -20, 0}}
	assert.Empty(t, likely(tableOf(rows)))
}

// A difference is printed with the other sign in one row of twenty if none shows it, and
// where its own sums do not become plain by that, in one of a hundred of those.
func TestHowOftenADifferenceIsTurned(t *testing.T) {
	g := tableOf([][]int64{{500, 300, -200}, {blank, blank, 100}, {blank, blank, 300}})
	across, down := weighedOn(g, overColumns, 2, term{1, 0}, term{-1, 1}), weighedOn(g, overRows, 2, term{1, 0}, term{1, 1})
	j, failures := judging(g, across, down)
	require.Len(t, failures, 2)
	// Three figures that add up exactly, as four in ten do at once, and ¾ of the others.
	exactly := func(size float64) float64 { return math.Log2(.995*(.4+.6*.75) + .005*anywhereByHand(0, size)) }
	cells := turning{{0, 2}}
	assert.InDelta(t, exactly(500)+math.Log2(.05), j.turned(cells, failures[:1], []float64{-50}, nowhere, 0), 1e-9)
	assert.InDelta(t, exactly(500)+exactly(300)+math.Log2(.05*.01), j.turned(cells, failures, []float64{-50, -50}, nowhere, 0), 1e-9)

	// Another row that keeps the sign, so that one in two does: thrice that where nothing else
	// tells, twice where another sum would hold as well.
	g = tableOf([][]int64{{500, 300, -200}, {blank, blank, 100}, {blank, blank, 300}, {900, 600, 300}})
	across, down = weighedOn(g, overColumns, 2, term{1, 0}, term{-1, 1}), weighedOn(g, overRows, 2, term{1, 0}, term{1, 1})
	j, failures = judging(g, across, down)
	require.Len(t, failures, 2)
	assert.InDelta(t, exactly(500)+math.Log2(.05)-3, j.turned(cells, failures[:1], []float64{-50}, nowhere, 0), 1e-9)
	assert.InDelta(t, exactly(500)+exactly(300)+math.Log2(.05*.01)-2, j.turned(cells, failures, []float64{-50, -50}, nowhere, 0), 1e-9)
}

// jaarrekening is a table of last year, budget, account and difference, with the words of
// its rows: l for lasten, b for baten, L, B, S and R for their totals, the saldo and the
// resultaat, t and o for what goes to reserves and comes from them.
func jaarrekening(words string, rows [][]int64) *Grid {
	return described(rows, func(g *Grid) {
		for r, w := range words {
			g.Rows[r].Side, g.Rows[r].Hint = 1, -.5
			if strings.ContainsRune("lLt", w) {
				g.Rows[r].Side = -1
			}
			if strings.ContainsRune("LBSR", w) {
				g.Rows[r].Hint = 5
			}
		}
		if len(g.Columns) > 3 {
			g.Columns[3].Hint = 5
		}
	})
}

// Honest tables that are not accused, each for a reason of its own.
func TestHonestJaarrekeningen(t *testing.T) {
	for _, c := range []struct {
		name, words string
		rows        [][]int64
	}{
		{"a line of baten and its total turned together", "llllLbBS", lastYears()},
		{"a saldo of lasten less baten is of the side of lasten", "llllLbBStoR", [][]int64{
			{40, 39, 36, 3}, {27, 34, 36, -1}, {85, 79, 84, -5}, {87, 82, 81, 0}, {241, 235, 239, -3}, {39, 39, 39, 0}, {39, 39, 39, 0},
			{202, 196, 200, -3}, {24, 30, 27, 3}, {72, 0, 69, 69}, {154, 226, 157, 69}}},
		{"figures that were cut off", "llllLbbbbBS", [][]int64{
			{-9744, -10320, -9693, 627}, {0, -3323, 2378, 5702}, {-7241, -7362, -7051, 311}, {-5614, -5714, -5222, 491}, {-22602, -26721, -19588, 7133},
			{9830, 9023, 9434, 410}, {5245, 4765, 5716, 951}, {5104, 4454, 5014, 559}, {7436, 8095, 7966, -129}, {27616, 26339, 28131, 1792}, {5014, -382, 8543, 8925}}},
		{"another column where the sign goes by row", "lllllLbbbBS", [][]int64{
			{6, 6, 5, 1}, {3, 3, 3, 0}, {8, 8, 8, 0}, {8, 9, 8, 1}, {7, 7, 7, 0}, {32, 33, 31, 2}, {2, 2, 2, 0}, {6, 6, 7, 1}, {10, 10, 10, 0}, {18, 18, 19, 1}, {-14, -15, -12, 3}}},
		{"another column that fits more rows to the digit", "lllllLbbbBStoR", [][]int64{
			{0, 0, 0, 0}, {-8, -8, 0, 7}, {0, 0, 0, 0}, {-2, -2, -2, 0}, {-4, -4, -4, 0}, {-15, -15, -8, 7}, {2, 2, 2, 0}, {6, 7, 6, 0}, {4, 4, 4, 0}, {13, 13, 13, 0},
			{-2, -1, 5, 7}, {-5, -6, -5, 0}, {0, 0, 1, 1}, {-7, -8, 0, 9}}},
		{"words tell a difference, and figures do not tell of what", "lLbbbBS", [][]int64{
			{23, 22, 20, 2}, {23, 22, 20, 2}, {5, 0, 5, 6}, {94, 96, 88, -7}, {92, 92, 96, 4}, {193, 187, 190, 3}, {-169, -164, -170, 6}}},
		{"a column that is two differences, by another the line that fails", "llllllLbbbbBS", [][]int64{
			{6, 6, 7, 0}, {8, 9, 9, 0}, {5, 5, 6, -1}, {0, 2, 2, 0}, {5, 5, 5, 0}, {4, 4, 4, 0}, {30, 31, 32, -1}, {2, 2, 1, -1}, {5, 6, 6, 0}, {2, 2, 2, 0},
			{8, 8, 8, 0}, {17, 18, 17, -1}, {13, 14, 15, -1}}},
		{"a difference that has another sign than the figures", "lllllLbbbbBStoR", [][]int64{
			{6, 5, 0, 5}, {9, 9, 9, 0}, {1, 1, 1, 0}, {5, 5, 5, 0}, {2, 2, 2, 0}, {24, 24, 18, 5}, {7, 7, 6, -1}, {1, 1, 1, 0}, {6, 6, 6, 0}, {0, 9, 9, 0},
			{15, 24, 23, 0}, {9, 0, -5, 4}, {1, 1, 2, 0}, {7, 7, 7, 0}, {3, -7, -11, 3}}},
		{"a resultaat that is what goes to reserves and comes from them in one column", "llLbbbBStoR", [][]int64{
			{29, 24}, {98, 94}, {127, 119}, {-2, 6}, {102, 97}, {102, 104}, {202, 206}, {75, 88}, {40, 43}, {95, 92}, {130, 136}}},
		{"the same in two columns of three", "llLbBStoR", [][]int64{
			{5, 0, 4}, {46, 44, 41}, {51, 44, 45}, {33, 33, 33}, {33, 33, 33}, {18, 12, 12}, {47, 54, 51}, {10, 6, 2}, {56, 60, 60}}},
		{"the same in figures of one digit", "lllllLbbbbBStoR", [][]int64{
			{3, 3, 3}, {1, 0, 1}, {9, 10, 9}, {1, 0, 1}, {7, 7, 7}, {21, 20, 21}, {8, 8, 7}, {2, 2, 2}, {4, 3, 3}, {1, 2, 1}, {15, 15, 13},
			{6, 5, 8}, {8, 8, 8}, {3, 3, 2}, {11, 10, 14}}},
		{"two lasten that come to a third in one column", "llllllLbBS", [][]int64{
			{796, 840}, {141, 218}, {545, 557}, {656, 628}, {374, 309}, {254, 227}, {2768, 2782}, {339, 420}, {339, 420}, {2429, 2362}}},
		{"a saldo that is the opposite of the baten", "lLbbbbBS", [][]int64{
			{0, 0, 0, 0}, {0, 0, 0, 0}, {87, 85, 88, 2}, {40, 42, 37, -4}, {83, 91, 0, -91}, {81, 78, 80, 2}, {292, 297, 206, -91}, {-291, -297, -207, -90}}},
		{"a resultaat that by accident holds barely with the other sign, and would hold better if another figure had it", "llLbBStoR", [][]int64{
			{0, 17, -14, 32}, {24, 23, 25, -1}, {24, 41, 10, 30}, {54, 53, 54, 0}, {54, 53, 54, 0}, {-30, -12, -43, 31}, {-72, 67, 73, -5}, {32, 27, 29, 1}, {-134, 27, 0, 27}}},
		{"a line that is nil but in one column and in that of differences", "lLbBStoR", [][]int64{
			{25472, 24607, 30025, -5418}, {25472, 24607, 30025, -5418}, {1903, 0, 8117, 8117}, {1903, 0, 8117, 8117}, {23568, 24606, 21907, 2699},
			{-1107, 964, -2865, 3829}, {0, 49155, 0, -49155}, {22461, -23583, 19042, -42626}}},
		{"a saldo of differences that are nil", "llllllLbbbbBStoR", [][]int64{
			{0, 0, 0, 0}, {-8, -7, -7, 0}, {-2, -2, -2, 0}, {-2, 3, -3, -6}, {-1, -2, -1, 0}, {-2, -3, -2, 0}, {-17, -11, -16, -5}, {1, 1, 2, 0}, {0, 0, 0, 0}, {1, 2, 2, 0}, {2, 2, 2, 0},
			{5, 7, 7, 0}, {-12, -4, -9, -4}, {-10, -9, -10, 0}, {0, 0, 0, 0}, {-21, -13, -19, -6}}},
		{"a sum that differs from another by a line that is nil, and holds barely", "llLbbbbBS", [][]int64{
			{-6315, -6284}, {-2852, -2941}, {-9168, -9225}, {0, 0}, {5294, 5442}, {10301, 9655}, {4475, 4701}, {20072, 19801}, {10903, 10575}}},
	} {
		assert.Empty(t, likely(jaarrekening(c.words, c.rows)), c.name)
	}
}

// In a table of one column what a section lacks is not looked for among lines that are nil
// where its sum holds, since it holds nowhere.
func TestASectionOfOneColumn(t *testing.T) {
	rows := sections(114, 8, 3, 1)
	for from, k := 0, 0; from < len(rows); from, k = from+5, k+1 {
		rows = slices.Insert(rows, from, []int64{blank})
	}
	assert.Empty(t, likely(tableOf(rows)))
	for _, by := range []int64{20, 700, 3000} {
		wrong := make([][]int64, len(rows))
		for r := range rows {
			wrong[r] = slices.Clone(rows[r])
		}
		wrong[12][0] += by
		assert.NotEmpty(t, likely(tableOf(wrong)), "%d", by)
	}
}

// A total that is 3 more than its four parts, 45: cut off and not rounded they may come to 48.9. It takes one chance in two that a
// figure is wrong then; that a total is eight less is not explained by it.
func TestATotalOfFiguresThatMayBeCutOff(t *testing.T) {
	of := func(total int64) *Grid {
		return described([][]int64{
			{0, -60, 58}, {58, 60, 56}, {58, 0, 114},
			{6, 9, 7}, {0, 30, 26}, {4, 0, 9}, {-2, 6, 1}, {8, total, 44},
			{-50, 48, -70}, {59, 55, 59}, {13, 13, 3}, {-96, 6, -125},
		}, func(g *Grid) {
			for r := range g.Rows {
				if g.Rows[r].Hint = -.5; slices.Contains([]int{2, 7, 8, 11}, r) {
					g.Rows[r].Hint = 6
				}
			}
		})
	}
	assert.Empty(t, likely(of(48)))
	assert.NotEmpty(t, likely(of(37)))
}

// A saldo of lasten less baten of which the baten are nil but in one year, beside differences of which the sign is that of a
// voordeel: the baten have the other sign in both, and no figure is wrong; not where one year more shows that they are added.
func TestTheSignOfLinesThatAreNilElsewhere(t *testing.T) {
	of := func(baten, saldo int64) *Grid {
		return tableOf([][]int64{
			{107, 369, 271, 98}, {5433, 6060, 5480, 580}, {5342, 5580, 5900, -320}, {10_882, 12_010, 11_652, 359},
			{baten, 0, 4767, 4767}, {baten, 0, 4767, 4767}, {saldo, 12_010, 6885, 5126},
		})
	}
	assert.Empty(t, likely(of(0, 10_882)))
	for baten, want := range map[int64]bool{0: true, 3114: false} {
		g := of(baten, 10_882+baten)
		s := weighedOn(g, overRows, 6, plain([]int{3, 5})...)
		j, failures := judging(g, s)
		require.Len(t, failures, 1)
		_, ok := j.turnLines(turning{{4, 3}, {5, 3}}, failures[0], nowhere, 0)
		assert.Equal(t, want, ok, "%d", baten)
		_, ok = j.turnLines(turning{{4, 3}, {5, 3}}, failures[0], Place{6, 2}, 2)
		assert.False(t, ok, "a saldo that is two off is no other sign")
	}
}

// Of the rows that show the sign of a difference all are of the other side: then it may as well go by side. A total of which
// sums do not tell the side says nothing, one of which they do says as much as any row.
func TestASignThatOnlyRowsOfTheOtherSideShow(t *testing.T) {
	g := tableOf([][]int64{{500, 440, 60}, {310, 290, 20}, {60, 62, 1}, {750, 668, 82}})
	for r, side := range []int8{-1, -1, 1, 1} {
		g.Rows[r].Side = side
	}
	s := weighedOn(g, overColumns, 2, term{1, 0}, term{-1, 1})
	require.Equal(t, []int32{3, 1}, []int32{s.Holds, s.Fails})
	j, failures := judging(g, s)
	cells := turning{{2, 2}}
	assert.False(t, j.sided(cells), "a plain row of its side")
	g.Rows[3].Hint = 5
	assert.True(t, j.sided(cells))
	j.told = map[int]bool{3: true}
	assert.False(t, j.sided(cells))
	j.told = nil
	assert.False(t, j.sided(turning{{2, 2}, {0, 2}}), "cells of both sides")
	each := []float64{-50}
	rounded := math.Log2(likelihood(3, 1, 62))
	assert.InDelta(t, rounded+math.Log2(.4), j.turned(cells, failures, each, nowhere, 0), 1e-9)
	g.axes[overColumns].side[2] = 0
	assert.False(t, j.sided(cells), "words say nothing of the row")
	g.Rows[2].Both = true
	assert.True(t, j.sided(cells), "a saldo of which no sum tells the side")
	assert.False(t, j.sided(turning{{2, 2}, {0, 2}}), "and another cell")
	g.axes[overColumns].side[1] = 1
	assert.False(t, j.sided(cells), "rows of both sides show the sign")
	g.axes[overColumns].side[0], g.axes[overColumns].side[1] = 0, 0
	assert.False(t, j.sided(cells), "rows of no side do")
	g.axes[overColumns].side[0], g.axes[overColumns].side[1] = 1, 1
	assert.True(t, j.sided(cells), "those of the other side do, whichever that is")
	j.told = map[int]bool{2: true}
	assert.False(t, j.sided(cells), "a sum tells the side")
}

// A sum of rows that is two steps off, and holds to the last digit once a cell counts the other way, says so.
func TestASumThatHoldsTheBetterForASign(t *testing.T) {
	g := tableOf([][]int64{{30, 30, 10}, {71, 69, 146}, {63, 60, 1}, {164, 159, 155}})
	s := weighedOn(g, overRows, 3, plain([]int{0, 1, 2})...)
	j, failures := judging(g, s)
	require.Empty(t, failures)
	assert.InDelta(t, math.Log2(likelihood(4, 0, 155)/likelihood(4, 2, 155)), j.plainer(turning{{2, 2}}, nowhere, 0), 1e-9)
	assert.Zero(t, j.plainer(turning{{2, 1}}, nowhere, 0))
	s.Bits = tentative
	assert.Zero(t, j.plainer(turning{{2, 2}}, nowhere, 0))
}
