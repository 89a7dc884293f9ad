package validate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func cellOf(p finding.Place) understand.CellRef {
	return understand.CellRef{Row: p.Row - 1, Column: p.Column - 1}
}

func checkText(t *testing.T, text string) validate.TableReport {
	t.Helper()
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		return report
	}
	require.Fail(t, "no table was found")
	return validate.TableReport{}
}

// The table of programme 3 as Lansingerland prints it (jaarstukken 2017).
const programme3 = `Totaal Programma 3, bedragen x €1000

| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|--:|--:|--:|--:|--:|
| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 | 2.008 |
| Totaal baten | 9.481 | 10.024 | 10.510 | 8.855 | -1.655 |
| Gerealiseerde totaal saldo van baten en lasten | -24.473 | -24.786 | -25.474 | -25.121 | 353 |
| Toevoeging reserves | 13 | 13 | 13 | 13 | 0 |
| Onttrekking reserves | 12 | 107 | 504 | 397 | -107 |
| Gerealiseerd resultaat | -24.474 | -24.692 | -24.984 | -24.738 | 245 |
`

func TestPrintedTableIsUnderstood(t *testing.T) {
	report := checkText(t, programme3)
	assert.Empty(t, report.Findings)
	assert.Equal(t, budget.InThousands, report.Understanding.Unit.Unit)
	// Eleven of the sixteen sums hold to the last digit, recomputed by hand.
	assert.Equal(t, finding.Tally{Exact: 11, Plausible: 5}, report.Tally)
	assert.Equal(t, 16, report.Tally.Total())
}

// Mistakes that people make, each with the cell and the figure that was meant.
func TestMistakesAreNamed(t *testing.T) {
	for _, m := range []struct {
		printed, wrong string
		code           string
		row, column    int
		cause          string
	}{
		{"| -25.121 |", "| 25.121 |", "BBV1001", 2, 3, "sign"},
		{"| 33.976 |", "| 33.796 |", "BBV1001", 0, 3, "swapped-digits"},
		{"| -1.655 |", "| -1.565 |", "BBV1008", 1, 4, "swapped-digits"},
		{"| -24.692 |", "| -24.984 |", "BBV1007", 5, 1, "column"},
	} {
		require.Contains(t, programme3, m.printed)
		report := checkText(t, strings.Replace(programme3, m.printed, m.wrong, 1))
		require.NotEmpty(t, report.Findings, m.wrong)
		f := report.Findings[0]
		assert.Equal(t, finding.Error, f.Severity)
		assert.Equal(t, understand.CellRef{Row: m.row, Column: m.column}, cellOf(f.Place), m.wrong)
		assert.Equal(t, strings.Trim(m.printed, "| "), f.Suggestion, m.wrong)
		assert.Equal(t, strings.Trim(m.wrong, "| "), f.Printed)
		assert.Equal(t, m.cause, f.Cause.Word, m.wrong)
		assert.False(t, report.OK())
	}
}

// Where hardly anything tells three figures of one sum apart, they are all
// candidates: the digit that would do first.
func TestWhatCannotBeToldApartIsSaid(t *testing.T) {
	report := checkText(t, `Begroting, bedragen x € 1.000

| | 2020 | 2021 | 2022 |
|---|--:|--:|--:|
| Lasten | 5.016 | 4.425 | 4.798 |
| Baten | 2.050 | 1.733 | 1.933 |
| Saldo | -2.927 | -2.692 | -2.865 |
`)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, understand.CellRef{Row: 1, Column: 0}, cellOf(f.Place))
	assert.Equal(t, "2.089", f.Computed, "5.016 less 2.927")
	assert.Equal(t, "-39", f.Difference)
	assert.ElementsMatch(t, []int{0, 2}, othersOf(t, f))
}

// Where one of them is far likelier, because a single digit would do and the other years are of
// that size, the finding stands there.
func TestTheLikeliestIsNamed(t *testing.T) {
	report := checkText(t, `Begroting, bedragen x € 1.000

| | 2020 | 2021 | 2022 | 2023 |
|---|--:|--:|--:|--:|
| Lasten | 5.016 | 4.425 | 4.798 | 4.948 |
| Baten | 1.350 | 1.733 | 1.933 | 1.835 |
| Saldo | -3.366 | -2.692 | -2.865 | -3.113 |
`)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, understand.CellRef{Row: 1, Column: 0}, cellOf(f.Place))
	assert.Equal(t, "1.650", f.Suggestion)
}

// othersOf lists the rows of the cells that may be wrong instead, in order.
func othersOf(t *testing.T, f finding.Finding) (rows []int) {
	t.Helper()
	for _, o := range f.Alternatives {
		rows = append(rows, cellOf(o.Place).Row)
	}
	slices.Sort(rows)
	return rows
}

func TestTooLargeATableIsAnError(t *testing.T) {
	report, err := validate.Table(t.Context(), table.Table{}, understand.Given{}, rules.All())
	require.NoError(t, err)
	assert.Zero(t, report.Tally)
}

// A suggestion stands as the table prints: it can replace the cell.
func TestSuggestionsAreSpelledAsTheTable(t *testing.T) {
	report := checkText(t, `| Saldo | Begroting 2024 | Begroting 2025 |
|---|---|---|
| Baten | 15.120 V | 16.332 V |
| Lasten | 4.562 N | 5.213 N |
| Saldo van baten en lasten | 10.558 V | 11.191 V |
| Mutaties reserves | 312 N | 415 V |
| Resultaat | 10.246 V | 11.534 V |
`)
	require.NotEmpty(t, report.Findings)
	f := report.Findings[0]
	assert.Equal(t, understand.CellRef{Row: 2, Column: 1}, cellOf(f.Place))
	assert.Equal(t, "11.119 V", f.Suggestion)
	assert.Equal(t, "11.119 V", f.Computed)
	assert.Contains(t, f.Remedy.In(finding.English), "11.119 V")
}
