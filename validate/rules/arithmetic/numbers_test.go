package arithmetic_test

import (
	"context"
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

// Municipalities print the weerstandsratio with two decimals, so that is how it is told what follows: 5,0 mln over 1,8 mln
// is 2,777…
func TestTheWeerstandsratioIsToldWithTwoDecimals(t *testing.T) {
	c := budget.Column{Year: 2023, Stage: budget.Realisatie}
	ratio, err := indicator.Read("2,15")
	require.NoError(t, err)
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Paragraphs: &programme.Paragraphs{Weerstandsvermogen: &programme.Weerstandsvermogen{
		Available: budget.Series{c: budget.Euros(5_000_000)}, Needed: budget.Series{c: budget.Euros(1_800_000)},
		Ratio: map[budget.Column]indicator.Value{c: ratio},
	}}}
	report, err := validate.Run(context.Background(), d, arithmetic.Rules())
	require.NoError(t, err)
	require.Len(t, report.Findings, 1)
	assert.Contains(t, report.Findings[0].Message(finding.Dutch), "vermeld 2,15, uit de cijfers van het document volgt 2,78")
	assert.NotContains(t, report.Findings[0].Message(finding.Dutch), "2,777")
}
