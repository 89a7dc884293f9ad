package decision_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

var signed = decision.Signed{By: "A. de Vries", On: "2024-11-29", Reason: "afgesproken met de accountant"}

func tableOf(t *testing.T, markdown string) table.Table {
	t.Helper()
	return tabletest.ReadOne(t, read.Markdown, markdown)
}

// check checks tables with decisions, and returns the reports and what did nothing.
func check(t *testing.T, d decision.Decisions, tables ...string) (reports []validate.TableReport, unused []finding.Finding) {
	t.Helper()
	b := d.Open()
	for _, text := range tables {
		r, err := b.Table(context.Background(), "map/jaarstukken-2024.pdf", tableOf(t, text), understand.Given{}, rules.All())
		require.NoError(t, err)
		reports = append(reports, r)
	}
	return reports, b.Unused()
}

// concept has one figure that cannot be right: 1.592 + 3.816 + 2.505 = 7.913.
const concept = `Programma 5. Openbare ruimte, bedragen x € 1.000

| | Rekening 2021 | Rekening 2022 | Begroting 2023 | Begroting 2024 |
|---|--:|--:|--:|--:|
| Wegen | 1.204 | 1.377 | 1.411 | 1.592 |
| Groen | 3.391 | 3.502 | 3.777 | 3.816 |
| Water | 2.222 | 2.318 | 2.467 | 2.505 |
| Totaal lasten | 6.817 | 7.197 | 7.655 | 7.193 |
`

// vastgesteld is the same with a row more, the others in another order and renamed a little.
const vastgesteld = `Programma 5: Openbare ruimten (bedragen x € 1.000)

| | Rekening 2021 | Rekening 2022 | Begroting 2023 | Begroting 2024 |
|---|--:|--:|--:|--:|
| Riolering | 0 | 0 | 0 | 0 |
| Water | 2.222 | 2.318 | 2.467 | 2.505 |
| Groen | 3.391 | 3.502 | 3.777 | 3.816 |
| Wegen | 1.204 | 1.377 | 1.411 | 1.592 |
| Totale lasten | 6.817 | 7.197 | 7.655 | 7.193 |
`

var total = decision.Anchor{Caption: "Programma 5. Openbare ruimte", Row: "Totaal lasten", Column: "Begroting 2024", Figure: "7.193"}

// A finding that is accepted does not count, in the next version neither, where its row moved and was renamed.
func TestAcceptedFindings(t *testing.T) {
	d := decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1012", Place: total, Signed: signed}}}
	for _, text := range []string{concept, vastgesteld} {
		require.False(t, check1(t, decision.Decisions{}, text).OK(), "without the decision")
		reports, unused := check(t, d, text)
		assert.True(t, reports[0].OK())
		assert.Empty(t, unused)
		require.Len(t, reports[0].Waived, 1)
		assert.Equal(t, "afgesproken met de accountant (A. de Vries, 2024-11-29)", reports[0].Waived[0].Waived)
	}
}

