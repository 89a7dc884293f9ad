package printed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// The row Lasten of programma 3 in the jaarstukken 2017 of Lansingerland, x € 1.000.
func TestSeries(t *testing.T) {
	begroting, realisatie := budget.MustParseColumn("2017-begroting"), budget.MustParseColumn("2017-realisatie")
	two := []budget.Column{begroting, realisatie}
	for _, tt := range []struct {
		unit   budget.Unit
		locale printed.Locale
		cells  []string
		want   budget.Series
	}{
		{budget.InThousands, printed.Dutch, []string{"34.810", "33.976"}, budget.Series{begroting: budget.Euros(34_810_000), realisatie: budget.Euros(33_976_000)}},
		{budget.InThousands, printed.English, []string{"34,810", "33,976.5"}, budget.Series{begroting: budget.Euros(34_810_000), realisatie: budget.Euros(33_976_500)}},
		{budget.InMillions, printed.Dutch, []string{"34,8", "-/- 0,3"}, budget.Series{begroting: budget.Euros(34_800_000), realisatie: budget.Euros(-300_000)}},
		{budget.InEuros, printed.Dutch, []string{"0", "12,50*"}, budget.Series{begroting: {}, realisatie: budget.MustParseAmount("12.50")}},
		{budget.InThousands, printed.Dutch, []string{"", "33.976"}, budget.Series{realisatie: budget.Euros(33_976_000)}},
		{budget.InThousands, printed.Dutch, []string{"PM", "-"}, budget.Series{}},
	} {
		got, err := printed.Series(tt.locale, tt.unit, two, tt.cells...)
		require.NoError(t, err, tt.cells)
		assert.Equal(t, tt.want, got, tt.cells)
	}
	none, err := printed.Series(printed.Dutch, budget.InEuros, nil)
	require.NoError(t, err)
	assert.Equal(t, budget.Series{}, none)
}

func TestSeriesRefuses(t *testing.T) {
	c := budget.MustParseColumn("2017-begroting")
	for want, read := range map[string]func() (budget.Series, error){
		"there are 1 columns; give a cell for each": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c}, "1", "2")
		},
		`"0 cells"`: func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c})
		},
		"stands there twice": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c, c}, "1", "2")
		},
		"Column(0, Stage(0))": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, make([]budget.Column, 1), "")
		},
		"no such unit": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, 9, []budget.Column{c}, "")
		},
		"decides its sign": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c}, "12 N")
		},
		"a percentage": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c}, "12%")
		},
		`read "veel"`: func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c}, "veel")
		},
		"0 to 9": func() (budget.Series, error) {
			return printed.Series(printed.Dutch, budget.InEuros, []budget.Column{c}, "0,1234567890")
		},
	} {
		got, err := read()
		assert.ErrorContains(t, err, want)
		assert.Nil(t, got, want)
	}
}
