package budget_test

import (
	"math"
	"slices"
	"testing"
	"unsafe"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// euro returns a constant amount.
func euro(s string) budget.Amount { return budget.MustParseAmount(s) }

func TestAmountZeroValue(t *testing.T) {
	var a budget.Amount
	assert.Equal(t, "0", a.String())
	assert.True(t, a.IsZero())
	assert.Zero(t, a.Sign())
	assert.Equal(t, budget.Euros(0), a)
	assert.Equal(t, a, a.Neg(), "no negative zero")
	assert.EqualValues(t, 16, unsafe.Sizeof(a))
}

// TestLansingerland adds up the beleidsvelden of programme 3, jaarstukken 2017 of Lansingerland, as
// printed x € 1.000: realisatie 2017.
func TestLansingerlandLasten(t *testing.T) {
	jeugd, ondersteuning, werk := budget.Euros(12_016_000), budget.Euros(8_548_000), budget.Euros(13_412_000)
	assert.Equal(t, budget.Euros(33_976_000), jeugd.Add(ondersteuning).Add(werk))
	assert.Equal(t, budget.Euros(33_976_000), budget.Sum(werk, jeugd, ondersteuning))
	assert.Equal(t, budget.Euros(-25_121_000), budget.Euros(8_855_000).Sub(budget.Euros(33_976_000)))
}

func TestAmountExtremes(t *testing.T) {
	// The expected texts are the powers of two, which anybody can look up.
	assert.Equal(t, "9223372036854775807", budget.Euros(math.MaxInt64).String())
	assert.Equal(t, "-9223372036854775808", budget.Euros(math.MinInt64).String())
	assert.Equal(t, "92233720368547758.07", budget.Cents(math.MaxInt64).String())
	assert.Equal(t, "-92233720368547758.08", budget.Cents(math.MinInt64).String())
	assert.Equal(t, "9223372036854775808", budget.Euros(math.MinInt64).Neg().String())
	assert.Equal(t, "9223372036854775808", budget.Euros(math.MinInt64).Abs().String())
	assert.Equal(t, "-18446744073709551616", budget.Euros(math.MinInt64).Add(budget.Euros(math.MinInt64)).String())
	assert.True(t, budget.Euros(math.MinInt64).Sub(budget.Euros(math.MinInt64)).IsZero())
}

// TestAmountIdentity: however an amount came about, == and map keys know it.
func TestAmountIdentity(t *testing.T) {
	pairs := [][2]budget.Amount{
		{euro("1.50"), euro("1.5")},
		{budget.Cents(150), euro("1.50000000")},
		{euro("300000000000000"), euro("299999999999999.9999").Add(euro("0.0001"))},
		{euro("300000000000000.0001"), euro("300000000000000").Add(euro("0.0001"))},
		{euro("0.00002"), euro("0.00001").Add(euro("0.00001"))},
		{euro("0.0001"), euro("0.00005").Add(euro("0.00005"))},
		{euro("1000000000000000000000"), euro("999999999999999999999.5").Add(euro("0.5"))},
		{budget.Amount{}, euro("0.00001").Sub(euro("0.00001"))},
		{budget.Amount{}, euro("100000000000000000000").Sub(euro("100000000000000000000.00"))},
	}
	for _, p := range pairs {
		assert.True(t, p[0] == p[1], "%s and %s", p[0], p[1])
		assert.True(t, p[0] == p[1])
		assert.Equal(t, map[budget.Amount]int{p[0]: 1}, map[budget.Amount]int{p[1]: 1})
	}
	assert.False(t, euro("1") == euro("1.00000000001"))
}

func TestSumBeyondTheFastForm(t *testing.T) {
	big := euro("299999999999999.9999")
	all := slices.Repeat([]budget.Amount{big}, 1000)
	assert.Equal(t, "299999999999999999.90", budget.Sum(all...).String())
	for range 1000 {
		all = append(all, big.Neg())
	}
	assert.True(t, budget.Sum(all...).IsZero(), "the partial sums are large, the sum is not")
	assert.True(t, budget.Sum().IsZero())
}

func TestSortAmounts(t *testing.T) {
	got := []budget.Amount{euro("1"), euro("-2"), euro("100000000000000000000"), euro("0.00001"), {}, euro("-100000000000000000000")}
	slices.SortFunc(got, budget.Amount.Cmp)
	var texts []string
	for _, a := range got {
		texts = append(texts, a.String())
	}
	assert.Equal(t, []string{"-100000000000000000000", "-2", "0", "0.00001", "1", "100000000000000000000"}, texts)
}

func TestFromDecimalLimits(t *testing.T) {
	for _, d := range []decimal.Decimal{
		decimal.New(1, 40), decimal.New(1, math.MaxInt32), decimal.New(-1, math.MinInt32), decimal.New(1, -41),
		decimal.New(123, -42), decimal.New(1, 999_999_999),
	} {
		_, err := budget.FromDecimal(d)
		var r *budget.RangeError
		require.ErrorAs(t, err, &r)
		assert.Contains(t, err.Error(), "at most 40 digits")
		assert.Less(t, len(err.Error()), 200)
	}
	for d, want := range map[string]string{
		"1000000000000000000000000000000000000000":   "1000000000000000000000000000000000000000",
		"0.0000000000000000000000000000000000000001": "0.0000000000000000000000000000000000000001",
		"-33955000": "-33955000",
	} {
		got, err := budget.FromDecimal(decimal.RequireFromString(d))
		require.NoError(t, err)
		assert.Equal(t, want, got.String())
	}
}

// TestFromDecimalZeros: zeros before and after the digits do not count, whatever the exponent says.
func TestFromDecimalZeros(t *testing.T) {
	for _, d := range []decimal.Decimal{{}, decimal.New(0, math.MaxInt32), decimal.New(0, math.MinInt32), decimal.New(0, 50)} {
		got, err := budget.FromDecimal(d)
		require.NoError(t, err)
		assert.True(t, got.IsZero())
	}
	d := decimal.RequireFromString("2.50" + string(slices.Repeat([]byte("0"), 60)))
	got, err := budget.FromDecimal(d)
	require.NoError(t, err)
	assert.Equal(t, "2.50", got.String())
}

func TestDecimalKeepsCents(t *testing.T) {
	for text, exp := range map[string]int32{"12": 0, "12.5": -2, "12.34": -2, "12.345": -3, "12.3456": -4, "0": 0} {
		assert.Equal(t, exp, euro(text).Decimal().Exponent(), text)
	}
}