// A decision that fits several tables says so.
func TestDecisionsThatFitSeveralTables(t *testing.T) {
	reports, unused := check(t, decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1012", Place: total, Signed: signed}}}, concept, vastgesteld)
	assert.True(t, reports[0].OK() && reports[1].OK())
	require.Len(t, unused, 1)
	assert.Equal(t, finding.Info, unused[0].Severity)
	assert.Contains(t, unused[0].Text.NL, "in 2 tabellen toegepast")
}

func check1(t *testing.T, d decision.Decisions, text string) validate.TableReport {
	reports, _ := check(t, d, text)
	return reports[0]
}

// What fits nothing says why, and accepts nothing.
func TestDecisionsThatFitNothing(t *testing.T) {
	other := func(change func(*decision.Anchor)) decision.Anchor { a := total; change(&a); return a }
	for _, c := range []struct {
		code  string
		at    decision.Anchor
		wants string
	}{
		{"BBV1012", other(func(a *decision.Anchor) { a.File = "begroting*" }), "geen bestand met die naam"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Caption = "Programma 6. Openbare ruimte" }), "geen tabel met die titel"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Row = "Saldo" }), "heeft die rij niet"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Column = "Begroting 2025" }), "heeft die kolom niet"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Section = "Lasten" }), "niet bij elkaar"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Figure = "7.913" }), "nu een ander cijfer: “7.193”"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Row = "" }), ""},
		{"BBV1012", other(func(a *decision.Anchor) { a.Row, a.Figure = "", "7.914" }), "geen daarvan heeft dat cijfer"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Row, a.Figure = "", "" }), "meer dan een plaats"},
		{"BBV1001", total, "geen bevinding meer met die code"},
		{"BBV1012", other(func(a *decision.Anchor) { *a = decision.Anchor{Caption: a.Caption} }), "geen bevinding meer"}, // about the table
		{"BBV1012", other(func(a *decision.Anchor) { a.File = "jaarstukken*.pdf" }), ""},
		{"BBV1012", other(func(a *decision.Anchor) { a.Figure = "€ 7193,-" }), "ander cijfer"},
		{"BBV1012", other(func(a *decision.Anchor) { a.Figure = "€ 7 193" }), ""},
	} {
		reports, unused := check(t, decision.Decisions{Accepted: []decision.Acceptance{{Code: c.code, Place: c.at, Signed: signed}}}, concept)
		assert.Equal(t, c.wants == "", reports[0].OK(), c.wants)
		if c.wants == "" {
			assert.Empty(t, unused)
			continue
		}
		require.Len(t, unused, 1, c.wants)
		assert.Contains(t, unused[0].Text.NL, c.wants)
		assert.Equal(t, "BBV0001", unused[0].Code)
		assert.Equal(t, finding.Warning, unused[0].Severity)
		assert.Equal(t, c.at.Row, unused[0].Place.Label)
		assert.NotEmpty(t, unused[0].Remedy.EN)
	}
	// of several tables the nearest is reported
	_, unused := check(t, decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1012", Place: decision.Anchor{Caption: "Programma 5. Openbare ruimte", Row: "Saldo"}, Signed: signed}}},
		strings.ReplaceAll(concept, "Programma 5", "Programma 7"), concept, strings.ReplaceAll(concept, "Programma 5", "Programma 8"))
	require.Len(t, unused, 1)
	assert.Contains(t, unused[0].Text.NL, "heeft die rij niet")
}

