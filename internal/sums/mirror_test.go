package sums

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// saldo is lasten of two rows, baten and their saldo in two columns: 10.510 − 35.984 = −25.474, 8.855 − 33.976 = −25.121.
func saldo(first, second int64, sided bool) *Grid {
	rows := [][]int64{{12016, 11948}, {23968, 22028}, {35984, 33976}, {10510, 8855}, {first, second}}
	return described(rows, func(g *Grid) {
		for r := range g.Rows {
			g.Rows[r].Label, g.Rows[r].Hint = int32(r+1), 5
			if g.Rows[r].Side = 1; r < 3 {
				g.Rows[r].Side = -1
			}
			if !sided {
				g.Rows[r].Side = 0
			}
		}
		g.Rows[0].Hint, g.Rows[1].Hint = -.5, -.5
	})
}

// A saldo of which one of two has the other sign: words tell which of the two is likelier, and it may be the other.
func TestATotalWithTheOtherSign(t *testing.T) {
	assert.Equal(t, map[Place]int64{{4, 1}: -25121}, likely(saldo(-25474, 25121, true)))
	assert.Equal(t, map[Place]int64{{4, 0}: -25474}, likely(saldo(25474, -25121, true)))
	assert.Empty(t, likely(saldo(-25474, -25121, true)))
	assert.Empty(t, likely(saldo(25474, 25121, true)), "lasten less baten")
	verdicts := judged(saldo(-25474, 25121, true))
	require.Len(t, verdicts, 1)
	assert.False(t, verdicts[0].Alone())
	other := verdicts[0].Suspects[1]
	assert.Equal(t, Suspect{Place: Place{4, 0}, Meant: 25474}, Suspect{Place: other.Place, Meant: other.Meant})
}

// The other sign is one where lines have figures to tell it, and at one place.
func TestMirrored(t *testing.T) {
	at := func(rows [][]int64) int {
		g := tableOf(rows)
		g.lay()
		a := &g.axes[overRows]
		x := []term{{-1, 0}, {1, 1}}
		return a.mirrored(newSum(overRows, 2, x, near, 0, a.weigh(2, x)))
	}
	assert.Equal(t, 1, at([][]int64{{500, 700, 910}, {400, 300, 650}, {-100, 400, -260}}))
	assert.Equal(t, -1, at([][]int64{{500, 700, 910}, {400, 300, 650}, {-100, -400, -260}}), "it holds")
	assert.Equal(t, -1, at([][]int64{{500, 700, 910}, {400, 0, 650}, {-100, 700, -260}}), "the opposite of one line")
	assert.Equal(t, -1, at([][]int64{{500, 700, 910}, {400, 300, 650}, {-100, 400, 260}}), "two places")
	assert.Equal(t, -1, at([][]int64{{500, 700, 910}, {400, 300, 650}, {-100, 440, -260}}), "another figure")

	// Of a difference a row may have the other sign, and that is no slip in a total.
	g := tableOf([][]int64{{500, 700, 200}, {400, 300, -100}, {-100, -400, 300}})
	g.lay()
	a := &g.axes[overRows]
	x := []term{{-1, 0}, {1, 1}}
	s := newSum(overRows, 2, x, near, 0, a.weigh(2, x))
	assert.Equal(t, 2, a.mirrored(s))
	a.follows[2] = true
	assert.Equal(t, -1, a.mirrored(s))
}

// The way round that words do not expect pays 1.3 bits.
func TestTheOtherWayRound(t *testing.T) {
	credited := func(side int32) float64 {
		s := searching(tableOf([][]int64{{500, 700, 910}, {400, 300, 650}, {-100, 400, -260}}), overRows)
		s.sides = []int32{-1, 1, side}
		x := []term{{-1, 0}, {1, 1}} // of the side of baten
		r := newSum(overRows, 2, x, near, 0, s.weigh(2, x))
		s.mirror(r)
		return r.Bits
	}
	assert.InDelta(t, 1.3, credited(1)-credited(-1), 1e-12)
}

// The sign of a line that two places tell, one of which says the opposite: both are named, unless a third shows which is meant.
func TestTheSignOfALineThatTwoPlacesTell(t *testing.T) {
	of := func(rows ...[]int64) *Grid {
		return tableOf(append([][]int64{{211, 218, 240, 241, 233}, {106, 131, 138, 169, 160}, {344, 374, 409, 442, 430}}, rows...))
	}
	v := judged(of([]int64{3368, 2969, 3003, 3514, 3127}, []int64{blank, blank, -186, 68, blank}, []int64{3368, 2969, 3189, 3582, 3127}))
	require.Len(t, v, 1)
	assert.False(t, v[0].Alone())
	var places []Place
	for _, s := range v[0].Suspects[:2] {
		places = append(places, s.Place)
		assert.Equal(t, map[Place]int64{{4, 2}: 186, {4, 3}: -68}[s.Place], s.Meant)
	}
	assert.ElementsMatch(t, []Place{{4, 2}, {4, 3}}, places)
	alone(t, of([]int64{3368, 2969, 3003, 3514, 3127}, []int64{blank, blank, -186, 68, 94}, []int64{3368, 2969, 3189, 3582, 3221}), Place{4, 2}, 186)
}

// Where a second sum holds with the figure of the other place, that one has the sign that is meant: the activa of Medemblik, 2020,
// with a minus before the vlottende activa.
func TestASecondSumTellsTheSign(t *testing.T) {
	alone(t, tableOf([][]int64{
		{865, 808}, {71_054, 72_538}, {9_377, 9_267}, {81_296, 82_613},
		{4_160, 5_819}, {9_585, 19_239}, {721, 511}, {3_801, 5_423}, {18_267, -30_992}, {99_563, 113_605},
	}), Place{8, 1}, 30_992)
}
