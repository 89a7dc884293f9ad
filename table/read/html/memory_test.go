//go:build !race

package html_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
)

// The worst that was thought of.
func TestMemory(t *testing.T) {
	const size = 200_000
	about := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	wide := func(piece string) string { return strings.Repeat(piece, 40) }
	for name, text := range map[string]string{
		"cells":          "<table>" + about("<tr><td>a"+wide("<td>1")),
		"empty cells":    "<table>" + about("<tr><td>a"+wide("<td>")+"1"),
		"rows":           "<table>" + about("<tr><td>a<td>1"),
		"empty rows":     "<table><tr><th>a<th>1" + about("<tr><td>"),
		"one long row":   "<table><tr>" + strings.Repeat("<td>1", 900) + about("<tr><td>a<td>1"),
		"over two":       "<table>" + about("<tr><td>a<td>a<td>a<td colspan=8>1<td>1"),
		"over all below": "<table><tr>" + strings.Repeat("<td rowspan=90000>1", 5) + about("<tr><td>1"),
		"headers":        "<table>" + about("<tr><th>a<th>1") + "<tr><td>a<td>1",
		"entities":       "<table>" + about("<tr><td>a<td>&amp;<td>&amp;"),
		"tables":         about("<table><tr><td>a<td>2024<tr><td>a<td>1</table>"),
	} {
		tables, err := tabletest.InMemory(t, name, html.Read, text, len(text))
		require.NoError(t, err, name)
		assert.Positive(t, tables, name)
	}
	for name, text := range map[string]string{
		"columns": "<table>" + about("<tr><td>a<td colspan=900>1<td>1"),
		"rows":    "<table><tr>" + strings.Repeat("<td rowspan=90000>1", 90) + about("<tr><td>1"),
	} {
		_, err := tabletest.InMemory(t, name, html.Read, text, len(text))
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit, name)
		assert.Contains(t, limit.What, "repeat", name)
	}
}

// What is merged in a programme of hundreds of pages is far from too much.
func TestMergedCells(t *testing.T) {
	text := "<table>" + strings.Repeat("<tr><td colspan=13>Programma<tr><td>a"+strings.Repeat("<td>1", 12), 2_000)
	tables := 0
	for tb, err := range html.Read(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		assert.Len(t, tb.Rows, 3_999) // the first is the title
		tables++
	}
	assert.Equal(t, 1, tables)
}