// A finding about a whole table, here that it names two units.
func TestAcceptedFindingsOfATable(t *testing.T) {
	text := strings.Replace(concept, "| Wegen |", "| Wegen (x € 1 mln) |", 1)
	text = strings.Replace(text, "| | Rekening 2021", "| bedragen x € 1 | Rekening 2021", 1)
	before := check1(t, decision.Decisions{}, text)
	require.NotEmpty(t, before.Findings)
	var about finding.Finding
	for _, f := range before.Findings {
		if f.Place.Row == 0 {
			about = f
		}
	}
	require.Equal(t, "BBV1015", about.Code)
	reports, unused := check(t, decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1015", Place: decision.Anchor{Caption: about.Place.Caption}, Signed: signed}}}, text)
	assert.Empty(t, unused)
	assert.Len(t, reports[0].Waived, 1)
	assert.Len(t, reports[0].Findings, len(before.Findings)-1)
}

// A sum of rows is held against the table in every column with figures.
func TestSumsThatWereAdded(t *testing.T) {
	const text = `Toelichting

| | 2023 | 2024 |
|---|--:|--:|
| Wegen | 1.204 | 1.377 |
| Groen | 3.391 | 3.502 |
| Uitkeringen | 812 | 9.044 |
| Beheer | 4.595 | 4.888 |
`
	d := decision.Decisions{Sums: []decision.Sum{{
		Total: decision.Anchor{Caption: "toelichting", Row: "beheer"}, Parts: []decision.Summand{{Row: "Wegen"}, {Row: "Groen"}}, Signed: signed,
	}}}
	require.True(t, check1(t, decision.Decisions{}, text).OK())
	reports, unused := check(t, d, text)
	assert.Empty(t, unused)
	require.Len(t, reports[0].Findings, 1)
	f := reports[0].Findings[0]
	assert.Equal(t, finding.Place{Row: 4, Column: 2, Line: f.Place.Line, Character: f.Place.Character, Caption: "Toelichting", Label: "Beheer", Heading: "2024"}, f.Place)
	assert.Equal(t, "4.879", f.Computed, "1.377 + 3.502")
	assert.Equal(t, 1, reports[0].Tally.Impossible)

	// one column alone, subtracted, and a sum of columns
	one := decision.Decisions{Sums: []decision.Sum{
		{Total: decision.Anchor{Row: "Wegen", Column: "2023"}, Parts: []decision.Summand{{Row: "Beheer"}, {Row: "Groen", Minus: true}}, Signed: signed},
	}}
	reports, unused = check(t, one, text)
	assert.Empty(t, unused)
	assert.True(t, reports[0].OK(), "4.595 − 3.391 = 1.204")
	assert.Equal(t, 1, reports[0].Tally.Exact)
	columns := decision.Decisions{Sums: []decision.Sum{{Total: decision.Anchor{Column: "2024"}, Parts: []decision.Summand{{Column: "2023"}}, Signed: signed}}}
	reports, unused = check(t, columns, text)
	assert.Empty(t, unused)
	assert.Equal(t, 4, reports[0].Tally.Impossible)

	for _, c := range []struct {
		total decision.Anchor
		part  decision.Summand
		wants string
	}{
		{decision.Anchor{Row: "Wonen"}, decision.Summand{Row: "Groen"}, "rij niet"},
		{decision.Anchor{Row: "Beheer"}, decision.Summand{Row: "Wonen"}, "rij niet: “Wonen”"},
		{decision.Anchor{Row: "Beheer"}, decision.Summand{Column: "2025"}, "kolom niet: “2025”"},
		{decision.Anchor{Row: "Beheer"}, decision.Summand{Row: "Beheer"}, "meer dan een plaats"},
		{decision.Anchor{Row: "Beheer", Caption: "Iets anders"}, decision.Summand{Row: "Groen"}, "geen tabel"},
	} {
		_, unused := check(t, decision.Decisions{Sums: []decision.Sum{{Total: c.total, Parts: []decision.Summand{c.part}, Signed: signed}}}, text)
		require.Len(t, unused, 1, c.wants)
		assert.Contains(t, unused[0].Text.NL, c.wants)
	}
}

// Rows of one label are told apart by the heading above them.
func TestSumsUnderAHeading(t *testing.T) {
	const text = `Reserves

| | 2023 | 2024 |
|---|--:|--:|
| Algemeen |  |  |
| Stand | 1.204 | 1.377 |
| Rente | 391 | 502 |
| Bestemming |  |  |
| Stand | 2.204 | 3.377 |
| Rente | 812 | 944 |
| Samen | 3.408 | 4.754 |
`
	sum := decision.Sum{Total: decision.Anchor{Row: "Samen"}, Parts: []decision.Summand{{Row: "Stand", Section: "Algemeen"}, {Row: "Stand", Section: "Bestemming"}}, Signed: signed}
	reports, unused := check(t, decision.Decisions{Sums: []decision.Sum{sum}}, text)
	assert.Empty(t, unused)
	assert.True(t, reports[0].OK())
	assert.GreaterOrEqual(t, reports[0].Tally.Exact, 2)
	sum.Parts[0].Section = ""
	_, unused = check(t, decision.Decisions{Sums: []decision.Sum{sum}}, text)
	require.Len(t, unused, 1)
	assert.Contains(t, unused[0].Text.NL, "meer dan een plaats die past: “Stand”")

	of := decision.Sum{Total: decision.Anchor{Row: "Stand", Column: "2024"}, Parts: []decision.Summand{{Row: "Samen"}}, Signed: signed}
	_, unused = check(t, decision.Decisions{Sums: []decision.Sum{of}}, text)
	require.Len(t, unused, 1)
	of.Total.Figure = "3.377"
	_, unused = check(t, decision.Decisions{Sums: []decision.Sum{of}}, text)
	assert.Empty(t, unused, "the figure tells which")
}

// A sum that is none accuses nothing.
func TestSumsThatAreNone(t *testing.T) {
	d := decision.Decisions{NoSums: []decision.Sum{{
		Total: decision.Anchor{Caption: "Programma 5. Openbare ruimte", Row: "Totaal lasten"}, Parts: []decision.Summand{{Row: "Wegen"}, {Row: "Groen"}, {Row: "Water"}}, Signed: signed,
	}}}
	for _, text := range []string{concept, vastgesteld} {
		reports, unused := check(t, d, text)
		assert.Empty(t, unused)
		assert.Empty(t, reports[0].Findings)
	}
}

// Two figures that are not the same, in either order; nobody asked is said too.
func TestNotSame(t *testing.T) {
	n := decision.NotSame{First: total, Second: decision.Anchor{Caption: "Overzicht", Row: "Openbare ruimte"}, Signed: signed}
	d := decision.Decisions{NotSame: []decision.NotSame{n}}
	first := check1(t, decision.Decisions{}, concept)
	second := check1(t, decision.Decisions{}, "Overzicht\n\n| | 2024 |\n|---|--:|\n| Openbare ruimte | 7.913 |\n| Sport | 812 |\n")
	b := d.Open()
	require.Len(t, b.Unused(), 1)
	assert.Equal(t, finding.Info, b.Unused()[0].Severity)
	at := decision.SpotOf("a.pdf", &first.Understanding, 3, 3)
	to := decision.SpotOf("", &second.Understanding, 0, 0)
	_, decided := b.ApartBy(at, decision.SpotOf("", &second.Understanding, 1, 0))
	assert.False(t, decided)
	assert.Len(t, b.Unused(), 1)
	assert.Equal(t, finding.Warning, b.Unused()[0].Severity)
	reason, decided := b.ApartBy(to, at)
	assert.True(t, decided)
	assert.Contains(t, reason, "accountant")
	assert.Empty(t, b.Unused())
	_, decided = b.ApartBy(decision.SpotOf("", nil, 0, 0), at)
	assert.False(t, decided)
}

// Every cell of a table is found by what is written down of it, or there is another that says the same.
func TestAnchorsAreFoundAgain(t *testing.T) {
	r := check1(t, decision.Decisions{}, concept)
	u := &r.Understanding
	for row := range u.Rows {
		for column := range u.Columns {
			at := decision.SpotOf("", u, row, column)
			a := decision.AnchorOf(u, understand.CellRef{Row: row, Column: column})
			b := (&decision.Decisions{NotSame: []decision.NotSame{{First: a, Second: a, Signed: signed}}}).Open()
			_, found := b.ApartBy(at, at)
			assert.True(t, found, "%v", a)
		}
	}
	assert.Equal(t, decision.Anchor{Caption: "Programma 5. Openbare ruimte"}, decision.AnchorOf(u, understand.CellRef{Row: -1, Column: 2}))
}

const written = `{
  "versie": 1,
  "sommen": [
    {
      "totaal": {
        "tabel": "Toelichting",
        "rij": "Beheer"
      },
      "delen": [
        {
          "rij": "Wegen"
        },
        {
          "rij": "Korting",
          "min": true
        }
      ],
      "door": "A. de Vries",
      "op": "2024-11-29",
      "reden": "staat zo in de tekst"
    }
  ],
  "ontheffingen": [
    {
      "code": "BBV1012",
      "plaats": {
        "bestand": "jaarstukken*.pdf",
        "tabel": "Programma 5",
        "rij": "Totaal",
        "kolom": "2024",
        "cijfer": "7.193"
      },
      "door": "A. de Vries",
      "op": "2024-11-29",
      "reden": "bekend"
    }
  ]
}
`

// What is read is written again as it stood there.
func TestReadAndWrite(t *testing.T) {
	d, err := decision.Read(strings.NewReader(written))
	require.NoError(t, err)
	require.Len(t, d.Sums, 1)
	assert.Equal(t, decision.Summand{Row: "Korting", Minus: true}, d.Sums[0].Parts[1])
	assert.Equal(t, budget.Date("2024-11-29"), d.Accepted[0].On)
	var out bytes.Buffer
	require.NoError(t, d.Write(&out))
	assert.Equal(t, written, out.String())
	out.Reset()
	require.NoError(t, (*decision.Decisions)(nil).Write(&out))
	none, err := decision.Read(&out)
	require.NoError(t, err)
	assert.Zero(t, *none)
	assert.Empty(t, (*decision.Decisions)(nil).Open().Unused())
}

func TestReadRefuses(t *testing.T) {
	change := func(old, new string) string {
		text := strings.Replace(written, old, new, 1)
		require.NotEqual(t, written, text)
		return text
	}
	for _, c := range []struct{ text, wants string }{
		{"", "read decisions"},
		{change(`"versie": 1`, `"versie": 2`), "versie: version 2; this program reads version 1"},
		{`{"versie": 2, "iets": 1}`, "version 2"},
		{`{"versie": 1, "iets": 1}`, "line 1, column"},
		{change(`"op": "2024-11-29"`, `"op": "29 november"`), "29 november"},
		{change(`"door": "A. de Vries",`, ``), "door"},
		{change(`"reden": "bekend"`, `"reden": ""`), "ontheffingen[0]: say who decided it"},
		{change(`"code": "BBV1012"`, `"code": ""`), "say which finding"},
		{change(`"rij": "Beheer"`, `"cijfer": "1"`), "sommen[0]: say where"},
		{change(`"rij": "Wegen"`, `"onder": "Wegen"`), "sommen[0]: name the parts"},
		{change(`"jaarstukken*.pdf"`, `"jaarstukken[.pdf"`), "no pattern"},
		{`{"versie": 1, "sommen": [{"totaal": {"rij": "x"}, "delen": [], "door": "a", "op": "2024-01-01", "reden": "b"}]}`, "name the parts"},
		{`{"versie": 1, "geenSommen": [{"totaal": {"rij": "x"}, "delen": [], "door": "a", "op": "2024-01-01", "reden": "b"}]}`, "geenSommen[0]"},
		{`{"versie": 1, "nietHetzelfde": [{"eerste": {"rij": "x"}, "tweede": {}, "door": "a", "op": "2024-01-01", "reden": "b"}]}`, "nietHetzelfde[0]: say where"},
		{`{"versie": 1, "ontheffingen": [{"code": "x", "plaats": {}, "door": "a", "op": "2024-01-01", "reden": "b"}]}`, "say which table"},
	} {
		_, err := decision.Read(strings.NewReader(c.text))
		var own *decision.FileError
		require.ErrorAs(t, err, &own, c.wants)
		assert.ErrorContains(t, err, c.wants)
	}
	_, err := decision.Read(nil)
	assert.Error(t, err)
	_, err = decision.Read(iotest.ErrReader(errors.New("kapot")))
	assert.ErrorContains(t, err, "kapot")
	_, err = decision.Read(strings.NewReader(`{"versie": 1` + strings.Repeat(" ", 16<<20) + "}"))
	var limit *budget.LimitError
	assert.ErrorAs(t, err, &limit)
	assert.ErrorContains(t, (&decision.Decisions{Accepted: []decision.Acceptance{{}}}).Write(&bytes.Buffer{}), "say which finding")
	assert.Error(t, (&decision.Decisions{Accepted: []decision.Acceptance{{Code: "\xff", Place: total, Signed: signed}}}).Write(&bytes.Buffer{}))
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var b decision.Book
	_, err := b.Table(ctx, "", tableOf(t, concept), understand.Given{}, nil)
	assert.ErrorIs(t, err, context.Canceled)
}

// No text that is read makes the reader panic, and what it accepts it writes and reads again.
func FuzzRead(f *testing.F) {
	f.Add(written)
	f.Add(`{"versie": 1}`)
	f.Add(`{"versie": 1, "sommen": []}`)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := decision.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		var out bytes.Buffer
		require.NoError(t, d.Write(&out))
		text = out.String()
		again, err := decision.Read(&out)
		require.NoError(t, err)
		out.Reset()
		require.NoError(t, again.Write(&out))
		require.Equal(t, text, out.String())
	})
}

