package validate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func perColumn(c budget.Column, n int64) budget.Series {
	return budget.Series{c: budget.Euros(1000 * n)}
}

func wrong(t *testing.T, doc *programme.Document) []string {
	t.Helper()
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	return summary(report.AtLeast(finding.Error))
}

// A position that an amendment opens starts from nothing; one of a
// programmaonderdeel from the amount of that onderdeel.
func TestAmendmentsOfPartsAndNewPositions(t *testing.T) {
	amended := func(adopted int64, p cyclus.Position, opens bool) *programme.Document {
		now := budget.Euros(1000 * adopted)
		return &programme.Document{
			Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands,
			Programmes: []programme.Programme{{Section: programme.Section{Number: "1", Name: "Zorg", Subdivisions: []programme.Subdivision{
				{Section: programme.Section{Name: "Jeugd", Lines: []programme.Line{{Name: "a", Lasten: perColumn(before, 700)}}}},
				{Section: programme.Section{Name: "Ouderen", Lines: []programme.Line{{Name: "b", Lasten: perColumn(before, 300)}}}},
			}}}},
			Amendments: cyclus.Amendments{{Number: "1", Changes: []cyclus.Change{{Position: p, Mutatie: budget.Euros(50_000), Opens: opens, Adopted: &now}}}},
		}
	}
	at := cyclus.Position{Programme: "1", Side: budget.Lasten, Year: 2020}
	part, unknown, later := at, at, at
	part.Part, unknown.Part, later.Year = "Jeugd", "Sport", 2021
	const place = "error begrotingswijzigingen[0].wijzigingen[0].nieuwBedrag"
	assert.Empty(t, wrong(t, amended(1050, at, false)))
	assert.Contains(t, wrong(t, amended(1500, at, false)), place)
	assert.Empty(t, wrong(t, amended(750, part, false)))
	assert.Contains(t, wrong(t, amended(570, part, false)), place)
	assert.Empty(t, wrong(t, amended(50, later, true)))
	assert.Contains(t, wrong(t, amended(500, later, true)), place)
	for _, p := range []cyclus.Position{unknown, later} {
		assert.Empty(t, wrong(t, amended(999, p, false)), "an amount that is not known is not compared")
	}
}

// What is written off on an asset may go through the overzicht, or not.
func TestReserveMutationsWithAfschrijving(t *testing.T) {
	doc := func(onttrekking int64) *programme.Document {
		return &programme.Document{
			Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Columns: []programme.PrintedColumn{{Column: actual}},
			Programmes: []programme.Programme{{Section: programme.Section{Name: "a", Reserves: []programme.ReserveLine{{Onttrekking: perColumn(actual, onttrekking)}}}}},
			Position:   &programme.FinancielePositie{Reserves: []balans.Reserve{{Row: balans.Row{Name: "a"}, Onttrekking: perColumn(actual, 80), Afschrijving: perColumn(actual, 20)}}},
		}
	}
	for _, onttrekking := range []int64{80, 100} {
		assert.Empty(t, wrong(t, doc(onttrekking)), onttrekking)
	}
	assert.Equal(t, []string{"error financielePositie.reserves"}, wrong(t, doc(60)))
}

// A stated reclassification explains why a reserve opens with another amount
// than it closed with.
func TestReclassificationExplains(t *testing.T) {
	r := balans.Reserve{Row: balans.Row{Name: "a", Begin: budget.Series{earlier: budget.Euros(100_000), actual: budget.Euros(90_000)}, Einde: perColumn(earlier, 100)}, Toevoeging: budget.Series{earlier: {}, actual: {}}}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Position: &programme.FinancielePositie{Reserves: []balans.Reserve{r}}}
	breaks := func() (n int) {
		report, err := validate.Run(t.Context(), doc, rules.All())
		require.NoError(t, err)
		for _, f := range report.AtLeast(finding.Warning) {
			if f.Code == "BBV4010" {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 1, breaks())
	doc.Position.Reserves[0].Herrubriceringen = []balans.Mutatie{{Name: "naar voorziening", Vermindering: perColumn(actual, 10)}}
	assert.Zero(t, breaks())
}

// A rule of somebody else sees what follows from the document.
func TestOwnRuleSeesFinances(t *testing.T) {
	doc := readDocument(t, "testdata/whole-jaarstukken.json")
	seen := cyclus.Judgement(0)
	own := validate.Rule{Code: "BBV8001", From: 2004, Check: func(p *validate.Pass) {
		seen = p.Finances().Evenwicht(budget.MustParseColumn("2023-realisatie")).Structureel()
	}}
	_, err := validate.Run(t.Context(), doc, []validate.Rule{own})
	require.NoError(t, err)
	assert.Equal(t, cyclus.Yes, seen)
}
