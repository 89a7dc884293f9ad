package rounding_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
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
			require.Equal(t, g, mustSystem(t, table.Figures, table.Identities).Implied(i))
		}
	}
	require.Positive(t, single)
}

func TestMissingFiguresAreUnknowns(t *testing.T) {
	texts := []string{"1.234", "?", "912", "7.824", "4.321", "-65", "2.087", "6.343", "5.555", "5.613", "2.999", "14.167"}
	s := mustSystem(t, shown(t, texts...), gridIdentities(2, 3))
	require.Equal(t, rounding.Unknown, s.Verdict(0))
	require.Equal(t, "5.677", s.Gaps()[0].From.String())
	require.Equal(t, "5.679", s.Gaps()[0].To.String())

	// The row and the column disagree about the missing figure: together they leave nothing.
	texts[9], texts[11] = "5.913", "14.467"
	require.False(t, mustSystem(t, shown(t, texts...), gridIdentities(2, 3)).Gaps()[0].Bounded)
}

// The interval follows the mode.
func TestImpliedOfTruncatedFigures(t *testing.T) {
	s, err := rounding.NewSystem(context.Background(), shown(t, "-1.234", "-700", "-534"), []rounding.Identity{rounding.Sum("b", 0, 1, 2)}, budget.Truncate)
	require.NoError(t, err)
	i := s.Implied(0)
	require.Equal(t, []string{"-1.236", "-1.234"}, []string{i.From.String(), i.To.String()})
	require.Equal(t, []string{"-1236000", "-1234000"}, []string{i.Low.String(), i.High.String()})
}

func TestExactFiguresHaveExactIntervals(t *testing.T) {
	i := mustSystem(t, shown(t, "=1.300", "=700", "=534"), []rounding.Identity{rounding.Sum("a", 0, 1, 2)}).Implied(0)
	require.Equal(t, i.Low, i.High)
	require.Equal(t, "1.234", i.From.String())
	require.Equal(t, i.From, i.To)
}

// Two figures that share only one identity: neither bounds the other.
func TestNothingIsInventedWhereNothingBounds(t *testing.T) {
	s := mustSystem(t, shown(t, "10", "?", "5"), []rounding.Identity{rounding.Sum("a", 0, 1, 2)})
	require.False(t, s.Implied(2).Bounded)
}
