package finding_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

func TestRoundingExplainsUpToTheBound(t *testing.T) {
	for difference, explained := range map[int64]bool{0: true, 1500: true, -1500: true, 1501: false, -1501: false} {
		c := finding.Comparison{Printed: budget.Euros(10_000 + difference), Computed: budget.Euros(10_000), Bound: budget.Euros(1500)}
		assert.Equal(t, budget.Euros(difference), c.Difference())
		assert.Equal(t, explained, c.Explained(), difference)
	}
	assert.True(t, finding.Comparison{}.Explained())
}

func TestPlacesAreNamedAsFarAsTheyAreKnown(t *testing.T) {
	assert.Equal(t, "", finding.Place{Path: "kolommen"}.String())
	assert.Equal(t, "Saldo", finding.Place{Label: "Saldo"}.String())
	assert.Equal(t, "Jeugd › 2024", finding.Place{Caption: "Jeugd", Heading: "2024"}.String())
	assert.Equal(t, saldo().Place, saldo().Place, "places can be compared")
	assert.Equal(t, "leeg", finding.Finding{Text: finding.Text{NL: "leeg"}}.Message(finding.Dutch))
}

func TestTheWorstFirst(t *testing.T) {
	report := finding.Report{Findings: []finding.Finding{
		{Code: "a", Severity: finding.Info}, {Code: "b", Severity: finding.Warning}, {Code: "c", Severity: finding.Error}, {Code: "d", Severity: finding.Warning},
	}}
	var codes []string
	for _, f := range report.AtLeast(finding.Warning) {
		codes = append(codes, f.Code)
	}
	assert.Equal(t, []string{"c", "b", "d"}, codes)
	assert.False(t, report.OK())
	assert.True(t, finding.Report{Findings: report.AtLeast(finding.Info)[1:]}.OK())
	assert.True(t, finding.Report{}.OK())
	assert.Equal(t, 15, finding.Tally{Exact: 1, Plausible: 2, Suspicious: 3, Impossible: 4, Unknown: 5}.Total())
}

func TestAWaiverMatchesWhatItStates(t *testing.T) {
	at := cell().Place
	for name, c := range map[string]struct {
		change  func(*finding.Place)
		matches bool
	}{
		"the whole place":  {func(*finding.Place) {}, true},
		"the names only":   {func(p *finding.Place) { *p = finding.Place{Label: p.Label, Heading: p.Heading} }, true},
		"another label":    {func(p *finding.Place) { p.Label = "Baten" }, false},
		"another file":     {func(p *finding.Place) { p.File = "x" }, false},
		"another row":      {func(p *finding.Place) { p.Row++ }, false},
		"a path it lacks":  {func(p *finding.Place) { p.Path = "kolommen" }, false},
		"nothing":          {func(p *finding.Place) { *p = finding.Place{} }, false},
		"the caption only": {func(p *finding.Place) { *p = finding.Place{Caption: "x"} }, false},
	} {
		place := at
		c.change(&place)
		w := finding.Waiver{Code: "BBV1001", Place: place, Reason: "bekend"}
		report := finding.Report{Findings: []finding.Finding{cell()}}
		unused := report.Waive(w)
		assert.Equal(t, c.matches, report.OK(), name)
		assert.Equal(t, c.matches, len(report.Waived) == 1 && len(unused) == 0, name)
	}
	other := finding.Waiver{Code: "BBV1002", Place: at, Reason: "bekend"}
	report := finding.Report{Findings: []finding.Finding{cell()}}
	unused := report.Waive(other)
	require.Len(t, unused, 1)
	assert.Equal(t, at, unused[0].Place, "it stands where the waiver says")
	assert.Equal(t, "de ontheffing van BBV1002 op Lasten › 2024 (bekend) betreft geen bevinding", unused[0].Text.In(finding.Dutch))
	var none *finding.Report
	assert.Equal(t, unused, none.Waive(other))
	other.Place = finding.Place{Row: 3, Column: 2}
	assert.Equal(t, "the waiver of BBV1002 at row 3, column 2 (bekend) matches no finding", none.Waive(other)[0].Text.In(finding.English))
}

func waived() finding.Finding {
	f := saldo()
	f.Waived = "bekend"
	return f
}

func TestIncompleteWaivers(t *testing.T) {
	at := finding.Place{Path: "kolommen"}
	for lacks, w := range map[string]finding.Waiver{
		"a code": {Place: at, Reason: "x"}, "a place": {Code: "BBV1001", Reason: "x"}, "a reason": {Code: "BBV1001", Place: at},
	} {
		assert.ErrorContains(t, w.Check(), "lacks "+lacks)
	}
	assert.NoError(t, finding.Waiver{Code: "BBV1001", Place: at, Reason: "x"}.Check())
}

