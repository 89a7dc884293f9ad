package rounding

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCriticalStepsAreThoseOfTheExactTail(t *testing.T) {
	threshold := big.NewRat(1, defaultOneIn)
	for k := 1; k < len(criticalSteps); k++ {
		groups := []widthGroup{{half: 1, count: k}}
		c := criticalSteps[k]
		require.Negative(t, tail(groups, c).Cmp(threshold), "%d figures", k)
		require.GreaterOrEqual(t, tail(groups, c-1).Cmp(threshold), 0, "%d figures", k)
	}
}
