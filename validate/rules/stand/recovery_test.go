package stand_test

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/stand"
)

// The begroting of 2024 is short in every year. The meerjarenraming goes three years ahead (BBV art. 22), so that it has
// recovered if the last of them is in equilibrium, 2027, and no other year makes up for that.
func TestRecoveryIsThatOfTheLastYearOfTheMeerjarenraming(t *testing.T) {
	for year, want := range map[int]int{2025: 1, 2026: 1, 2027: 0} {
		d := short(t)
		d.Dekkingsmiddelen.AlgemeneUitkeringen.Baten[budget.Column{Year: year, Stage: budget.Meerjarenraming}] = budget.Euros(26_000_000)
		report, _ := equilibrium(t, d)
		assert.Len(t, report.Findings, want, year)
	}
}

// Without a toelichting the begrotingsjaar and the three years of the meerjarenraming are not judged: four figures.
func TestFourYearsAreNotJudgedWithoutAToelichting(t *testing.T) {
	d := short(t)
	d.Explanation = nil
	report, unchecked := equilibrium(t, d)
	assert.Empty(t, report.Findings)
	require.NotNil(t, unchecked)
	assert.Equal(t, 4, unchecked.Figures)
}

func short(t *testing.T) *programme.Document {
	t.Helper()
	text, err := os.ReadFile("testdata/bbv4011.bad.json")
	require.NoError(t, err)
	d, err := programme.Parse(text)
	require.NoError(t, err)
	d.Claims = nil // the figures follow from the lines
	return d
}

// equilibrium runs the rule that asks for structureel evenwicht.
func equilibrium(t *testing.T, d *programme.Document) (finding.Report, *finding.Unchecked) {
	t.Helper()
	var rules []validate.Rule
	for _, r := range stand.Rules() {
		if r.Code == "BBV4011" {
			rules = append(rules, r)
		}
	}
	report, err := validate.Run(context.Background(), d, rules)
	require.NoError(t, err)
	for i, u := range report.Unchecked {
		if u.Place.Path == "toelichtingOverzicht" {
			return report, &report.Unchecked[i]
		}
	}
	return report, nil
}
