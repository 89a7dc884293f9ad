package rounding_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/ctxtest"
	"github.com/bbvgo/bbv/rounding"
)

// suspected is the figures of a conflict that may be wrong.
func suspected(c rounding.Failure) (out []int) {
	for _, s := range c.Suspects {
		out = append(out, s.Figure)
	}
	return out
}

func failures(t *testing.T, s *rounding.System) []rounding.Failure {
	t.Helper()
	list, err := s.Failures(t.Context())
	require.NoError(t, err)
	return list
}

func whole(counts ...int64) (out []rounding.Figure) {
	for _, n := range counts {
		p, err := budget.NewPrinted(n, 0, budget.InThousands)
		if err != nil {
			panic(err)
		}
		out = append(out, rounding.Figure{Printed: p})
	}
	return out
}

// What honest rounding prints can hold together, in every mode, stated or not: the exact amounts do.
func TestHonestTablesHaveNoConflicts(t *testing.T) {
	r := rand.New(rand.NewPCG(2004, 28))
	for n := range *honest / 2 {
		s, mode := honestly(t, r)
		require.Empty(t, failures(t, s), "table %d, %s", n, mode)
	}
}

// One figure that is changed by far more than rounding is among the suspects of every conflict, with a range that holds
// what was printed; with another suspect all identities hold as well.
func TestTheChangedFigureIsSuspected(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 4))
	alone, all := 0, 0
	for range 1500 {
		table := randomTable(r)
		figures, err := honestFigures(table, r, budget.HalfUp, budget.InThousands, 0, false)
		require.NoError(t, err)
		i := r.IntN(len(figures))
		was := figures[i].Printed
		figures[i] = whole(was.Count() + 200 + r.Int64N(9000))[0]
		s, err := rounding.NewSystem(context.Background(), figures, table.identities, budget.Nearest)
		require.NoError(t, err)
		for _, c := range failures(t, s) {
			all++
			k := slices.Index(suspected(c), i)
			require.GreaterOrEqual(t, k, 0)
			require.LessOrEqual(t, c.Suspects[k].From.Count(), was.Count())
			require.GreaterOrEqual(t, c.Suspects[k].To.Count(), was.Count())
			if len(c.Suspects) == 1 {
				alone++
			}
			for _, x := range c.Suspects[:min(3, len(c.Suspects))] {
				other, err := s.With(x.Figure, x.From)
				require.NoError(t, err)
				require.NotContains(t, other.Verdicts(nil), rounding.Impossible)
			}
		}
	}
	t.Logf("%d conflicts, %d with one suspect", all, alone)
	assert.Greater(t, alone*3, all)
}

// lasten 60 + 50, baten 70 + 30 and their saldi: a saldo of 10 that is printed as 100 fails in its row and in its
// column, and nothing else does in both. Of a total that stands in one sum only, every figure of it may be wrong.
func TestOneFigureExplainsSeveralFailures(t *testing.T) {
	figures := whole(60, 50, 110, 70, 30, 100, 100, -20, -10)
	ids := []rounding.Identity{
		rounding.Sum("lasten", 2, 0, 1), rounding.Sum("baten", 5, 3, 4), rounding.Sum("saldi", 8, 6, 7),
		rounding.Difference("a", 6, 3, 0), rounding.Difference("b", 7, 4, 1), rounding.Difference("totaal", 8, 5, 2),
	}
	s, err := rounding.NewSystem(context.Background(), figures, ids, budget.Nearest)
	require.NoError(t, err)
	list := failures(t, s)
	require.Len(t, list, 1)
	assert.Equal(t, []int{2, 3}, list[0].Identities)
	assert.Equal(t, []int{6}, suspected(list[0]))
	// the row allows 10 ± 1,5 and the column -10 + 20 ± 1,5 less half a unit either side: 9 to 11 prints so
	assert.Equal(t, []int64{9, 11}, []int64{list[0].Suspects[0].From.Count(), list[0].Suspects[0].To.Count()})

	one, err := rounding.NewSystem(context.Background(), whole(60, 50, 210), ids[:1], budget.Nearest)
	require.NoError(t, err)
	require.Len(t, failures(t, one), 1)
	assert.Equal(t, []int{0, 1, 2}, suspected(failures(t, one)[0]))
}

// Two wrong figures that have a neighbour in common are two conflicts, where that is the only way to explain them.
func TestTwoFiguresExplainTheirOwnFailures(t *testing.T) {
	// rows 0–2 and their total 9, columns of three, and totals of columns 12, 13, 14; 0 and 4 are wrong
	figures := whole(1000, 20, 30, 40, 5000, 60, 70, 80, 90, 60, 150, 240, 120, 150, 180)
	ids := []rounding.Identity{
		rounding.Sum("r0", 9, 0, 1, 2), rounding.Sum("r1", 10, 3, 4, 5), rounding.Sum("r2", 11, 6, 7, 8),
		rounding.Sum("c0", 12, 0, 3, 6), rounding.Sum("c1", 13, 1, 4, 7), rounding.Sum("c2", 14, 2, 5, 8),
	}
	s, err := rounding.NewSystem(context.Background(), figures, ids, budget.Nearest)
	require.NoError(t, err)
	list := failures(t, s)
	require.Len(t, list, 2)
	assert.Equal(t, []int{0, 3}, list[0].Identities)
	assert.Equal(t, []int{0}, suspected(list[0]))
	assert.Equal(t, []int{1, 4}, list[1].Identities)
	assert.Equal(t, []int{4}, suspected(list[1]))
}

