package budget_test

import (
	"errors"
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func rate(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestMul(t *testing.T) {
	// Worked out by hand.
	for _, c := range []struct {
		a, rate string
		places  int
		mode    budget.RoundingMode
		want    string
	}{
		{"100", "1.0235", 2, budget.HalfUp, "102.35"},
		{"0.10", "0.05", 2, budget.HalfUp, "0.01"},
		{"0.10", "0.05", 2, budget.HalfEven, "0"},
		{"0.30", "0.05", 2, budget.HalfEven, "0.02"},
		{"-0.10", "0.05", 2, budget.HalfUp, "-0.01"},
		{"-0.10", "0.05", 2, budget.Truncate, "0"},
		{"33955000", "0.5", -3, budget.HalfUp, "16978000"},
		{"33955000", "0.5", -3, budget.HalfEven, "16978000"},
		{"33955000", "0.1", -3, budget.Truncate, "3395000"},
		{"1", "0.000000000000000000000000000001", 30, budget.Truncate, "0.000000000000000000000000000001"},
		{"100000000000000000000", "0.01", 0, budget.HalfUp, "1000000000000000000"},
		{"922337203685477.5807", "10000", 0, budget.HalfUp, "9223372036854775807"},
	} {
		got, err := euro(c.a).Mul(rate(c.rate), c.places, c.mode)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s × %s at %d, %s", c.a, c.rate, c.places, c.mode)
	}
}

func TestDiv(t *testing.T) {
	for _, c := range []struct {
		a, divisor string
		places     int
		mode       budget.RoundingMode
		want       string
	}{
		{"100", "3", 2, budget.HalfUp, "33.33"},
		{"200", "3", 2, budget.HalfUp, "66.67"},
		{"200", "3", 2, budget.Truncate, "66.66"},
		{"-200", "3", 0, budget.HalfUp, "-67"},
		{"1", "8", 2, budget.HalfEven, "0.12"},
		{"1", "8", 2, budget.HalfUp, "0.13"},
		{"1", "3", 6, budget.HalfUp, "0.333333"},
		{"33976000", "60000", 0, budget.HalfUp, "566"}, // per inhabitant
	} {
		got, err := euro(c.a).Div(rate(c.divisor), c.places, c.mode)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s / %s at %d, %s", c.a, c.divisor, c.places, c.mode)
	}
}

func TestDivisionByZero(t *testing.T) {
	_, err := euro("12.50").Div(decimal.Decimal{}, 2, budget.HalfUp)
	assert.ErrorIs(t, err, budget.ErrDivisionByZero)
	assert.EqualError(t, err, `divide "12.50": division by zero`)
	_, err = euro("100000000000000000000").Div(rate("0.00"), 2, budget.HalfUp)
	assert.ErrorIs(t, err, budget.ErrDivisionByZero)
	_, err = euro("12.50").Quo(budget.Amount{}, 2, budget.HalfUp)
	assert.ErrorIs(t, err, budget.ErrDivisionByZero)
}

// TestQuo: 33.976 of 35.984 is 94,4 per cent; 8.855 of 10.510 is 84,3 per cent.
func TestQuo(t *testing.T) {
	got, err := budget.Euros(33_976_000).Quo(budget.Euros(35_984_000), 3, budget.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, "0.944", got.String())
	got, err = budget.Euros(8_855_000).Quo(budget.Euros(10_510_000), 3, budget.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, "0.843", got.String())
}

func TestMathRefuses(t *testing.T) {
	a, x := euro("12.50"), rate("1.5")
	calls := map[string]error{}
	_, calls["places too fine"] = a.Mul(x, 41, budget.HalfUp)
	_, calls["places too coarse"] = a.Mul(x, -13, budget.HalfUp)
	_, calls["places extreme"] = a.Mul(x, math.MinInt, budget.HalfUp)
	_, calls["unknown mode"] = a.Mul(x, 2, budget.RoundingMode(9))
	_, calls["huge exponent"] = a.Mul(decimal.New(1, math.MaxInt32), 2, budget.HalfUp)
	_, calls["tiny exponent"] = a.Mul(decimal.New(1, math.MinInt32), 2, budget.HalfUp)
	_, calls["long rate"] = a.Mul(decimal.New(1, 0).DivRound(decimal.New(3, 0), 120), 2, budget.HalfUp)
	_, calls["result too large"] = euro("1").Mul(decimal.New(1, 40), 2, budget.HalfUp)
	_, calls["div places"] = a.Div(x, math.MaxInt, budget.HalfUp)
	_, calls["div mode"] = a.Div(x, 2, budget.RoundingMode(255))
	_, calls["div exponent"] = a.Div(decimal.New(1, -1000), 2, budget.HalfUp)
	_, calls["quo places"] = a.Quo(a, 99, budget.HalfUp)
	_, calls["quo mode"] = a.Quo(a, 2, budget.RoundingMode(5))
	for name, err := range calls {
		var r *budget.RangeError
		assert.True(t, errors.As(err, &r), "%s: %v", name, err)
	}
}

func TestRoundIsTotal(t *testing.T) {
	for _, a := range []budget.Amount{euro("12.345"), euro("-0.0000001"), euro("9999999999999999999999999999999999999999"), {}} {
		for _, places := range []int{math.MinInt, -1000, -42, 41, 1000, math.MaxInt} {
			for _, mode := range roundings {
				got := a.Round(places, mode)
				if places > 0 {
					assert.Equal(t, a, got)
				} else {
					assert.True(t, got.IsZero(), "%s at %d %s = %s", a, places, mode, got)
				}
			}
		}
	}
	assert.Equal(t, decimal.New(1, 40).String(), euro("9999999999999999999999999999999999999999").Round(-40, budget.HalfUp).String())
	assert.Equal(t, "13", euro("12.5").Round(0, budget.RoundingMode(77)).String())
}

func TestRoundingString(t *testing.T) {
	assert.Equal(t, "half up", budget.HalfUp.String())
	assert.Equal(t, "half even", budget.HalfEven.String())
	assert.Equal(t, "truncate", budget.Truncate.String())
	assert.Equal(t, "RoundingMode(13)", budget.RoundingMode(13).String())
}
