package main

import (
	"bytes"
	"flag"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
)

var perKind = flag.Int("per-kind", 60, "slips of each kind, or tables of each shape; 1000 is the full size")

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

// The results of the whole chain against the bars of the project: a cell stands alone only where it is right as good as
// always; otherwise the others that may be wrong instead stand beside it.
func TestChainBars(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	onOwnAndShared(t, func(t *testing.T, list []tables.Table) {
		c, err := newChain(list)
		require.NoError(t, err)
		lines, err := c.slips(2017, 150**perKind/60)
		require.NoError(t, err)
		sum := all(lines).tally
		requireAtLeast(t, 9400, share{"detected", detected, exceeds}, sum)
		requireAtLeast(t, 8500, share{"one cell accused, without alternatives", one, detected}, sum)
		requireAtLeast(t, 9950, share{"the right one", oneRight, one}, sum)
		requireAtLeast(t, 9700, share{"the right cell is accused or an alternative", among, detected}, sum)
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
		"chain": "12 tables without failures, seed 7, 2 slips of each kind", "table": "| **all** | 957 |", "publications": "contradictions certain, 0 not",
	} {
		var one, two bytes.Buffer
		require.NoError(t, command(&one, []string{subject, "-own", "-n", "2", "-seed", "7"}))
		require.NoError(t, command(&two, []string{subject, "-own", "-n", "2", "-seed", "7"}))
		assert.Equal(t, one.String(), two.String())
		assert.Contains(t, one.String(), line)
	}
	assert.ErrorContains(t, command(nil, []string{"nothing"}), "want table, chain, book, publications, prose or stopping")
	assert.Error(t, command(nil, []string{"table", "-n", "x"}))
}

// No right sentence is called wrong, and most wrong ones are.
func TestProse(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, measureProse(&out, nil, 2017, 8))
	assert.Contains(t, out.String(), "; 0 false warnings")
	assert.Regexp(t, `(?m)^teken +8 +\d+\.\d% +0$`, out.String())
}

// What is stopped ends, of each shape.
func TestStopping(t *testing.T) {
	if testing.Short() {
		t.Skip("the same work over and over")
	}
	list, err := tables.Own()
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, measureStopping(&out, list, 0, 1))
	assert.Equal(t, 9, bytes.Count(out.Bytes(), []byte("\n")), "%s", &out)
	_, late, err := stopped(shapes(8000)[3])
	require.NoError(t, err)
	assert.NotEmpty(t, late)
}