// Eight times 10 with 1 less than 10 beside it: each of these is at least 10,0, as 10,5 less 0,5 is, so their total is at
// least 80 and does not print as 77, though by itself eight times 10 may be 76,0 to 84,0 and prints as 77. No sum fails
// alone; of those that fail together none can be left out.
func TestWhatFailsTogether(t *testing.T) {
	for _, of := range []struct {
		total    int64
		together bool
	}{{77, true}, {80, false}, {84, false}} {
		figures, ids := whole(of.total), []rounding.Identity{rounding.Sum("totaal", 0)}
		for i := range 8 {
			figures = append(figures, whole(10, 10, 1)...)
			ids[0].Parts = append(ids[0].Parts, rounding.Addend{Figure: 3*i + 1, Sign: 1})
			ids = append(ids, rounding.Difference("afwijking", 3*i+3, 3*i+1, 3*i+2))
		}
		for _, mode := range []budget.RoundingMode{budget.Nearest, budget.Unstated} {
			s, err := rounding.NewSystem(context.Background(), figures, ids, mode)
			require.NoError(t, err)
			require.NotContains(t, s.Verdicts(nil), rounding.Impossible)
			list := failures(t, s)
			if !of.together {
				require.Empty(t, list, "%d %v", of.total, mode)
				continue
			}
			require.Len(t, list, 1)
			assert.Contains(t, list[0].Identities, 0)
			assert.Contains(t, suspected(list[0]), 0)
			for _, id := range list[0].Identities {
				rest := slices.DeleteFunc(slices.Clone(list[0].Identities), func(j int) bool { return j == id })
				var some []rounding.Identity
				for _, j := range rest {
					some = append(some, ids[j])
				}
				without, err := rounding.NewSystem(context.Background(), figures, some, mode)
				require.NoError(t, err)
				assert.Empty(t, failures(t, without), "without %s", ids[id].Name)
			}
		}
	}
}

// Eight times 10, each of which is 10,0 + 0,2: rounded they are at most 82,4, which does not print as 83; cut off they
// may be 83,1. Whoever does not say how the figures were rounded may have cut them off.
func TestWhatWasCutOffDoesNotConflict(t *testing.T) {
	figures, ids := whole(83), []rounding.Identity{rounding.Sum("totaal", 0)}
	for i := range 8 {
		figures = append(figures, whole(10)...)
		for _, n := range []int64{100, 2} {
			p, err := budget.NewPrinted(n, 1, budget.InThousands)
			require.NoError(t, err)
			figures = append(figures, rounding.Figure{Printed: p})
		}
		ids[0].Parts = append(ids[0].Parts, rounding.Addend{Figure: 3*i + 1, Sign: 1})
		ids = append(ids, rounding.Sum("deel", 3*i+1, 3*i+2, 3*i+3))
	}
	for mode, conflicts := range map[budget.RoundingMode]int{budget.Nearest: 1, budget.Unstated: 0, budget.Truncate: 0} {
		s, err := rounding.NewSystem(context.Background(), figures, ids, mode)
		require.NoError(t, err)
		require.NotContains(t, s.Verdicts(nil), rounding.Impossible)
		assert.Len(t, failures(t, s), conflicts, mode)
	}
}

// Wherever the context ends, there is neither a system nor what fails in it: not one failure of those that there are.
func TestFailuresStopAnywhere(t *testing.T) {
	figures, ids := whole(77, 60, 50, 210), []rounding.Identity{rounding.Sum("totaal", 0), rounding.Sum("fout", 3, 1, 2)}
	for i := range 8 {
		figures = append(figures, whole(10, 10, 1)...)
		ids[0].Parts = append(ids[0].Parts, rounding.Addend{Figure: 3*i + 4, Sign: 1})
		ids = append(ids, rounding.Difference("afwijking", 3*i+6, 3*i+4, 3*i+5))
	}
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		s, err := rounding.NewSystem(ctx, figures, ids, budget.Unstated)
		if err != nil {
			assert.Nil(t, s)
			return err
		}
		list, err := s.Failures(ctx)
		if err != nil {
			assert.Nil(t, list)
			return err
		}
		assert.Len(t, list, 2)
		return nil
	})
	assert.Greater(t, looks, 8*len(ids), "each sum is looked at by itself, again and again")
}

// A system without identities, and one in which all is missing, has no conflicts.
func TestNothingConflictsWithNothing(t *testing.T) {
	var none rounding.System
	assert.Empty(t, failures(t, &none))
	figures := whole(1, 2, 3)
	for i := range figures {
		figures[i].Missing = true
	}
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Sum("s", 2, 0, 1)}, budget.Unstated)
	require.NoError(t, err)
	assert.Empty(t, failures(t, s))
}
