package budget_test

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// Expected values are long divisions by hand of printed figures of
// Lansingerland: 33976/35984 = 0,944197…, 34810/33955 = 1,025180….
func TestPercentageIndexGrowth(t *testing.T) {
	for _, tt := range []struct {
		name   string
		f      func(a, b budget.Amount, places int, mode budget.RoundingMode) (decimal.Decimal, error)
		a, b   int64
		places int
		mode   budget.RoundingMode
		want   string
	}{
		{"lasten as a percentage of the raming", budget.Percentage, 33976, 35984, 1, budget.HalfUp, "94.4"},
		{"truncated", budget.Percentage, 33976, 35984, 3, budget.Truncate, "94.419"},
		{"baten as a percentage of lasten", budget.Percentage, 8855, 33976, 0, budget.HalfUp, "26"},
		{"in tens", budget.Percentage, 33976, 35984, -1, budget.HalfUp, "90"},
		{"half up", budget.Percentage, 1, 8, 0, budget.HalfUp, "13"},
		{"half even", budget.Percentage, 1, 8, 0, budget.HalfEven, "12"},
		{"of a deficit", budget.Percentage, 353, -25474, 2, budget.HalfUp, "-1.39"},
		{"index", budget.Index, 34810, 33955, 1, budget.HalfUp, "102.5"},
		{"growth", budget.Growth, 34810, 33955, 1, budget.HalfUp, "2.5"},
		{"decrease", budget.Growth, 33976, 35984, 1, budget.HalfUp, "-5.6"},
		{"a deficit that doubles", budget.Growth, -20, -10, 0, budget.HalfUp, "-100"},
		{"a deficit that is gone", budget.Growth, 0, -10, 0, budget.HalfUp, "100"},
	} {
		got, err := tt.f(x1000(tt.a), x1000(tt.b), tt.places, tt.mode)
		require.NoError(t, err, tt.name)
		assert.Equal(t, tt.want, got.String(), tt.name)
	}
}

func TestRatiosOfZero(t *testing.T) {
	for _, f := range []func(a, b budget.Amount, places int, mode budget.RoundingMode) (decimal.Decimal, error){
		budget.Percentage, budget.Index, budget.Growth,
	} {
		_, err := f(x1000(1), budget.Amount{}, 1, budget.HalfUp)
		assert.ErrorIs(t, err, budget.ErrDivisionByZero)
	}
	_, err := budget.PerInwoner(x1000(1), 0, 2, budget.HalfUp)
	assert.ErrorIs(t, err, budget.ErrDivisionByZero)
}

func TestRatiosOutsideTheirRange(t *testing.T) {
	for _, places := range []int{-15, 39, math.MaxInt, math.MinInt, math.MaxInt - 1} {
		_, err := budget.Percentage(x1000(1), x1000(2), places, budget.HalfUp)
		var e *budget.RangeError
		if assert.ErrorAs(t, err, &e) {
			assert.Contains(t, err.Error(), "not from -14 to 38")
			assert.Equal(t, decimal.NewFromInt(int64(places)).String(), e.Value, "the number that the caller gave")
		}
	}
	for _, places := range []int{-14, 38} {
		_, err := budget.Percentage(x1000(1), x1000(3), places, budget.HalfUp)
		assert.NoError(t, err)
	}
	_, err := budget.Percentage(x1000(1), x1000(2), 1, 13)
	var e *budget.RangeError
	assert.ErrorAs(t, err, &e)
	_, err = budget.PerInwoner(x1000(1), -5, 2, budget.HalfUp)
	assert.EqualError(t, err, `per inwoner "-5": want one inhabitant or more`)
	assert.ErrorAs(t, err, &e)
}

// The resultaat of programme 3 over 60.000 inhabitants: 24737/60 = 412,28333….
func TestPerInwoner(t *testing.T) {
	got, err := budget.PerInwoner(x1000(-24737), 60_000, 2, budget.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, budget.MustParseAmount("-412.28"), got)
}

// Percentage, index and growth are three ways to say the same.
func FuzzRatios(f *testing.F) {
	f.Add(int64(34810), int64(33955), 1)
	f.Add(int64(-1), int64(-3), 4)
	f.Fuzz(func(t *testing.T, a, b int64, places int) {
		value, base := budget.Cents(a), budget.Cents(b)
		index, err := budget.Index(value, base, places, budget.Truncate)
		if err != nil || b < 0 || places < 0 {
			return
		}
		growth, err := budget.Growth(value, base, places, budget.Truncate)
		require.NoError(t, err)
		// Truncation is towards zero, on either side of 100.
		gap := index.Sub(decimal.NewFromInt(100)).Sub(growth).Abs()
		require.True(t, gap.LessThanOrEqual(decimal.New(1, int32(-places))), "%v %v", index, growth)
	})
}
