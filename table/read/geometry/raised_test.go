package geometry_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// noted is a page with a mark behind the label and the first figure of its first row, set so large, so much higher and so
// far behind them, in the size of the letters.
func noted(size, up, gap float64) []geometry.Page {
	pages := typed(`
              2024    2025
Lasten       1.200      30
Baten          900   1.400
Saldo         -300   1.370
`)
	for _, at := range []float64{6, 18} { // where "Lasten" and "1.200" end; the row stands at 12
		pages[0].Words = append(pages[0].Words, geometry.Word{Text: "2)", Size: 4 * size, Box: table.Box{Left: at + 4*gap, Right: at + 4*gap + 1, Top: 12 - 4*up - 4*size, Bottom: 12 - 4*up}})
	}
	return pages
}

// Marks of footnotes are no digits of the figures, and no rows; browsers set them at 0.83 and office programs at 0.58.
func TestMarksOfFootnotes(t *testing.T) {
	for _, m := range [][3]float64{{0.83, 0.35, 0}, {0.58, 0.33, 0.05}, {0.58, 0.6, 0.15}, {0.7, 0.2, -0.05}} {
		tables, _ := read(t, noted(m[0], m[1], m[2]))
		if assert.Len(t, tables, 1, m) {
			assert.Equal(t, []string{"Lasten²|1.200²|30", "Baten|900|1.400", "Saldo|-300|1.370"}, rows(tables[0]), m)
		}
	}
	for _, m := range [][3]float64{{0.95, 0.35, 0}, {0.58, 0.1, 0}, {0.58, 0.8, 0}, {0.58, 0.33, 0.3}} {
		tables, _ := read(t, noted(m[0], m[1], m[2]))
		for _, tb := range tables {
			assert.NotContains(t, strings.Join(rows(tb), " "), "²", m)
		}
	}
}
