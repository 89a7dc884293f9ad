package compare_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

func factsOf(t *testing.T, text string) []compare.Fact {
	t.Helper()
	u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
	return compare.Facts(&u)
}

// A table of lasten with a minus: amounts have the sign of documents, printed figures that of the page.
func TestFactsOfAProgramme(t *testing.T) {
	facts := factsOf(t, `Programma 3. Zorg, bedragen x € 1.000

| | Begroting 2024 | Rekening 2024 | Verschil |
|---|--:|--:|--:|
| Jeugd | | | |
| Lasten | -12.417 | -13.208 | -791 |
| Baten | 1.380 | 1.145 | -235 |
| Saldo | -11.037 | -12.063 | -1.026 |
`)
	require.Len(t, facts, 6, "the column Verschil follows from the two others")
	first := facts[0]
	assert.Equal(t, "Jeugd", first.Section)
	assert.Equal(t, "Lasten", first.Label)
	assert.Equal(t, budget.Lasten, first.Side)
	assert.Equal(t, 2024, first.Year)
	assert.Equal(t, budget.Begroting, first.Stage)
	assert.False(t, first.Stand)
	assert.Equal(t, int64(-12417), first.Printed.Count())
	require.NotNil(t, first.Amount)
	assert.Equal(t, budget.Euros(12_417_000), *first.Amount)
	require.NotNil(t, facts[5].Amount)
	assert.Equal(t, budget.Euros(-12_063_000), *facts[5].Amount)
}

// What stands at 1 January stood at 31 December; without a unit there is no amount.
func TestFactsOfStands(t *testing.T) {
	facts := factsOf(t, `Reserves

| | 1-1-2025 | Toevoeging | Onttrekking | 31-12-2025 |
|---|--:|--:|--:|--:|
| Algemene reserve | 23.733 | 1.204 | 2.195 | 22.742 |
| Egalisatie | 1.825 | 310 | 879 | 1.256 |
| Overige | 7.765 | 4.118 | 1.560 | 10.323 |
| Totaal | 33.323 | 5.632 | 4.634 | 34.321 |
`)
	require.Len(t, facts, 16)
	assert.True(t, facts[0].Stand && facts[3].Stand)
	assert.Equal(t, []int{2024, 2025}, []int{facts[0].Year, facts[3].Year})
	assert.Equal(t, "Toevoeging", facts[1].Heading)
	assert.False(t, facts[1].Stand)
	for _, f := range facts {
		assert.False(t, f.Unit)
		assert.Nil(t, f.Amount)
	}
	assert.Empty(t, compare.Facts(nil))
}
