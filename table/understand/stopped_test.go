package understand_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/ctxtest"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// A context that has ended understands nothing, also of a table without rows.
func TestEndedBeforehand(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	end()
	for _, tb := range []table.Table{{}, programme3()} {
		u, err := understand.Understand(ctx, tb, understand.Given{})
		assert.ErrorIs(t, err, context.Canceled)
		assert.Zero(t, u)
	}
}

// Wherever the work is stopped, nothing is returned that could pass for an understanding of the whole table.
func TestStoppedAnywhere(t *testing.T) {
	tb := programme3()
	want := tabletest.Understand(tb, understand.Given{})
	assert.NotEmpty(t, want.Identities)
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		u, err := understand.Understand(ctx, tb, understand.Given{})
		if err != nil {
			assert.Zero(t, u)
			return err
		}
		assert.Equal(t, want, u)
		return nil
	})
	assert.Greater(t, looks, 3*len(tb.Rows)+len(want.Families), "rows and sums are looked at one by one")
}
