package indicator

import (
	"strconv"
	"testing"
)

// benchCells are 100,000 cells in the proportions of the indicator tables in the
// sample: mostly numbers and percentages, one in eight without a value, and the odd
// range, series, word and footnote.
func benchCells() (cells, bare []string) {
	pattern := []struct{ cell, number string }{
		{"381", "381"}, {"58%", "58"}, {"18,4 %", "18.4"}, {"25.672", "25672"}, {"93,5%", "93.5"},
		{"nvt", ""}, {"7,8", "7.8"}, {"100%", "100"}, {"", ""}, {"1247", "1247"}, {"-1,4%", "-1.4"},
		{"60%", "60"}, {"58.194", "58194"}, {"35%", "35"}, {"194,4", "194.4"}, {"-", ""}, {"72,80%", "72.80"},
		{"350 kind", "350"}, {"89.2%", "89.2"}, {"nnb", ""}, {"12.127", "12127"}, {"30%", "30"},
		{"7,8*", "7.8"}, {"6- 6,5*", "6.5"}, {"Ja", ""}, {"0", "0"}, {"14", "14"}, {"72,3%", "72.3"},
		{"75%", "75"}, {"5.702", "5702"}, {"67%", "67"}, {"22.611", "22611"},
	}
	for len(cells) < 100_000 {
		for _, p := range pattern {
			cells = append(cells, p.cell)
			if p.number != "" {
				bare = append(bare, p.number)
			}
		}
	}
	return cells, bare
}

// BenchmarkRead sets the reading of cells as printed against strconv.ParseFloat on the
// same numbers, bare and in its own spelling, so without the cells that hold none.
func BenchmarkRead(b *testing.B) {
	cells, bare := benchCells()
	b.Run("cells", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			for _, s := range cells {
				if _, err := Read(s); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(cells)), "ns/cell")
	})
	b.Run("ParseFloat", func(b *testing.B) {
		for range b.N {
			for _, s := range bare {
				if _, err := strconv.ParseFloat(s, 64); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(bare)), "ns/cell")
	})
}

// BenchmarkReadPlain is BenchmarkRead for the cells that hold a plain number.
func BenchmarkReadPlain(b *testing.B) {
	_, bare := benchCells()
	for name, read := range map[string]func(string) error{
		"cells":      func(s string) error { _, err := Read(s); return err },
		"ParseFloat": func(s string) error { _, err := strconv.ParseFloat(s, 64); return err },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				for _, s := range bare {
					if err := read(s); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(bare)), "ns/cell")
		})
	}
}

// TestReadAllocates holds the reading of plain cells to no memory at all.
func TestReadAllocates(t *testing.T) {
	for _, cell := range []string{"381", "25.672", "18,4 %", "-1,4%", "89.2%", "58.194", "350 kind", "7,8*", "6- 6,5*", "< 5%"} {
		got := testing.AllocsPerRun(100, func() {
			if _, err := Read(cell); err != nil {
				t.Fatal(err)
			}
		})
		if got != 0 {
			t.Errorf("Read(%q) allocates %v times", cell, got)
		}
	}
}