// Books of single tables, joined in the order of the tables, know what one book of all would.
func TestJoinedBooks(t *testing.T) {
	other := strings.ReplaceAll(concept, "Programma 5", "Programma 8")
	d := decision.Decisions{Accepted: []decision.Acceptance{
		{Code: "BBV1012", Place: total, Signed: signed},
		{Code: "BBV1012", Place: decision.Anchor{Caption: total.Caption, Row: "Saldo"}, Signed: signed},
		{Code: "BBV1012", Place: decision.Anchor{Row: "Totaal lasten", Column: "2025"}, Signed: signed},
		{Code: "BBV1012", Place: decision.Anchor{File: "begroting*"}, Signed: signed},
	}, NotSame: []decision.NotSame{{First: total, Second: total, Signed: signed}}}
	for _, tables := range [][]string{{concept}, {other, concept, vastgesteld}, {concept, other, concept}, {}} {
		_, want := check(t, d, tables...)
		b := d.Open()
		for _, text := range tables {
			one := b.Apart()
			_, err := one.Table(context.Background(), "map/jaarstukken-2024.pdf", tableOf(t, text), understand.Given{}, rules.All())
			require.NoError(t, err)
			b.Join(one)
		}
		assert.Equal(t, want, b.Unused())
	}
	// what tables said of each other is taken over, too
	b, one := d.Open(), d.Open()
	one.ApartBy(decision.SpotOf("", nil, 0, 0), decision.SpotOf("", nil, 0, 0))
	b.Join(one)
	assert.Equal(t, one.Unused(), b.Unused())
	assert.NotPanics(t, func() { new(decision.Book).Join(new(decision.Book).Apart()) })
}
