package understand_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/understand"
)

// A word with which two other rows begin that are totals, and hardly one that is not, is a hint: against one row in seven
// of any.
func TestWhatAWordOfTheTableTells(t *testing.T) {
	for _, c := range []struct {
		yes, no int
		bits    float64
	}{{0, 0, 0}, {1, 0, 0}, {2, 0, 3.84}, {2, 1, 0}, {3, 0, 4.39}, {3, 1, 3.27}, {4, 2, 3.04}, {4, 3, 0}, {5, 0, 5}} {
		assert.InDelta(t, c.bits, understand.Learnt(c.yes, c.no), .005, "%d and %d", c.yes, c.no)
	}
}

// balance is the balans of Medemblik, Jaarverslag 2020, with another word for its totals, and without subdivisions.
func balance(word, voorraden string) understand.Understanding {
	return tabletest.Understand(tabletest.Of([]string{"31-12-2019", "31-12-2020"},
		[]string{"Immateriële vaste activa", "865", "808"}, []string{"Materiële vaste activa", "71.054", "72.538"},
		[]string{"Financiële vaste activa", "9.377", "9.267"}, []string{word + " vaste activa", "81.296", "82.613"},
		[]string{"Voorraden", voorraden, "5.819"}, []string{"Uitzettingen", "9.585", "19.239"},
		[]string{"Liquide middelen", "721", "511"}, []string{"Overlopende activa", "3.801", "5.423"},
		[]string{word + " vlottende activa", "18.267", "30.992"},
		[]string{"Eigen vermogen", "47.436", "42.234"}, []string{"Voorzieningen", "21.245", "22.000"},
		[]string{"Vaste schulden", "13.673", "21.359"}, []string{word + " vaste passiva", "82.354", "85.593"},
		[]string{"Netto-vlottende schulden", "11.544", "14.905"}, []string{"Overlopende passiva", "5.665", "13.107"},
		[]string{word + " vlottende passiva", "17.209", "28.012"}), understand.Given{})
}

// A word that nobody knows is a total where the table uses it so: a figure that breaks one of four is told.
func TestAWordThatTheTableTeaches(t *testing.T) {
	require.Empty(t, balance("Tezamen", "4.160").Conflicts)
	u := balance("Tezamen", "9.427")
	require.Len(t, u.Conflicts, 1)
	assert.True(t, u.Conflicts[0].Likely)
	assert.Equal(t, understand.CellRef{Row: 4}, u.Conflicts[0].Suspects[0].Cell)
}
