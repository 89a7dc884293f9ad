package validate_test

import (
	"math/rand/v2"
	"slices"
	"strings"
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

// A formula names row and side of what it adds up, whether the document says where that is printed or not: 40 − 100 = −60.
func TestFormulasTellTheirFiguresApart(t *testing.T) {
	at := budget.Source{Table: "Overzicht", Row: "4 Economie"}
	for name, tt := range map[string]struct {
		source budget.Source
		want   string
	}{
		"printed in one row": {at, "Overzicht › 4 Economie › saldo Realisatie 2017: vermeld -90, berekend -60 (saldo 4 Economie = baten 4 Economie − lasten 4 Economie); verschil -30, afronding verklaart ten hoogste 1,5"},
		"printed nowhere":    {budget.Source{}, "4. Economie › saldo Realisatie 2017: vermeld -90, berekend -60 (saldo = baten Totaal − lasten Totaal); verschil -30, afronding verklaart ten hoogste 1,5"},
	} {
		section := programme.Section{Number: "4", Name: "Economie", Lines: []programme.Line{{Name: "Totaal", Source: tt.source, Lasten: thousands(100), Baten: thousands(40)}}}
		section.Claims = []programme.Claim{{Side: budget.Saldo, Amounts: thousands(-90), Source: tt.source}}
		report, err := validate.Run(t.Context(), &programme.Document{
			Kind: programme.Jaarstukken, Year: 2017, Unit: budget.InThousands,
			Columns: []programme.PrintedColumn{{Column: realisatie}}, Programmes: []programme.Programme{{Section: section}},
		}, rules.All())
		require.NoError(t, err)
		errors := report.AtLeast(finding.Error)
		require.Len(t, errors, 1, name)
		assert.Equal(t, tt.want, errors[0].Message(finding.Dutch), name)
	}
}

// Where overhead is absent, it may be all that a total is more than its parts. A total that has another column in which the
// parts are all there is to it, and one that is less, lack nothing: 700 + 300 = 1.000.
func TestAbsentOverheadIsNotNil(t *testing.T) {
	without := func(year int, totals ...int64) *programme.Document {
		doc := overview(totals[0])
		doc.Overhead, doc.Year = nil, year
		for i, n := range totals[1:] {
			c := budget.Column{Year: 2018 + i, Stage: budget.Realisatie}
			doc.Columns = append(doc.Columns, programme.PrintedColumn{Column: c})
			for j, lasten := range []int64{700, 300} {
				doc.Programmes[j].Claims[0].Amounts[c] = budget.Euros(1000 * lasten)
			}
			doc.Claims[0].Amounts[c] = budget.Euros(1000 * n)
		}
		return doc
	}
	for name, tt := range map[string]struct {
		doc    *programme.Document
		errors int
		lacks  bool
	}{
		"one column":                {without(2017, 1500), 0, true},
		"each column":               {without(2017, 1500, 1490), 0, true},
		"one of two columns":        {without(2017, 1500, 1000), 1, false},
		"less than the parts":       {without(2017, 900), 1, false},
		"more in one, less in next": {without(2017, 1500, 900), 2, false},
		"before there was overhead": {without(2016, 1500), 1, false},
		"nothing is amiss":          {without(2017, 1000), 0, false},
	} {
		report, err := validate.Run(t.Context(), tt.doc, rules.All())
		require.NoError(t, err)
		assert.Len(t, slices.DeleteFunc(messages(report, finding.Error), func(m string) bool { return !strings.HasPrefix(m, "BBV1004") }), tt.errors, name)
		assert.Equal(t, tt.lacks, slices.ContainsFunc(report.Unchecked, func(u finding.Unchecked) bool {
			return u.Why == finding.Incomplete && slices.Equal(u.Lacks, []string{"overhead"}) && strings.HasPrefix(u.Place.Path, "gedrukt[0]")
		}), name)
	}
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
