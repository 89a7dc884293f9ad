package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// On the published tables nine in ten of the recorded identities are found, every recorded mistake shows at its cell,
// and no table without one is accused.
func TestCompare(t *testing.T) {
	root := os.Getenv("BBV_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	dir := filepath.Join(root, "data", "tables")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the shared data is not here: " + dir)
	}
	var out bytes.Buffer
	r, err := Compare(&out, dir)
	require.NoError(t, err)
	t.Log(r)
	assert.GreaterOrEqual(t, r.Established*100, r.Recorded*90)
	assert.Zero(t, r.Missed, out.String())
	assert.Zero(t, r.False, out.String())
	assert.Positive(t, r.Expected)
}

const twoRows = `{"columns": ["2023", "2024", "2025"], "published_inconsistencies": [],
"rows": [{"label": "Lasten", "values": ["5.000", "6.000", "7.000"]}, {"label": "Baten", "values": ["1.000", "2.000", "3.000"]},
 {"label": "Saldo", "values": ["-4.000", "-4.000", "-4.500"]}],
"identities": [{"rule": "S=B-L", "target": [2, 0], "terms": [[1, 1, 0], [-1, 0, 0]]},
 {"rule": "L=B", "target": [0, 0], "terms": [[1, 1, 0]]}]}`

func TestCompareCounts(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.json"), []byte(twoRows), 0o600))
	var out bytes.Buffer
	r, err := Compare(&out, dir)
	require.NoError(t, err)
	assert.Equal(t, Result{Recorded: 2, Covered: 1, Established: 1, Found: 3, Impossible: 1, Expected: 1, Missed: 1, False: 1}, r)
	assert.Contains(t, out.String(), `not found: L=B`)
	assert.Contains(t, out.String(), `impossible: [2,2] "-4.500"`)
	assert.Contains(t, r.String(), "covered 1 (50.0%)")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.json"), []byte("{"), 0o600))
	_, err = Compare(&out, dir)
	assert.ErrorContains(t, err, "b.json")
}
