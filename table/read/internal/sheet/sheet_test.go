package sheet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/sheet"
)

var wide = table.Limits{CellBytes: 100, Columns: 30, Rows: 100, Cells: 1000}

// drawn is a sheet as it is seen: a line per row, cells between pipes.
func drawn(t *testing.T, name, picture string) *sheet.Sheet {
	t.Helper()
	s := sheet.New(name, &grid.Out{Limits: wide})
	for row, l := range strings.Split(strings.Trim(picture, "\n"), "\n") {
		for column, text := range strings.Split(l, "|") {
			require.NoError(t, s.Put(table.Cell{Text: strings.TrimSpace(text), At: table.At(row+1, column+1)}))
		}
	}
	return s
}

// cut draws the tables of a sheet: caption and unit, then the rows, with the names of first and last cell.
func cut(t *testing.T, s *sheet.Sheet) (list []string) {
	t.Helper()
	grids, err := s.Grids()
	require.NoError(t, err)
	for _, g := range grids {
		list = append(list, "# "+g.Caption+" / "+g.UnitLine)
		for _, r := range rows(g) {
			var cells []string
			for i, c := range r.Cells {
				if text := c.Text; !r.Spans(i) {
					cells = append(cells, text)
				} else {
					cells = append(cells, "="+text)
				}
			}
			list = append(list, strings.Join(cells, "|"))
		}
		for _, n := range g.Notes {
			list = append(list, "* "+n)
		}
	}
	return list
}

func TestSheets(t *testing.T) {
	for name, c := range map[string]struct {
		picture string
		want    []string
	}{
		"title, unit and table with blank rows between": {`
Gemeente X
Programma 3

bedragen x € 1.000

Omschrijving|2024|2025
Lasten|5|6
Baten|7|8`, []string{"# Programma 3 / bedragen x € 1.000", "Omschrijving|2024|2025", "Lasten|5|6", "Baten|7|8"}},
		"title left of the table, unit at the right": {`
Programma 3
|Post|2024|2025
|||x € 1.000
|Lasten|5|6`, []string{"# Programma 3 / ", "Post|2024|2025", "||x € 1.000", "Lasten|5|6"}},
		"unit beside the title": {`
Programma 3||x € 1.000
Post|2024|2025
Lasten|5|6`, []string{"# Programma 3 / x € 1.000", "Post|2024|2025", "Lasten|5|6"}},
		"unit as the only header stays": {`
Post|x € 1.000
Lasten|5`, []string{"#  / ", "Post|x € 1.000", "Lasten|5"}},
		"unit alone right above the header": {`
||x € 1.000
Post|2024|2025
Lasten|5|6`, []string{"#  / x € 1.000", "Post|2024|2025", "Lasten|5|6"}},
		"a blank row within a table": {`
Post|2024|2025

Lasten|5|6

Baten
Leges|7|8

Totaal|2|2`, []string{"#  / ", "Post|2024|2025", "", "Lasten|5|6", "", "Baten", "Leges|7|8", "", "Totaal|2|2"}},
		"a new header begins a new table": {`
Post|2024|2025
Lasten|5|6

Tweede
Post|2024|2025
Baten|7|8`, []string{"#  / ", "Post|2024|2025", "Lasten|5|6", "# Tweede / ", "Post|2024|2025", "Baten|7|8"}},
		"other columns begin a new table": {`
Post|2024|2025
Lasten|5|6

Ander|7|8|9`, []string{"#  / ", "Post|2024|2025", "Lasten|5|6", "#  / ", "Ander|7|8|9"}},
		"a section of one text goes with the figures below it": {`
Post|2024|2025
Lasten|5|6

Baten

Leges|7|8`, []string{"#  / ", "Post|2024|2025", "Lasten|5|6", "", "Baten", "", "Leges|7|8"}},
		"a total without a label": {`
Post|2024|2025
Lasten|5|6
Baten|7|8

||14`, []string{"#  / ", "Post|2024|2025", "Lasten|5|6", "Baten|7|8", "", "||14"}},
		"unit and notes below": {`
Post|2024|2025
Lasten|5|6
Bron: rekening
(bedragen x € 1.000)`, []string{"#  / (bedragen x € 1.000)", "Post|2024|2025", "Lasten|5|6", "* Bron: rekening"}},
		"unit below, after a blank row": {`
Post|2024|2025
Lasten|5|6

bedragen x € 1.000`, []string{"#  / bedragen x € 1.000", "Post|2024|2025", "Lasten|5|6"}},
		"side by side": {`
Balans
x € 1.000
Activa|2024||Passiva|2024
Gronden|5||Eigen vermogen|4
Kas|1||Schulden|2
|||Totaal|6`, []string{"# Balans / x € 1.000", "Activa|2024", "Gronden|5", "Kas|1",
			"# Balans / x € 1.000", "Passiva|2024", "Eigen vermogen|4", "Schulden|2", "Totaal|6"}},
		"side by side, one goes on where the other is blank": {`
Post|2024||Post|2024
Wegen|5||Zorg|4
Groen|1||Jeugd|2
|||Sport|3
Post|2025||Wmo|6
Water|5||Totaal|15`, []string{"#  / ", "Post|2024", "Wegen|5", "Groen|1", "#  / ", "Post|2025", "Water|5",
			"#  / ", "Post|2024", "Zorg|4", "Jeugd|2", "Sport|3", "Wmo|6", "Totaal|15"}},
		"a blank column within a table": {`
Post|2024||2025
Wegen|5||4
Groen|1||2`, []string{"#  / ", "Post|2024|2025", "Wegen|5|4", "Groen|1|2"}},
		"letters behind a blank column are no labels": {`
Post|2024||V/N|2025
Wegen|5||V|4
Groen|1||N|2`, []string{"#  / ", "Post|2024|V/N|2025", "Wegen|5|V|4", "Groen|1|N|2"}},
		"one label is no table of its own": {`
Post|2024||Nota|2025
Wegen|5||zie blz. 4|4
Groen|1||`, []string{"#  / ", "Post|2024|Nota|2025", "Wegen|5|zie blz. 4|4", "Groen|1"}},
		"nothing but texts": {"Leeg\n\nblad", nil},
		"nothing":           {"", nil},
	} {
		assert.Equal(t, c.want, cut(t, drawn(t, "Blad1", c.picture)), name)
	}
}

