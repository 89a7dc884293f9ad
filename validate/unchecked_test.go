package validate_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func checked(t *testing.T, doc *programme.Document, list []validate.Rule) finding.Report {
	t.Helper()
	report, err := validate.Run(t.Context(), doc, list)
	require.NoError(t, err)
	return report
}

// gaps lists what was not checked for a reason.
func gaps(r finding.Report, why finding.Gap) (out []string) {
	for _, u := range r.Unchecked {
		if u.Why == why {
			out = append(out, fmt.Sprintf("%s: %s", u.Place.Path, u.Message(finding.English)))
		}
	}
	return out
}

// programmesOnly is a begroting of four programmes with a tekort in three of its
// years, and nothing else.
func programmesOnly() *programme.Document {
	doc := &programme.Document{Kind: programme.Begroting, Year: 2024, Unit: budget.InThousands, Municipality: programme.Municipality{Name: "Voorbeeld"}}
	for year := 2024; year <= 2027; year++ {
		c := budget.Column{Year: year, Stage: budget.Meerjarenraming}
		if year == 2024 {
			c.Stage = budget.Begroting
		}
		doc.Columns = append(doc.Columns, programme.PrintedColumn{Column: c})
	}
	for _, name := range []string{"Bestuur", "Ruimte", "Zorg", "Sport"} {
		line := programme.Line{Name: name, Lasten: budget.Series{}, Baten: budget.Series{}}
		for i, c := range doc.Columns {
			line.Lasten[c.Column], line.Baten[c.Column] = budget.Euros(5_000_000), budget.Euros(int64(5_100_000-100_000*i))
		}
		doc.Programmes = append(doc.Programmes, programme.Programme{Section: programme.Section{Name: name, Lines: []programme.Line{line}}})
	}
	return doc
}

// Silence is no approval. The articles are those of the BBV as of 2019-07-01: 7 and 8
// (programmaplan), 9 (paragrafen), 17 and 19 (overzicht and toelichting), 20
// (financiële positie).
func TestWhatTheLawAsksForIsListed(t *testing.T) {
	report := checked(t, programmesOnly(), rules.All())
	assert.True(t, report.OK(), "a document may hold some chapters only")
	assert.Equal(t, []string{
		"paragrafen.lokaleHeffingen: paragraaf lokale heffingen: is absent (BBV art. 9, 2a)",
		"paragrafen.weerstandsvermogen: paragraaf weerstandsvermogen en risicobeheersing: is absent (BBV art. 9, 2b)",
		"paragrafen.onderhoudKapitaalgoederen: paragraaf onderhoud kapitaalgoederen: is absent (BBV art. 9, 2c)",
		"paragrafen.financiering: paragraaf financiering: is absent (BBV art. 9, 2d)",
		"paragrafen.bedrijfsvoering: paragraaf bedrijfsvoering: is absent (BBV art. 9, 2e)",
		"paragrafen.verbondenPartijen: paragraaf verbonden partijen: is absent (BBV art. 9, 2f)",
		"paragrafen.grondbeleid: paragraaf grondbeleid: is absent (BBV art. 9, 2g)",
		"financielePositie.balans: geprognosticeerde balans: is absent (BBV art. 20, 1b)",
		"financielePositie.emu: EMU-saldo: is absent (BBV art. 20, 1c)",
		"financielePositie.investeringen: investeringen: is absent (BBV art. 20, 2b)",
		"financielePositie.reserves: verloop van de reserves: is absent (BBV art. 20, 2d)",
		"financielePositie.voorzieningen: verloop van de voorzieningen: is absent (BBV art. 20, 2e)",
		"algemeneDekkingsmiddelen: algemene dekkingsmiddelen: is absent (BBV art. 8, 1b)",
		"overhead: overhead: is absent (BBV art. 8, 1c)",
		"vpb: vennootschapsbelasting: is absent (BBV art. 8, 1d)",
		"onvoorzien: onvoorzien: is absent (BBV art. 8, 1e)",
		"gedrukt: totaal saldo van baten en lasten: is absent (BBV art. 17, c)",
		"gedrukt: resultaat: is absent (BBV art. 17, e)",
		"toelichtingOverzicht: toelichting op het overzicht: is absent (BBV art. 19)",
		"taakveldenbijlage: bijlage per taakveld: is absent (BBV art. 7, 3c)",
		"paragrafen: openbaarheid: is absent (Wet open overheid art. 3.5)",
		": verplichte beleidsindicatoren (34/34): is absent (Regeling beleidsindicatoren gemeenten)",
	}, gaps(report, finding.Absent))
	assert.Equal(t, []string{"toelichtingOverzicht: structureel saldo: 4 figures not to be compared; the document does not state: incidentele baten en lasten, structurele toevoegingen en onttrekkingen"}, gaps(report, finding.Incomplete))
	assert.Equal(t, []string{": overzicht van baten en lasten: 32 figures in no sum"}, gaps(report, finding.NoSum), "four programmes, two sides, four columns")
}