func TestJSONOfATable(t *testing.T) {
	found := cell()
	whole := finding.Finding{Code: "BBV1015", Severity: finding.Warning, Place: finding.Place{Table: 2, Caption: "Reserves"}}
	report := finding.Report{
		Findings: []finding.Finding{found, whole},
		Waived:   []finding.Finding{waived()},
		Tally:    finding.Tally{Suspicious: 3},
	}
	var text bytes.Buffer
	require.NoError(t, report.WriteJSON(&text, finding.Dutch))
	var out map[string]any
	require.NoError(t, json.Unmarshal(text.Bytes(), &out))
	first := out["findings"].([]any)[0].(map[string]any)
	for key, want := range map[string]any{
		"row": 0.0, "column": 1.0, "line": 5.0, "character": 12.0, "label": "Lasten", "heading": "2024",
		"printed": "33.796", "computed": "33.976", "difference": "-180", "suggested": "33.976", "cause": "swapped-digits",
	} {
		assert.Equal(t, want, first[key], key)
	}
	other := first["alternatives"].([]any)[0].(map[string]any)
	assert.Equal(t, []any{1.0, 1.0, "8.855", "8.675", nil}, []any{other["row"], other["column"], other["printed"], other["suggested"], other["amount"]})
	assert.Len(t, first["also"], 1)
	second := out["findings"].([]any)[1].(map[string]any)
	assert.NotContains(t, second, "row", "it is about the whole table")
	assert.Equal(t, []any{"", "", []any{}}, []any{second["label"], second["printed"], second["alternatives"]}, "in a table these are always there")
	assert.Equal(t, "bekend", out["waived"].([]any)[0].(map[string]any)["waived"])
	assert.Equal(t, 3.0, out["tally"].(map[string]any)["suspicious"])

	none := finding.Report{Findings: []finding.Finding{{Code: "BBV1001"}}}
	assert.ErrorContains(t, none.WriteJSON(&text, finding.Dutch), "Severity(0)")
}

func TestWritersPassErrorsOn(t *testing.T) {
	r := finding.Report{Findings: []finding.Finding{saldo()}}
	assert.ErrorContains(t, r.WriteJSON(nil, finding.Dutch), "there is no writer")
	assert.ErrorContains(t, r.WriteSARIF(nil, nil, "", finding.Dutch), "there is no writer")
	assert.ErrorContains(t, finding.Printer{}.Print(nil), "there is no writer")
	assert.ErrorIs(t, r.WriteJSON(broken{}, finding.Dutch), errBroken)
	assert.ErrorIs(t, r.WriteSARIF(broken{}, nil, "", finding.Dutch), errBroken)
	assert.ErrorIs(t, finding.Printer{}.Print(broken{}, r.Findings...), errBroken)
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// A place in a file is typed as people type it.
func TestSourceOfAPlace(t *testing.T) {
	for want, p := range map[finding.Place]finding.Text{
		{File: "pagina.html", Line: 412, Character: 9, Row: 3}:     {NL: "pagina.html:412:9", EN: "pagina.html:412:9"},
		{File: "a.md", Line: 4}:                                    {NL: "a.md:4", EN: "a.md:4"},
		{File: "begroting.xlsx", Part: "Programma 3", Cell: "D14"}: {NL: "begroting.xlsx!Programma 3!D14", EN: "begroting.xlsx!Programma 3!D14"},
		{File: "a.zip!b.ods", Part: "Blad1"}:                       {NL: "a.zip!b.ods!Blad1", EN: "a.zip!b.ods!Blad1"},
		{File: "jaarstukken.pdf", Page: 87}:                        {NL: "jaarstukken.pdf blz. 87", EN: "jaarstukken.pdf p. 87"},
		{File: "nota.docx", Paragraph: 12}:                         {NL: "nota.docx alinea 12", EN: "nota.docx paragraph 12"},
		{File: "a.md"}:                                             {},
		{Line: 4, Character: 5}:                                    {},
	} {
		assert.Equal(t, p, want.Source(), want)
	}
}

// Every place of a report is renamed, and those of the report that it was are not.
func TestRenamed(t *testing.T) {
	at := func(file string) finding.Place { return finding.Place{File: file, Label: "Saldo"} }
	report := func(file string) finding.Report {
		related := []finding.Related{{Place: at(file), Printed: "1"}}
		return finding.Report{
			Findings: []finding.Finding{{Code: "A", Place: at(file), Also: related, Alternatives: related, Related: related}},
			Waived:   []finding.Finding{{Code: "B", Place: at(file), Waived: "bekend"}},
			Tally:    finding.Tally{Exact: 3},
		}
	}
	old := report("")
	renamed := old.Renamed(func(p *finding.Place) { p.File += "a.md" })
	assert.Equal(t, report("a.md"), renamed)
	assert.Equal(t, report(""), old)
}
