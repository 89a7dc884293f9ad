package rounding_test

import (
	"context"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// cut cuts a system into parts of so many identities, each with the figures that it needs.
func cut(figures []rounding.Figure, identities []rounding.Identity, size int) iter.Seq2[[]rounding.Figure, []rounding.Identity] {
	return func(yield func([]rounding.Figure, []rounding.Identity) bool) {
		for some := range slices.Chunk(identities, size) {
			var of []rounding.Figure
			known := map[int]int{}
			number := func(i int) int {
				if _, ok := known[i]; !ok {
					known[i], of = len(of), append(of, figures[i])
				}
				return known[i]
			}
			var part []rounding.Identity
			for _, id := range some {
				here := rounding.Identity{Name: id.Name, Total: number(id.Total)}
				for _, p := range id.Parts {
					here.Parts = append(here.Parts, rounding.Addend{Figure: number(p.Figure), Sign: p.Sign})
				}
				part = append(part, here)
			}
			if !yield(of, part) {
				return
			}
		}
	}
}

// In parts of any size the verdicts are those of one system of all, and so is the mode: of figures that were rounded, that were
// truncated, and of which some are wrong.
func TestPartsAreJudgedAsAWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 4))
	modes := map[budget.RoundingMode]int{}
	for range 600 {
		table := randomTable(r)
		mode := []budget.RoundingMode{budget.HalfUp, budget.Truncate}[r.IntN(2)]
		figures, err := honestFigures(table, r, mode, budget.InThousands, 0, r.IntN(4) == 0)
		require.NoError(t, err)
		for range max(0, r.IntN(5)-2) {
			i := r.IntN(len(figures))
			p := figures[i].Printed
			figures[i].Printed, err = budget.NewPrinted(p.Count()+int64(r.IntN(41)-20), p.Decimals(), p.Unit())
			require.NoError(t, err)
		}
		whole := mustSystem(t, figures, table.identities)
		want := whole.Verdicts(nil)
		for _, size := range []int{1, 2, 7, len(table.identities)} {
			verdicts, mode, err := rounding.JudgeParts(context.Background(), cut(figures, table.identities, size))
			require.NoError(t, err)
			require.Equal(t, want, verdicts, "parts of %d", size)
			require.Equal(t, whole.Mode(), mode)
		}
		modes[whole.Mode()]++
	}
	assert.Greater(t, min(modes[budget.Nearest], modes[budget.Truncate]), 40, "without both the test proves nothing")
}

func TestPartsThatCannotBeJudged(t *testing.T) {
	figures := shown(t, "1", "2")
	_, _, err := rounding.JudgeParts(context.Background(), cut(figures, []rounding.Identity{rounding.Sum("", 0, 1)}, 1))
	require.NoError(t, err)
	wrong := func(yield func([]rounding.Figure, []rounding.Identity) bool) {
		_ = yield(figures, []rounding.Identity{rounding.Sum("", 0, 1, 1)})
	}
	var unusable *rounding.IdentityError
	_, _, err = rounding.JudgeParts(context.Background(), wrong)
	require.ErrorAs(t, err, &unusable)
	verdicts, _, err := rounding.JudgeParts(context.Background(), nil)
	require.NoError(t, err)
	require.Empty(t, verdicts)

	times, far := 0, shown(t, "1", "9")
	more := func(yield func([]rounding.Figure, []rounding.Identity) bool) {
		for range times { // more of them every time
			if !yield(far, []rounding.Identity{rounding.Sum("", 0, 1)}) {
				return
			}
		}
		times++
		_ = yield(far, []rounding.Identity{rounding.Sum("", 0, 1)})
	}
	verdicts, _, err = rounding.JudgeParts(context.Background(), more)
	require.NoError(t, err)
	require.Equal(t, []rounding.Verdict{rounding.Impossible}, verdicts)

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err = rounding.JudgeParts(ctx, cut(figures, []rounding.Identity{rounding.Sum("", 0, 1)}, 1))
	require.ErrorIs(t, err, context.Canceled)
}
