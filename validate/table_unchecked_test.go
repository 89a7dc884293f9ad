package validate_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// The sums that need a figure of an empty cell are listed as not checked; where they disagree what it is, that is a
// finding, unless the figure that is wrong is known. The lasten of the others come to 53.567.
func TestEmptyCellsAreNotPassedOver(t *testing.T) {
	rows := [][]string{{"1 Bestuur", "4.548", "921", "-3.627"}, {"2 Sport", "14.209", "1.661", "-12.548"}, {"3 Zorg", "34.810", "10.024", "-24.786"}, {"4 Economie", "", "2.100", "-1.337"}}
	more := [][]string{{"5 Veiligheid", "6.204", "318", "-5.886"}, {"6 Cultuur", "7.951", "1.127", "-6.824"}}
	for _, tt := range []struct {
		rows     [][]string
		findings []string
		left     []string
	}{
		{append(rows[:4:4], []string{"Totaal", "57.004", "14.706", "-42.298"}), nil, []string{"3.437"}},
		{append(rows[:4:4], []string{"Totaal", "57.400", "14.706", "-42.298"}), []string{"4 Economie › Lasten: hier staat geen cijfer; de ene optelling laat er 3.437 voor over, de andere 3.833"}, []string{"3.437", "3.833"}},
		{append(slices.Concat(rows, more), []string{"Totaal", "71.519", "16.151", "-55.008"}), []string{"Totaal › Lasten: vermeld -55.008, berekend -55.368 (Saldo = − Lasten + Baten); verschil 360, afronding verklaart ten hoogste 1,5"}, []string{"3.437", "3.797"}},
	} {
		report, err := validate.Table(t.Context(), tabletest.Of([]string{"Lasten", "Baten", "Saldo"}, tt.rows...), understand.Given{}, rules.All())
		require.NoError(t, err)
		require.NotEmpty(t, report.Unchecked)
		assert.Equal(t, finding.Unchecked{Why: finding.Incomplete, Place: report.Unchecked[0].Place, Lacks: tt.left, Figures: 2}, report.Unchecked[0])
		assert.Equal(t, "4 Economie › Lasten", report.Unchecked[0].Place.String())
		var findings []string
		for _, f := range report.AtLeast(finding.Warning) {
			findings = append(findings, f.Message(finding.Dutch))
		}
		assert.Equal(t, tt.findings, findings)
	}
}

// A total that is not the sum of its lines, as it is in other columns, is a warning at the total where no figure can be named.
func TestTotalsThatAreSumsElsewhere(t *testing.T) {
	report, err := validate.Table(t.Context(), tabletest.Hilversum(), understand.Given{}, rules.All())
	require.NoError(t, err)
	require.Len(t, report.Findings, 3)
	f := report.Findings[1]
	assert.Equal(t, finding.Warning, f.Severity)
	assert.Equal(t, []string{"-268.170", "-247.423", "-20.747", ""}, []string{f.Printed, f.Computed, f.Difference, f.Suggestion})
	assert.Equal(t, "Resultaat na mutatie reserves › Rekening 2018 Baten", f.Place.String())
	assert.Contains(t, f.Remedy.NL, "elders klopt deze optelling (9 van 12 plaatsen)")
	assert.Equal(t, "−32.105 + (−9.747) + … + (−6.390) (14) = −247.423; vermeld −268.170 (verschil −20.747)", f.Sum.NL)
}

// Counts need no unit, and are exact: 5.432 + 7.811 + 3.209 = 16.452, and one more is wrong.
func TestCountsNeedNoUnit(t *testing.T) {
	printed := tabletest.Of([]string{"2023", "2024", "2025"}, []string{"Centrum", "5.432", "5.501", "5.566"}, []string{"Noord", "7.811", "7.796", "7.802"},
		[]string{"Oost", "3.209", "3.318", "3.421"}, []string{"Totaal", "16.453", "16.615", "16.789"})
	printed.Caption = "Aantal inwoners"
	report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
	require.NoError(t, err)
	assert.Empty(t, report.Unchecked)
	require.Len(t, report.AtLeast(finding.Error), 1)
	assert.Equal(t, "Aantal inwoners › Totaal › 2023: vermeld 16.453, berekend 16.452 (Totaal = Centrum + Noord + Oost); verschil 1, afronding verklaart ten hoogste 0", report.Findings[0].Message(finding.Dutch))
	assert.Equal(t, finding.Tally{Exact: 2, Impossible: 1}, report.Tally)
	printed.Caption = "Lasten"
	report, err = validate.Table(t.Context(), printed, understand.Given{}, rules.All())
	require.NoError(t, err)
	assert.Equal(t, finding.Tally{Exact: 2, Plausible: 1}, report.Tally)
	assert.Len(t, report.Unchecked, 1)
}

// Rows of which it is not known under which columns their figures stand are said not to be checked, and no column is one of texts
// because of them.
func TestRowsWithoutColumnsAreNotPassedOver(t *testing.T) {
	printed := tabletest.Of([]string{"2022", "2023", "2024"}, []string{"Lasten", "4.548", "4.921", "5.627"}, []string{"Baten", "1.209", "1.661", "1.548"},
		[]string{"Saldo", "-3.339", "-3.260", "-4.079"}, []string{"Wegen", "310", "24"}, []string{"Groen", "86"}, []string{"Water", "100", ""}, []string{"Zorg", "7"})
	for i := range printed.Rows[3:] {
		printed.Rows[3+i].Ragged = true
	}
	report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
	require.NoError(t, err)
	assert.Equal(t, 3, report.Tally.Total())
	i := slices.IndexFunc(report.Unchecked, func(u finding.Unchecked) bool { return u.Why == finding.Incomplete })
	require.GreaterOrEqual(t, i, 0)
	u := report.Unchecked[i]
	assert.Equal(t, []any{"Wegen", 5, []string{"kolom"}}, []any{u.Place.String(), u.Figures, u.Lacks})
}
