package rounding_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/rounding"
)

// ownTables are the tables that the module carries.
func ownTables(t *testing.T) []tables.Table {
	t.Helper()
	list, err := tables.Own()
	require.NoError(t, err)
	require.NotEmpty(t, list)
	return list
}

// sharedTables are all printed tables of the shared folder; the test is skipped where that is absent.
func sharedTables(t *testing.T) []tables.Table {
	t.Helper()
	list, ok, err := tables.Shared()
	if !ok {
		t.Skip("no ../shared/data/tables beside the module; BBV_SHARED can name another place")
	}
	require.NoError(t, err)
	require.NotEmpty(t, list)
	return list
}

// requireJudged holds the verdicts against the failures that are recorded: no other sum of a published table is impossible.
func requireJudged(t *testing.T, list []tables.Table) {
	t.Helper()
	for _, table := range list {
		impossible := 0
		for _, v := range mustSystem(t, table.Figures, table.Identities).Verdicts(nil) {
			if v == rounding.Impossible {
				impossible++
			}
		}
		require.Equal(t, table.Failures, impossible, table.Name)
	}
}

func TestOwnTables(t *testing.T) { requireJudged(t, ownTables(t)) }

func TestSharedTables(t *testing.T) { requireJudged(t, sharedTables(t)) }

// TestOwnTablesAreThoseOfTheSource holds the carried selection against the shared folder.
func TestOwnTablesAreThoseOfTheSource(t *testing.T) {
	shared := map[string]tables.Table{}
	for _, table := range sharedTables(t) {
		shared[table.Name] = table
	}
	for _, table := range ownTables(t) {
		source, ok := shared[table.Name]
		require.True(t, ok, table.Name)
		require.Len(t, table.Identities, len(source.Identities), table.Name)
		require.Equal(t, source.Failures, table.Failures, table.Name)
		require.Len(t, table.Figures, len(source.Figures), table.Name)
		for i, f := range source.Figures {
			require.Equal(t, f.Printed, table.Figures[i].Printed, "%s: %s", table.Name, f.Name)
		}
	}
}
