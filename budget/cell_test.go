package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestCellZeroValue(t *testing.T) {
	var c budget.Cell
	blank, err := budget.Dutch.Read("")
	require.NoError(t, err)
	assert.Equal(t, blank, c)
	assert.Equal(t, budget.KindBlank, c.Kind())
	assert.Equal(t, budget.MissingBlank, c.Missing())
	assert.Empty(t, c.Footnote())
}

func TestCellPrinted(t *testing.T) {
	c, err := budget.Dutch.Read("33.955")
	require.NoError(t, err)
	p, ok := c.Printed(budget.InThousands)
	require.True(t, ok)
	assert.Equal(t, "33955000", p.Amount().String())
	_, ok = c.Printed(budget.Unit(5))
	assert.False(t, ok)
	c, err = budget.Dutch.Read("0,1234567890")
	require.NoError(t, err)
	_, ok = c.Printed(budget.InEuros)
	assert.False(t, ok, "ten decimals do not fit a printed figure")
}

func TestEnumerationTexts(t *testing.T) {
	for want, got := range map[string]string{
		"blank": budget.KindBlank.String(), "dash": budget.KindDash.String(), "number": budget.KindNumber.String(),
		"percentage": budget.KindPercentage.String(), "missing": budget.KindMissing.String(), "CellKind(13)": budget.CellKind(13).String(),
		"nvt": budget.MissingNVT.String(), "ntb": budget.MissingNTB.String(), "nnb": budget.MissingNNB.String(), "nb": budget.MissingNB.String(),
		"PM": budget.MissingPM.String(), "-": budget.MissingDash.String(), "?": budget.MissingUnknown.String(),
		"niet beschikbaar": budget.MissingUnavailable.String(), "Missing(255)": budget.Missing(255).String(),
		"V": budget.MarkVoordeel.String(), "N": budget.MarkNadeel.String(), "Mark(13)": budget.Mark(13).String(),
	} {
		assert.Equal(t, want, got)
	}
	assert.Empty(t, budget.NotMissing.String()+budget.MissingBlank.String()+budget.NoMark.String())
}

func TestParseMark(t *testing.T) {
	for s, want := range map[string]budget.Mark{
		"V": budget.MarkVoordeel, " n ": budget.MarkNadeel, "( V )": budget.MarkVoordeel, "Nadelig": budget.MarkNadeel,
		"voordeel": budget.MarkVoordeel, "": budget.NoMark, "\u00a0": budget.NoMark,
	} {
		got, err := budget.ParseMark(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"x", "VN", "V 12", "-", "()", "(", "(V", "((V))"} {
		_, err := budget.ParseMark(s)
		var p *budget.ParseError
		assert.ErrorAs(t, err, &p, s)
	}
}
