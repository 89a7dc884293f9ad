package rounding

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCriticalStepsAreThoseOfTheExactTail(t *testing.T) {
	threshold := big.NewRat(1, suspiciousOneIn)
	numbers := []int{1, 2, 100, maxErrorsInTail}
	for _, n := range criticalUpTo[:len(criticalUpTo)-1] {
		numbers = append(numbers, n, n+1)
	}
	for _, n := range numbers {
		groups, c := []widthGroup{{half: 1, count: n}}, criticalSteps(n)
		require.Negative(t, tail(groups, c).Cmp(threshold), "%d figures", n)
		require.GreaterOrEqual(t, tail(groups, c-1).Cmp(threshold), 0, "%d figures", n)
	}
	require.Equal(t, maxErrorsInTail, criticalUpTo[len(criticalUpTo)-1])
}

// eulerian is the number of permutations of n with m ascents, by its recurrence.
func eulerian(n, m int) *big.Int {
	if m < 0 || m >= n {
		return new(big.Int)
	}
	if n == 1 {
		return big.NewInt(1)
	}
	a := new(big.Int).Mul(big.NewInt(int64(n-m)), eulerian(n-1, m-1))
	b := new(big.Int).Mul(big.NewInt(int64(m+1)), eulerian(n-1, m))
	return a.Add(a, b)
}

// The sum of n uniform errors lies between m−n/2 and m+1−n/2 with probability A(n, m)/n! (Laplace).
func TestTailAgainstEulerianNumbers(t *testing.T) {
	for n := 1; n <= 10; n++ {
		factorial := new(big.Int).MulRange(1, int64(n))
		for m := (n + 1) / 2; m < n; m++ {
			above := new(big.Int)
			for i := m; i < n; i++ {
				above.Add(above, eulerian(n, i))
			}
			want := new(big.Rat).SetFrac(above.Lsh(above, 1), factorial)
			got := tail([]widthGroup{{half: 500, count: n}}, int64(2*m-n)*500)
			if 2*m == n {
				want = big.NewRat(1, 1)
			}
			require.Zero(t, want.Cmp(got), "n %d, m %d: want %s, got %s", n, m, want, got)
		}
	}
}

// Two errors of unequal width have a trapezoid for a density: its tail is the triangle at the end.
func TestTailOfTwoUnequalWidths(t *testing.T) {
	for _, r := range []int64{900, 950, 1000, 1099, 1100, 2000} {
		want := new(big.Rat)
		if r < 1100 {
			// twice the area beyond r, of height rising by 1/(2·100·2·1000) per unit
			want = big.NewRat((1100-r)*(1100-r), 2*100*2*1000)
		}
		got := tail(groupWidths([]int64{1000, 100}, nil), r)
		require.Zero(t, want.Cmp(got), "r %d: want %s, got %s", r, want, got)
	}
}

func TestTailAgainstSimulation(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	halves := []int64{1, 1, 1, 10, 10, 10, 10}
	const n = 200_000
	beyond := 0
	for range n {
		sum := 0.0
		for _, h := range halves {
			sum += (2*r.Float64() - 1) * float64(h)
		}
		if sum >= 20 || sum <= -20 {
			beyond++
		}
	}
	exact, _ := tail(groupWidths(halves, nil), 20).Float64()
	require.InDelta(t, exact, float64(beyond)/n, 0.005)
}

func TestTailAtTheEdges(t *testing.T) {
	require.Equal(t, "1", tail(nil, 0).RatString())
	require.Equal(t, "0", tail(nil, 1).RatString())
	require.Equal(t, "1", tail([]widthGroup{{half: 1, count: 3}}, -2).RatString())
	require.Equal(t, "0", tail([]widthGroup{{half: 1, count: 3}}, 3).RatString())
	require.Equal(t, "1/24", tail([]widthGroup{{half: 1, count: 3}}, 2).RatString())
}

func TestCriticalBracketsTheThreshold(t *testing.T) {
	threshold := big.NewRat(1, suspiciousOneIn)
	for _, halves := range [][]int64{{1, 1, 1}, {1, 1, 10, 10, 10}, {1, 1000, 1000}, {1, 10, 100}} {
		groups := groupWidths(halves, nil)
		low, certain := critical(groups)
		require.LessOrEqual(t, low, certain)
		require.Negative(t, tail(groups, certain).Cmp(threshold))
		require.GreaterOrEqual(t, tail(groups, low-1).Cmp(threshold), 0)
	}
	low, certain := critical(nil)
	require.Equal(t, []int64{1, 1}, []int64{low, certain})
}

func TestTailTermsAreLimited(t *testing.T) {
	var halves []int64
	for h := int64(1); h < 1<<40; h *= 2 {
		halves = append(halves, h)
	}
	require.False(t, tailFits(groupWidths(halves, nil)))
	require.False(t, tailFits([]widthGroup{{half: 1, count: maxErrorsInTail + 1}}))
}
