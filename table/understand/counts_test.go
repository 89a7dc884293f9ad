package understand_test

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// inhabitants are those of four wijken: 5.432 + 7.811 + 3.209 + 6.487 = 22.939 in 2023, 5.501 + 7.796 + 3.318 + 6.530 =
// 23.145 in 2024, 5.566 + 7.802 + 3.421 + 6.611 = 23.400 in 2025.
func inhabitants(caption, total string) table.Table {
	t := tabletest.Of([]string{"2023", "2024", "2025"},
		[]string{"Centrum", "5.432", "5.501", "5.566"}, []string{"Noord", "7.811", "7.796", "7.802"},
		[]string{"Oost", "3.209", "3.318", "3.421"}, []string{"West", "6.487", "6.530", "6.611"},
		[]string{"Totaal", "22.939", total, "23.400"})
	t.Caption = caption
	return t
}

// verdictsOf are those of the sums of a table.
func verdictsOf(t *testing.T, u understand.Understanding) []rounding.Verdict {
	t.Helper()
	s, err := u.Sums(context.Background())
	require.NoError(t, err)
	return slices.DeleteFunc(s.Verdicts, func(v rounding.Verdict) bool { return v == rounding.Unknown })
}

// Nobody rounds a count: a total that is one too many is wrong, where euros would be rounded.
func TestCountsAreExact(t *testing.T) {
	u := tabletest.Understand(inhabitants("Aantal inwoners per wijk", "23.146"), understand.Given{})
	require.Len(t, u.Conflicts, 1)
	assert.True(t, u.Conflicts[0].Likely)
	assert.Equal(t, understand.CellRef{Row: 4, Column: 1}, u.Conflicts[0].Suspects[0].Cell)
	assert.Equal(t, "23.145", u.Conflicts[0].Suspects[0].Meant.String())
	assert.False(t, u.Conflicts[0].Named, "any of the five may be wrong")
	assert.Len(t, u.Conflicts[0].Suspects, 5)
	assert.ElementsMatch(t, []rounding.Verdict{rounding.Exact, rounding.Exact, rounding.Impossible}, verdictsOf(t, u))

	for _, caption := range []string{"Lasten per wijk", "Aantal inwoners x 1.000", "Aantal inwoners (x 1000)", "Aantal fte"} {
		u = tabletest.Understand(inhabitants(caption, "23.146"), understand.Given{})
		assert.Empty(t, u.Conflicts, caption)
		assert.ElementsMatch(t, []rounding.Verdict{rounding.Exact, rounding.Exact, rounding.Plausible}, verdictsOf(t, u), caption)
	}
	assert.Empty(t, tabletest.Understand(inhabitants("Aantal inwoners per wijk", "23.145"), understand.Given{}).Conflicts)
}

// A figure that stands in two sums that fail is the wrong one: Oost in 2024, with its total over the years.
func TestACountInTwoSumsIsNamed(t *testing.T) {
	printed := tabletest.Of([]string{"Mannen", "Vrouwen", "Inwoners"},
		[]string{"Centrum", "2.701", "2.800", "5.501"}, []string{"Noord", "3.911", "3.885", "7.796"},
		[]string{"Oost", "1.640", "1.679", "3.318"}, []string{"West", "3.204", "3.326", "6.530"}, // 1.639 + 1.679 = 3.318
		[]string{"Totaal", "11.455", "11.690", "23.145"})
	printed.Caption = "Aantal inwoners per 1 januari 2024"
	u := tabletest.Understand(printed, understand.Given{})
	require.Len(t, u.Conflicts, 1)
	assert.True(t, u.Conflicts[0].Named)
	assert.Equal(t, understand.CellRef{Row: 2}, u.Conflicts[0].Suspects[0].Cell)
	assert.Equal(t, "1.639", u.Conflicts[0].Suspects[0].Meant.String())
}

// Counts of which several sums are off by one were rounded, as forecasts are.
func TestCountsThatAreRounded(t *testing.T) {
	printed := inhabitants("Aantal inwoners (prognose)", "23.146")
	printed.Rows[4].Cells[2].Text = "23.401"
	u := tabletest.Understand(printed, understand.Given{})
	assert.Empty(t, u.Conflicts)
	assert.ElementsMatch(t, []rounding.Verdict{rounding.Exact, rounding.Plausible, rounding.Plausible}, verdictsOf(t, u))
}

// A row or a column of counts in a table of euros is exact by itself.
func TestRowsAndColumnsOfCounts(t *testing.T) {
	printed := tabletest.Of([]string{"Aantal woningen", "Lasten x € 1.000"},
		[]string{"Centrum", "2.701", "5.501"}, []string{"Noord", "3.911", "7.796"}, []string{"Oost", "1.639", "3.318"},
		[]string{"West", "3.204", "6.530"}, []string{"Totaal", "11.455", "23.146"})
	u := tabletest.Understand(printed, understand.Given{})
	assert.Empty(t, u.Conflicts)
	assert.ElementsMatch(t, []rounding.Verdict{rounding.Exact, rounding.Plausible}, verdictsOf(t, u))
}
