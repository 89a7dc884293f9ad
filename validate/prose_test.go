package validate_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// jeugdTable is of the jaarstukken 2017 of Lansingerland; the sentences are made.
const jeugdTable = `bedragen x € 1.000

Beleidsveld: Jeugd

| | Realisatie 2016 | Raming 2017 na wijziging | Realisatie 2017 |
|---|--:|--:|--:|
| Totaal lasten | 11.425 | 11.948 | 12.016 |
| Totaal baten | 33 | 35 | 50 |
| Saldo | -11.391 | -11.914 | -11.967 |
`

func proseOf(t *testing.T, ctx context.Context, sentences string) (finding.Report, error) {
	t.Helper()
	return proseBeside(t, ctx, jeugdTable, sentences)
}

func proseBeside(t *testing.T, ctx context.Context, tables, sentences string) (finding.Report, error) {
	t.Helper()
	var list []validate.TableReport
	for printed, err := range read.Markdown(strings.NewReader(tables), table.Limits{}) {
		require.NoError(t, err)
		report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		list = append(list, report)
	}
	return validate.Prose(ctx, []validate.ProsePage{{File: "jeugd.txt", Sentences: prose.Read(sentences)}}, list)
}

func TestProse(t *testing.T) {
	for sentence, want := range map[string]finding.Finding{
		"De lasten van Jeugd stijgen van € 11.425.000 in 2016 naar € 12.016.000 in 2017, een stijging van € 951.000.": {
			Code: "BBV1052", Place: finding.Place{File: "jeugd.txt", Line: 1, Character: 98}, Printed: "€ 951.000", Computed: "€ 591.000",
			Text: finding.Text{
				NL: "€ 951.000, maar het verschil van € 11.425.000 en € 12.016.000 is € 591.000",
				EN: "€ 951.000, but the difference of € 11.425.000 and € 12.016.000 is € 591.000",
			},
		},
		"De werkelijke lasten van Jeugd bedragen in 2017 € 12.061.000.": {
			Code: "BBV1053", Place: finding.Place{File: "jeugd.txt", Line: 1, Character: 49}, Printed: "€ 12.061.000", Suggestion: "€ 12.016.000",
			Text: finding.Text{
				NL: "€ 12.061.000, maar in “Beleidsveld: Jeugd › Totaal lasten › Realisatie 2017” staat 12.016",
				EN: "€ 12.061.000, but “Beleidsveld: Jeugd › Totaal lasten › Realisatie 2017” has 12.016",
			},
		},
		"De werkelijke lasten van Jeugd zijn in 2017 8,2% hoger dan in de realisatie 2016.": {
			Code: "BBV1053", Place: finding.Place{File: "jeugd.txt", Line: 1, Character: 45}, Printed: "8,2%", Suggestion: "5,2%",
			Text: finding.Text{
				NL: "8,2%, maar in “Beleidsveld: Jeugd › Totaal lasten › Realisatie 2017” gaat het van 11.425 naar 12.016",
				EN: "8,2%, but in “Beleidsveld: Jeugd › Totaal lasten › Realisatie 2017” it goes from 11.425 to 12.016",
			},
		},
		"In 2017 is het gerealiseerde saldo van Jeugd bijna € 12 miljoen voordelig.": {
			Code: "BBV1053", Place: finding.Place{File: "jeugd.txt", Line: 1, Character: 52}, Printed: "€ 12 miljoen",
			Text: finding.Text{
				NL: "voordelig of nadelig: de zin zegt van € 12 miljoen iets anders dan “Beleidsveld: Jeugd › Saldo › Realisatie 2017”, waar -11.967 staat",
				EN: "favourable or not: of € 12 miljoen the sentence says otherwise than “Beleidsveld: Jeugd › Saldo › Realisatie 2017”, which has -11.967",
			},
		},
	} {
		report, err := proseOf(t, t.Context(), sentence)
		require.NoError(t, err)
		require.Len(t, report.Findings, 1, sentence)
		got := report.Findings[0]
		assert.Equal(t, finding.Warning, got.Severity)
		assert.NotEmpty(t, got.Remedy)
		assert.NotEmpty(t, got.Related)
		assert.Equal(t, sentence, got.Place.Sentence)
		got.Severity, got.Remedy, got.Related, got.Place.Sentence = 0, finding.Text{}, nil, ""
		assert.Equal(t, want, got)
		assert.True(t, report.OK(), "a warning")
	}
}

