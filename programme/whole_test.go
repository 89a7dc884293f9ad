package programme_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/programme"
)

// whole reads a document of a gemeente that does not exist, with all its parts.
func whole(t testing.TB, name string) *programme.Document {
	t.Helper()
	data, err := os.ReadFile("../validate/testdata/whole-" + name + ".json")
	require.NoError(t, err)
	d, err := programme.Parse(data)
	require.NoError(t, err)
	return d
}

func again(t testing.TB, d *programme.Document) *programme.Document {
	t.Helper()
	var text bytes.Buffer
	require.NoError(t, programme.Write(&text, d))
	got, err := programme.Read(&text)
	require.NoError(t, err)
	return got
}

func TestWholeDocumentsSurviveJSON(t *testing.T) {
	for _, name := range []string{"begroting", "jaarstukken"} {
		d := whole(t, name)
		assert.Equal(t, d, again(t, d))
	}
}

// Empty parts are not absent ones: an empty list says that there is nothing, a
// missing one says nothing.
func TestEmptyPartsSurviveJSON(t *testing.T) {
	zero, c := budget.Amount{}, col("2024-begroting")
	d := &programme.Document{
		Kind: programme.Begroting, Year: 2024,
		Explanation: &programme.Toelichting{Incidenteel: []programme.IncidentalGroup{}, Structureel: []programme.ReserveLine{},
			Realistic: map[budget.Column]cyclus.Judgement{c: cyclus.Yes}},
		Amendments: cyclus.Amendments{{Date: "2024-02-29", Changes: []cyclus.Change{{
			Position: cyclus.Position{Programme: "1", Side: budget.Lasten, Year: 2024}, Adopted: &zero, Opens: true}}}},
		Paragraphs: &programme.Paragraphs{
			LokaleHeffingen:    &programme.LokaleHeffingen{Kostendekkendheid: []programme.Kostendekking{{Name: "riool", Percentage: programme.Values{c: indicator.MustRead("100%")}}}},
			Weerstandsvermogen: &programme.Weerstandsvermogen{Risks: []programme.Risk{{Name: "r", Effect: &zero, Chance: indicator.MustRead("25%"), Expected: &zero}}},
			Onderhoud:          &programme.Onderhoud{Wegen: &programme.Kapitaalgoed{}, Others: []programme.Kapitaalgoed{}},
			VerbondenPartijen:  &programme.Deelnemingen{Items: []programme.VerbondenPartij{{Partner: programme.Partner{Name: "n", Party: programme.Regeling}}}},
			Grondbeleid:        &programme.Grondbeleid{Paragraph: programme.Paragraph{NotApplicable: true}},
			Others:             []programme.Paragraph{{Heading: "Wet open overheid"}},
		},
		Position: &programme.FinancielePositie{Balans: &balans.Balans{Posts: map[balans.Post]budget.Series{balans.Reserves: {}}},
			EMU: &programme.EMUClaim{}, Investments: &programme.InvestmentPlan{}, ReserveTotal: &balans.Reserve{},
			Reserves: []balans.Reserve{{Row: balans.Row{Name: "a", Overig: []balans.Mutatie{{Name: "x"}}}, Post: "algemene-reserve"}}},
		Taakvelden:     &programme.TaakveldAnnex{},
		Rechtmatigheid: &programme.Rechtmatigheid{LimitAmount: &zero, Errors: []programme.Onrechtmatigheid{{Name: "a", Amount: &zero}}},
		SiSa:           "s",
		Programmes:     []programme.Programme{{Section: programme.Section{Subdivisions: []programme.Subdivision{{Onderdeel: programme.Prioriteiten}}}}},
	}
	assert.Equal(t, d, again(t, d))
}

func TestOnderdeel(t *testing.T) {
	for _, o := range []programme.Onderdeel{programme.Onderdeel(0), programme.Prioriteiten, programme.Overig} {
		var got programme.Onderdeel
		require.NoError(t, got.UnmarshalText([]byte(o.String())))
		assert.Equal(t, o, got)
	}
	assert.Equal(t, "Onderdeel(13)", programme.Onderdeel(13).String())
	_, err := programme.Onderdeel(13).MarshalText()
	assert.ErrorContains(t, err, "Onderdeel(13)")
	var o programme.Onderdeel
	var parse *enum.ParseError
	assert.ErrorAs(t, o.UnmarshalText([]byte("rest")), &parse)
}

