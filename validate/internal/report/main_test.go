package main

import (
	"bytes"
	"flag"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/internal/tables"
)

var perKind = flag.Int("per-kind", 150, "slips of each kind; 1000 is the full size")

// requireBars holds the shares against the bars of the project: those of package rounding less five points.
func requireBars(t *testing.T, list []tables.Table) {
	t.Helper()
	c, err := newChain(inject.NewBench(list))
	require.NoError(t, err)
	tallies, err := c.slips(2017, *perKind)
	require.NoError(t, err)
	var all tally
	for _, u := range tallies {
		all.add(u)
	}
	for _, bar := range []struct {
		what         string
		part, whole  int
		inHundredths int
	}{
		{"detected", all.Detected, all.Exceeds, 9400},
		{"one cell accused", all.One, all.Detected, 9200},
		{"the right one", all.OneRight, all.One, 9450},
		{"the original is the first suggestion", all.First, all.Detected, 8300},
		{"the right cell first, with the original", all.TopTo, all.Detected, 8300},
	} {
		require.Positive(t, bar.whole, bar.what)
		require.GreaterOrEqual(t, bar.part*10000, bar.whole*bar.inHundredths, "%s: %s", bar.what, inject.Percent(bar.part, bar.whole))
	}
}

func TestBarsOnOwnTables(t *testing.T) {
	list, err := tables.Own()
	require.NoError(t, err)
	requireBars(t, list)
}

func TestBarsOnSharedTables(t *testing.T) {
	if tables.Folder("data", "tables") == "" {
		t.Skip("no ../shared/data/tables beside the module; BBV_SHARED can name another place")
	}
	list, err := tables.Choose(false)
	require.NoError(t, err)
	requireBars(t, list)
}

func TestReportIsTheSameEveryTime(t *testing.T) {
	var first, second bytes.Buffer
	require.NoError(t, run(&first, 7, 2, true))
	require.NoError(t, run(&second, 7, 2, true))
	require.Equal(t, first.String(), second.String())
	require.Contains(t, first.String(), "12 tables without failures, seed 7, 2 slips of each kind")
	require.Contains(t, first.String(), "| from another row | 2 |")
}
