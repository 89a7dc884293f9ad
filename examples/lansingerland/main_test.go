package main

import (
	"encoding/json"
	"iter"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

func TestExample(t *testing.T) { testfiles.Check(t, shown) }

// The data files hold what the source prints, row for row. The test needs the
// source beside the project and is skipped without it.
func TestDataIsThatOfTheSource(t *testing.T) {
	source := testfiles.File(t, "seeds/lansingerland-jaarstukken-2017-programma-3.txt")
	printed := map[string]bool{}
	for _, line := range strings.Split(string(source), "\n") {
		printed[strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "- "))] = true
	}
	checked := 0
	for tb := range tables(t, "programma-3.md") {
		for _, r := range tb.Rows {
			row := texts(r)
			assert.True(t, printed[strings.Join(row, " ")], row)
			checked++
		}
	}
	rows, err := example.Rows(data, "data/kengetallen.txt")
	require.NoError(t, err)
	for _, r := range rows {
		if r.Cells[0] == "indicator" {
			row := strings.Join(r.Cells[1:], " ")
			broken := strings.Join(r.Cells[2:], " ") // one label stands on a line of its own
			assert.True(t, printed[row] || printed[r.Cells[1]] && printed[broken], row)
			checked++
		}
	}
	assert.Equal(t, 6+3*6+21, checked)
}

// tables walks over the tables of a data file.
func tables(t *testing.T, name string) iter.Seq[table.Table] {
	f, err := data.Open("data/" + name)
	require.NoError(t, err)
	return func(yield func(table.Table) bool) {
		for tb, err := range read.Markdown(f, table.Limits{}) {
			require.NoError(t, err)
			if !yield(tb) {
				return
			}
		}
	}
}

// texts returns the label and the cells of a row as printed.
func texts(r table.Row) []string {
	out := []string{r.Label.Text}
	for _, c := range r.Cells {
		out = append(out, c.Text)
	}
	return out
}

func TestOverviewIsThatOfTheSource(t *testing.T) {
	text := testfiles.File(t, "data/tables/910_lansingerland_K3_2017.json")
	var printed struct {
		Rows []struct {
			Label  string
			Values []string
		}
	}
	require.NoError(t, json.Unmarshal(text, &printed))
	for overview := range tables(t, "overzicht.md") {
		require.Len(t, overview.Rows, len(printed.Rows))
		for i, want := range printed.Rows {
			assert.Equal(t, append([]string{want.Label}, want.Values...), texts(overview.Rows[i]))
		}
	}
}
