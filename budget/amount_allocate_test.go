package budget_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// texts returns the canonical forms, to compare and to read in a failure.
func texts(amounts []budget.Amount) []string {
	var out []string
	for _, a := range amounts {
		out = append(out, a.String())
	}
	return out
}

func weights(texts ...string) []decimal.Decimal {
	var out []decimal.Decimal
	for _, s := range texts {
		out = append(out, decimal.RequireFromString(s))
	}
	return out
}

func TestAllocate(t *testing.T) {
	for _, c := range []struct {
		amount  string
		weights []decimal.Decimal
		places  int
		want    []string
	}{
		{"100", weights("1", "1", "1"), 2, []string{"33.34", "33.33", "33.33"}},
		{"-100", weights("1", "1", "1"), 2, []string{"-33.34", "-33.33", "-33.33"}},
		{"100", weights("0.5", "0.3", "0.2"), 0, []string{"50", "30", "20"}},
		{"10", weights("1", "0", "5"), 0, []string{"2", "0", "8"}},
		{"10", weights("0.001", "3000"), 0, []string{"0", "10"}},
		{"0", weights("1", "2"), 0, []string{"0", "0"}},
		// The seats of the largest remainder: 7 by 5.4, 3.3, 1.3.
		{"7", weights("5.4", "3.3", "1.3"), 0, []string{"4", "2", "1"}},
		{"1000000000000000000000", weights("1", "2"), 0, []string{"333333333333333333333", "666666666666666666667"}},
	} {
		got, err := euro(c.amount).Allocate(c.weights, c.places)
		require.NoError(t, err)
		assert.Equal(t, c.want, texts(got), "%s by %s", c.amount, c.weights)
		assert.Equal(t, euro(c.amount), budget.Sum(got...))
	}
}

func TestAllocateRefuses(t *testing.T) {
	for _, c := range []struct {
		weights []decimal.Decimal
		places  int
		want    string
	}{
		{nil, 2, `allocate by weights "0": not from 1 to 1000000 weights`},
		{weights("0", "0"), 2, `allocate by weights "0": all weights are 0; there is nothing to divide by`},
		{weights("1", "-0.5"), 2, `allocate by weight "-0.50": a weight is 0 or more`},
		{[]decimal.Decimal{decimal.New(1, 1<<30)}, 2, `allocate by weight "1e1073741824": more than 100 digits or decimals; round it first`},
		{weights("1"), 99, `allocate, rounded to places "99": not from -12 to 40`},
		{weights("1"), 0, `allocate "0.50": has more than 0 decimals; round it first`},
	} {
		_, err := euro("0.5").Allocate(c.weights, c.places)
		assert.EqualError(t, err, c.want)
	}
}
