package inject

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
)

// The slips are made on the text of a figure, and change it.
func TestTyposAreSlipsOfTheirKind(t *testing.T) {
	list, err := tables.Own()
	require.NoError(t, err)
	b, r := NewBench(list), rand.New(rand.NewPCG(1, 1))
	for kind := range Kinds {
		for range 50 {
			ti, fi, count := b.Pick(r, kind)
			old := b.Tables[ti].Figures[fi].Printed.Count()
			require.NotEqual(t, old, count, kind)
			if kind == Sign {
				require.Equal(t, -old, count)
			}
			if kind == Swap {
				require.Zero(t, (old-count)%9, "%d %d", old, count)
			}
		}
	}
}
