package publication_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// Where the table leaves it open that a figure is wrong, here a saldo of 2 more than follows, the document does not call it so.
func TestWhatATableDoubtsADocumentDoesNotClaim(t *testing.T) {
	const text = `Programma 3. Zorg, bedragen x € 1.000

| | Rekening 2021 | Rekening 2022 | Rekening 2023 | Rekening 2024 |
|---|--:|--:|--:|--:|
| Lasten | 47.303 | 52.117 | 55.871 | 61.439 |
| Baten | 8.417 | 9.204 | 9.866 | 10.731 |
| Saldo | -38.888 | -42.913 | -46.005 | -50.708 |
`
	var tables []*understand.Understanding
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		require.Len(t, report.AtLeast(finding.Warning), 1)
		require.Equal(t, finding.Warning, report.Findings[0].Severity)
		tables = append(tables, &report.Understanding)
	}
	made := publication.Assemble(publication.Cover{Kind: programme.Jaarstukken, Year: 2024}, tables)
	assert.Len(t, made.Placed, 11, "all figures but that")
	run, err := validate.Run(t.Context(), made.Document, rules.All())
	require.NoError(t, err)
	assert.Empty(t, run.AtLeast(finding.Error))
}

// A chapter and the bijlage of the taakvelden of all programmes, without an overview: the bijlage prints 38.500 of lasten and the
// one programme that is there 33.976, and that is no mistake.
func TestAChapterIsNotTheWhole(t *testing.T) {
	read := func(caption, text string) *understand.Understanding {
		printed := tabletest.ReadOne(t, read.Markdown, caption+"\n\nBedragen x € 1.000\n\n"+text)
		u := tabletest.Understand(printed, understand.Given{})
		return &u
	}
	made := publication.Assemble(publication.Cover{Kind: programme.Jaarstukken, Year: 2017}, []*understand.Understanding{
		read("Programma 3. Zorg", "| | Realisatie 2017 |\n|---|--:|\n| Lasten | 33.976 |\n| Baten | 8.855 |\n| Saldo | -25.121 |\n"),
		read("Taakvelden", "| | Realisatie 2017 lasten | Realisatie 2017 baten |\n|---|--:|--:|\n| 0.1 Bestuur | 2.500 | 100 |\n"+
			"| 6.1 Samenkracht en burgerparticipatie | 20.500 | 2.100 |\n| 6.3 Inkomensregelingen | 15.500 | 12.100 |\n| Totaal | 38.500 | 14.300 |\n"),
	})
	assert.True(t, made.Document.Partial)
	run, err := validate.Run(context.Background(), made.Document, rules.All())
	require.NoError(t, err)
	assert.Empty(t, errors(run.Findings))
}
