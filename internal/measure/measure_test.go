package main

import (
	"bytes"
	"flag"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/internal/tables"
)

var perKind = flag.Int("per-kind", 60, "slips of each kind; 1000 is the full size")

// requireAtLeast holds a share against a bar in hundredths of a percent.
func requireAtLeast(t *testing.T, bar int, s share, of tally) {
	t.Helper()
	require.Positive(t, of[s.whole], s.title)
	require.GreaterOrEqual(t, of[s.part]*10000, of[s.whole]*bar, "%s: %s", s.title, s.of(of))
}

// onOwnAndShared tests on the tables of the module and on those of the shared material where that is present.
func onOwnAndShared(t *testing.T, test func(*testing.T, []tables.Table)) {
	t.Run("own", func(t *testing.T) {
		list, err := tables.Own()
		require.NoError(t, err)
		test(t, list)
	})
	t.Run("shared", func(t *testing.T) {
		list, ok, err := tables.Shared()
		if !ok {
			t.Skip("no ../shared/data/tables beside the module; BBV_SHARED can name another place")
		}
		require.NoError(t, err)
		test(t, list)
	})
}

// The results on figures against the bars of the project. That one figure alone is possible is asked where the
// identities can tell the wrong figure from every other.
func TestRoundingBars(t *testing.T) {
	onOwnAndShared(t, func(t *testing.T, list []tables.Table) {
		b := inject.NewBench(list)
		lines, err := single(b, 2017, *perKind)
		require.NoError(t, err)
		sum := all(lines).tally
		requireAtLeast(t, 9900, share{"detected", detected, exceeds}, sum)
		requireAtLeast(t, 9700, share{"one possible culprit where figures can be told apart", oneApart, apart}, sum)
		requireAtLeast(t, 9950, share{"the one possible culprit is right", oneRight, one}, sum)
		requireAtLeast(t, 9950, share{"the named culprit is right", namedRight, named}, sum)
		requireAtLeast(t, 9950, share{"the right figure is among the accused", among, detected}, sum)
		requireAtLeast(t, 8800, share{"the original figure is the first suggestion", original, detected}, sum)
		requireAtLeast(t, 8500, share{"a culprit is named", named, detected}, sum)
		requireAtLeast(t, 8800, share{"the right figure comes first, with the original", firstTo, detected}, sum)
		for count, bar := range map[int]int{2: 50, 3: 150} {
			l, err := several(b, 2017, 10**perKind, count)
			require.NoError(t, err)
			s := l.tally
			require.LessOrEqual(t, s[alone]*10000, s[detected]*bar, "an innocent figure is accused alone: %s", percent(s[alone], s[detected]))
			require.LessOrEqual(t, s[innocents]*10000, s[detected]*bar, "only innocent figures are accused: %s", percent(s[innocents], s[detected]))
		}
	})
}

// The results of the whole chain against the bars of the project: those of package rounding less five points.
func TestChainBars(t *testing.T) {
	onOwnAndShared(t, func(t *testing.T, list []tables.Table) {
		c, err := newChain(list)
		require.NoError(t, err)
		lines, err := c.slips(2017, 150**perKind/60)
		require.NoError(t, err)
		sum := all(lines).tally
		requireAtLeast(t, 9400, share{"detected", detected, exceeds}, sum)
		requireAtLeast(t, 9200, share{"one cell accused", one, detected}, sum)
		requireAtLeast(t, 9450, share{"the right one", oneRight, one}, sum)
		requireAtLeast(t, 8300, share{"the original is the first suggestion", original, detected}, sum)
		requireAtLeast(t, 8300, share{"the right cell first, with the original", firstTo, detected}, sum)
	})
}

// On the published tables nine in ten of the recorded identities are found, every recorded mistake shows at its cell,
// and no table without one is accused.
func TestUnderstandingBars(t *testing.T) {
	onOwnAndShared(t, func(t *testing.T, list []tables.Table) {
		var notes bytes.Buffer
		sum := tally{}
		for i := range list {
			u, err := understood(&list[i])
			require.NoError(t, err)
			(&comparison{&list[i], u, &sum, &notes}).compare()
		}
		requireAtLeast(t, 9000, share{"established", sure, recorded}, sum)
		assert.Zero(t, sum[missed], notes.String())
		assert.Zero(t, sum[falsely], notes.String())
		assert.Positive(t, sum[expected])
	})
}

const twoRows = `{"columns": ["2023", "2024", "2025"], "published_inconsistencies": [],
"rows": [{"label": "Lasten", "values": ["5.000", "6.000", "7.000"]}, {"label": "Baten", "values": ["1.000", "2.000", "3.000"]},
 {"label": "Saldo", "values": ["-4.000", "-4.000", "-4.500"]}],
"identities": [{"rule": "S=B-L", "target": [2, 0], "terms": [[1, 1, 0], [-1, 0, 0]]},
 {"rule": "L=B", "target": [0, 0], "terms": [[1, 1, 0]]}]}`

func TestUnderstandingCounts(t *testing.T) {
	list, err := tables.Load(fstest.MapFS{"a.json": {Data: []byte(twoRows)}})
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, measureTable(&out, list, 0, 0))
	assert.Contains(t, out.String(), "| a | 2 | 1 | 50.00 % | 1 | 50.00 % | 3 | 1 | 1 | 1 | 1 |")
	assert.Contains(t, out.String(), `a: not found: L=B: -1×[0,0]"5.000" +1×[1,0]"1.000"`)
	assert.Contains(t, out.String(), `a: impossible: -1×[2,2]"-4.500"`)
}

func TestReportsAreTheSameEveryTime(t *testing.T) {
	for subject, line := range map[string]string{
		"rounding": "12 tables without failures, seed 7\n", "chain": "12 tables without failures, seed 7, 2 slips of each kind", "table": "| **all** | 957 |",
	} {
		var one, two bytes.Buffer
		require.NoError(t, command(&one, []string{subject, "-own", "-n", "2", "-seed", "7"}))
		require.NoError(t, command(&two, []string{subject, "-own", "-n", "2", "-seed", "7"}))
		assert.Equal(t, one.String(), two.String())
		assert.Contains(t, one.String(), line)
	}
	assert.ErrorContains(t, command(nil, []string{"nothing"}), "want rounding, table or chain")
	assert.Error(t, command(nil, []string{"table", "-n", "x"}))
}
