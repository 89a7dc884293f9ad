package ctxtest_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/ctxtest"
)

func TestAfter(t *testing.T) {
	ctx := ctxtest.After(3)
	assert.NoError(t, ctx.Err())
	assert.NoError(t, ctx.Err())
	select {
	case <-ctx.Done():
		t.Error("before the third look")
	default:
	}
	assert.ErrorIs(t, ctx.Err(), context.Canceled)
	assert.ErrorIs(t, ctx.Err(), context.Canceled, "it stays so")
	<-ctx.Done()
}

// Work of forty looks is done once the context lasts longer.
func TestStopEverywhere(t *testing.T) {
	stopped, longest := 0, 0
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		for i := range 40 {
			if err := ctx.Err(); err != nil {
				stopped, longest = stopped+1, i
				return err
			}
		}
		return nil
	})
	assert.Equal(t, []int{28, 38}, []int{stopped, longest})
	assert.Equal(t, 42, looks)
}

// A goroutine that ends in its own time is not left.
func TestIdle(t *testing.T) {
	idle := ctxtest.Idle(t)
	on := make(chan struct{})
	go func() { <-on }()
	close(on)
	idle()
}
