package printed_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// TestParseUnit holds captions as municipalities print them: those of Lansingerland 2017 and of the
// tables of some sixty other documents.
func TestParseUnit(t *testing.T) {
	for want, captions := range map[budget.Unit][]string{
		budget.InThousands: {
			"bedragen x €1000", "(bedragen x € 1.000)", "bedragen x € 1.000,-", "x € 1.000,--", "(bedragen * € 1.000)",
			"bedragen x 1.000,-", "x € 1000,-", "Lasten (x 1.000)", "x € 1.000", "Bedragen * € 1.000,-", "(* € 1.000,-)",
			"Programma (in € 1.000)", "schaal x € 1.000", "bedragen * €1.000", "Omschrijving (bedragen * € 1.000)",
			"x 1.000 euro", "Beleidsveld: Jeugd bedragen x €1000", "bedragen × € 1.000", "bedragen x\u00a0€\u00a01.000",
			"BEDRAGEN X € 1.000", "(bedragen in € x 1.000)", "x1.000", "x € 1.000,00", "in duizenden euro's",
			"bedragen in duizenden euro’s", "in duizend euro", "x duizend euro", "bedragen in 1.000 euro",
			"Bijstand x 1.000 inwoners, bedragen x € 1.000", "Begroting 2025 (x € 1.000)", "x EUR 1.000", "Mutaties in 2025 (x € 1.000).", "(x € 1.000.)",
		},
		budget.InMillions: {
			"Bedragen x € 1 miljoen", "(bedragen x € 1 mln…)", "Bedragen in miljoenen euro’s", "x € 1 mln.", "in € mln",
			"x € 1.000.000", "x €1000000,-", "in 1 miljoen euro", "x miljoen", "in miljoenen",
		},
		budget.InEuros: {
			"Bedragen x € 1", "in euro's", "(bedragen in €)", "bedragen in hele euro's", "in gehele euro’s", "x € 1,-", "x 1",
			"in euro", "Bedragen in EUR", "bedragen in euro`s", "x € 1 (in hele euro's)",
		},
	} {
		for _, caption := range captions {
			got, err := printed.ParseUnit(caption)
			require.NoError(t, err, caption)
			assert.Equal(t, want, got, caption)
		}
	}
}

func TestParseUnitRefuses(t *testing.T) {
	for caption, want := range map[string]string{
		"":                            "no unit found",
		"Lasten":                      "no unit found",
		"max 1.000":                   "no unit found",
		"in 2025":                     "no unit found",
		"x":                           "no unit found",
		"in":                          "no unit found",
		"x €":                         "no unit found",
		"in hele":                     "no unit found",
		"in 1 oogopslag":              "no unit found",
		"bedragen x € 100":            "the multiplier is not 1, 1.000 or 1 miljoen",
		"bedragen in € 500":           "the multiplier is not 1, 1.000 or 1 miljoen",
		"aantal x 1.000 inwoners":     "no unit found",
		"x € 1 miljard":               "the multiplier is not 1, 1.000 or 1 miljoen",
		"x € 1.000 mln":               "the multiplier is not 1, 1.000 or 1 miljoen",
		"bedragen x € 1 000":          "the multiplier is not 1, 1.000 or 1 miljoen",
		"bedragen x € 10.00":          "the multiplier is not 1, 1.000 or 1 miljoen",
		"x € 1.000, EMU x € 1 mln":    "the caption names two units; read the parts apart",
		strings.Repeat("x € 1 ", 170): "longer than 1000 bytes",
	} {
		_, err := printed.ParseUnit(caption)
		var p *budget.ParseError
		require.ErrorAs(t, err, &p, caption)
		assert.Contains(t, p.Reason, want, caption)
		assert.LessOrEqual(t, p.Offset, len(caption))
	}
	_, err := printed.ParseUnit("bedragen x € 100")
	assert.EqualError(t, err, `parse unit "bedragen x € 100": at offset 9: the multiplier is not 1, 1.000 or 1 miljoen`)
}
