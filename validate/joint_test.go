package validate_test

import (
	"fmt"
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

// apart prints eight subdivisions with lasten of 10 in two columns and an afwijking of 1,
// all in thousands, and a total of the raming.
func apart(total int64) *programme.Document {
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands,
		Columns: []programme.PrintedColumn{{Column: estimate}, {Column: actual}}, Comparison: &programme.ComparedColumns{Raming: estimate, Realisatie: actual}}
	claim := func(raming, realisatie int64) programme.Claim {
		return programme.Claim{Side: budget.Lasten, Amounts: budget.Series{estimate: budget.Euros(1000 * raming), actual: budget.Euros(1000 * realisatie)}}
	}
	p := programme.Programme{Section: programme.Section{Name: "Zorg", Claims: []programme.Claim{claim(total, 80)}}}
	for range 8 {
		c, one := claim(10, 10), budget.Euros(1000)
		c.Afwijking = &one
		p.Subdivisions = append(p.Subdivisions, programme.Subdivision{Section: programme.Section{Name: "deel", Claims: []programme.Claim{c}}})
	}
	doc.Programmes = append(doc.Programmes, p)
	return doc
}

// An afwijking of 1 between 10 and 10 says that the raming is at least 10,0 (10,5 less 0,5):
// eight of these are at least 80, so the total cannot print as 77, though eight figures of
// 10 without the afwijkingen could be 77,5. It can print as 80 and as 84.
func TestWhatRoundingDoesNotExplainTogetherIsAnError(t *testing.T) {
	for total, errors := range map[int64]int{77: 1, 80: 0, 84: 0, 75: 1} {
		report, err := validate.Run(t.Context(), apart(total), rules.All())
		require.NoError(t, err)
		list := report.AtLeast(finding.Error)
		require.Len(t, list, errors, "%d: %v", total, messages(report, finding.Error))
		if errors == 0 {
			continue
		}
		f := list[0]
		assert.Equal(t, "BBV1003", f.Code)
		assert.Equal(t, "programmas[0].gedrukt[0].bedragen.2020-na-wijziging", f.Place.Path)
		assert.Equal(t, total == 77, f.Figures.Explained(), "by itself")
		assert.Equal(t, 1, report.Tally.Impossible)
		assert.Equal(t, 26, report.Tally.Total(), "two totals, and for each of eight parts an afwijking of two columns, none of them counted twice; the others cannot be made")
	}
}

// cutPairs prints so many parts of three figures of 1 and a total of 5, as three times 1,7
// is when it is cut off, and one of four figures of 1, of which rounding explains 2 to 6
// and cutting off 3 to 8. All that these are is thousands.
func cutPairs(parts int, last int64) *programme.Document {
	line := func(n int64) programme.Line { return programme.Line{Name: "regel", Lasten: in(budget.Euros(1000 * n))} }
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Columns: []programme.PrintedColumn{{Column: actual}}}
	part := func(total int64, lines ...programme.Line) programme.Programme {
		return programme.Programme{Section: programme.Section{Name: "deel", Lines: lines, Claims: []programme.Claim{{Side: budget.Lasten, Amounts: in(budget.Euros(1000 * total))}}}}
	}
	for range parts {
		doc.Programmes = append(doc.Programmes, part(5, line(1), line(1), line(1)))
	}
	doc.Programmes = append(doc.Programmes, part(last, line(1), line(1), line(1), line(1)))
	return doc
}

// That a document cuts its figures off is believed when eight sums say so that have nothing to
// do with each other, and with no fewer; and then only of what cut off figures can be.
func TestFiguresThatWereCutOff(t *testing.T) {
	for _, of := range []struct {
		parts  int
		last   int64
		errors int
	}{{8, 7, 0}, {7, 7, 1}, {8, 1, 1}, {8, 9, 1}, {12, 7, 0}} {
		report := checked(t, cutPairs(of.parts, of.last), rules.All())
		list := report.AtLeast(finding.Error)
		require.Len(t, list, of.errors, "%+v: %v", of, messages(report, finding.Error))
		last := find(report, "BBV1003", fmt.Sprintf("programmas[%d].gedrukt[0].bedragen.2020-realisatie", of.parts))
		require.NotNil(t, last)
		if of.errors == 0 {
			assert.Contains(t, last.Text.NL, "het document kapt zijn cijfers af")
			assert.True(t, last.Figures.Explained())
			assert.Zero(t, report.Tally.Impossible)
		}
	}
	rng := rand.New(rand.NewPCG(77, 12))
	wrong := 0
	for range 50 {
		wrong += len(checked(t, honestIn(rng, budget.Truncate), rules.All()).AtLeast(finding.Error))
	}
	assert.Less(t, wrong, 15, "only documents that are too small to show it")
}

