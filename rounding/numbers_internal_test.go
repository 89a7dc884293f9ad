package rounding

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// Each test here fails when a number that decides is halved.

func printedOf(t *testing.T, count int64, decimals int, unit budget.Unit) budget.Printed {
	t.Helper()
	p, err := budget.NewPrinted(count, decimals, unit)
	require.NoError(t, err)
	return p
}

// 10¹⁸ fits in 64 bits, 10¹⁹ does not.
func TestPowersOfTenThatFit(t *testing.T) {
	p, ok := pow10(18)
	assert.True(t, ok)
	assert.EqualValues(t, 1_000_000_000_000_000_000, p)
	_, ok = pow10(19)
	assert.False(t, ok)
}

// A face value is twice the count in half steps, and no more than 2⁵⁹: counts go up to 2⁵⁸.
func TestCountsThatFit(t *testing.T) {
	const most = int64(1) << 58
	for _, sign := range []int64{1, -1} {
		s, ok := scale(Figure{Printed: printedOf(t, sign*most, 4, budget.InEuros)}, -4, budget.HalfUp)
		assert.True(t, ok)
		assert.Equal(t, sign*(int64(1)<<59), s.val)
		_, ok = scale(Figure{Printed: printedOf(t, sign*(most+1), 4, budget.InEuros)}, -4, budget.HalfUp)
		assert.False(t, ok)
	}
}

// 2.5 and 3.5 are rounded to 2 and 4, the even ones: both are among the amounts of these, and neither of 3.
func TestHalvesGoToTheEvenFigure(t *testing.T) {
	low, high := ends(budget.HalfEven, Figure{Printed: printedOf(t, 3, 0, budget.InEuros)})
	assert.True(t, low && high)
	low, high = ends(budget.HalfEven, Figure{Printed: printedOf(t, 4, 0, budget.InEuros)})
	assert.False(t, low || high)
}

// The finest step is a billionth of a euro, and half of that has ten decimals.
func TestHalfOfTheFinestStep(t *testing.T) {
	assert.Equal(t, budget.MustParseAmount("0.0000000005"), Bound(budget.MustParseAmount("0.000000001")))
}

// Any two neighbours may have changed places, but no figure begins with a nought: of 105 the nought is too many.
func TestDigitsThatChangePlaces(t *testing.T) {
	slip := func(printed, meant int64) Slip {
		return slipOf(printedOf(t, printed, 0, budget.InEuros), printedOf(t, meant, 0, budget.InEuros))
	}
	for _, meant := range []int64{75_986, 59_786, 57_896, 57_968} {
		assert.Equal(t, swappedDigits, slip(57_986, meant), meant)
		assert.Equal(t, swappedDigits, slip(-57_986, -meant), meant)
	}
	assert.Equal(t, extraDigit, slip(105, 15))
}

// What is printed in euros under "x € 1 miljoen" is a million times too large.
func TestUnitsThatAreMistaken(t *testing.T) {
	for _, factor := range []int64{100, 10_000, 100_000, 1_000_000} {
		assert.Equal(t, powerOfTen, slipOf(printedOf(t, 123*factor, 0, budget.InEuros), printedOf(t, 123, 0, budget.InEuros)), factor)
	}
	assert.Equal(t, UnknownSlip, slipOf(printedOf(t, 1_230_000_000, 0, budget.InEuros), printedOf(t, 123, 0, budget.InEuros)))
}

// A tenth of a euro cent is printed whole where figures stand in millions of euros, with nine decimals.
func TestDecimalsOfAnAmountInAUnit(t *testing.T) {
	assert.Equal(t, "0,0000005", inUnit(budget.MustParseAmount("0.5"), printedOf(t, 1, 0, budget.InMillions)))
	assert.Equal(t, "0,000000001", inUnit(budget.MustParseAmount("0.001"), printedOf(t, 1, 0, budget.InMillions)))
}
