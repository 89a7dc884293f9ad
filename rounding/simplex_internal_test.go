package rounding

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// A dense matrix of ±1 has subdeterminants that grow beyond any table's: the test must give up, not err.
func TestTableauGivesUpWhereNumbersOutgrowIt(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	const n = 60
	figures := make([]Figure, n)
	var ids []Identity
	for i := range figures {
		p, err := budget.NewPrinted(r.Int64N(1000), 0, budget.InEuros)
		require.NoError(t, err)
		figures[i].Printed = p
	}
	for range n - 2 {
		id := Identity{Total: 0}
		for i := 1; i < n; i++ {
			id.Parts = append(id.Parts, Addend{Figure: i, Sign: 1 - 2*r.IntN(2)})
		}
		ids = append(ids, id)
	}
	s, err := NewSystem(figures, ids, budget.Nearest)
	require.NoError(t, err)
	f, cert := s.Feasible()
	require.NotEqual(t, Feasible, f)
	require.Equal(t, f == Infeasible, cert.Proves())
}

func TestTableauArithmeticDetectsOverflow(t *testing.T) {
	var tab tableau
	require.Equal(t, int64(-6), tab.mul(2, -3))
	require.False(t, tab.overflow)
	tab.mul(1<<40, 1<<40)
	require.True(t, tab.overflow)
	tab = tableau{}
	tab.add(infinite, 1)
	require.True(t, tab.overflow)
}

func TestReduceDividesOutWhatIsCommon(t *testing.T) {
	r := tabRow{coef: []int64{6, 0, -9}, constant: 12, den: 3}
	require.Equal(t, int64(3), r.reduce())
	require.Equal(t, tabRow{coef: []int64{2, 0, -3}, constant: 4, den: 1}, r)
}

func TestFloorDiv(t *testing.T) {
	for _, c := range [][3]int64{{7, 2, 3}, {-7, 2, -4}, {-8, 2, -4}, {0, 5, 0}} {
		require.Equal(t, c[2], floorDiv(c[0], c[1]), "%d / %d", c[0], c[1])
	}
}

func TestClosenessFallsFromFullToOne(t *testing.T) {
	require.Equal(t, full, closeness(0, 6, 3))
	require.Equal(t, uint64(1), closeness(6, 6, 3))
	require.Equal(t, uint64(1), closeness(-7, 6, 3))
	last := full + 1
	for r := int64(0); r <= 10; r++ {
		c := closeness(-r, 10, 5)
		require.Less(t, c, last)
		require.Equal(t, c, closeness(r<<40, 10<<40, 5))
		last = c
	}
}
