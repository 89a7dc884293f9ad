package rounding_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// roundedTotals makes a table of rows of (begroting, rekening, verschil) in euros and prints it in thousands,
// with totals that are the sums of the printed parts.
func roundedTotals(t *testing.T, euros ...[2]int64) ([]rounding.Figure, []rounding.Identity) {
	t.Helper()
	var figures []rounding.Figure
	var ids []rounding.Identity
	totals := make([]int64, 3)
	add := func(row, column int, count int64) {
		p, err := budget.NewPrinted(count, 0, budget.InThousands)
		require.NoError(t, err)
		figures = append(figures, rounding.Figure{Row: row, Column: column, Printed: p})
	}
	for i, e := range euros {
		for j, amount := range []int64{e[0], e[1], e[1] - e[0]} {
			p, err := budget.Print(budget.Euros(amount), 0, budget.InThousands, budget.HalfUp)
			require.NoError(t, err)
			add(i, j, p.Count())
			totals[j] += p.Count()
		}
		ids = append(ids, rounding.Difference("verschil", 3*i+2, 3*i+1, 3*i))
	}
	n := len(euros)
	for j, total := range totals {
		add(n, j, total)
		var parts []int
		for i := range euros {
			parts = append(parts, 3*i+j)
		}
		ids = append(ids, rounding.Sum("totaal", 3*n+j, parts...))
	}
	return figures, append(ids, rounding.Difference("verschil totaal", 3*n+2, 3*n+1, 3*n))
}

// Every row is honestly rounded, but all in the same direction: 10.400 − 5.700 = 4.700 prints as 10 − 6 = 5.
// The totals, added up from what is printed, then differ by three, where rounding explains one and a half.
func TestTotalsOfRoundedPartsAreAConvention(t *testing.T) {
	row := [2]int64{5_700, 10_400}
	s := mustSystem(t, figuresOf(roundedTotals(t, row, row, row)), identitiesOf(roundedTotals(t, row, row, row)))
	last := 6
	require.Equal(t, rounding.Impossible, s.Verdict(last))
	d := s.Diagnose()
	require.Equal(t, rounding.Conventional, d.Verdicts[last])
	require.Equal(t, rounding.TotalsOfRounded, d.Excuses[last])
	require.Empty(t, d.Conflicts)
}

func figuresOf(f []rounding.Figure, _ []rounding.Identity) []rounding.Figure      { return f }
func identitiesOf(_ []rounding.Figure, i []rounding.Identity) []rounding.Identity { return i }

// The same table with one total wrong is an error all the same.
func TestAWrongTotalIsNoConvention(t *testing.T) {
	row := [2]int64{5_700, 10_400}
	figures, ids := roundedTotals(t, row, row, row)
	p := figures[9].Printed
	figures[9].Printed, _ = budget.NewPrinted(p.Count()+3, 0, p.Unit())
	d := mustSystem(t, figures, ids).Diagnose()
	require.Equal(t, rounding.Impossible, d.Verdicts[3])
	require.NotEmpty(t, d.Conflicts)
}

// Tables that were made to add up move figures by up to a unit, so that a comparison between them can differ by
// more than rounding: two figures that must be equal, each in an exact sum of its own, and two apart.
func TestCarriedRemaindersAreAConvention(t *testing.T) {
	figures := shown(t, "30", "12", "18", "40", "14", "26")
	ids := []rounding.Identity{rounding.Sum("a", 0, 1, 2), rounding.Sum("b", 3, 4, 5), rounding.Sum("same", 1, 4)}
	s, err := rounding.NewSystem(figures, ids, budget.Nearest)
	require.NoError(t, err)
	d := s.Diagnose()
	require.Equal(t, rounding.Impossible, s.Verdict(2))
	require.Equal(t, rounding.Conventional, d.Verdicts[2])
	require.Equal(t, rounding.CarriedRemainder, d.Excuses[2])
	require.Empty(t, d.Conflicts)

	// Three apart is an error again.
	figures[4], figures[5] = shown(t, "15")[0], shown(t, "25")[0]
	s, err = rounding.NewSystem(figures, ids, budget.Nearest)
	require.NoError(t, err)
	require.NotEmpty(t, s.Diagnose().Conflicts)
}

func TestConventionNeedsEvidence(t *testing.T) {
	var figures []rounding.Figure
	var ids []rounding.Identity
	for i := range 30 {
		ids = append(ids, rounding.Sum("sum", 4*i, 4*i+1, 4*i+2, 4*i+3))
		figures = append(figures, shown(t, "66", "21", "22", "23")...)
		want := rounding.NoConvention
		if i >= 17 { // (2/3)^18 is the first power below one in a thousand
			want = rounding.TotalsOfRounded
		}
		require.Equal(t, want, mustSystem(t, figures, ids).Convention(), "%d sums", i+1)
	}
	figures = append(figures, shown(t, "9", "4", "4")...)
	ids = append(ids, rounding.Sum("pair", 120, 121, 122))
	require.Equal(t, rounding.TotalsOfRounded, mustSystem(t, figures, ids).Convention(), "a pair off by one says nothing of sums")
	figures[0] = shown(t, "67")[0]
	require.Equal(t, rounding.NoConvention, mustSystem(t, figures, ids).Convention())
}
