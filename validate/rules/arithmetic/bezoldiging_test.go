package arithmetic_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/validate"
)

// Three figures in whole euros differ by one at most, four by two, and figures in cents by as many cents.
func TestTheRoundingOfABezoldiging(t *testing.T) {
	amount := func(text string) *budget.Amount { a := budget.MustParseAmount(text); return &a }
	findings := func(subtotaal, onverschuldigd, totaal string) int {
		b := verantwoording.Bezoldiging{Beloning: amount("100000"), OpTermijn: amount("20000"), Subtotaal: amount(subtotaal), Totaal: amount(totaal)}
		if onverschuldigd != "" {
			b.Onverschuldigd = amount(onverschuldigd)
		}
		d := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Explanation: &programme.Toelichting{Topfunctionarissen: []verantwoording.Bezoldiging{b}}}
		report, err := validate.Run(t.Context(), d, only("BBV1067"))
		require.NoError(t, err)
		return len(report.Findings)
	}
	assert.Zero(t, findings("120001", "", "120001"))
	assert.Equal(t, 1, findings("120002", "", "120002"), "the total follows from the subtotaal")
	assert.Zero(t, findings("120000", "5000", "115002"))
	assert.Equal(t, 1, findings("120000", "5000", "115003"))
	assert.Zero(t, findings("120000.01", "", "120000.01"))
	assert.Equal(t, 1, findings("120000.02", "", "120000.02"))
}
