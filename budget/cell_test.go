package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestCellZeroValue(t *testing.T) {
	var c budget.Cell
	blank, err := budget.Read("", budget.Dutch)
	require.NoError(t, err)
	assert.Equal(t, blank, c)
	assert.Equal(t, budget.MissingBlank, c.Missing())
	assert.Equal(t, budget.MissingBlank, c.Missing())
	assert.Empty(t, c.Footnote())
}

func TestCellPrinted(t *testing.T) {
	c, err := budget.Read("33.955", budget.Dutch)
	require.NoError(t, err)
	p, ok := c.Printed(budget.InThousands)
	require.True(t, ok)
	assert.Equal(t, "33955000", p.Amount().String())
	_, ok = c.Printed(budget.Unit(5))
	assert.False(t, ok)
	c, err = budget.Read("0,1234567890", budget.Dutch)
	require.NoError(t, err)
	_, ok = c.Printed(budget.InEuros)
	assert.False(t, ok, "ten decimals do not fit a printed figure")
}

func TestEnumerationTexts(t *testing.T) {
	for want, got := range map[string]string{
		"nvt": budget.MissingNVT.String(), "ntb": budget.MissingNTB.String(), "nnb": budget.MissingNNB.String(), "nb": budget.MissingNB.String(),
		"PM": budget.MissingPM.String(), "-": budget.MissingDash.String(), "?": budget.MissingUnknown.String(),
		"niet beschikbaar": budget.MissingUnavailable.String(), "Missing(255)": budget.Missing(255).String(),
	} {
		assert.Equal(t, want, got)
	}
	assert.Empty(t, budget.NotMissing.String()+budget.MissingBlank.String())
}