// Jaarstukken have a balans (art. 30) and the verloop of reserves (art. 54) and
// voorzieningen (art. 55); they need no EMU-saldo, investeringen or onvoorzien (art. 27).
func TestWhatJaarstukkenLack(t *testing.T) {
	doc := programmesOnly()
	doc.Kind, doc.Year, doc.Columns, doc.Programmes = programme.Jaarstukken, 2023, nil, []programme.Programme{{Section: programme.Section{Name: "Zorg"}}}
	report := checked(t, doc, rules.All())
	assert.True(t, report.OK())
	assert.Equal(t, []string{
		"financielePositie.balans: balans: is absent (BBV art. 30)",
		"financielePositie.reserves: verloop van de reserves: is absent (BBV art. 54, 2)",
		"financielePositie.voorzieningen: verloop van de voorzieningen: is absent (BBV art. 55, 2)",
		"programmas[0]: baten en lasten van Zorg: is absent (BBV art. 25, 2c)",
		"algemeneDekkingsmiddelen: algemene dekkingsmiddelen: is absent (BBV art. 27, 1b)",
		"overhead: overhead: is absent (BBV art. 27, 1b)",
		"vpb: vennootschapsbelasting: is absent (BBV art. 27, 1b)",
		"gedrukt: totaal saldo van baten en lasten: is absent (BBV art. 27, 1c)",
		"gedrukt: resultaat: is absent (BBV art. 27, 1e)",
		"toelichtingOverzicht: toelichting op het overzicht: is absent (BBV art. 28)",
		"taakveldenbijlage: bijlage per taakveld: is absent (BBV art. 24, 3d)",
		"sisa: SiSa-bijlage: is absent (BBV art. 24, 3c)",
		"rechtmatigheid: rechtmatigheidsverantwoording: is absent (Commissie BBV, Kadernota rechtmatigheid)",
		"paragrafen: openbaarheid: is absent (Wet open overheid art. 3.5)",
		": verplichte beleidsindicatoren (34/34): is absent (Regeling beleidsindicatoren gemeenten)",
		"paragrafen.financiering.drempelbedragSchatkistbankieren: drempelbedrag schatkistbankieren: is absent (BBV art. 52c)",
	}, gaps(report, finding.Absent)[7:], "after the seven paragrafen (art. 26)")
	doc.Year = 2015
	assert.Empty(t, gaps(checked(t, doc, rules.All()), finding.Absent)[7:], "overhead, Vpb and taakvelden came in 2017")
}

