package grid_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// A text that lost what titles span pushes them together: where a name would come back below one of them, they stand over
// groups of which none has a name twice.
func TestTitlesThatLostTheirSpans(t *testing.T) {
	for _, c := range []struct{ name, header, names, row, want string }{
		{"Gorinchem, jaarstukken 2022, its names pushed to the left", "Overzicht | Begroting 2022 primitief | Jaarrekening 2022 | Saldo 2022 ||||", "Lasten | Baten | Lasten | Baten | Lasten | Baten | Totaal |", "Veiligheid | 4.857 | 358 | 5.354 | 521 | 265 | -60 | 205",
			"Begroting 2022 primitief Lasten|Begroting 2022 primitief Baten|Jaarrekening 2022 Lasten|Jaarrekening 2022 Baten|Saldo 2022 Lasten|Saldo 2022 Baten|Saldo 2022 Totaal"},
		{"Amstelveen, jaarverslag 2024", "x € 1.000 | Rekening | Begroting 2024 | Rekening 2024 | Saldo |||||", "Programma | 2023 | Primitief | Lasten | Baten | Saldo | Lasten | Baten | Saldo | 2024", "Sociaal domein | -85.897 | -77.856 | 126.498 | 34.790 | -91.707 | 124.097 | 35.514 | -88.583 | 3.124",
			"Rekening 2023|Begroting 2024 Primitief|Begroting 2024 Lasten|Begroting 2024 Baten|Begroting 2024 Saldo|Rekening 2024 Lasten|Rekening 2024 Baten|Rekening 2024 Saldo|Saldo 2024"},
		{"fewer titles than groups", "x | Begroting 2022 | Saldo 2022 ||||", "Post | Lasten | Baten | Lasten | Baten | Lasten | Baten", "Veiligheid | 4.857 | 358 | 5.354 | 521 | 265 | -60", "Lasten|Baten|Lasten|Baten|Lasten|Baten"},
		{"titles in their places", "x | Begroting 2022 || Saldo 2022 |", "Post | Lasten | Baten | Lasten | Baten", "Veiligheid | 4.857 | 358 | 5.354 | 521", "Begroting 2022 Lasten|Begroting 2022 Baten|Saldo 2022 Lasten|Saldo 2022 Baten"},
		{"the last title over the years that are left", "x | Rekening | Begroting | Raming ||", "Post | 2020 | 2021 | 2022 | 2023 | 2024", "Veiligheid | 4.857 | 358 | 5.354 | 521 | 205", "Rekening 2020|Begroting 2021|Raming 2022|Raming 2023|Raming 2024"},
		{"one name for all columns is no group that comes back", "x | Rekening 2019 | Begroting 2020 | Begroting 2021 ||", "Post | saldo | saldo | saldo | saldo", "Veiligheid | 4.857 | 358 | 5.354 | 521", "Rekening 2019 saldo|Begroting 2020 saldo|Begroting 2021 saldo|Begroting 2021 saldo"},
		{"a column without a name of its own", "x | Begroting 2022 | Saldo 2022 |||", "Post | Lasten || Lasten | Baten | Lasten", "Veiligheid | 4.857 | 358 | 5.354 | 521 | 205", "Begroting 2022 Lasten|Saldo 2022|Saldo 2022 Lasten|Saldo 2022 Baten|Saldo 2022 Lasten"},
		{"a side above the labels of a whole header", "x | 2022 || 2023 |", "Lasten | Begroting | Rekening | Begroting | Rekening", "Veiligheid | 4.857 | 358 | 5.354 | 521", "2022 Begroting|2022 Rekening|2023 Begroting|2023 Rekening"},
	} {
		tb := tabletest.ReadOne(t, read.Markdown, "Overzicht\n\n"+c.header+" |\n---|---|---|---|---|---|---\n"+c.names+" |\n"+c.row+" |\nZorg |"+c.row[strings.Index(c.row, "|")+1:]+" |\n")
		assert.Equal(t, c.want, strings.Join(tabletest.Headers(tb), "|"), c.name)
		if c.name == "fewer titles than groups" {
			assert.Equal(t, []string{"Begroting 2022 | Saldo 2022"}, tb.Notes, "what stands over nothing is kept")
		} else {
			assert.Empty(t, tb.Notes, c.name)
		}
	}
}

// Rows without cells, and a body of labels alone.
func TestHeadersWithoutCells(t *testing.T) {
	for _, rows := range [][]grid.Row{
		{{Header: true}, {Cells: cellsOf("", "2024"), Header: true}, {Cells: cellsOf("Lasten")}},
		{{Cells: cellsOf("Post", "2024"), Header: true}, {Header: true}, {Cells: cellsOf("Lasten")}, {Cells: cellsOf("Baten")}},
	} {
		tables := grid.Tables(table.FormatHTML, table.Limits{}, func(out *grid.Out) error {
			var prose grid.Prose
			b := prose.Open(out.Limits)
			for _, r := range rows {
				if err := b.Add(r); err != nil {
					return err
				}
			}
			out.Grid(b.Grid)
			return nil
		})
		n := 0
		for _, err := range tables {
			require.NoError(t, err)
			n++
		}
		assert.Equal(t, 1, n)
	}
}

func cellsOf(texts ...string) (list []table.Cell) {
	for _, text := range texts {
		list = append(list, table.Cell{Text: text})
	}
	return list
}
