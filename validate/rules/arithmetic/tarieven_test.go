package arithmetic_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/arithmetic"
)

// Wetterskip Fryslân, begroting 2020, bijlage 3, zuiveringsheffing: 58,53 × 917.890 is 53.724.101,70, and the page prints 53.719.472.
// Half a cent of the tarief is 4.589,45, five of the aantal are 292,65, and half a euro of the opbrengst makes it 4.882,625.
func TestTheRoundingOfAProduct(t *testing.T) {
	c := budget.MustParseColumn("2020-begroting")
	findings := func(tarief, aantal string, opbrengst int64) int {
		h := programme.Heffing{Name: "Zuiveringsheffing", Baten: budget.Series{c: budget.Euros(opbrengst)}}
		h.Tarief, h.Aantal = programme.Values{c: indicator.MustRead(tarief)}, programme.Values{c: indicator.MustRead(aantal)}
		d := &programme.Document{Kind: programme.Begroting, Year: 2020, Unit: budget.InEuros, Paragraphs: &programme.Paragraphs{LokaleHeffingen: &programme.LokaleHeffingen{Income: []programme.Heffing{h}}}}
		report, err := validate.Run(t.Context(), d, only("BBV1066"))
		require.NoError(t, err)
		return len(report.AtLeast(finding.Warning))
	}
	assert.Zero(t, findings("58,53", "917.890", 53_719_472))
	assert.Zero(t, findings("58,53", "917.890", 53_719_220))
	assert.Equal(t, 1, findings("58,53", "917.890", 53_719_219))
	assert.Zero(t, findings("58,53", "917.890", 53_728_984))
	assert.Equal(t, 1, findings("58,53", "917.890", 53_728_985))
	assert.Equal(t, 1, findings("58,53", "917.891", 53_719_472), "an aantal to its last digit")
	assert.Zero(t, findings("0,01685%", "1.054.000.000", 177_599))
	assert.Zero(t, findings("0,01685%", "1.054.000.000", 177_599+136), "half a step of both: 52,70 and 84,25, with what both do together")
	assert.Equal(t, 1, findings("0,01685%", "1.054.000.000", 177_599+138))
	assert.Zero(t, findings("58,53", "0", 0))
	// 1,5 × 15 is 22,5: what both do together, with half a euro of the opbrengst.
	assert.Zero(t, findings("1", "10", 23))
	assert.Equal(t, 1, findings("1", "10", 24))
}

func only(code string) (list []validate.Rule) {
	for _, r := range arithmetic.Rules() {
		if r.Code == code {
			list = append(list, r)
		}
	}
	return list
}
