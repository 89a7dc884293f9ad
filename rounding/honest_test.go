package rounding_test

import (
	"context"
	"flag"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

var honest = flag.Int("honest", 6_000, "how many honestly rounded tables to judge")

// honestly prints a random table in a random unit and mode, and says how it was rounded or keeps silent.
func honestly(t *testing.T, r *rand.Rand) (*rounding.System, budget.RoundingMode) {
	t.Helper()
	table := randomTable(r)
	mode := [...]budget.RoundingMode{budget.HalfUp, budget.HalfEven, budget.Truncate}[r.IntN(3)]
	unit := [...]budget.Unit{budget.InEuros, budget.InThousands, budget.InMillions}[r.IntN(3)]
	figures, err := honestFigures(table, r, mode, unit, r.IntN(3), r.IntN(6) == 0)
	require.NoError(t, err)
	stated := mode
	if r.IntN(3) == 0 {
		stated = budget.Unstated
	}
	s, err := rounding.NewSystem(context.Background(), figures, table.identities, stated)
	require.NoError(t, err)
	return s, mode
}

// TestHonestTablesAreNeverImpossible is the theorem of the package comment, on random tables. Run it with
// -honest 1000000 for the full size.
func TestHonestTablesAreNeverImpossible(t *testing.T) {
	r := rand.New(rand.NewPCG(2004, 27))
	var dst []rounding.Verdict
	suspicious, verdicts := 0, 0
	for n := range *honest {
		s, mode := honestly(t, r)
		dst = s.Verdicts(dst[:0])
		for j, v := range dst {
			require.NotEqual(t, rounding.Impossible, v, "table %d, %s: %s", n, mode, s.Identity(j).Name)
			verdicts++
			if v == rounding.Suspicious {
				suspicious++
			}
		}
	}
	t.Logf("%d of %d verdicts suspicious", suspicious, verdicts)
}
