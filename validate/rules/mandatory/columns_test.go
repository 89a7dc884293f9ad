package mandatory_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/mandatory"
)

// A begroting of 2020 shows the realisatie of 2018, the begroting na wijziging of 2019 and the begroting of 2020 (BBV art. 19,
// a), and the meerjarenraming of 2021 to 2023 (art. 22): of each that it lacks the finding names the year, and no other.
func TestEachColumnOfABegrotingIsAskedForByItsYear(t *testing.T) {
	lawful := []budget.Column{
		{Year: 2018, Stage: budget.Realisatie}, {Year: 2019, Stage: budget.NaWijziging}, {Year: 2020, Stage: budget.Begroting},
		{Year: 2021, Stage: budget.Meerjarenraming}, {Year: 2022, Stage: budget.Meerjarenraming}, {Year: 2023, Stage: budget.Meerjarenraming},
	}
	for left := range lawful {
		d := &programme.Document{Kind: programme.Begroting, Year: 2020}
		for i, c := range lawful {
			if i != left {
				d.Columns = append(d.Columns, programme.PrintedColumn{Column: c})
			}
		}
		report, err := validate.Run(context.Background(), d, mandatory.Rules())
		require.NoError(t, err)
		var got []string
		for _, f := range report.Findings {
			if f.Code == "BBV2001" {
				got = append(got, f.Message(finding.English))
			}
		}
		require.Len(t, got, 1)
		assert.Contains(t, got[0], "columns are missing: "+lawful[left].Label())
		assert.NotContains(t, got[0], ", ")
	}
}

// A document that lists no columns has those of its figures: only what no figure stands in is missing.
func TestColumnsOfADocumentThatListsNone(t *testing.T) {
	in := budget.Series{{Year: 2020, Stage: budget.Begroting}: budget.Euros(1), {Year: 2021, Stage: budget.Meerjarenraming}: budget.Euros(1)}
	d := &programme.Document{Kind: programme.Begroting, Year: 2020, Overhead: &programme.Line{Name: "Overhead", Lasten: in}}
	d.Claims = []programme.Claim{{Side: budget.Lasten, Amounts: budget.Series{{Year: 2022, Stage: budget.Meerjarenraming}: budget.Euros(1)}}}
	report, err := validate.Run(context.Background(), d, mandatory.Rules())
	require.NoError(t, err)
	var got []string
	for _, f := range report.Findings {
		if f.Code == "BBV2001" || f.Code == "BBV2003" {
			got = append(got, f.Text.NL)
		}
	}
	assert.Equal(t, []string{"kolommen ontbreken: Realisatie 2018, Begroting 2019 na wijziging, Raming 2023"}, got)
}
