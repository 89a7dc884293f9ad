package version_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/bbvgo/bbv/version"
)

// Two versions of 300 and of 3,000 tables, of which one cell in twenty changed: the time for a
// table does not grow with their number.
func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{300, 3000} {
		random := rand.New(rand.NewPCG(uint64(n), 7))
		m := makePublication(random, n)
		next, _ := mutate(random, m)
		old, now := m.reports(), next.reports()
		b.Run(fmt.Sprint(n, " tables"), func(b *testing.B) {
			for b.Loop() {
				if _, err := version.Compare(context.Background(), old, now); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*n), "ms/table")
			b.ReportAllocs()
		})
	}
}
