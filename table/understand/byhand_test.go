package understand_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

// sumOf is the sum of rows in a column.
func sumOf(target, column int, rows ...int) understand.CellSum {
	s := understand.CellSum{Target: understand.CellRef{Row: target, Column: column}}
	for _, r := range rows {
		s.Terms = append(s.Terms, understand.CellTerm{Coefficient: 1, Cell: understand.CellRef{Row: r, Column: column}})
	}
	return s
}

// shared are rows of which the last is a total in one column that no figures tell: it is off by far.
var shared = [][]string{{"Wegen", "1.204"}, {"Groen", "3.391"}, {"Water", "2.222"}, {"Samen", "6.817"}, {"Los", "9.999"}}

func held(u understand.Understanding) (list []understand.CellSum) {
	for _, id := range u.Identities {
		if !id.Tentative {
			list = append(list, id)
		}
	}
	return list
}

// A sum that somebody added is held against the table: it holds, or one of its cells is wrong.
func TestSumsByHand(t *testing.T) {
	right := tabletest.Of([]string{"2024"}, shared...)
	u := tabletest.Understand(right, understand.Given{Sums: []understand.CellSum{sumOf(3, 0, 0, 1, 2)}})
	require.Empty(t, u.Conflicts)
	list := held(u)
	require.NotEmpty(t, list)
	assert.Equal(t, understand.CellRef{Row: 3}, list[len(list)-1].Target)

	wrong := tabletest.Of([]string{"2024"}, shared...)
	u = tabletest.Understand(wrong, understand.Given{Sums: []understand.CellSum{sumOf(4, 0, 0, 1, 2)}})
	require.Len(t, u.Conflicts, 1)
	c := u.Conflicts[0]
	assert.True(t, c.Likely)
	assert.False(t, c.Named, "nothing tells which")
	require.Len(t, c.Suspects, 4)
	assert.Equal(t, understand.CellRef{Row: 4}, c.Suspects[0].Cell)
	assert.Equal(t, int64(6817), c.Suspects[0].Meant.Count(), "1204 + 3391 + 2222")
	assert.Equal(t, int64(2222+9999-6817), c.Suspects[1].Meant.Count(), "the last term next")
	f := u.Families[u.Identities[c.Failing[0]].Family]
	assert.True(t, f.Given)
	assert.Equal(t, 1, f.Failing)
	assert.Equal(t, "added by hand", f.Evidence())
	s, err := u.Sums(context.Background())
	require.NoError(t, err)
	assert.Equal(t, rounding.Impossible, s.Verdicts[c.Failing[0]])
}

// Rounding explains half a step a figure, of those that are not nil.
func TestSumsByHandAreRounded(t *testing.T) {
	at := func(total string) int {
		rows := [][]string{{"Wegen", "1.204"}, {"Groen", "3.391"}, {"Water", "-"}, {"Samen", total}}
		return len(tabletest.Understand(tabletest.Of([]string{"2024"}, rows...), understand.Given{Sums: []understand.CellSum{sumOf(3, 0, 0, 1, 2)}}).Conflicts)
	}
	assert.Equal(t, 0, at("4.596"), "off by 1, which two figures and the total explain")
	assert.Equal(t, 1, at("4.597"), "off by 2")
}

// A figure that other sums call wrong is the wrong one of a sum that it mends.
func TestSumsByHandAgreeWithOthers(t *testing.T) {
	header := []string{"2021", "2022", "2023", "2024"}
	rows := [][]string{
		{"Wegen", "1.204", "1.377", "1.411", "1.592"}, {"Groen", "3.391", "3.502", "3.777", "3.816"}, {"Water", "2.222", "2.318", "2.467", "2.505"},
		{"Totaal", "6.817", "7.197", "7.655", "7.193"}, // the last must be 7.913
		{"Los", "9.999", "8.142", "7.003", "7.913"},
	}
	given := understand.CellSum{Target: understand.CellRef{Row: 3, Column: 3}, Terms: []understand.CellTerm{{Coefficient: 1, Cell: understand.CellRef{Row: 4, Column: 3}}}}
	u := tabletest.Understand(tabletest.Of(header, rows...), understand.Given{Sums: []understand.CellSum{given}})
	require.Len(t, u.Conflicts, 1)
	assert.Len(t, u.Conflicts[0].Failing, 2)
	assert.Equal(t, understand.CellRef{Row: 3, Column: 3}, u.Conflicts[0].Suspects[0].Cell)
}

