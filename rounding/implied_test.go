package rounding_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/rounding"
)

// Any figure that is taken out of a clean printed table lies in the interval that the others imply.
func TestGapsHoldWhatWasTakenOut(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	single := 0
	for _, table := range ownTables(t) {
		for range 20 {
			i := r.IntN(len(table.Figures))
			if table.Failures > 0 || !table.Touched[i] {
				continue
			}
			figures := append([]rounding.Figure(nil), table.Figures...)
			was := figures[i].Printed
			figures[i].Missing = true
			s := mustSystem(t, figures, table.Identities)
			gaps := s.Gaps()
			require.Len(t, gaps, 1)
			g := gaps[0]
			require.Equal(t, i, g.Figure)
			require.True(t, g.Bounded)
			require.LessOrEqual(t, g.From.Count(), was.Count())
			require.GreaterOrEqual(t, g.To.Count(), was.Count())
			if g.To.Count()-g.From.Count() <= 2 {
				single++
			}
			require.Empty(t, s.Diagnose().Conflicts)
			require.Equal(t, g, mustSystem(t, table.Figures, table.Identities).Implied(i))
		}
	}
	require.Positive(t, single)
}
