package rounding

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// A dense matrix of ±1 has subdeterminants that grow beyond any table's: the test must give up, not err. There is
// a solution by construction.
func TestTableauGivesUpWhereNumbersOutgrowIt(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	const n = 60
	lo, hi, x := make([]int64, n), make([]int64, n), make([]int64, n)
	for i := range n {
		lo[i], hi[i], x[i] = -1000, 1000, r.Int64N(2001)-1000
	}
	ids := make([]tabIdentity, n-2)
	for j := range ids {
		for i := range n {
			u := newTerm(i, 1-2*r.IntN(2))
			ids[j].terms = append(ids[j].terms, u)
			ids[j].constant -= u.sign() * x[i]
		}
	}
	tab := newTableau(lo, hi, make([]int64, n), ids)
	require.Equal(t, undecided, tab.solve())
	require.True(t, tab.overflow)
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
