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

func TestParse(t *testing.T) {
	p, err := printed.Parse("4.851.559-", printed.Dutch, budget.InEuros)
	require.NoError(t, err)
	want, err := budget.NewPrinted(-4851559, 0, budget.InEuros)
	require.NoError(t, err)
	assert.Equal(t, want, p)
	for s, want := range map[string]string{
		"":         `read "" as a figure in Dutch spelling: at offset 0: the cell is blank, which is not 0; use Read and decide what it means`,
		"-":        `read "-" as a figure in Dutch spelling: at offset 0: a dash is not a plain figure; use Read`,
		"nnb":      `read "nnb" as a figure in Dutch spelling: at offset 0: the cell says that the figure is missing; use Read`,
		"12%":      `read "12%" as a figure in Dutch spelling: at offset 0: a percentage is not a plain figure; use Read`,
		"N 31.393": `read "N 31.393" as a figure in Dutch spelling: at offset 0: the letter beside the figure decides its sign; use Read`,
		"12*":      `read "12*" as a figure in Dutch spelling: at offset 0: the figure has a footnote; use Read`,
		"12.34":    `read "12.34" as a figure in Dutch spelling: at offset 2: "." groups thousands, and three digits must follow it, not 2; if the table prints decimals with a point, read it as Mixed or English`,
	} {
		_, err := printed.Parse(s, printed.Dutch, budget.InThousands)
		assert.EqualError(t, err, want)
		_, err = printed.ParseAmount(s, printed.Dutch)
		assert.EqualError(t, err, want)
	}
	_, err = printed.Parse("12", printed.Dutch, 9)
	var r *budget.RangeError
	assert.ErrorAs(t, err, &r)
	_, err = printed.Parse("0,1234567890", printed.Dutch, budget.InEuros)
	assert.ErrorAs(t, err, &r)
}