// takeOut are the parts of a whole document, how each is taken out, and the provision
// that asks for it in a begroting and in jaarstukken; "" where it does not.
var takeOut = map[string]struct {
	take                   func(*programme.Document)
	begroting, jaarstukken string
}{
	"algemeneDekkingsmiddelen": {func(d *programme.Document) { d.Dekkingsmiddelen = nil }, "BBV art. 8, 1b", "BBV art. 27, 1b"},
	"overhead":                 {func(d *programme.Document) { d.Overhead = nil }, "BBV art. 8, 1c", "BBV art. 27, 1b"},
	"vpb":                      {func(d *programme.Document) { d.Vpb = nil }, "BBV art. 8, 1d", "BBV art. 27, 1b"},
	"onvoorzien":               {func(d *programme.Document) { d.Onvoorzien = nil }, "BBV art. 8, 1e", ""},
	"programmas[0]":            {func(d *programme.Document) { d.Programmes[0].Goals = nil }, "BBV art. 8, 3a", "BBV art. 25, 2a"},
	"taakveldenbijlage":        {func(d *programme.Document) { d.Taakvelden = nil }, "BBV art. 7, 3c", "BBV art. 24, 3d"},
	"toelichtingOverzicht":     {func(d *programme.Document) { d.Explanation = nil }, "BBV art. 19", "BBV art. 28"},
	"financielePositie.balans": {func(d *programme.Document) { d.Position = nil }, "BBV art. 20, 1b", "BBV art. 30"},
	"financielePositie.emu":    {func(d *programme.Document) { d.Position = nil }, "BBV art. 20, 1c", ""},
	"paragrafen.financiering":  {func(d *programme.Document) { d.Paragraphs = nil }, "BBV art. 9, 2d", "BBV art. 26"},
	"sisa":                     {func(d *programme.Document) { d.SiSa = "" }, "", "BBV art. 24, 3c"},
	"paragrafen":               {func(d *programme.Document) { d.Paragraphs.Financiering = nil }, "paragraaf financiering", "paragraaf financiering"},
	"kolommen":                 {func(d *programme.Document) { d.Columns = d.Columns[1:] }, "columns are missing", "columns are missing"},
	"gedrukt":                  {func(d *programme.Document) { d.Claims = d.Claims[:5] }, "BBV art. 17, e", "BBV art. 27, 1e"},
	"paragrafen.financiering.drempelbedragSchatkistbankieren": {func(d *programme.Document) { d.Paragraphs.Financiering.Drempelbedrag = nil }, "", "BBV art. 52c"},
	"paragrafen.weerstandsvermogen":                           {func(d *programme.Document) { d.Paragraphs.Weerstandsvermogen.Policy = "" }, "beleid", "beleid"},
}

// In a complete document every part that the law asks for must be there, and nothing
// else need be; by default no document has an error for what it lacks.
func TestCompleteDocuments(t *testing.T) {
	for _, name := range []string{"begroting", "jaarstukken"} {
		file := "testdata/whole-" + name + ".json"
		assert.Empty(t, summary(checked(t, readDocument(t, file), rules.Complete()).Findings), name)
		for path, part := range takeOut {
			says := part.begroting
			if name == "jaarstukken" {
				says = part.jaarstukken
			}
			doc := readDocument(t, file)
			part.take(doc)
			lacks := func(list []validate.Rule) (texts []string) {
				for _, f := range checked(t, doc, list).AtLeast(finding.Error) {
					if f.Place.Path == path && f.Code[:4] == "BBV2" {
						texts = append(texts, f.Message(finding.English))
					}
				}
				return texts
			}
			assert.Empty(t, lacks(rules.All()), "%s without %s", name, path)
			if says == "" {
				assert.Empty(t, lacks(rules.Complete()), "%s without %s", name, path)
				continue
			}
			if found := lacks(rules.Complete()); assert.Len(t, found, 1, "%s without %s", name, path) {
				assert.Contains(t, found[0], says)
			}
		}
	}
}

// A waiver says of a complete document what it may do without.
func TestAbsentPartsAreWaived(t *testing.T) {
	doc := readDocument(t, "testdata/whole-begroting.json")
	doc.Vpb = nil
	waiver := finding.Waiver{Code: "BBV2018", Place: finding.Place{Path: "vpb"}, Reason: "geen vennootschapsbelasting"}
	report, err := validate.Run(t.Context(), doc, rules.Complete(), waiver)
	require.NoError(t, err)
	assert.Len(t, report.Waived, 1)
	for _, f := range report.AtLeast(finding.Warning) {
		assert.NotEqual(t, "BBV2018", f.Code)
	}
}

