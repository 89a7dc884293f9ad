package read_test

import (
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// Megabytes per second of rows as a budget has them, to be compared with those of another commit.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name           string
		read           tabletest.Reader
		between, after string
	}{
		{"markdown", read.Markdown, " | ", "\n"},
		{"csv", read.CSV, ";", "\n"},
		{"cells", read.Text, "\n", "\n"},
		{"joined", read.Text, " ", "\n"},
		{"aligned", read.Text, "     ", "\n"},
	} {
		text := ledger(2_000, c.between, c.after)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range c.read(strings.NewReader(text), table.Limits{}) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
