package read_test

import (
	"fmt"
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

// ledger is rows of six figures as large as those of a budget.
func ledger(rows int, between, after string) string {
	var b strings.Builder
	b.WriteString(strings.Join([]string{"Omschrijving", "Rekening 2022", "Begroting 2023", "Begroting 2024", "Raming 2025", "Raming 2026", "Raming 2027"}, between) + after)
	for i := range rows {
		b.WriteString("Lasten wegen")
		for k := range 6 {
			fmt.Fprintf(&b, "%s%d.%03d", between, 1+(i*7+k*13)%900, (i*331+k*17)%1000)
		}
		b.WriteString(after)
	}
	return b.String()
}
