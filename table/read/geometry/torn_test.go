package geometry_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// sheetOf is a page of texts set 12 high, each at its place; a bar parts what stands side by side, 90 apart.
func sheetOf(number int, lines map[float64]string) geometry.Page {
	p := geometry.Page{Number: number}
	for top, line := range lines {
		for k, text := range strings.Split(line, "|") {
			left := 60 + 90*float64(k)
			if k > 0 {
				left += 120
			}
			for i, word := range strings.Fields(text) {
				wide := 6 * float64(len(word))
				p.Words = append(p.Words, geometry.Word{Text: word, Size: 12, Begins: i == 0, Box: table.Box{Left: left, Top: top, Right: left + wide, Bottom: top + 14}})
				left += wide + 3
			}
		}
	}
	return p
}

func onlyTable(t *testing.T, pages ...geometry.Page) table.Table {
	t.Helper()
	var list []table.Table
	for b, err := range geometry.Blocks(func(yield func(geometry.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}, table.FormatPDF, table.Limits{Columns: 100, Cells: 10_000, Rows: 1_000}) {
		require.NoError(t, err)
		if b.Table != nil {
			list = append(list, *b.Table)
		}
	}
	require.Len(t, list, 1)
	return list[0]
}

// In a column that is too narrow a figure goes on on the next line: behind its minus, or anywhere, as office programs break
// what has no blanks. The other cells of the row stand in the middle of that height.
func TestFiguresOverTwoLines(t *testing.T) {
	const top, middle, bottom = -6, 0, 6
	tb := onlyTable(t, sheetOf(1, map[float64]string{
		100:          "Omschrijving|2023|2024|2025",
		130:          "Onderwijs|-51.660|-69.706|-69.145",
		160 + top:    "||13.333.11",
		160 + middle: "Wonen|-499.605||-484.536",
		160 + bottom: "||5",
		190:          "Zorg|-26.408|-39.300|-14.600",
		220 + top:    "||-",
		220 + middle: "Saldo|-577.673||-568.281",
		220 + bottom: "||13.442.121",
	}))
	assert.Equal(t, []string{"Onderwijs|-51.660|-69.706|-69.145", "Wonen|-499.605|13.333.115|-484.536", "Zorg|-26.408|-39.300|-14.600", "Saldo|-577.673|-13.442.121|-568.281"}, rows(tb))
	for _, r := range tb.Rows {
		assert.False(t, r.Ragged)
	}

	tb = onlyTable(t, sheetOf(1, map[float64]string{
		100:          "Omschrijving|2023|2024|2025",
		130:          "Onderwijs|-51.660|-69.706|-69.145",
		160 + top:    "||1.23",
		160 + middle: "Wonen|-499.605||-484.536",
		160 + bottom: "||4",
		190:          "Zorg|-26.408|-39.300|-14.600",
	}))
	assert.True(t, tb.Rows[1].Ragged, "1.23 and 4 may be two figures")
}

// The page may end between the two lines.
func TestFiguresOverTwoPages(t *testing.T) {
	first := map[float64]string{100: "Omschrijving|2023|2024|2025", 780: "Saldo|-4.038.136|-4.020.476|-"}
	want := []string{}
	for y := 130.0; y < 780; y += 30 {
		first[y] = "Onderwijs|-51.660|-69.706|-69.145"
		want = append(want, "Onderwijs|-51.660|-69.706|-69.145")
	}
	second := map[float64]string{60: "|||4.103.868", 90: "Reserves|221.542|-20.000|-"}
	tb := onlyTable(t, sheetOf(1, first), sheetOf(2, second))
	assert.Equal(t, append(want, "Saldo|-4.038.136|-4.020.476|-4.103.868", "Reserves|221.542|-20.000|-"), rows(tb))
}

// Below a row of dashes, a line of figures without a label is a row: a total, maybe.
func TestDashesBeforeAPageEnd(t *testing.T) {
	first := map[float64]string{100: "Omschrijving|2023|2024", 780: "Overige|-|-"}
	for y := 130.0; y < 780; y += 30 {
		first[y] = "Onderwijs|51.660|69.706"
	}
	tb := onlyTable(t, sheetOf(1, first), sheetOf(2, map[float64]string{60: "|1.136.520|1.533.532", 90: "Reserves|221.542|20.000"}))
	list := rows(tb)
	assert.Equal(t, "Overige|-|-", list[22])
	assert.NotContains(t, strings.Join(list, " "), "-1.136.520")
}

// A date of a header may be broken behind its hyphens: what is left of it is no row.
func TestHeadersBrokenInDates(t *testing.T) {
	tb := onlyTable(t, sheetOf(1, map[float64]string{
		100: "|Stand 31-12-|Voorstellen|Stand 01-01-",
		106: "Omschrijving",
		112: "|14|2014|15",
		140: "Algemene reserve|49.459|1.438|50.897",
		170: "Wonen|1.674|36.200|37.873",
		200: "Totaal|51.133|37.638|88.770",
	}))
	assert.Equal(t, []string{"Stand 31-12-14", "Voorstellen 2014", "Stand 01-01-15"}, headers(tb))
	assert.Len(t, tb.Rows, 3)
}
