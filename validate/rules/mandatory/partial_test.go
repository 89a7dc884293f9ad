package mandatory_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/mandatory"
)

// absent are the things that a run lists as absent at a path or below it, each with what asks for it.
func absent(t *testing.T, d *programme.Document, paths ...string) (list []string) {
	t.Helper()
	report, err := validate.Run(t.Context(), d, mandatory.Rules())
	require.NoError(t, err)
	for _, u := range report.Unchecked {
		for _, path := range paths {
			if u.Why == finding.Absent && u.Place.Path == path {
				list = append(list, u.Place.Caption+": "+u.Basis.NL)
			}
		}
	}
	return list
}

// A begroting of 2020 asks for six columns and a whole financiële positie; of a document that says that it is a part of one, what is
// not there may stand in the rest.
func TestAPartIsNotAskedForTheWhole(t *testing.T) {
	year := budget.MustParseColumn("2020-begroting")
	d := &programme.Document{Kind: programme.Begroting, Year: 2020, Columns: []programme.PrintedColumn{{Column: year}},
		Position: &programme.FinancielePositie{Reserves: []balans.Reserve{{Row: balans.Row{Name: "Algemene reserve"}}}}}
	assert.Equal(t, "kolommen ontbreken: Realisatie 2018, Begroting 2019 na wijziging, Raming 2021, Raming 2022, Raming 2023", saying(t, "BBV2001", d))
	d.Paragraphs = &programme.Paragraphs{Financiering: &programme.Financiering{}}
	assert.Contains(t, saying(t, "BBV2010", d), "paragraaf grondbeleid")
	assert.Equal(t, "ontbreekt: balans per 31 december 2019, balans per 31 december 2020, EMU-saldo 2019, EMU-saldo 2020, EMU-saldo 2021, investeringen, verloop van de voorzieningen", saying(t, "BBV2015", d))
	paths := []string{"kolommen", "financielePositie.balans", "financielePositie.emu", "financielePositie.investeringen", "financielePositie.reserves", "financielePositie.voorzieningen"}
	assert.Empty(t, absent(t, d, paths...))
	d.Partial = true
	assert.Empty(t, saying(t, "BBV2001", d))
	assert.Empty(t, saying(t, "BBV2015", d))
	assert.Empty(t, saying(t, "BBV2010", d))
	assert.Equal(t, []string{"paragraaf grondbeleid: BBV art. 9, 2g"}, absent(t, d, "paragrafen.grondbeleid"))
	assert.Empty(t, absent(t, d, "paragrafen.financiering"))
	assert.Equal(t, []string{
		"kolommen (Realisatie 2018, Begroting 2019 na wijziging, Raming 2021, Raming 2022, Raming 2023): BBV art. 19, a",
		"balans per 31 december 2019: BBV art. 20, 1b", "balans per 31 december 2020: BBV art. 20, 1b",
		"EMU-saldo 2019: BBV art. 20, 1c", "EMU-saldo 2020: BBV art. 20, 1c", "EMU-saldo 2021: BBV art. 20, 1c",
		"investeringen: BBV art. 20, 2b", "verloop van de voorzieningen: BBV art. 20, 2e",
	}, absent(t, d, paths...))
	for _, c := range []string{"2018-realisatie", "2019-na-wijziging"} {
		d.Columns = append(d.Columns, programme.PrintedColumn{Column: budget.MustParseColumn(c)})
	}
	assert.Equal(t, []string{"kolommen (Raming 2021, Raming 2022, Raming 2023): BBV art. 22, 1"}, absent(t, d, "kolommen"))
	d.Kind = programme.Jaarstukken
	assert.Equal(t, []string{"kolommen (Begroting 2020 na wijziging, Realisatie 2020): BBV art. 27, 2"}, absent(t, d, "kolommen"))
	assert.Equal(t, []string{"verloop van de voorzieningen: BBV art. 55, 2"}, absent(t, d, "financielePositie.voorzieningen"))
}
