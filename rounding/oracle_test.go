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

var cases = flag.Int("cases", 1_500, "how many small tables to hold against the reference")

// randomGrid makes an honest table of small figures that adds up both ways, and then damages up to two of them.
func randomGrid(t *testing.T, r *rand.Rand) ([]rounding.Figure, []rounding.Identity) {
	t.Helper()
	rows, columns := 1+r.IntN(2), 1+r.IntN(3)
	at := func(i, j int) int { return i*(columns+1) + j }
	tenths := make([]int64, (rows+1)*(columns+1))
	for i := range rows {
		for j := range columns {
			v := r.Int64N(200) - 60
			for _, c := range []int{at(i, j), at(i, columns), at(rows, j), at(rows, columns)} {
				tenths[c] += v
			}
		}
	}
	counts := make([]int64, len(tenths))
	for i, v := range tenths {
		counts[i] = (v+1000+5)/10 - 100
	}
	for range r.IntN(3) {
		counts[r.IntN(len(counts))] += r.Int64N(9) - 4
	}
	figures := make([]rounding.Figure, len(counts))
	for i, c := range counts {
		p, err := budget.NewPrinted(c, 0, budget.InThousands)
		require.NoError(t, err)
		figures[i] = rounding.Figure{Row: i / (columns + 1), Column: i % (columns + 1), Printed: p}
	}
	return figures, gridIdentities(rows, columns)
}

// gridIdentities are those of a table of rows and columns with totals.
func gridIdentities(rows, columns int) (ids []rounding.Identity) {
	at := func(i, j int) int { return i*(columns+1) + j }
	for i := range rows + 1 {
		var parts []int
		for j := range columns {
			parts = append(parts, at(i, j))
		}
		ids = append(ids, rounding.Sum("row", at(i, columns), parts...))
	}
	for j := range columns + 1 {
		var parts []int
		for i := range rows {
			parts = append(parts, at(i, j))
		}
		ids = append(ids, rounding.Sum("column", at(rows, j), parts...))
	}
	return ids
}

// TestAgainstReference holds verdicts against fractions. Run it with -cases 100000 for the full size.
func TestAgainstReference(t *testing.T) {
	r := rand.New(rand.NewPCG(71, 75))
	impossible := 0
	for range *cases {
		figures, ids := randomGrid(t, r)
		mode := [...]budget.RoundingMode{budget.Nearest, budget.Truncate}[r.IntN(2)]
		s, err := rounding.NewSystem(context.Background(), figures, ids, mode)
		require.NoError(t, err)
		ref := slow{figures: figures, identities: ids, truncated: mode == budget.Truncate}
		for j, v := range s.Verdicts(nil) {
			if mode == budget.Truncate && ref.edge(j) {
				continue // the far end of an interval of a truncated figure is not in it
			}
			require.Equal(t, !ref.possible(j), v == rounding.Impossible, "%v %v", figures, ids[j])
			require.Equal(t, ref.exact(j) && ref.possible(j), v == rounding.Exact, "%v %v", figures, ids[j])
			if v == rounding.Impossible {
				impossible++
			}
		}
	}
	require.Positive(t, impossible)
}
