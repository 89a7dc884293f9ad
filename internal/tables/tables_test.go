package tables

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/rounding"
)

const small = `document Gemeente, Jaarstukken
source https://example.nl
unit 1000
columns | Lasten 2016 | Baten 2016 | Saldo 2016
row Sport | 33.955 | 9.481 | -24.473
row Cultuur | 1.000 | - | -1.000
along rows 0-1: 2 = + 1 - 0
failures 0`

func TestParseCompact(t *testing.T) {
	table, err := Parse(small)
	require.NoError(t, err)
	require.Len(t, table.Figures, 6)
	require.Equal(t, "Sport, Saldo 2016", table.Figures[2].Name)
	require.Equal(t, "Saldo ", table.Figures[2].Series)
	require.Equal(t, "-24.473", table.Figures[2].Printed.String())
	require.True(t, table.Figures[4].Exact)
	require.Equal(t, []bool{true, true, true, true, false, true}, table.Touched)
	require.Equal(t, rounding.Identity{Name: "2 = + 1 - 0", Total: 5, Parts: []rounding.Addend{{Figure: 4, Sign: +1}, {Figure: 3, Sign: -1}}}, table.Identities[1])
}

func TestParseRefuses(t *testing.T) {
	for _, line := range []string{"nonsense", "along rows 0: 2 = + x", "along rows 0: 2 is 1", "along rows z: 2 = + 1 - 0", "down columns 0-z: 1 = + 0 - 2", "unit of no kind", "failures many"} {
		_, err := Parse(small + "\n" + line)
		require.Error(t, err, line)
	}
}

func TestLoadReportsTheFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "1_x.json")
	require.NoError(t, os.WriteFile(file, []byte("{"), 0o600))
	_, err := Load(dir)
	require.ErrorContains(t, err, "1_x.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"unit":"euro","columns":["A"],"rows":[{"label":"s","section":true},{"label":"r","values":["1","2","1"]}],
		"identities":[{"rule":"x","target":[0,1],"terms":[[1,0,0],[1,0,2]]}]}`), 0o600))
	list, err := Load(dir)
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.Equal(t, []int{1, 3}, []int{len(list[0].Identities), len(list[0].Figures)})
	_, err = load(filepath.Join(dir, "absent"))
	require.Error(t, err)
}

func TestFolderCanBeNamed(t *testing.T) {
	t.Setenv("BBV_SHARED", t.TempDir())
	require.NotEmpty(t, Folder("."))
	require.Empty(t, Folder("no", "such", "folder"))
}
