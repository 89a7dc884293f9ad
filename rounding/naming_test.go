package rounding_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// lines makes a table of which the last line is the sum of the others, with counts times a factor.
func lines(t *testing.T, factor int64, rows ...[]int64) *rounding.System {
	t.Helper()
	var figures []rounding.Figure
	var identities []rounding.Identity
	columns := len(rows[0])
	for r, row := range rows {
		for c, count := range row {
			p, err := budget.NewPrinted(count*factor, 0, budget.InThousands)
			require.NoError(t, err)
			figures = append(figures, rounding.Figure{Name: fmt.Sprint(r, ",", c), Row: r, Column: c, Printed: p})
		}
	}
	for c := range columns {
		var parts []int
		for r := range len(rows) - 1 {
			parts = append(parts, r*columns+c)
		}
		identities = append(identities, rounding.Sum(fmt.Sprint("column ", c), (len(rows)-1)*columns+c, parts...))
	}
	return mustSystem(t, figures, identities)
}

// The same table in thousands and in euros is judged the same.
func TestTheUnitDoesNotMatter(t *testing.T) {
	for _, factor := range []int64{1, 10, 100, 1000, 100_000} {
		s := lines(t, factor, []int64{1191, 1203, 1187}, []int64{2104, 2153, 3064}, []int64{1807, 1852, 1842}, []int64{5102, 5208, 5200})
		c := s.Diagnose().Conflicts
		require.Len(t, c, 1)
		require.Equal(t, "1,2", s.Figure(c[0].Accusations[0].Figures[0]).Name, "factor %d", factor)
		require.Greater(t, c[0].Accusations[0].Share, 950, "factor %d", factor)
	}
}

// Shares are of all accusations of a conflict, in order, and a name needs more than odds: a search that was complete.
func TestNames(t *testing.T) {
	even := lines(t, 1, []int64{5216, 9}, []int64{4850, 4}, []int64{10105, 13}).Diagnose().Conflicts[0]
	require.False(t, even.Named)
	sum := 0
	for i, a := range even.Accusations {
		sum += a.Share
		require.True(t, i == 0 || a.Share <= even.Accusations[i-1].Share)
	}
	require.InDelta(t, 1000, sum, float64(len(even.Accusations)))

	const n = 60
	grid := make([][]int64, n+1)
	for r := range grid {
		grid[r] = make([]int64, n)
		for c := range grid[r] {
			if grid[r][c] = int64(1000 + 7*r + 13*c); r == n {
				grid[r][c] = n*(1000+13*int64(c)) + 7*n*(n-1)/2
			}
		}
	}
	var figures []rounding.Figure
	var identities []rounding.Identity
	down := lines(t, 1, grid...)
	for i := range (n + 1) * n {
		figures = append(figures, down.Figure(i))
	}
	for c := range n {
		identities = append(identities, down.Identity(c))
	}
	for r := range n { // and a total of every row
		p, err := budget.NewPrinted(n*(1000+7*int64(r))+13*n*(n-1)/2, 0, budget.InThousands)
		require.NoError(t, err)
		figures = append(figures, rounding.Figure{Row: r, Column: n, Printed: p})
		var parts []int
		for c := range n {
			parts = append(parts, r*n+c)
		}
		identities = append(identities, rounding.Sum(fmt.Sprint("row ", r), len(figures)-1, parts...))
	}
	for at, change := range map[int]int64{0: 300, n + 1: 770, 2*n + 2: 1900} {
		p, err := budget.NewPrinted(figures[at].Printed.Count()+change, 0, budget.InThousands)
		require.NoError(t, err)
		figures[at].Printed = p
	}
	cut := false
	for _, c := range mustSystem(t, figures, identities).Diagnose().Conflicts {
		cut = cut || !c.Complete && len(c.Accusations) > 0
		require.False(t, c.Named && !c.Complete, "named although the search was cut short")
	}
	require.True(t, cut, "a search with a finding was cut short, or this shows nothing")
}

// Parts without coordinates of their own do not stand beside each other.
func TestFiguresWithoutPlacesAreNoNeighbours(t *testing.T) {
	var placed, bare []rounding.Figure
	for r, count := range []int64{6100, 1900, 1300, 3500} {
		p, err := budget.NewPrinted(count, 0, budget.InThousands)
		require.NoError(t, err)
		placed = append(placed, rounding.Figure{Row: r, Printed: p})
		bare = append(bare, rounding.Figure{Printed: p})
	}
	sum := []rounding.Identity{rounding.Sum("", 0, 1, 2, 3)}
	a, b := mustSystem(t, placed, sum).Diagnose(), mustSystem(t, bare, sum).Diagnose()
	require.Equal(t, a.Conflicts[0].Named, b.Conflicts[0].Named)
	require.False(t, b.Conflicts[0].Named)
}