func TestEachParagraph(t *testing.T) {
	paths := map[string]bool{}
	for path, p := range programme.Each[programme.Paragraph](whole(t, "jaarstukken")) {
		paths[path] = p.NotApplicable
	}
	for _, name := range []string{"lokaleHeffingen", "weerstandsvermogen", "onderhoudKapitaalgoederen", "financiering", "bedrijfsvoering", "verbondenPartijen", "grondbeleid"} {
		notApplicable, printed := paths["paragrafen."+name]
		assert.True(t, printed, name)
		assert.Equal(t, name == "grondbeleid", notApplicable, name)
	}
}

// Etten-Leur, begroting 2023: lasten 3.678 + overhead 256 + BTW 306 − 168.
func TestKostendekking(t *testing.T) {
	c := col("2023-begroting")
	k := programme.Kostendekking{Name: "riool", Lasten: th(c, 3678), Overhead: th(c, 256), BTW: th(c, 306), OverigeBaten: th(c, 168), Heffing: th(c, 4072)}
	costs, ok := k.Costs(c).Amount()
	assert.True(t, ok)
	assert.Equal(t, budget.Euros(4_072_000), costs)
	ratio, err := k.Ratio(c, 1, budget.HalfUp)
	require.NoError(t, err)
	assert.Contains(t, ratio.String(), "100")
	_, ok = k.Costs(col("2024-begroting")).Amount()
	assert.False(t, ok, "absent is not zero")
}

func th(c budget.Column, thousands int64) budget.Series {
	return budget.Series{c: budget.Euros(1000 * thousands)}
}

func TestWeerstandsratio(t *testing.T) {
	c := col("2024-begroting")
	w := programme.Weerstandsvermogen{Available: th(c, 2250), Needed: th(c, 1000)}
	ratio, err := w.Weerstandsratio(c, 2, budget.HalfUp) // Weert prints 2,25
	require.NoError(t, err)
	value, err := ratio.Value()
	assert.NoError(t, err)
	assert.Equal(t, "2.25", value.String())
	w.Capacity = []programme.Capacity{{Name: "a", Amounts: th(c, 1000)}, {Name: "b", Amounts: th(c, 500)}}
	ratio, err = w.Weerstandsratio(c, 2, budget.HalfUp)
	require.NoError(t, err)
	value, _ = ratio.Value()
	assert.Equal(t, "1.5", value.String())
}

func TestInvestmentsAddUpByYear(t *testing.T) {
	c, next := col("2024-begroting"), col("2025-meerjarenraming")
	plan := programme.InvestmentPlan{Economisch: []programme.Investment{{Name: "a", Amounts: th(c, 5)}}, Heffing: []programme.Investment{{Name: "b", Amounts: th(next, 7)}},
		Maatschappelijk: []programme.Investment{{Name: "c", Amounts: th(c, 2)}}}
	sum, _ := plan.Sum(c).Amount()
	assert.Equal(t, budget.Euros(7000), sum)
	_, ok := plan.Sum(col("2026-meerjarenraming")).Amount()
	assert.False(t, ok)
}

func TestExplanationOfNothing(t *testing.T) {
	c := col("2024-begroting")
	var none *programme.Toelichting
	_, ok := none.Incidental(budget.Lasten, c).Amount()
	assert.False(t, ok)
	_, ok = none.Structural(budget.Toevoeging, c).Amount()
	assert.False(t, ok)
	empty := &programme.Toelichting{Incidenteel: []programme.IncidentalGroup{}, Structureel: []programme.ReserveLine{}}
	for _, calc := range []budget.Calc{empty.Incidental(budget.Saldo, c), empty.Incidental(budget.Baten, c), empty.Structural(budget.Onttrekking, c)} {
		a, ok := calc.Amount()
		assert.True(t, ok, "an empty overzicht is €0: %v", calc)
		assert.True(t, a.IsZero())
	}
}

func TestTaakveldSums(t *testing.T) {
	var none *programme.TaakveldAnnex
	all := func(string) bool { return true }
	c := col("2023-realisatie")
	_, ok := none.Sum(budget.Lasten, c, all).Amount()
	assert.False(t, ok)
	d := whole(t, "jaarstukken")
	lasten, _ := d.Taakvelden.Sum(budget.Lasten, c, all).Amount()
	baten, _ := d.Taakvelden.Sum(budget.Baten, c, all).Amount()
	assert.Equal(t, lasten, baten)
	own, _ := (&programme.TaakveldAnnex{Lines: d.Programmes[1].Taakvelden}).Sum(budget.Baten, c, all).Amount()
	assert.Equal(t, budget.Euros(950_000), own)
}
