package compare_test

import (
	"context"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/ctxtest"
	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// However many processors there are, the tables say the same of each other.
func TestProcessorsDoNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 6))
	var list []*understand.Understanding
	for _, kind := range made.Kinds {
		list = append(list, printed(t, made.Plant(r, kind))...)
	}
	want := agreement(t, list)
	assert.NotEmpty(t, want.Contradictions)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, n := range []int{1, 3, 8} {
		runtime.GOMAXPROCS(n)
		assert.Equal(t, want, agreement(t, list), n)
	}
}

// Wherever it is stopped, it says so and leaves nothing running.
func TestStoppedOnAllProcessors(t *testing.T) {
	list := printed(t, made.New(rand.New(rand.NewPCG(14, 7))))
	defer ctxtest.Idle(t)()
	ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		_, err := compare.Tables(ctx, list)
		return err
	})
}
