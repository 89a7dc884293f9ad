package rounding_test

import (
	"slices"
	"strings"
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

// wrong are the figures that their publishers got wrong, and what the other figures of the table say: the
// printed figure and the right one, or all figures of which one is wrong.
var wrong = map[string][]string{
	"heusden_K5_2017": {"Totaal, Aanwending: 173 → 175"},
	"oost-gelre_K3_2024": {
		"Saldo van baten en lasten, Jaarrekening 2022 Saldo: -7.135 → 7.135",
		"Geraamd resultaat, Jaarrekening 2022 Saldo: -7.809 → 7.809",
		"1. Wonen, Begroting 2024 Saldo: -9.042 → -9.464",
	},
	"apeldoorn_K2_2019":       {"0.61 OZB Woningen, Afwijkingen 2019 Saldo: -58 → -56"},
	"s-hertogenbosch_K1_2024": {"Baten, Begroting 2023 | Lasten, Begroting 2023 | Saldo van lasten en baten, Begroting 2023"},
}

// blame lists what a diagnosis says is wrong, in the notation of wrong.
func blame(s *rounding.System, d rounding.Diagnosis) []string {
	var out []string
	for _, c := range d.Conflicts {
		if !c.Named {
			var names []string
			for _, a := range c.Accusations {
				names = append(names, s.Figure(a.Figures[0]).Name)
			}
			slices.Sort(names)
			out = append(out, strings.Join(names, " | "))
			continue
		}
		for _, ch := range c.Accusations[0].Remedies[0] {
			f := s.Figure(ch.Figure)
			out = append(out, f.Name+": "+f.Printed.String()+" → "+ch.To.String())
		}
	}
	return out
}

func requireJudged(t *testing.T, list []tables.Table) {
	t.Helper()
	for _, table := range list {
		s := mustSystem(t, table.Figures, table.Identities)
		d := s.Diagnose()
		impossible := 0
		for _, v := range d.Verdicts {
			if v == rounding.Impossible {
				impossible++
			}
		}
		require.Equal(t, table.Failures, impossible, table.Name)
		name := strings.TrimLeft(table.Name, "0123456789_")
		if table.Failures == 0 {
			require.Empty(t, d.Conflicts, table.Name)
			require.False(t, d.Undecided, table.Name)
			continue
		}
		require.ElementsMatch(t, wrong[name], blame(s, d), table.Name)
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
