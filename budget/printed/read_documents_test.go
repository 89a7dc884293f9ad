package printed_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// A publishedTable is a table of a municipality or province as printed, with the sums that must hold
// in it, written down and counted by hand and by another program.
type publishedTable struct {
	Rows []struct {
		Section bool
		Values  []string
	}
	Identities []struct {
		Rule   string
		Target [2]int
		Terms  [][3]int // coefficient, row, column
	}
	Checked []struct {
		Rule  string
		Exact int `json:"holds_exactly"`
	} `json:"identities_checked"`
}

// publishedTables reads the tables of the folder beside the module, and skips the test without it.
func publishedTables(t *testing.T) map[string]publishedTable {
	t.Helper()
	dir := os.Getenv("BBV_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	paths, err := filepath.Glob(filepath.Join(dir, "data", "tables", "*.json"))
	require.NoError(t, err)
	if len(paths) == 0 {
		t.Skip("the published tables (../shared/data/tables) are not here; set BBV_SHARED to their folder")
	}
	tables := map[string]publishedTable{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var table publishedTable
		require.NoError(t, json.Unmarshal(data, &table), path)
		tables[filepath.Base(path)] = table
	}
	return tables
}

// TestReadPublishedTables reads every cell that takes part in a sum, in 84 printed tables, and counts
// the sums that come out exactly. Another program counted them before.
func TestReadPublishedTables(t *testing.T) {
	cells := 0
	for name, table := range publishedTables(t) {
		var rows [][]string
		for _, r := range table.Rows {
			if !r.Section && r.Values != nil {
				rows = append(rows, r.Values)
			}
		}
		exact := map[string]int{}
		for _, id := range table.Identities {
			left, ok := readEuros(t, rows, id.Target[0], id.Target[1])
			for _, term := range id.Terms {
				x, isFigure := readEuros(t, rows, term[1], term[2])
				if term[0] < 0 {
					x = x.Neg()
				}
				left, ok = left.Sub(x), ok && isFigure
				cells++
			}
			if ok && left.IsZero() {
				exact[id.Rule]++
			}
		}
		for _, c := range table.Checked {
			assert.Equal(t, c.Exact, exact[c.Rule], "%s: %s", name, c.Rule)
		}
	}
	assert.Greater(t, cells, 2000)
}

// readEuros reads a cell, with blanks and dashes as 0, which is what the sums were counted with.
func readEuros(t *testing.T, rows [][]string, row, col int) (budget.Amount, bool) {
	t.Helper()
	if row >= len(rows) || col >= len(rows[row]) {
		return budget.Amount{}, true
	}
	c, err := printed.Read(rows[row][col], printed.Dutch)
	if err != nil {
		t.Error(err)
		return budget.Amount{}, false
	}
	p, _ := c.Printed(budget.InEuros)
	return p.Amount(), c.Missing() == printed.NotMissing || c.Missing() == printed.MissingBlank || c.Missing() == printed.MissingDash
}