func TestProseNamesBothPlaces(t *testing.T) {
	report, err := proseOf(t, t.Context(), "De werkelijke lasten van Jeugd bedragen in 2017 € 12.061.000 en de baten € 50.000.")
	require.NoError(t, err)
	assert.Equal(t, finding.Tally{Plausible: 1, Impossible: 1}, report.Tally)
	require.Len(t, report.Findings, 1)
	assert.Equal(t, []finding.Related{{
		Place:   finding.Place{Table: 1, Row: 1, Column: 3, Line: 7, Character: 37, Caption: "Beleidsveld: Jeugd", Label: "Totaal lasten", Heading: "Realisatie 2017"},
		Printed: "12.016",
	}}, report.Findings[0].Related)

	report, err = proseOf(t, t.Context(), "De bijdrage stijgt van € 101.500 naar € 123.400, een stijging van € 31.900.")
	require.NoError(t, err)
	require.Len(t, report.Findings, 1)
	assert.Equal(t, []finding.Related{
		{Place: finding.Place{File: "jeugd.txt", Line: 1, Character: 24}, Printed: "€ 101.500", Amount: budget.Euros(101_500)},
		{Place: finding.Place{File: "jeugd.txt", Line: 1, Character: 39}, Printed: "€ 123.400", Amount: budget.Euros(123_400)},
	}, report.Findings[0].Related)
}

// Where a sentence stands is said in the terms of its file.
func TestProseSaysWhere(t *testing.T) {
	text := table.Passage{
		Text: "Dit valt mee. De bijdrage stijgt van € 101.500 naar € 123.400, een stijging van € 31.900.", Page: 7,
		At: func(character int) table.Position { return table.At(12, character) },
	}
	for format, want := range map[table.Format]finding.Place{
		table.FormatPDF:  {File: "jeugd", Page: 7},
		table.FormatDOCX: {File: "jeugd", Paragraph: 12},
		table.FormatODT:  {File: "jeugd", Paragraph: 12},
		table.FormatHTML: {File: "jeugd", Line: 12, Character: 81},
	} {
		report, err := validate.Prose(t.Context(), []validate.ProsePage{{File: "jeugd", Format: format, Sentences: prose.ReadPassage(text)}}, nil)
		require.NoError(t, err)
		require.Len(t, report.Findings, 1)
		want.Sentence = text.Text[len("Dit valt mee. "):]
		assert.Equal(t, want, report.Findings[0].Place)
		assert.Empty(t, report.Findings[0].Related[0].Place.Sentence, "the same")
	}
}

// A figure of which the sums of its table say that it is wrong accuses no sentence: the sentence has the right one.
func TestProseBesideAWrongTable(t *testing.T) {
	tables := `bedragen x € 1.000

Beleidsveld: Jeugd

| | Realisatie 2016 | Realisatie 2017 |
|---|--:|--:|
| Lasten | | |
| Jeugdhulp | 10.646 | 11.363 |
| Wijkteams | 779 | 563 |
| Toegang | 1.214 | 1.318 |
| Totaal lasten | 12.639 | 13.334 |
`
	report, err := proseBeside(t, t.Context(), tables, "De werkelijke lasten van Wijkteams bedragen in 2017 € 653.000.")
	require.NoError(t, err)
	assert.Equal(t, finding.Report{Tally: finding.Tally{Unknown: 1}}, report)
	report, err = proseBeside(t, t.Context(), strings.ReplaceAll(tables, "| 563", "| 653"), "De werkelijke lasten van Wijkteams bedragen in 2017 € 653.000.")
	require.NoError(t, err)
	assert.Equal(t, finding.Report{Tally: finding.Tally{Plausible: 1}}, report)
}

func TestProseStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := proseOf(t, ctx, "De werkelijke lasten van Jeugd bedragen in 2017 € 12.061.000.")
	assert.ErrorIs(t, err, context.Canceled)
}