// Three blank rows may stand in a table, four may not.
func TestGaps(t *testing.T) {
	const top = "Post|2024|2025\nLasten|5|6\n"
	grids, err := drawn(t, "Blad1", top+"\n\n\nBaten|7|8").Grids()
	require.NoError(t, err)
	assert.Len(t, grids, 1)
	for _, picture := range []string{top + "\n\n\n\nBaten|7|8", top + "\nkop\n\n\n\n\nBaten|7|8", top + "\n\n\n\n\nkop\nBaten|7|8"} {
		grids, err = drawn(t, "Blad1", picture).Grids()
		require.NoError(t, err)
		assert.Len(t, grids, 2, picture)
	}
}

// However a sheet is filled, every figure on it stands in one row of one table, at its place.
func FuzzFigures(f *testing.F) {
	f.Add("Programma 3||x € 1.000\nPost|2024|2025\nLasten|5|6\n\n\n||14\nnoot")
	f.Add("Post|2024||Post|2024\nWegen|5||Zorg|4\nGroen|1||Jeugd|2\n|||Sport|3\nPost|2025||Wmo|6")
	f.Add("1\n2|3\n\n4\n|||5\n\n\n\n\n6|x\nx € 1.000|7\nx|x € 1")
	f.Fuzz(func(t *testing.T, picture string) {
		s, want := sheet.New("Blad1", &grid.Out{Limits: wide}), map[table.Position]string{}
		for row, l := range strings.Split(picture, "\n") {
			for column, text := range strings.Split(l, "|") {
				at := table.At(row+1, column+1)
				if s.Put(table.Cell{Text: text, At: at}) != nil {
					return
				}
				if form.IsFigure(text) && !form.IsYear(text) && !form.IsUnit(text) {
					want[at] = text
				}
			}
		}
		grids, err := s.Grids()
		if err != nil {
			return
		}
		got := map[table.Position]string{}
		for _, g := range grids {
			for _, r := range rows(g) {
				for _, c := range r.Cells {
					_, twice := got[c.At]
					require.False(t, twice, c.At)
					if got[c.At] = c.Text; want[c.At] == "" {
						delete(got, c.At)
					}
				}
			}
		}
		require.Equal(t, want, got)
	})
}

