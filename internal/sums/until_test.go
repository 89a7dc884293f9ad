package sums

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/ctxtest"
)

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
