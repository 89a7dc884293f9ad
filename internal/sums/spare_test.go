package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A sum that holds in one of two columns stays known where a slip of a known kind mends the
// other, and the figure is told; any other figure there speaks against the sum.
func TestASlipSaysLittleAgainstASum(t *testing.T) {
	block := func(printed int64) *Grid {
		return described([][]int64{
			{1852, 2871}, {133, 91}, {197, 58}, {623, 353}, {135, 0}, {533, 433}, {988, printed}, {620, 620}, {1317, 863}, {6398, 5866},
		}, func(g *Grid) {})
	}
	// Leidschendam-Voorburg, Jaarverslag 2019, incidentele lasten by programme.
	require.Contains(t, found(block(577)), "R10=1+2+3+4+5+6+7+8+9")
	assert.Equal(t, map[Place]int64{{6, 1}: 577}, likely(block(5577)), "a digit twice")
	assert.Empty(t, likely(block(1904)))
}

// What a slip of a known kind adds to a sum that fails once: nothing where the sum has no
// evidence without that place, fails twice, or is of one line.
func TestWhenASumIsSpared(t *testing.T) {
	s := searching(tableOf([][]int64{{4000, 5100}, {7000, 2300}, {11_000, 4700}}), overRows)
	one := newSum(overRows, 2, plain([]int{0, 1}), near, 6, s.weigh(2, plain([]int{0, 1})))
	require.Equal(t, []int32{1, 1}, []int32{one.Holds, one.Fails})
	// 7.400 for 4.700 is a slip of one kind in six at one of three places, in two figures of a thousand, four in five
	// of which are known.
	slip := .002 * .8 * (1. / 6 / 3) * likelihood(3, 0, 5100)
	assert.InDelta(t, math.Log2((slip+likelihood(3, 2700, 5100))*10_201)-one.outcome[1].bits, s.spare(one), 1e-9)
	known := *one
	known.Bits = tentative + .1
	assert.Zero(t, s.spare(&known), "it is known without")
	twice := *one
	twice.Fails = 2
	assert.Zero(t, s.spare(&twice))
	weak := *one
	weak.Bits = tentative + one.outcome[1].bits - .1
	assert.Zero(t, s.spare(&weak), "too little is left")
	assert.Zero(t, s.spare(newSum(overRows, 2, plain([]int{0}), near, 6, slices.Clone(one.outcome))))
}

// Two lines that are equal but for one cell and are the total of the same lines are both
// meant: the cell is wrong. Noordoostpolder, Begroting 2020, structureel begrotingssaldo.
func TestTwoTotalsOfTheSameLines(t *testing.T) {
	rows := [][]int64{{-2953, 197, 32, 504}, {4421, 877, 144, 107}, {-1448, -1042, -419, -351}, {2972, -164, -275, -244}, {19, 33, -243, 260}, {0, 0, 0, 0}, {19, 33, -243, 260}}
	require.Empty(t, likely(tableOf(rows)))
	rows[4][2] = -293
	assert.Equal(t, map[Place]int64{{4, 2}: -243}, likely(tableOf(rows)))
}

// A line that words call a total and that repeats the one above it is held to it, though that
// is a total itself. De Fryske Marren, Begroting 2024, voorzieningen.
func TestATotalOfOneTotal(t *testing.T) {
	table := func(hint float64) *Grid {
		return described([][]int64{{14_772, 14_220, 12_362, 12_697}, {4998, 4673, 4538, 4538}, {-5550, -6530, -4203, -4343}, {14_220, 12_362, 12_697, 12_891}, {14_220, 12_362, -12_697, 12_891}},
			func(g *Grid) { g.Rows[3].Hint, g.Rows[4].Hint = hint, hint })
	}
	assert.Equal(t, map[Place]int64{{4, 2}: 12_697}, likely(table(5)))
	assert.Empty(t, likely(table(0)))
}

// A column that words call a total repeats the one before it, and is held to that. Gouda,
// Jaarstukken 2018, baten of leges.
func TestATotalOfOneColumn(t *testing.T) {
	table := func(hint float64) *Grid {
		return described([][]int64{
			{136_978, 129_389, 129_389}, {808_368, 784_393, 784_393}, {250_203, 298_968, 298_968}, {109_754, 85_620, 85_620},
			{180_309, 76_553, 76_553}, {9609, 2237, 2237}, {692, 265, 265}, {80_769, 40_513, 405_130},
		}, func(g *Grid) { g.Columns[2].Hint = hint })
	}
	assert.Equal(t, map[Place]int64{{7, 2}: 40_513}, likely(table(5)))
	assert.Empty(t, likely(table(0)), "columns that are mostly equal need not be always")
}

// A total that is that of other lines is equal to another, not a second total of the lines of
// that: as activa and passiva are.
func TestABalansIsNoTwin(t *testing.T) {
	rows := with(with(random(930, 4, 2), 1, 2), 3, 4)
	rows[3] = []int64{rows[4][0] - rows[2][0], rows[4][1] - rows[2][1]}
	rows[5] = []int64{rows[4][0], rows[4][1] + 10_000}
	rows[3][1] += 10_000
	g := described(rows, func(g *Grid) { g.Rows[4].Hint, g.Rows[5].Hint = 5, 5 })
	assert.Contains(t, found(g), "R6=5")
}
