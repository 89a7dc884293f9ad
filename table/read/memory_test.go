//go:build !race

package read_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// What a reader allocates altogether depends on no clock and no machine (the race detector
// throws away what would be used again). The bounds are half as much again as what was
// measured (docs/reading.md); text without columns took three to five times as much when its lines, its tokens and the
// search for its rows were lists of their own.
func TestReadersAllocateLittle(t *testing.T) {
	for name, c := range map[string]struct {
		read           tabletest.Reader
		between, after string
		most           float64 // times the text
	}{
		"cells":   {read.Text, "\n", "\n", 105},
		"joined":  {read.Text, " ", "\n", 155},
		"tabs":    {read.Text, "\t", "\n", 28},
		"aligned": {read.Text, "     ", "\n", 160},
		"csv":     {read.CSV, ";", "\n", 18},
		"md":      {read.Markdown, " | ", "\n", 18},
	} {
		text := ledger(3_000, c.between, c.after)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		rows := 0
		for tb, err := range c.read(strings.NewReader(text), table.Limits{}) {
			require.NoError(t, err, name)
			rows += len(tb.Rows)
		}
		runtime.ReadMemStats(&after)
		assert.Equal(t, 3_000, rows, name)
		took := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text))
		t.Logf("%s: %.1f times", name, took)
		assert.Less(t, took, c.most, name)
	}
}

// Numbers of one digit before labels count on from one thousands of times in a long text. Each chain of them was looked for in
// a map and lists of its own, which took 12 seconds for 100,000 rows, and 2,242 times this text; now 264 times.
func TestNumbersThatCountOnAgainAndAgain(t *testing.T) {
	text := "Omschrijving\n2024\n" + strings.Repeat("a\n1\na\n2\na\n4\na\n7\n", 1_500)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	assert.Len(t, tabletest.ReadOne(t, read.Text, text).Rows, 6_000)
	runtime.ReadMemStats(&after)
	took := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text))
	t.Logf("%.0f times", took)
	assert.Less(t, took, 400.0)
}

// Rows without columns are looked at together, so there is an end to their cells.
func TestCellsOfOneText(t *testing.T) {
	cells := strings.Repeat("|1.204", 27)
	for name, rows := range map[string]string{
		"joined":       "Lasten" + strings.Repeat(" 1.204", 81) + "\n",
		"broken pipes": "Lasten" + cells + "\n" + cells[:6*9] + "\n" + cells[:6*19] + "|\n" + cells + cells + "\n",
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, tabletest.ReadError(t, read.Text, "Omschrijving\n"+strings.Repeat(rows, 12_500), table.Limits{}), &limit, name)
		assert.Equal(t, "cells in one text", limit.What, name)
		assert.EqualValues(t, 1_000_000, limit.Most, name)
	}
}
