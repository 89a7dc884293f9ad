package printed_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func TestCellZeroValue(t *testing.T) {
	var c printed.Cell
	blank, err := printed.Read("", printed.Dutch)
	require.NoError(t, err)
	assert.Equal(t, blank, c)
	assert.Equal(t, printed.MissingBlank, c.Missing())
	assert.Equal(t, printed.MissingBlank, c.Missing())
	assert.Empty(t, c.Footnote())
}

func TestCellPrinted(t *testing.T) {
	c, err := printed.Read("33.955", printed.Dutch)
	require.NoError(t, err)
	p, ok := c.Printed(budget.InThousands)
	require.True(t, ok)
	assert.Equal(t, "33955000", p.Amount().String())
	_, ok = c.Printed(budget.Unit(5))
	assert.False(t, ok)
	c, err = printed.Read("0,1234567890", printed.Dutch)
	require.NoError(t, err)
	_, ok = c.Printed(budget.InEuros)
	assert.False(t, ok, "ten decimals do not fit a printed figure")
}

func TestEnumerationTexts(t *testing.T) {
	for want, got := range map[string]string{
		"nvt": printed.MissingNVT.String(), "ntb": printed.MissingNTB.String(), "nnb": printed.MissingNNB.String(), "nb": printed.MissingNB.String(),
		"PM": printed.MissingPM.String(), "-": printed.MissingDash.String(), "?": printed.MissingUnknown.String(),
		"niet beschikbaar": printed.MissingUnavailable.String(), "Missing(255)": printed.Missing(255).String(),
	} {
		assert.Equal(t, want, got)
	}
	assert.Empty(t, printed.NotMissing.String()+printed.MissingBlank.String())
}

// decimalOf is the figure of a cell that has one.
func decimalOf(c printed.Cell) (d decimal.Decimal, ok bool) {
	coef, decimals, ok := c.Number()
	return decimal.New(coef, -int32(decimals)), ok
}
