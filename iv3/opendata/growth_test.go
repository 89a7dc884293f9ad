package opendata_test

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// allocated is how many bytes reading a file and adding it up allocates.
func allocated(t *testing.T, text []byte) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	l := opendata.NewLoader(opendata.Options{Workers: 2})
	require.NoError(t, l.ReadCSV(context.Background(), "x", bytes.NewReader(text)))
	l.Set().Totals(opendata.Second)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestGrowthIsLinear reads 1/10 and 1/1 of the rows: ten times the rows take at most ten
// times the memory. The benchmark beside it shows the time.
func TestGrowthIsLinear(t *testing.T) {
	small, large := madeUp(t, 82_080, national.Style{}), madeUp(t, 820_800, national.Style{})
	require.Equal(t, 10, (bytes.Count(large, []byte{'\n'})-1)/(bytes.Count(small, []byte{'\n'})-1))
	assert.LessOrEqual(t, allocated(t, large), 10*allocated(t, small))
}

// BenchmarkGrowth shows the time per row for 1/10 and 1/1 of the rows.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{82_080, 820_800} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := madeUp(b, n, national.Style{})
			for b.Loop() {
				l := opendata.NewLoader(opendata.Options{})
				if err := l.ReadCSV(context.Background(), "x", bytes.NewReader(text)); err != nil {
					b.Fatal(err)
				}
				l.Set().Totals(opendata.Second)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
		})
	}
}
