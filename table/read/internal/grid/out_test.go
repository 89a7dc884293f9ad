package grid_test

import (
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

func TestLimits(t *testing.T) {
	row := strings.Repeat("| 1 ", 50) + "|\n"
	for want, c := range map[string]struct {
		text   string
		limits table.Limits
	}{
		"columns in one table": {row + row, table.Limits{Columns: 10}},
		"rows in one table":    {strings.Repeat(row, 20), table.Limits{Rows: 10}},
		"cells in one table":   {strings.Repeat(row, 20), table.Limits{Cells: 100}},
		"bytes in one cell":    {"| a | " + strings.Repeat("x", 100) + " |\n| 1 | 2 |", table.Limits{CellBytes: 50}},
		"bytes in one line":    {row, table.Limits{Line: 20}},
		"bytes":                {strings.Repeat(row, 20), table.Limits{Bytes: 100}},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, tabletest.ReadError(t, read.Markdown, c.text, c.limits), &limit, want)
		assert.Equal(t, want, limit.What)
	}
}

func TestStopEarly(t *testing.T) {
	n := 0
	for range read.Markdown(strings.NewReader(strings.Repeat("| a | 2024 |\n|---|---|\n| Lasten | 1 |\n\n", 10)), table.Limits{}) {
		if n++; n == 2 {
			break
		}
	}
	assert.Equal(t, 2, n)
}

// A unit on a line of its own is no title.
func TestAUnitLineKeepsTheCaption(t *testing.T) {
	const rows = "| | 2024 | 2025 |\n|---|---|---|\n| Lasten | 1 | 2 |\n"
	for _, unit := range []string{"x € 1.000", "(x € 1.000)", "bedragen x € 1.000", "in duizenden euro's"} {
		for _, text := range []string{"Wat kost het\n\n" + unit + "\n\n" + rows, "Wat kost het\n" + unit + "\n" + rows} {
			tb := tabletest.ReadOne(t, read.Markdown, text)
			assert.Equal(t, "Wat kost het", tb.Caption, unit)
			assert.Equal(t, unit, tb.UnitLine)
		}
	}
	tb := tabletest.ReadOne(t, read.Markdown, "Jeugd x € 1.000\n\n"+rows)
	assert.Equal(t, "Jeugd", tb.Caption)
}

// Places count characters, not bytes.
func TestAdvance(t *testing.T) {
	at := grid.Advance(table.Position{Line: 1, Column: 3}, []byte("€ 1"))
	assert.Equal(t, table.Position{Line: 1, Column: 6}, at)
	assert.Equal(t, table.Position{Line: 2, Column: 2}, grid.Advance(at, []byte("x\né")))
}