// A line of 17.400 that should be 10.400, beside lines of 2.450 and 12: for the total
// that its saldo confirms these would have to be negative. So the first is named, unless
// the document prints negative lasten elsewhere.
func TestFiguresAreNotTakenForNegative(t *testing.T) {
	thousand := func(n int64) budget.Series { return in(budget.Euros(1000 * n)) }
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Columns: []programme.PrintedColumn{{Column: actual}}}
	p := programme.Programme{Section: programme.Section{Name: "Zorg", Lines: []programme.Line{
		{Name: "a", Lasten: thousand(17_400), Baten: thousand(100)}, {Name: "b", Lasten: thousand(2_450)}, {Name: "c", Lasten: thousand(12)},
	}}}
	for side, n := range map[budget.Side]int64{budget.Lasten: 12_862, budget.Baten: 100, budget.Saldo: -12_762} {
		p.Claims = append(p.Claims, programme.Claim{Side: side, Amounts: thousand(n)})
	}
	doc.Programmes = []programme.Programme{p}
	list := checked(t, doc, rules.All()).AtLeast(finding.Error)
	require.Len(t, list, 1)
	assert.Equal(t, "BBV1003", list[0].Code)
	assert.Contains(t, list[0].Text.NL, "de andere cijfers kloppen met 10.400, niet met 17.400 bij a › lasten Realisatie 2020")
	assert.Empty(t, list[0].Alternatives)
	named := list[0].Related[len(list[0].Related)-1]
	for _, r := range list[0].Related {
		if r.Suggestion != "" {
			named = r
		}
	}
	assert.Equal(t, "programmas[0].regels[0].lasten.2020-realisatie", named.Place.Path)
	assert.Equal(t, "10.400", named.Suggestion)
	assert.Equal(t, "digit", list[0].Cause.Word, "0 and 7")

	doc.Programmes = append(doc.Programmes, programme.Programme{Section: programme.Section{Name: "Stelpost", Lines: []programme.Line{{Name: "d", Lasten: thousand(-5)}},
		Claims: []programme.Claim{{Side: budget.Lasten, Amounts: thousand(-5)}}}})
	list = checked(t, doc, rules.All()).AtLeast(finding.Error)
	require.Len(t, list, 1)
	assert.Len(t, list[0].Alternatives, 3)
	assert.Contains(t, list[0].Text.NL, "andere cijfers bevestigen 12.862")
	assert.Equal(t, "10.400", list[0].Alternatives[0].Suggestion, "a slip in one digit explains it")
}

// A part of 500 that the document does not hold leaves its totals 500 higher in every column: the line that is there is not said
// to be wrong, which in one column alone it would be.
func TestAPartThatLacksIsNoWrongLine(t *testing.T) {
	doc := func(columns ...budget.Column) *programme.Document {
		d := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Columns: []programme.PrintedColumn{{Column: estimate}, {Column: actual}}}
		lasten, baten := budget.Series{}, budget.Series{}
		total, saldo := budget.Series{}, budget.Series{}
		for _, c := range []budget.Column{estimate, actual} {
			lasten[c], baten[c] = budget.Euros(1_000), budget.Euros(300)
			total[c], saldo[c] = budget.Euros(1_000), budget.Euros(-700)
		}
		for _, c := range columns {
			total[c], saldo[c] = budget.Euros(1_500), budget.Euros(-1_200)
		}
		d.Programmes = []programme.Programme{{Section: programme.Section{Name: "Zorg",
			Lines:  []programme.Line{{Name: "Jeugd", Lasten: lasten, Baten: baten}},
			Claims: []programme.Claim{{Side: budget.Lasten, Amounts: total}, {Side: budget.Saldo, Amounts: saldo}}}}}
		return d
	}
	one, err := validate.Run(t.Context(), doc(actual), rules.All())
	require.NoError(t, err)
	require.NotEmpty(t, one.AtLeast(finding.Error))
	assert.Contains(t, one.AtLeast(finding.Error)[0].Remedy.NL, "vervang 1.000 door 1.500")
	both, err := validate.Run(t.Context(), doc(estimate, actual), rules.All())
	require.NoError(t, err)
	require.NotEmpty(t, both.AtLeast(finding.Error))
	for _, f := range both.AtLeast(finding.Error) {
		assert.Empty(t, f.Suggestion)
		assert.NotContains(t, f.Remedy.NL, "vervang")
		assert.Contains(t, f.Remedy.NL, "controleer of een deel ontbreekt")
		require.NotEmpty(t, f.Alternatives)
		assert.Equal(t, "1.500", f.Alternatives[0].Suggestion)
	}
}
