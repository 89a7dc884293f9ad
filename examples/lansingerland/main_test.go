package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/shared"
	"github.com/bbvgo/bbv/internal/showtest"
	"github.com/bbvgo/bbv/programme"
)

func TestExample(t *testing.T) { showtest.Check(t, example) }

// The data files hold what the source prints, row for row. The test needs the
// source beside the project and is skipped without it.
func TestDataIsThatOfTheSource(t *testing.T) {
	source := shared.File(t, "seeds/lansingerland-jaarstukken-2017-programma-3.txt")
	printed := map[string]bool{}
	for _, line := range strings.Split(string(source), "\n") {
		printed[strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "- "))] = true
	}
	checked := 0
	for _, file := range []string{"programma-3.csv", "kengetallen.csv"} {
		rows, err := records(file)
		require.NoError(t, err)
		for _, r := range rows {
			switch word, _ := r.role(); word {
			case "regel", "reserve", "gedrukt", "kengetal":
				row := strings.Join(r.cells[1:], " ")
				broken := strings.Join(r.cells[2:], " ") // one label stands on a line of its own
				assert.True(t, printed[row] || printed[r.cells[1]] && printed[broken], row)
				checked++
			}
		}
	}
	assert.Equal(t, 6+3*6+21, checked)
}

func TestOverviewIsThatOfTheSource(t *testing.T) {
	text := shared.File(t, "data/tables/910_lansingerland_K3_2017.json")
	var table struct {
		Rows []struct {
			Label  string
			Values []string
		}
	}
	require.NoError(t, json.Unmarshal(text, &table))
	rows, err := records("overzicht.csv")
	require.NoError(t, err)
	require.Len(t, rows, 1+len(table.Rows))
	for i, want := range table.Rows {
		assert.Equal(t, append([]string{want.Label}, want.Values...), rows[i+1].cells[1:])
	}
}

func TestBadDataIsRefusedWithItsPlace(t *testing.T) {
	r := record{file: "x.csv", line: 7, cells: []string{"gedrukt lasten", "Totaal", "1.2.3"}}
	_, err := r.overview([]string{"2017-realisatie lasten"})
	assert.ErrorContains(t, err, "x.csv, line 7")
	assert.ErrorContains(t, err, "1.2.3")
	_, err = r.overview(nil)
	assert.ErrorContains(t, err, "1 cells for 0 columns")
	_, err = r.overview([]string{"2017-realisatie winst"})
	assert.Error(t, err)
	c := chapter{columns: []string{"2017-realisatie"}}
	for _, role := range []string{"gedrukt winst", "onbekend lasten"} {
		assert.Error(t, c.read(record{cells: []string{role, "Totaal", "1"}}))
	}
	assert.Error(t, place(&programme.Document{}, nil, record{cells: []string{"onbekend"}}, overviewRow{}))
}