func TestMergedAndHidden(t *testing.T) {
	s := drawn(t, "Programma 3 (x € 1.000)", "Post|2024||2025|\n|Lasten|Baten|Lasten|Baten\nWegen|5|6|7|8\nGroen|1|2|3|4")
	require.NoError(t, s.Merge(1, 2, 1, 3))
	require.NoError(t, s.Merge(1, 4, 1, 1<<20))
	require.NoError(t, s.Merge(1, 1, 2, 1))
	require.NoError(t, s.Merge(9, 9, 10, 10))
	s.HideRows(4, 9)
	s.HideRows(1<<20, 1<<21)
	s.HideColumns(3, 3)
	grids, err := s.Grids()
	require.NoError(t, err)
	require.Len(t, grids, 1)
	g := grids[0]
	assert.Equal(t, "Programma 3 (x € 1.000)", g.UnitLine)
	assert.Equal(t, "Programma 3 (x € 1.000)", g.Caption)
	assert.Equal(t, g.Caption, g.Part)
	assert.Equal(t, []bool{false, false, true, false, true}, rows(g)[0].Span)
	assert.Equal(t, table.Cell{Text: "2024", At: table.At(1, 2)}, rows(g)[0].Cells[2])
	assert.True(t, rows(g)[1].Span[0])
	assert.Equal(t, []bool{false, false, false, true}, hidden(g))
	assert.Equal(t, &table.Origin{Hidden: true}, rows(g)[2].Cells[2].Origin)
	assert.Nil(t, rows(g)[2].Cells[1].Origin)
}

func rows(g grid.Grid) (list []grid.Row) {
	for i := range g.Len() {
		list = append(list, g.Row(i))
	}
	return list
}

func hidden(g grid.Grid) (list []bool) {
	for _, r := range rows(g) {
		list = append(list, r.Hidden)
	}
	return list
}

// Cells may come in any order; of two at one place the last counts.
func TestOrder(t *testing.T) {
	s := sheet.New("Blad1", &grid.Out{Limits: wide})
	put := func(text string, row, column int) {
		require.NoError(t, s.Put(table.Cell{Text: text, At: table.At(row, column), Origin: &table.Origin{Formula: "A1"}}))
	}
	put("6", 2, 2)
	put("2024", 1, 2)
	put("Lasten", 2, 1)
	put("5", 2, 2)
	s.HideColumns(2, 2)
	assert.Equal(t, []string{"#  / ", "|2024", "Lasten|5"}, cut(t, s))
}

func TestLimits(t *testing.T) {
	put := func(s *sheet.Sheet, text string, row, column int) error {
		return s.Put(table.Cell{Text: text, At: table.At(row, column)})
	}
	grids := func(s *sheet.Sheet) error {
		_, err := s.Grids()
		return err
	}
	for want, f := range map[string]func(s *sheet.Sheet) error{
		"cells in one sheet": func(s *sheet.Sheet) (err error) {
			for i := 1; err == nil; i++ {
				err = put(s, "x", i, 1)
			}
			return err
		},
		"bytes in one cell": func(s *sheet.Sheet) error { return put(s, strings.Repeat("x", 101), 1, 1) },
		"merged cells in one sheet": func(s *sheet.Sheet) (err error) {
			for err == nil {
				err = s.Merge(1, 1, 2, 2)
			}
			return err
		},
		"columns in one table": func(s *sheet.Sheet) error {
			for i := range 31 {
				_ = put(s, "x", 1, i+1)
			}
			return grids(s)
		},
		"rows in one table": func(s *sheet.Sheet) error {
			for i := range 101 {
				_, _ = put(s, "x", i+1, 1), put(s, "5", i+1, 2)
			}
			return grids(s)
		},
		"cells in one sheet ": func(s *sheet.Sheet) error {
			_, _ = put(s, "x", 1, 1), put(s, "5", 1, 30)
			for range 35 {
				_ = s.Merge(1, 1, 1, 30)
			}
			return grids(s)
		},
		"cells in one table": func(s *sheet.Sheet) error {
			for i := range 30 {
				_ = put(s, "x", 1, i+1)
			}
			for i := range 40 {
				_, _ = put(s, "x", i+2, 1), put(s, "5", i+2, 30)
			}
			return grids(s)
		},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, f(sheet.New("Blad1", &grid.Out{Limits: wide})), &limit, want)
		assert.Equal(t, strings.TrimSpace(want), limit.What)
	}
}
