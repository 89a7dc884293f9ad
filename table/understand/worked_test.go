package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// worked are the sums of a table worked out, by the row and column of their total.
func worked(t *testing.T, text string) map[[2]int]string {
	t.Helper()
	out := map[[2]int]string{}
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		u, err := understand.Understand(t.Context(), printed, understand.Given{})
		require.NoError(t, err)
		for _, id := range u.Identities {
			if !id.Tentative {
				text := u.Worked(id)
				assert.Equal(t, strings.Count(text.NL, " "), strings.Count(text.EN, " "), "both languages have the same parts")
				out[[2]int{id.Target.Row, id.Target.Column}] = text.NL
			}
		}
	}
	return out
}

// Sums are written as a controller writes them, worked out by hand here.
func TestWorked(t *testing.T) {
	got := worked(t, `x € 1.000

| | 2021 | 2022 | 2023 | 2024 |
|---|--:|--:|--:|--:|
| Totaal lasten | 30.455 | 31.207 | 29.873 | 32.214 |
| Totaal baten | 9.335 | 10.114 | 9.006 | 8.417 |
| Saldo van baten en lasten | -21.210 | -21.093 | -20.867 | -23.797 |
`)
	assert.Equal(t, "9.335 − 30.455 = −21.120; vermeld −21.210 (verschil −90)", got[[2]int{2, 0}])
	assert.Equal(t, "10.114 − 31.207 = −21.093", got[[2]int{2, 1}])
}

// Of a long sum the ends stand there; dashes are left out, and figures below zero stand in brackets.
func TestWorkedOfManyFigures(t *testing.T) {
	got := worked(t, `| | 2021 | 2022 |
|---|--:|--:|
| a | 1.237 | 5.519 |
| b | 2.391 | 4.408 |
| c | -311 | - |
| d | 3.147 | 1.753 |
| e | 6.153 | 2.642 |
| f | 7.861 | 3.536 |
| g | 8.219 | 1.429 |
| h | 1.973 | 6.317 |
| i | 2.759 | 7.203 |
| Totaal | 33.429 | 32.807 |
`)
	assert.Equal(t, "1.237 + 2.391 + … + 2.759 (9) = 33.429", got[[2]int{9, 0}])
	assert.Equal(t, "5.519 + 4.408 + 1.753 + 2.642 + 3.536 + 1.429 + 6.317 + 7.203 = 32.807", got[[2]int{9, 1}])
	assert.Empty(t, (&understand.Understanding{}).Worked(understand.CellSum{Terms: []understand.CellTerm{{Coefficient: 1}}}).NL)
}

// A first figure that is subtracted and below zero stands in brackets: two signs in a row are none.
func TestWorkedOfLessThanNothing(t *testing.T) {
	got := worked(t, `| | 2021 | 2022 | 2023 |
|---|--:|--:|--:|
| Lasten | -401 | -612 | -733 |
| Baten | -94 | -187 | -258 |
| Saldo | 495 | 799 | 991 |
`)
	assert.Equal(t, "−(−401) − (−94) = 495", got[[2]int{2, 0}])
}

// Figures of which one should equal the other have their names: of 62.637 = 62.637 nobody learns anything (Heeze-Leende, begroting 2026).
func TestWorkedOfTwoThatShouldBeEqual(t *testing.T) {
	got := worked(t, `x € 1.000

| | 2024 | 2025 | 2026 | 2027 |
|---|--:|--:|--:|--:|
| Vaste activa | 44.394 | 50.537 | 59.718 | 67.785 |
| Vlottende activa | 11.455 | 12.100 | 12.100 | 12.100 |
| Totaal activa | 55.849 | 62.637 | 71.818 | 79.885 |
| Vaste passiva | 42.201 | 47.033 | 55.009 | 59.963 |
| Vlottende passiva | 13.648 | 39.735 | 16.809 | 19.922 |
| Totaal passiva | 55.849 | 86.768 | 71.818 | 79.885 |
`)
	assert.Equal(t, "Totaal passiva = Totaal activa = 62.637; vermeld 86.768 (verschil 24.131)", got[[2]int{5, 1}])
	assert.Equal(t, "Totaal passiva = Totaal activa = 71.818", got[[2]int{5, 2}])
}
