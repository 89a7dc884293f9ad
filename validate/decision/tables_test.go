package decision_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

const overview = `Bedragen x € 1.000

Overzicht

| Programma | Lasten 2024 | Baten 2024 | Saldo 2024 | Lasten 2025 | Baten 2025 | Saldo 2025 |
|---|--:|--:|--:|--:|--:|--:|
| Veiligheid | 4.127 | 118 | -4.009 | 4.312 | 127 | -4.185 |
| Onderwijs | 9.533 | 2.108 | -7.425 | 9.846 | 2.215 | -7.631 |
| Totaal | 13.660 | 2.226 | -11.434 | 14.158 | 2.342 | -11.816 |
`

// chapter has other baten than overview has, and another saldo therefore.
const chapter = `Bedragen x € 1.000

Programma Onderwijs

| | 2024 | 2025 |
|---|--:|--:|
| Huisvesting | 7.092 | 7.318 |
| Vervoer | 2.441 | 2.528 |
| Totaal lasten | 9.533 | 9.846 |
| Baten | 2.108 | 2.251 |
| Saldo | -7.425 | -7.595 |
`

// across checks two tables with decisions, and against each other.
func across(t *testing.T, d decision.Decisions) (finding.Report, []finding.Finding) {
	t.Helper()
	b := d.Open()
	var list []validate.TableReport
	for _, text := range []string{overview, chapter} {
		r, err := b.Table(context.Background(), "a.pdf", tableOf(t, text), understand.Given{}, rules.All())
		require.NoError(t, err)
		list = append(list, r)
	}
	report, err := b.Tables(context.Background(), []string{"a.pdf", "a.pdf"}, list)
	require.NoError(t, err)
	return report, b.Unused()
}

// What tables say of each other is reported, unless somebody said that the figures are not the same, or accepts it.
func TestTables(t *testing.T) {
	baten := decision.Anchor{Caption: "Overzicht", Row: "Onderwijs", Column: "Baten 2025"}
	report, _ := across(t, decision.Decisions{})
	require.Len(t, report.Findings, 2)
	assert.Equal(t, 2, report.Tally.Impossible)

	notSame := decision.NotSame{First: decision.Anchor{Caption: "Programma Onderwijs", Row: "Baten", Column: "2025"}, Second: baten, Signed: signed}
	report, unused := across(t, decision.Decisions{NotSame: []decision.NotSame{notSame}})
	assert.Empty(t, unused)
	require.Len(t, report.Findings, 1)
	assert.Equal(t, "Saldo 2025", report.Findings[0].Place.Heading)
	require.Len(t, report.Waived, 1)
	assert.Contains(t, report.Waived[0].Waived, "accountant")
	assert.Equal(t, 1, report.Tally.Impossible)

	accepted := decision.Acceptance{Code: "BBV1051", Place: baten, Signed: signed}
	report, unused = across(t, decision.Decisions{Accepted: []decision.Acceptance{accepted}})
	assert.Empty(t, unused)
	assert.Len(t, report.Findings, 1)
	assert.Len(t, report.Waived, 1)
	accepted.Code = "BBV1052"
	report, unused = across(t, decision.Decisions{Accepted: []decision.Acceptance{accepted}})
	assert.Len(t, report.Findings, 2)
	assert.Len(t, unused, 1)
}

func TestTablesWithoutTime(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b := (&decision.Decisions{NotSame: []decision.NotSame{{First: total, Second: total, Signed: signed}}}).Open()
	_, err := b.Tables(ctx, []string{"", ""}, make([]validate.TableReport, 2))
	assert.ErrorIs(t, err, context.Canceled)
	_, err = b.Tables(context.Background(), nil, nil)
	require.NoError(t, err)
	require.Len(t, b.Unused(), 1)
	assert.Equal(t, finding.Warning, b.Unused()[0].Severity, "tables were held against each other")
}
