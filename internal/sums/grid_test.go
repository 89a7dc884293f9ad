package sums

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Both axes hold every cell as it is, whether or not lines share their states and steps.
func TestAxesHoldTheCells(t *testing.T) {
	rows := random(501, 2*mostInks, 5)
	for r, row := range rows {
		for c := range row {
			if (r>>(2*c))%7 == 3 {
				row[c] = []int64{blank, dashed, words}[(r+c)%3]
			}
		}
		row[4] = 1
	}
	g := tableOf(rows)
	for r := range g.Cells {
		g.Cells[r][3].Step = int64(1 + 9*(r%1100))
	}
	g.lay()
	for r, row := range g.Cells {
		for c, want := range row {
			over, across := &g.axes[overRows], &g.axes[overColumns]
			assert.Equal(t, want, Cell{over.state[r][c], over.count[r][c], over.step[r][c]})
			assert.Equal(t, want, Cell{across.state[c][r], across.count[c][r], across.step[c][r]})
		}
	}
	of := map[*State]bool{}
	for _, state := range g.axes[overRows].state {
		of[&state[0]] = true
	}
	assert.Less(t, len(of), len(rows), "lines share them")
	assert.Greater(t, len(of), mostInks, "and are more kinds than are known")
}
