package sums

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/ctxtest"
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
	for r := range rows {
		g.Steps[g.index(r, 3)] = int32(1 + 9*(r%1100))
	}
	g.lay()
	for r := range rows {
		for c := range g.Columns {
			want := g.cell(r, c)
			over, across := &g.axes[overRows], &g.axes[overColumns]
			assert.Equal(t, want, Cell{over.count(r, c), int32(over.step(r, c)), over.state(r, c)})
			assert.Equal(t, want, Cell{across.count(c, r), int32(across.step(c, r)), across.state(c, r)})
		}
	}
	kinds := len(g.axes[overRows].inks.kinds)
	assert.Less(t, kinds, len(rows), "lines share them")
	assert.Greater(t, kinds, mostInks, "and are more kinds than are known")
}

// A search that is stopped at any look has no sums, and one that is judged no verdicts;
// a grid that was left can be asked again.
func TestStoppedAtEveryLook(t *testing.T) {
	rows := budgets(100)
	rows[3][1] = swapped(t, rows[3][1])
	whole := told(tableOf(rows))
	require.NotEmpty(t, whole)

	g := tableOf(rows)
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		all, err := g.Find(ctx)
		if err != nil {
			assert.Nil(t, all)
			return err
		}
		verdicts, unjudged, err := g.Judge(ctx, all)
		if err != nil {
			assert.Nil(t, verdicts)
			assert.Zero(t, unjudged)
		}
		return err
	})
	assert.Greater(t, looks, 2*len(rows), "lines are looked at one by one")
	assert.Equal(t, whole, told(g))
}