func oneColumn(n int64) budget.Series {
	return budget.Series{{Year: 2020, Stage: budget.Realisatie}: budget.Euros(1000 * n)}
}

// A total says something of what is below it, and of nothing else.
func TestFiguresInNoSum(t *testing.T) {
	zorg := programme.Section{Name: "Zorg", Claims: []programme.Claim{{Side: budget.Saldo, Amounts: oneColumn(-2)}},
		Lines: []programme.Line{{Name: "Jeugd", Lasten: oneColumn(5), Baten: oneColumn(2)}, {Name: "Ouderen", Lasten: oneColumn(1), Baten: oneColumn(2)}}}
	sport := programme.Section{Name: "Sport", Lines: []programme.Line{{Name: "Zwembad", Lasten: oneColumn(3)}, {Name: "Velden", Lasten: oneColumn(3)}},
		Reserves: []programme.ReserveLine{{Name: "Reserve", Onttrekking: oneColumn(1)}}}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Programmes: []programme.Programme{{Section: zorg}, {Section: sport}}}
	noSum := func() []string { return gaps(checked(t, doc, rules.All()), finding.NoSum) }
	assert.Equal(t, []string{"programmas[1]: Sport: 3 figures in no sum"}, noSum())
	doc.Programmes[1].Claims = []programme.Claim{{Side: budget.Lasten, Amounts: oneColumn(6)}}
	assert.Equal(t, []string{"programmas[1].reserves[0]: Reserve: 1 figure in no sum"}, noSum())
	doc.Programmes[1].Claims = append(doc.Programmes[1].Claims, programme.Claim{Side: budget.Resultaat, Amounts: oneColumn(-5)})
	assert.Empty(t, noSum())
	assert.Equal(t, []string{": overzicht van baten en lasten: 10 figures in no sum"}, gaps(checked(t, doc, nil), finding.NoSum), "without rules nothing was checked")
}

// A printed figure takes part in the total of the part above it, however deep it stands; where none is printed the leaves are
// added up, if these are all, and a row has no parts to add up.
func TestFiguresBelowATotal(t *testing.T) {
	claim := func(side budget.Side, n int64) []programme.Claim {
		return []programme.Claim{{Side: side, Amounts: oneColumn(n), Source: budget.Source{Table: "Lasten"}}}
	}
	zorg := programme.Section{Name: "Zorg", Claims: slices.Concat(claim(budget.Lasten, 6), claim(budget.Saldo, -6)), Subdivisions: []programme.Subdivision{
		{Section: programme.Section{Name: "Jeugd", Lines: []programme.Line{{Name: "Hulp", Lasten: oneColumn(4)}, {Name: "Zorg", Lasten: oneColumn(2)}}}}}}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Programmes: []programme.Programme{{Section: zorg}}}
	of := func(side budget.Side, lines bool) finding.Report {
		return checked(t, doc, []validate.Rule{{Code: "ZZ0001", Severity: finding.Error, Check: func(p *validate.Pass) {
			for f := range p.Printed(side) {
				if _, line := f.Part.Item().(*programme.Line); line == lines {
					p.Check(f, validate.OfParts)
				}
			}
		}}})
	}
	const leaf = "programmas[0].onderdelen[0].regels[0].lasten: Hulp › lasten: 1 figure in no sum"
	assert.Equal(t, finding.Tally{Exact: 1}, of(budget.Lasten, false).Tally)
	assert.NotContains(t, gaps(of(budget.Lasten, false), finding.NoSum), leaf)
	assert.Equal(t, finding.Tally{Exact: 1}, of(budget.Saldo, false).Tally)
	assert.NotContains(t, gaps(of(budget.Saldo, false), finding.NoSum), leaf)

	jeugd := &doc.Programmes[0].Subdivisions[0]
	jeugd.Lines[0].Claims = claim(budget.Lasten, 4)
	assert.Equal(t, finding.Tally{Exact: 1}, of(budget.Lasten, false).Tally)
	assert.Contains(t, gaps(of(budget.Lasten, false), finding.NoSum), leaf, "what is printed for it was added up")
	assert.Equal(t, finding.Tally{Unknown: 1}, of(budget.Lasten, true).Tally)

	jeugd.Lines[0].Claims = nil
	doc.Programmes[0].Subdivisions = append(doc.Programmes[0].Subdivisions, programme.Subdivision{Section: programme.Section{Name: "Ouderen"}})
	assert.Equal(t, finding.Tally{Unknown: 1}, of(budget.Lasten, false).Tally, "nobody knows what Ouderen costs")
}