// One that was found is not there twice; one of cells that do not exist, or are text, is passed over.
func TestSumsByHandThatAddNothing(t *testing.T) {
	header := []string{"2022", "2023", "2024"}
	rows := [][]string{
		{"Wegen", "1.204", "1.377", "goed"}, {"Groen", "3.391", "3.502", "3.777"}, {"Water", "2.222", "2.318", "2.467"}, {"Totaal", "6.817", "7.197", "7.655"},
	}
	table := tabletest.Of(header, rows...)
	without := len(held(tabletest.Understand(table, understand.Given{})))
	require.NotZero(t, without)
	for _, s := range []understand.CellSum{sumOf(3, 0, 2, 1, 0), sumOf(3, 2, 0, 1, 2), sumOf(3, 7, 0), sumOf(3, 0), sumOf(-1, 0, 1)} {
		assert.Len(t, held(tabletest.Understand(table, understand.Given{Sums: []understand.CellSum{s}})), without, "%v", s)
	}
	// cells that share neither a row nor a column are a total
	across := understand.CellSum{Target: understand.CellRef{Row: 3, Column: 1}, Terms: []understand.CellTerm{{Coefficient: 1, Cell: understand.CellRef{Row: 0, Column: 0}}}}
	u := tabletest.Understand(table, understand.Given{Sums: []understand.CellSum{across}})
	assert.Equal(t, understand.RuleTotal, u.Families[len(u.Families)-1].Rule)
}

// A sum that somebody refused is none, wherever its total stands, at that place alone: elsewhere it is.
func TestNoSums(t *testing.T) {
	header := []string{"2021", "2022", "2023", "2024"}
	rows := [][]string{
		{"Wegen", "1.204", "1.377", "1.411", "1.592"}, {"Groen", "3.391", "3.502", "3.777", "3.816"}, {"Water", "2.222", "2.318", "2.467", "2.505"},
		{"Totaal", "6.817", "7.197", "7.655", "7.193"},
	}
	table := tabletest.Of(header, rows...)
	require.NotEmpty(t, tabletest.Understand(table, understand.Given{}).Conflicts)
	// 2.505 = 7.193 − 1.592 − 3.816 says the same
	refused := understand.CellSum{Target: understand.CellRef{Row: 2, Column: 3}, Terms: []understand.CellTerm{
		{Coefficient: 1, Cell: understand.CellRef{Row: 3, Column: 3}}, {Coefficient: -1, Cell: understand.CellRef{Row: 0, Column: 3}}, {Coefficient: -1, Cell: understand.CellRef{Row: 1, Column: 3}},
	}}
	u := tabletest.Understand(table, understand.Given{NoSums: []understand.CellSum{refused}})
	assert.Empty(t, u.Conflicts)
	var columns []int
	for _, id := range held(u) {
		columns = append(columns, id.Target.Column)
	}
	assert.Equal(t, []int{0, 1, 2}, columns)
}

// The figure that other sums call wrong mends one that was added by hand as well as rounding explains: half a step of each
// of the two.
func TestSumsByHandAreMendedWithinRounding(t *testing.T) {
	header := []string{"2021", "2022", "2023", "2024"}
	for los, failing := range map[string]int{"7.913": 2, "7.912": 2, "7.911": 1} {
		rows := [][]string{
			{"Wegen", "1.204", "1.377", "1.411", "1.592"}, {"Groen", "3.391", "3.502", "3.777", "3.816"}, {"Water", "2.222", "2.318", "2.467", "2.505"},
			{"Totaal", "6.817", "7.197", "7.655", "7.193"}, // the last must be 7.913
			{"Los", "9.999", "8.142", "7.003", los},
		}
		given := understand.CellSum{Target: understand.CellRef{Row: 3, Column: 3}, Terms: []understand.CellTerm{{Coefficient: 1, Cell: understand.CellRef{Row: 4, Column: 3}}}}
		u := tabletest.Understand(tabletest.Of(header, rows...), understand.Given{Sums: []understand.CellSum{given}})
		require.NotEmpty(t, u.Conflicts, los)
		assert.Len(t, u.Conflicts[0].Failing, failing, los)
	}
}
