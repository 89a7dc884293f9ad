package budget_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func shown(t *testing.T, count int64, decimals int, u budget.Unit) budget.Printed {
	t.Helper()
	p, err := budget.NewPrinted(count, decimals, u)
	require.NoError(t, err)
	return p
}

func TestPrintedZeroValue(t *testing.T) {
	var p budget.Printed
	assert.Equal(t, shown(t, 0, 0, budget.InEuros), p)
	assert.Equal(t, "0", p.String())
	assert.True(t, p.Amount().IsZero())
}

// TestPrinted has the values that a reader works out with pencil and paper.
func TestPrinted(t *testing.T) {
	for _, c := range []struct {
		count              int64
		decimals           int
		unit               budget.Unit
		text, amount, step string
	}{
		{33955, 0, budget.InThousands, "33.955", "33955000", "1000"},
		{-1655, 0, budget.InThousands, "-1.655", "-1655000", "1000"},
		{0, 0, budget.InThousands, "0", "0", "1000"},
		{125, 1, budget.InMillions, "12,5", "12500000", "100000"},
		{1250, 2, budget.InEuros, "12,50", "12.50", "0.01"},
		{5, 2, budget.InEuros, "0,05", "0.05", "0.01"},
		{606, 0, budget.InEuros, "606", "606", "1"},
		{-5, 3, budget.InThousands, "-0,005", "-5", "1"},
		{1, 9, budget.InEuros, "0,000000001", "0.000000001", "0.000000001"},
		{math.MaxInt64, 0, budget.InMillions, "9.223.372.036.854.775.807", "9223372036854775807000000", "1000000"},
		{math.MinInt64, 9, budget.InEuros, "-9.223.372.036,854775808", "-9223372036.854775808", "0.000000001"},
	} {
		p := shown(t, c.count, c.decimals, c.unit)
		assert.Equal(t, c.text, p.String())
		assert.Equal(t, c.amount, p.Amount().String(), c.text)
		assert.Equal(t, c.step, p.Step().String(), c.text)
		assert.Equal(t, c.count, p.Count())
		assert.Equal(t, c.decimals, p.Decimals())
		assert.Equal(t, c.unit, p.Unit())
	}
}

func TestPrint(t *testing.T) {
	for _, c := range []struct {
		amount   string
		decimals int
		unit     budget.Unit
		mode     budget.RoundingMode
		want     string
	}{
		{"33954500", 0, budget.InThousands, budget.HalfUp, "33.955"},
		{"33954499.99", 0, budget.InThousands, budget.HalfUp, "33.954"},
		{"33954500", 0, budget.InThousands, budget.HalfEven, "33.954"},
		{"33955999", 0, budget.InThousands, budget.Truncate, "33.955"},
		{"-24738499", 0, budget.InThousands, budget.HalfUp, "-24.738"},
		{"12450000", 1, budget.InMillions, budget.HalfUp, "12,5"},
		{"12.495", 2, budget.InEuros, budget.HalfUp, "12,50"},
		{"12", 9, budget.InEuros, budget.HalfUp, "12,000000000"},
		{"-499", 0, budget.InThousands, budget.HalfUp, "0"},
		{"9223372036854775807499999", 0, budget.InMillions, budget.HalfUp, "9.223.372.036.854.775.807"},
	} {
		got, err := budget.Print(euro(c.amount), c.decimals, c.unit, c.mode)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s %s", c.amount, c.unit)
		assert.Equal(t, c.unit, got.Unit())
	}
}

func TestPrintedRefuses(t *testing.T) {
	errs := map[string]error{}
	_, errs[`print with decimals "-1": not from 0 to 9`] = budget.NewPrinted(1, -1, budget.InEuros)
	_, errs[`print with decimals "10": not from 0 to 9`] = budget.NewPrinted(1, 10, budget.InEuros)
	_, errs[`print "Unit(3)": no such unit; use InEuros, InThousands or InMillions`] = budget.NewPrinted(1, 0, 3)
	_, errs[`print with decimals "12": not from 0 to 9`] = budget.Print(euro("1"), 12, budget.InEuros, budget.HalfUp)
	_, errs[`print "Unit(255)": no such unit; use InEuros, InThousands or InMillions`] = budget.Print(euro("1"), 0, 255, budget.HalfUp)
	_, errs[`print "RoundingMode(7)": no such way of rounding; use HalfUp, HalfEven or Truncate`] = budget.Print(euro("1"), 0, budget.InEuros, 7)
	_, errs[`print "9223372036854775808": too large for a printed figure; use a larger unit or fewer decimals`] =
		budget.Print(euro("9223372036854775807.5"), 0, budget.InEuros, budget.HalfUp)
	_, errs[`print "300000000000000": too large for a printed figure; use a larger unit or fewer decimals`] =
		budget.Print(euro("300000000000000"), 9, budget.InEuros, budget.HalfUp)
	for want, err := range errs {
		assert.EqualError(t, err, want)
		var r *budget.RangeError
		assert.ErrorAs(t, err, &r)
	}
}

func ExamplePrinted() {
	lasten, err := budget.NewPrinted(33955, 0, budget.InThousands)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(lasten, lasten.Unit(), "is", lasten.Amount(), "in steps of", lasten.Step())
	// Output: 33.955 x € 1.000 is 33955000 in steps of 1000
}

func ExamplePrint() {
	p, err := budget.Print(budget.MustParseAmount("-24738499.50"), 0, budget.InThousands, budget.HalfUp)
	fmt.Println(p, err)
	p, err = budget.Print(budget.MustParseAmount("-24738499.50"), 1, budget.InMillions, budget.HalfUp)
	fmt.Println(p, err)
	// Output:
	// -24.738 <nil>
	// -24,7 <nil>
}