// What a comparison lacks is named, the first three of it; rows are one entry.
func TestWhatAComparisonLacks(t *testing.T) {
	earlier, actual := budget.Column{Year: 2019, Stage: budget.Realisatie}, budget.Column{Year: 2020, Stage: budget.Realisatie}
	total := budget.Series{earlier: budget.Euros(5000), actual: budget.Euros(5000)}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands}
	zorg := programme.Section{Name: "Zorg", Claims: []programme.Claim{{Side: budget.Lasten, Amounts: total, Source: budget.Source{Row: "Totaal"}}}}
	doc.Programmes = []programme.Programme{{Section: zorg}}
	lacks := func() []string { return gaps(checked(t, doc, rules.All()), finding.Incomplete) }
	assert.Equal(t, []string{"programmas[0].gedrukt[0].bedragen: Zorg › Totaal: 2 figures not to be compared; the document does not state: what it follows from"}, lacks())
	for _, name := range []string{"a", "b", "c", "d"} {
		doc.Programmes[0].Lines = append(doc.Programmes[0].Lines, programme.Line{Name: name, Lasten: budget.Series{actual: budget.Euros(1250)}})
	}
	assert.Equal(t, []string{"programmas[0].gedrukt[0].bedragen: Zorg › Totaal: 1 figure not to be compared; the document does not state: a Realisatie 2019, b Realisatie 2019, c Realisatie 2019"}, lacks())
}

func TestFiguresWithoutUnit(t *testing.T) {
	unit := budget.Unit(9)
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Programmes: []programme.Programme{{Section: programme.Section{
		Name: "Zorg", Claims: []programme.Claim{{Side: budget.Lasten, Amounts: oneColumn(5), Unit: &unit}}}}}}
	report := checked(t, doc, rules.All())
	assert.Equal(t, []string{"programmas[0].gedrukt[0]: Zorg: 1 figure without a unit"}, gaps(report, finding.NoUnit))
	assert.Empty(t, gaps(report, finding.NoSum))
}

// A table says of which totals no sum was found, and of which figures no unit is known.
func TestWhatATableDoesNotVouchFor(t *testing.T) {
	check := func(text string) (out []string) {
		for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
			require.NoError(t, err)
			report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
			require.NoError(t, err)
			for _, u := range report.Unchecked {
				out = append(out, u.Message(finding.English))
			}
		}
		return out
	}
	const sums = "| x | 2023 | 2024 |\n|---|---|---|\n| Jeugd | 12.345 | 23.456 |\n| Ouderen | 34.567 | 45.678 |\n| Sport | 9.817 | 7.731 |\n| Totaal lasten | 56.729 | 76.865 |\n"
	assert.Empty(t, check("Bedragen x € 1.000\n\n"+sums))
	assert.Equal(t, []string{"8 figures without a unit"}, check(sums))
	assert.Equal(t, []string{"Totaal reserves: 2 figures in no sum"}, check("Bedragen x € 1.000\n\n"+sums+"| Totaal reserves | 4.444 | 3.131 |\n"))
	assert.Equal(t, []string{"4 figures in no sum"}, check("Bedragen x € 1.000\n\n| x | 2023 | 2024 |\n|---|---|---|\n| Jeugd | 12.345 | 23.456 |\n| Ouderen | 34.567 | 45.678 |\n"))
}

