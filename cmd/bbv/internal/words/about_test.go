package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
)

// What a file does not show is said.
func TestHiddenRowsAreTold(t *testing.T) {
	tb := tabletest.Of([]string{"2024"}, []string{"Wegen", "12"}, []string{"Groen", "30"})
	assert.Empty(t, words.Hidden(tb).NL)
	tb.Rows[1].Hidden = true
	assert.Equal(t, finding.Text{NL: "verborgen rijen: 2", EN: "hidden rows: 2"}, words.Hidden(tb))
	tb.Format, tb.Hidden, tb.Rows[1].Cells[0].At = table.FormatXLSX, true, table.At(7, 2)
	assert.Equal(t, finding.Text{NL: "dit blad is verborgen; verborgen rijen: 7", EN: "this sheet is hidden; hidden rows: 7"}, words.Hidden(tb))
	for range 21 { // with the one above two more than are named
		tb.Rows = append(tb.Rows, table.Row{Hidden: true})
	}
	assert.Contains(t, words.Hidden(tb).NL, " en nog 2")
}

// Rows of which the columns are not known are told.
func TestRaggedRowsAreTold(t *testing.T) {
	tb := tabletest.Of([]string{"2024", "2025"}, []string{"Wegen", "12"}, []string{"Groen", "30"})
	assert.Empty(t, words.Ragged(tb))
	tb.Rows[1].Ragged = true
	assert.Contains(t, words.Ragged(tb).NL, "de rij “Groen” heeft minder cijfers")
	tb.Rows[0].Ragged = true
	assert.Contains(t, words.Ragged(tb).NL, "2 rijen hebben minder cijfers")
	assert.Contains(t, words.Ragged(tb).EN, "the first is “Wegen”")
}
