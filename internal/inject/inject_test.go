package inject

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
)

var perKind = flag.Int("per-kind", 60, "errors of each kind; 1000 is the full size")

// atLeast holds a share against a bar in hundredths of a percent.
func atLeast(t *testing.T, part, whole, bar int, what string) {
	t.Helper()
	require.Positive(t, whole, what)
	require.GreaterOrEqual(t, part*10000, whole*bar, "%s: %s", what, Percent(part, whole))
}

// requireBars holds the results on single errors against the bars of the project. That one figure alone is
// possible is asked where the identities can tell the wrong figure from every other.
func requireBars(t *testing.T, b *Bench) {
	t.Helper()
	tallies, err := b.Single(2017, *perKind)
	require.NoError(t, err)
	var all Tally
	for _, u := range tallies {
		all.add(u)
	}
	atLeast(t, all.Detected, all.Exceeds, 9900, "detected")
	atLeast(t, all.OneApart, all.Apart, 9700, "one possible culprit where figures can be told apart")
	atLeast(t, all.OneRight, all.One, 9950, "the one possible culprit is right")
	atLeast(t, all.Right, all.Named, 9950, "the named culprit is right")
	atLeast(t, all.Among, all.Detected, 9950, "the right figure is among the accused")
	atLeast(t, all.First, all.Detected, 8800, "the original figure is the first suggestion")
	atLeast(t, all.Named, all.Detected, 8500, "a culprit is named")
	atLeast(t, all.TopTo, all.Detected, 8800, "the right figure comes first, with the original")
	for count, bar := range map[int]int{2: 9950, 3: 9850} {
		s, err := b.Several(2017, 10**perKind, count)
		require.NoError(t, err)
		atLeast(t, s.Detected-s.Alone, s.Detected, bar, "no innocent figure is accused alone")
		atLeast(t, s.Detected-s.Innocent, s.Detected, bar, "not only innocent figures are accused")
	}
}

func TestBarsOnOwnTables(t *testing.T) {
	list, err := tables.Own()
	require.NoError(t, err)
	requireBars(t, NewBench(list))
}

func TestBarsOnSharedTables(t *testing.T) {
	folder := tables.Folder("data", "tables")
	if folder == "" {
		t.Skip("no ../shared/data/tables beside the module; BBV_SHARED can name another place")
	}
	list, err := tables.Load(folder)
	require.NoError(t, err)
	requireBars(t, NewBench(list))
}

func TestControlAlwaysAddsUp(t *testing.T) {
	list, err := Control(2017, *perKind)
	require.NoError(t, err)
	for _, c := range list {
		require.Equal(t, c.Made, c.Adds, c.Shape)
	}
}

// The slips are made on the text of a figure, and change it.
func TestTyposAreSlipsOfTheirKind(t *testing.T) {
	list, err := tables.Own()
	require.NoError(t, err)
	b, r := NewBench(list), rand.New(rand.NewPCG(1, 1))
	for kind := range Kinds {
		for range 50 {
			ti, fi, count := b.Pick(r, kind)
			old := b.Tables[ti].Figures[fi].Printed.Count()
			require.NotEqual(t, old, count, kind)
			if kind == Sign {
				require.Equal(t, -old, count)
			}
			if kind == Swap {
				require.Zero(t, (old-count)%9, "%d %d", old, count)
			}
		}
	}
}

func TestReportsPrintEveryKind(t *testing.T) {
	var w bytes.Buffer
	Report(&w, [Kinds]Tally{Sign: {Made: 3, Exceeds: 2, Detected: 1}})
	ReportSeveral(&w, Several{Errors: 2, Made: 1})
	ReportControl(&w, []Controlled{{Shape: "flat", Made: 4, Adds: 3}})
	require.Contains(t, w.String(), "| sign | 3 | 2 | 50.00 % |")
	require.Contains(t, w.String(), "| from another row | 0 | 0 | – |")
	require.Contains(t, w.String(), "| flat | 4 | 75.00 % |")
}
