package validate_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// A document may hold the overzicht alone, which prints programmes of which no
// line is known, and not every figure of those. A figure that is not there is
// not zero, so nothing of it is an error.
func TestHonestOverviewsHaveNoErrors(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 27))
	checked := 0
	for range 300 {
		doc := honest(rng)
		for i := range doc.Programmes {
			p := &doc.Programmes[i]
			p.Lines, p.Subdivisions, p.Reserves = nil, nil, nil
			p.Claims = some(rng, p.Claims)
		}
		doc.ProgrammeTotals = some(rng, doc.ProgrammeTotals)
		doc.Claims = some(rng, doc.Claims)
		report, err := validate.Run(t.Context(), doc, rules.All())
		require.NoError(t, err)
		require.Empty(t, messages(report, finding.Error))
		checked += report.Tally.Exact + report.Tally.Plausible
	}
	assert.Greater(t, checked, 300)
}

// some leaves out claims, and figures of the others.
func some(rng *rand.Rand, claims []programme.Claim) (out []programme.Claim) {
	for _, c := range claims {
		if rng.IntN(4) == 0 {
			continue
		}
		for column := range c.Amounts {
			if rng.IntN(8) == 0 {
				delete(c.Amounts, column)
			}
		}
		out = append(out, c)
	}
	return out
}

func messages(r finding.Report, s finding.Severity) (out []string) {
	for _, f := range r.AtLeast(s) {
		out = append(out, f.Code+" "+f.Message(finding.English))
	}
	return out
}

// overview returns the overzicht of two programmes without lines, in one
// table, with a total of lasten as given.
func overview(total int64) *programme.Document {
	claim := func(side budget.Side, row string, n int64) programme.Claim {
		return programme.Claim{Side: side, Amounts: thousands(n), Source: budget.Source{Table: "Overzicht", Row: row}}
	}
	return &programme.Document{
		Kind: programme.Jaarstukken, Year: 2017, Unit: budget.InThousands,
		Columns: []programme.PrintedColumn{{Column: realisatie}},
		Programmes: []programme.Programme{
			{Section: programme.Section{Name: "Bestuur", Claims: []programme.Claim{claim(budget.Lasten, "Bestuur", 700), claim(budget.Saldo, "Bestuur", -650)}}},
			{Section: programme.Section{Name: "Zorg", Claims: []programme.Claim{claim(budget.Lasten, "Zorg", 300), claim(budget.Saldo, "Zorg", -300)}}},
		},
		Overhead: &programme.Line{Name: "Overhead", Lasten: thousands(50)},
		Claims:   []programme.Claim{claim(budget.Lasten, "Totaal", total), claim(budget.Saldo, "Totaal", -1000)},
	}
}

// The totals of an overzicht without a row for all programmes together follow
// from the programmes as it prints them.
func TestOverviewAddsUpWhatItPrints(t *testing.T) {
	report, err := validate.Run(t.Context(), overview(1050), rules.All())
	require.NoError(t, err)
	assert.Empty(t, messages(report, finding.Error))
	assert.Equal(t, finding.Tally{Exact: 2, Unknown: 5}, report.Tally, "no baten and no lines are stated")

	report, err = validate.Run(t.Context(), overview(1500), rules.All())
	require.NoError(t, err)
	assert.Equal(t, []string{"BBV1004 Overzicht › Totaal › lasten Realisatie 2017: " +
		"stated 1.500, computed 1.050 (lasten Totaal = lasten Bestuur + lasten Zorg + Overhead); difference 450, rounding explains at most 2"},
		messages(report, finding.Error))
}

// A wrong afwijking is reported where it stands, and not again in the one that
// follows from it and is right.
func TestWrongAfwijkingIsReportedOnce(t *testing.T) {
	doc := clean(t)
	jeugd := &doc.Programmes[0].Subdivisions[0]
	baten, saldo := &jeugd.Lines[3].Claims[0], &jeugd.Claims[1]
	require.Equal(t, []budget.Side{budget.Baten, budget.Saldo}, []budget.Side{baten.Side, saldo.Side})
	reversed := baten.Afwijking.Neg()
	baten.Afwijking = &reversed
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	assert.Equal(t, []string{"BBV1009 Beleidsveld: Jeugd › Totaal baten › Afwijking 2017: " +
		"stated -15, computed 15 (Afwijking 2017 Totaal baten = Totaal baten Realisatie 2017 − Totaal baten Raming 2017 na wijziging): the sign is reversed; the other figures agree with 15, not with -15"},
		messages(report, finding.Error))
}
