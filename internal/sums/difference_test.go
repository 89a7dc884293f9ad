package sums

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// twoSides is a table of two columns and their difference, favourable where it is positive: four rows of lasten and four of
// baten, and the sides that words give them.
func twoSides(change func(rows [][]int64)) *Grid {
	rows := turned(with(random(140, 2, 8), 1, -2))
	for r := range rows[4:] {
		rows[4+r][2] *= -1
	}
	change(rows)
	return described(rows, func(g *Grid) {
		for r := range g.Rows {
			if g.Rows[r].Side = -1; r > 3 {
				g.Rows[r].Side = 1
			}
		}
	})
}

// One row that has the sign of the other side fails as its own side has it; of two that have it nothing is known.
func TestARowContraryToItsSide(t *testing.T) {
	turn := func(rows ...int) *Grid {
		return twoSides(func(all [][]int64) {
			for _, r := range rows {
				all[r][2] *= -1
			}
		})
	}
	fails := func(g *Grid) (at []Place) {
		for _, s := range searched(g) {
			for in := range g.Instances(s) {
				if in.Fails {
					at = append(at, in.Target)
				}
			}
		}
		return at
	}
	assert.Empty(t, fails(turn()))
	assert.Equal(t, []Place{{5, 2}}, fails(turn(5)))
	assert.Empty(t, fails(turn(1, 5)))
	g := turn(5)
	g.Rows[5].Hint = 5 // it is the sum of others, by words, and no sum tells which way round
	assert.Empty(t, fails(g))
}

// bySide is a table of two columns and their difference, whose sign is that of the side of a row, but in the first.
func bySide(seed uint64, rows int) *Grid {
	columns := with(random(seed, 2, rows), 1, -2)
	for r := 1; r < rows; r += 2 {
		columns[2][r] *= -1
	}
	g := tableOf(turned(columns))
	for r := range g.Rows {
		if g.Rows[r].Side = -1; r%2 > 0 || r == 0 {
			g.Rows[r].Side = 1
		}
	}
	g.lay()
	return g
}

// Too few rows that agree prove nothing.
func TestFewRowsThatAgree(t *testing.T) {
	p, q := &Sum{target: 2, terms: []term{{1, 0}, {-1, 1}}}, &Sum{target: 2, terms: []term{{-1, 0}, {1, 1}}}
	contrary := func(rows int) bool {
		g := bySide(141, rows)
		a := &g.axes[overColumns]
		p.outcome, q.outcome = make([]outcome, rows), make([]outcome, rows)
		for r := range rows {
			s := []*Sum{p, q}[r%2]
			s.outcome[r] = a.weigh(2, s.terms)[r]
		}
		c, ok := a.contrary(p, q)
		return ok && c.row == 0
	}
	assert.False(t, contrary(fewAgree))
	assert.True(t, contrary(fewAgree+1))
}
