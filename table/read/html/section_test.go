package html_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
)

// A section row that spans the table below the header is a row, also when it says what headers say: rows are counted
// as they stand in the source.
func TestSpanningSectionBelowTheHeaderIsARow(t *testing.T) {
	const page = `<table><tr><th>Post</th><th>2024</th><th>2025</th></tr>
<tr><td colspan="3">Lasten</td></tr><tr><td>Wegen</td><td>1.510</td><td>1.630</td></tr>
<tr><td colspan="3">Baten</td></tr><tr><td>Leges</td><td>500</td><td>600</td></tr></table>`
	n := 0
	for printed, err := range html.Read(strings.NewReader(page), table.Limits{}) {
		require.NoError(t, err)
		var labels []string
		for _, r := range printed.Rows {
			labels = append(labels, r.Label.Text)
		}
		require.Equal(t, []string{"Lasten", "Wegen", "Baten", "Leges"}, labels)
		require.Equal(t, "2024", printed.Column(0))
		n++
	}
	require.Equal(t, 1, n)
}
