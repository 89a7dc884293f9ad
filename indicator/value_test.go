package indicator

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func TestZeroValueIsBlank(t *testing.T) {
	var v Value
	assert.True(t, v.IsMissing())
	assert.Equal(t, absent, v.Kind())
	assert.Equal(t, printed.MissingBlank, v.Missing())
	assert.True(t, v.Equal(MustRead("")))
	_, ok := v.Decimal()
	assert.False(t, ok)
	_, ok = v.Amount()
	assert.False(t, ok)
	assert.Empty(t, v.Word())
	assert.Nil(t, v.series())
}

func TestValueAccessors(t *testing.T) {
	d, ok := MustRead("72,80%").Decimal()
	assert.Equal(t, []any{int64(7280), int32(-2), true}, []any{d.CoefficientInt64(), d.Exponent(), ok})
	_, ok = MustRead("6-7").Decimal()
	assert.False(t, ok, "a range is not one number")
	_, _, ok = MustRead("6").Ends()
	assert.False(t, ok)
	yes, ok := MustRead("Ja").Yes()
	assert.Equal(t, []bool{true, true}, []bool{yes, ok})
	yes, ok = MustRead("nee").Yes()
	assert.Equal(t, []bool{false, true}, []bool{yes, ok})
	_, ok = MustRead("Goed").Yes()
	assert.False(t, ok)
	assert.Equal(t, "Goed", MustRead("Goed*").Word())
	assert.Empty(t, MustRead("Goed").Unit())
	s, ok := MustRead("3e van 342").Scale()
	assert.True(t, ok)
	assert.Equal(t, ScoreScale{Max: 342}, s)
	_, ok = MustRead("3e").Scale()
	assert.False(t, ok)
	assert.Equal(t, "18,4 %", MustRead("18,4 %").String())
}

func TestValueAmount(t *testing.T) {
	for text, want := range map[string]string{"€ 606,-": "606", "€ 2,5 mln": "2500000", "€ 1.234,50": "1234.50", "max. € 5": "5"} {
		a, ok := MustRead(text).Amount()
		require.True(t, ok, text)
		assert.True(t, a == budget.MustParseAmount(want), text)
	}
	for _, text := range []string{"606", "60%", "€ 5 - € 7", "nvt"} {
		_, ok := MustRead(text).Amount()
		assert.False(t, ok, text)
	}
}

func TestReadLimits(t *testing.T) {
	var refused *ValueError
	_, err := Read(strings.Repeat("1", maxCell+1))
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, causeTooLong, refused.Reason)
	_, err = Read(strings.Repeat("1 (2014) ", 1000))
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, causeTooLong, refused.Reason)
	assert.Less(t, len(err.Error()), 250, "the message quotes the beginning only")
	_, err = Read("5 " + strings.Repeat("é", 100))
	assert.ErrorContains(t, err, "…")
}

func TestMustReadPanics(t *testing.T) {
	assert.Panics(t, func() { MustRead("veel") })
	assert.NotPanics(t, func() { MustRead("5") })
}
