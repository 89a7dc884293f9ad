package rounding_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

func TestBoundIsHalfAStepEach(t *testing.T) {
	require.Equal(t, budget.Euros(1500), rounding.Bound(budget.Euros(3000)), "three figures × € 1.000")
	require.Equal(t, budget.MustParseAmount("0.015"), rounding.Bound(budget.Cents(3)), "three figures in cents")
}

// What is judged by its bound alone is judged as the figures are that have it: there the tail is looked at too.
func TestJudgeAgreesWithTheFigures(t *testing.T) {
	for _, saldo := range []string{"-24.474", "-24.473", "-24.475", "-24.472"} {
		s, err := rounding.NewSystem(context.Background(), shown(t, saldo, "9.481", "33.955"), []rounding.Identity{rounding.Difference("saldo", 0, 1, 2)}, budget.Nearest)
		require.NoError(t, err)
		m := s.Margin(0)
		require.Equal(t, m.Verdict, rounding.Judge(m.Difference, rounding.Bound(budget.Euros(3000))), saldo)
	}
}

func ExampleBound() {
	// Saldo, baten and lasten, each rounded to thousands of euros.
	fmt.Printf("%n\n", rounding.Bound(budget.Euros(3*1000)))
	// Output: 1.500
}
