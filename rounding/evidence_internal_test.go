package rounding

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// figureAt is a figure of a count in a unit, at a place.
func figureAt(t *testing.T, table, row, column int, count int64, decimals int) Figure {
	t.Helper()
	p, err := budget.NewPrinted(count, decimals, budget.InThousands)
	require.NoError(t, err)
	return Figure{Table: table, Row: row, Column: column, Printed: p}
}

// Only printed figures beside a figure say what size it has: of its row and table, in units of its own last digit.
func TestNeighbours(t *testing.T) {
	missing, nil0 := figureAt(t, 0, 0, 5, 9, 0), figureAt(t, 0, 0, 6, 0, 0)
	missing.Missing, nil0.Exact = true, true
	figures := []Figure{
		figureAt(t, 0, 0, 0, 100, 0), figureAt(t, 0, 0, 1, 110, 0), figureAt(t, 0, 0, 2, 1205, 1), // 120,5
		figureAt(t, 0, 1, 0, 7, 0), figureAt(t, 1, 0, 1, 8, 0), missing, nil0, figureAt(t, 0, 0, 0, 55, 0),
	}
	s, err := NewSystem(figures, []Identity{Sum("", 0, 1, 2, 3, 4, 5, 6, 7)}, budget.Unstated)
	require.NoError(t, err)
	e := newEvidence(s, newBox(s))
	e.look(0)
	require.Equal(t, []int64{110, 120}, e.row)
	e.look(2)
	require.Equal(t, []int64{1000, 1100, 550}, e.row, "in tenths")
}

// The likeness is that of the printed figure times the odds of the distances, worked out by hand.
func TestLikeness(t *testing.T) {
	e := &evidence{row: []int64{1000, 1100}}
	require.EqualValues(t, 3+10, e.oddity(1000))
	require.EqualValues(t, 25+10+3, e.oddity(1025))
	require.EqualValues(t, 980+10+3, e.oddity(20))
	require.EqualValues(t, 4*(20+300), (&evidence{row: []int64{1_000_000}}).oddity(20), "nearer to nought")
	require.EqualValues(t, alike, e.likeness(1000, 1000))
	require.EqualValues(t, 38*alike/13, e.likeness(1025, 1000))
	require.EqualValues(t, 13*alike/38, e.likeness(1000, 1025))
	require.EqualValues(t, mostAlike*alike, e.likeness(900_000, 1000))
	require.EqualValues(t, alike/mostAlike, e.likeness(1000, 900_000))
	for _, n := range []int64{1, 5_000_000_000_000_000, 1 << 58, -1 << 58} {
		require.EqualValues(t, alike, (&evidence{}).likeness(n, n), n)
	}
}

// slipsOf lists the figures from which a printed one can have come by a slip of a kind, with their weights.
func slipsOf(printed int64, slip Slip) map[int64]uint64 {
	l := writing{printed: printed, lo: -1 << 40, hi: 1 << 40, centre: 20_300}
	l.written()
	found := map[int64]uint64{}
	for _, h := range l.list {
		if h.slip == slip {
			found[h.count] += h.weight
		}
	}
	return found
}

// What was multiplied by ten ends in a nought; only another unit, a thousand or a million, leaves other digits. What was
// divided lost digits, and the likeliest figure stands for them.
func TestPowersOfTen(t *testing.T) {
	tens := slipsOf(2_030, powerOfTen)
	require.Contains(t, tens, int64(203))
	require.Contains(t, tens, int64(20_300))
	require.Contains(t, tens, int64(203_000-50), "the nearest to 20.300 that is cut to 2.030")
	require.NotContains(t, tens, int64(20), "2.030 is no 20 times a hundred")
	require.Equal(t, tens[203]/1000, tens[2], "2 in thousands, printed in euros: one of a thousand figures that round to 2")
	require.Contains(t, slipsOf(2_034, powerOfTen), int64(20_340-5), "the nearest to 20.300 that is cut to 2.034")
}

// A digit too many does not stand before noughts: what is left would start with one.
func TestExtraDigits(t *testing.T) {
	require.NotContains(t, slipsOf(2_005, ExtraDigit), int64(5))
	require.NotContains(t, slipsOf(2_000, ExtraDigit), int64(0))
	require.Contains(t, slipsOf(20, ExtraDigit), int64(0))
	require.Contains(t, slipsOf(2_145, ExtraDigit), int64(145))
}

// Fifteen times all others together, and a reserve for several slips, name an accusation; fourteen do not, and neither does a
// search that was cut short.
func TestNamingOdds(t *testing.T) {
	for _, c := range []struct {
		first    uint64
		others   []uint64
		complete bool
		named    bool
		share    int
	}{
		{15 * (100*doubt + doubt), []uint64{60 * doubt, 40 * doubt}, true, true, 938},
		{15*(100*doubt+doubt) - 1, []uint64{60 * doubt, 40 * doubt}, true, false, 938},
		{15 * doubt, []uint64{1}, true, false, 999},
		{1, nil, true, true, 1000},
		{1, nil, false, false, 1000},
		{heaviest, []uint64{heaviest}, true, false, 500},
	} {
		conflict := Conflict{Complete: c.complete, Accusations: []Accusation{{weight: c.first}}}
		for _, w := range c.others {
			conflict.Accusations = append(conflict.Accusations, Accusation{weight: w})
		}
		conflict.name()
		require.Equal(t, c.named, conflict.Named, c)
		require.Equal(t, c.share, conflict.Accusations[0].Share, c)
	}
}

// A product keeps its place where it fits and stays at the most where it does not.
func TestProduct(t *testing.T) {
	require.EqualValues(t, 6, product(2_000_000_000_000, 3, 1_000_000_000_000))
	require.EqualValues(t, 1, product(1, 1, 1_000_000_000_000))
	require.EqualValues(t, uint64(1)<<62, product(1<<62, 1<<50, 1<<50))
	require.EqualValues(t, uint64(1<<64-1), product(1<<63, 1<<63, 2))
	require.EqualValues(t, 7, combine(0, 7))
}
