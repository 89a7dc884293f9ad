package understand_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// economie is a table of programmes in which the lasten of Economie and the total of lasten are as given. The lasten of the
// other programmes come to 53.567, so that with 3.437 the total is 57.004; the saldo of Economie is 2.100 − 3.437 = −1.337.
func economie(lasten, total string) table.Table {
	return tabletest.Of([]string{"Lasten", "Baten", "Saldo"},
		[]string{"1 Bestuur", "4.548", "921", "-3.627"},
		[]string{"2 Sport", "14.209", "1.661", "-12.548"},
		[]string{"3 Zorg", "34.810", "10.024", "-24.786"},
		[]string{"4 Economie", lasten, "2.100", "-1.337"},
		[]string{"Totaal", total, "14.706", "-42.298"})
}

func told(e understand.OpenCell) (out []string) {
	for _, p := range e.Told {
		out = append(out, p.String())
	}
	return out
}

// Sums that need a figure of an empty cell are told, with what they leave for it; nothing is wrong.
func TestEmptyCellsAreTold(t *testing.T) {
	for _, lasten := range []string{"", "PM"} {
		u := tabletest.Understand(economie(lasten, "57.004"), understand.Given{})
		require.Len(t, u.Empty, 1, lasten)
		e := u.Empty[0]
		assert.Equal(t, understand.CellRef{Row: 3}, e.Cell)
		assert.Equal(t, []string{"3.437"}, told(e), lasten)
		require.Len(t, e.Sums, 2)
		assert.Equal(t, understand.CellRef{Row: 3, Column: 2}, e.Sums[0].Target, "the shorter one first")
		assert.Equal(t, understand.CellRef{Row: 4}, e.Sums[1].Target)
		assert.Empty(t, u.Conflicts)
	}
	assert.Empty(t, tabletest.Understand(economie("3.437", "57.004"), understand.Given{}).Empty)
	assert.Empty(t, tabletest.Understand(economie("-", "57.004"), understand.Given{}).Empty, "a dash is nil")
}

// Two sums that leave different figures say so: 57.400 − 53.567 = 3.833. One step is within rounding.
func TestEmptyCellOfWhichSumsDisagree(t *testing.T) {
	u := tabletest.Understand(economie("", "57.400"), understand.Given{})
	require.Len(t, u.Empty, 1)
	assert.Equal(t, []string{"3.437", "3.833"}, told(u.Empty[0]))
	u = tabletest.Understand(economie("", "57.005"), understand.Given{})
	require.Len(t, u.Empty, 1)
	assert.Equal(t, []string{"3.437"}, told(u.Empty[0]))
}

// A total that is not printed needs no figure, where no other sum counts it; a blank cell that is nil lacks none.
func TestCellsThatAreRightlyEmpty(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024", "2025"},
		[]string{"1 Bestuur", "4.548", "921", "3.002"},
		[]string{"2 Sport", "14.209", "1.661", "11.870"},
		[]string{"3 Zorg", "34.810", "10.024", "25.015"},
		[]string{"4 Economie", "", "2.100", "1.404"},
		[]string{"Totaal", "53.567", "14.706", ""}), understand.Given{})
	assert.Empty(t, u.Empty)
	assert.NotEmpty(t, u.Identities)
}

// A sum that somebody refused lacks nothing; an empty cell that a caller took away is gone.
func TestEmptyCellsOfNoSum(t *testing.T) {
	u := tabletest.Understand(economie("", "57.004"), understand.Given{})
	require.Len(t, u.Empty, 1)
	again := tabletest.Understand(economie("", "57.004"), understand.Given{NoSums: u.Empty[0].Sums[1:]})
	require.Len(t, again.Empty, 1)
	assert.Len(t, again.Empty[0].Sums, 1)
	u.Table.Rows = u.Table.Rows[:3]
	assert.Empty(t, u.Sound().Empty)
}
