package tables

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

func file(text string) fstest.MapFS { return fstest.MapFS{"1_x.json": {Data: []byte(text)}} }

func TestLoad(t *testing.T) {
	list, err := Load(file(`{"unit": "bedragen x € 1.000", "columns": ["Lasten 2016", "Baten 2016", "Saldo 2016"], "rows": [
		{"label": "Sport en cultuur", "section": true},
		{"label": "Sport", "values": ["33.955", "9.481", "-24.473"]}, {"label": "Cultuur", "values": ["1.000", "-", "-1.000", "?"]}],
		"identities": [{"rule": "x", "target": [1, 2], "terms": [[1, 1, 1], [-1, 1, 0]]}],
		"identities_checked": [{"failures": [{}, {}]}], "published_inconsistencies": ["y"]}`))
	require.NoError(t, err)
	require.Len(t, list, 1)
	table := list[0]
	require.Equal(t, "1_x", table.Name)
	require.Len(t, table.Figures, 7)
	require.Equal(t, "Sport, Saldo 2016", table.Figures[2].Name)
	require.Equal(t, "-24.473", table.Figures[2].Printed.String())
	require.Equal(t, budget.InThousands, table.Figures[2].Printed.Unit())
	require.True(t, table.Figures[4].Exact)
	require.Equal(t, []bool{false, false, false, true, false, true, false}, table.Touched)
	require.Equal(t, []rounding.Identity{{Name: "x", Total: 5, Parts: []rounding.Addend{{Figure: 4, Sign: +1}, {Figure: 3, Sign: -1}}}}, table.Identities)
	require.Equal(t, []int{1, 2}, table.RowOf)
	require.Equal(t, 2, table.Failures)
	require.True(t, table.Inconsistent)
}

func TestLoadReportsTheFile(t *testing.T) {
	_, err := Load(file("{"))
	require.ErrorContains(t, err, "1_x.json")
}

func TestSharedCanBeNamed(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("BBV_SHARED", dir)
	folder := filepath.Join(dir, "data", "tables")
	require.NoError(t, os.MkdirAll(folder, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "1.json"), []byte(`{"unit": "x € miljoen"}`), 0o600))
	list, ok, err := Shared()
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, "1", list[0].Name)
}