// A total that has the other sign in one column, as it has in no other, is called no error there, and is not passed over either.
func TestATotalThatIsNoSumInOneColumn(t *testing.T) {
	printed := tabletest.Hilversum()
	for i, text := range []string{"264.520", "247.423", "511.943"} {
		printed.Rows[16].Cells[i].Text = text
	}
	report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
	require.NoError(t, err)
	var open []string
	for _, u := range report.Unchecked {
		open = append(open, u.Message(finding.English))
	}
	assert.Contains(t, open, "Resultaat na mutatie reserves › Rekening 2018 Baten: 1 figure in no sum")
}

// A figure is listed, or a report changes with it: in documents of which any totals
// were left out, a figure that is in no sum may be anything, and one that is in one
// may not.
func TestEveryFigureIsCheckedOrListed(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	rng := rand.New(rand.NewPCG(4, 14))
	silent, spoken := 0, 0
	for range 6 {
		doc := honest(rng)
		doc.Comparison = nil
		leaveOut(rng, doc)
		base := checked(t, doc, rules.All())
		for part := range doc.Overview().All() {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking} {
				for c, a := range part.Series(side) {
					part.Series(side)[c] = a.Add(budget.Euros(300_000_000))
					changed := checked(t, doc, rules.All()).Tally.Impossible > base.Tally.Impossible
					part.Series(side)[c] = a
					if listed := isListed(base, part.Path(), side); listed {
						silent++
						require.False(t, changed, "%s %v %v is listed", part.Path(), side, c)
					} else {
						spoken++
						require.True(t, changed, "%s %v %v is not listed", part.Path(), side, c)
					}
				}
			}
		}
	}
	t.Logf("%d listed, %d not", silent, spoken)
	assert.Greater(t, silent, 100)
	assert.Greater(t, spoken, 100)
}

// leaveOut takes all claims from some parts of a document.
func leaveOut(rng *rand.Rand, doc *programme.Document) {
	lists := []*[]programme.Claim{&doc.Claims, &doc.ProgrammeTotals}
	for i := range doc.Programmes {
		lists = append(lists, &doc.Programmes[i].Claims)
		for j := range doc.Programmes[i].Subdivisions {
			lists = append(lists, &doc.Programmes[i].Subdivisions[j].Claims)
		}
	}
	for _, c := range lists {
		if rng.IntN(3) > 0 {
			*c = nil
		}
	}
}

// isListed reports whether a report lists a side of a part, or all of a part that it
// is in, as being in no sum.
func isListed(r finding.Report, path string, side budget.Side) bool {
	return slices.ContainsFunc(r.Unchecked, func(u finding.Unchecked) bool {
		if u.Why != finding.NoSum {
			return false
		}
		own := path + "." + side.String()
		return u.Place.Path == "" || u.Place.Path == own || len(own) > len(u.Place.Path) && own[:len(u.Place.Path)+1] == u.Place.Path+"."
	})
}

func ExampleRun_unchecked() {
	c := budget.MustParseColumn("2024-begroting")
	d := &programme.Document{Kind: programme.Begroting, Year: 2024, Programmes: []programme.Programme{{
		Section: programme.Section{Name: "Zorg", Lines: []programme.Line{{Name: "Jeugd", Lasten: budget.Series{c: budget.Euros(707_000)}}}}}}}
	report, err := validate.Run(context.Background(), d, rules.All())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, u := range report.Unchecked {
		if u.Why == finding.NoSum || u.Place.Path == "onvoorzien" {
			fmt.Println(u.Message(finding.English))
		}
	}
	report, err = validate.Run(context.Background(), d, rules.Complete())
	fmt.Println(report.OK(), err)
	// Output:
	// onvoorzien: is absent (BBV art. 8, 1e)
	// overzicht van baten en lasten: 1 figure in no sum
	// false <nil>
}
