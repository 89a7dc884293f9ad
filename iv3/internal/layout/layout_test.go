package layout_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// Every line of the converter's own table is there, and nothing else.
func TestLayoutIsThatOfTheConverter(t *testing.T) {
	f, err := os.Open(testfiles.Path(t, "domain", "iv3_xlsx_layout.csv"))
	require.NoError(t, err)
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	known := 0
	for _, l := range lines[1:] {
		var layer iv3.Layer
		require.NoError(t, layer.UnmarshalText([]byte(l[0])))
		var n [12]int
		for i, text := range l {
			n[i], _ = strconv.Atoi(text)
		}
		want := layout.Area{List: strings.ToLower(l[2]), Sheet: l[3], CodeRow: n[4], NameRow: n[5], CodeColumn: n[6], NameColumn: n[7], FirstRow: n[8], LastRow: n[9], FirstColumn: n[10], LastColumn: n[11]}
		if want.FirstRow == 0 { // there is no such sheet
			continue
		}
		known++
		assert.Contains(t, layout.For(layer, n[1]), want, l)
	}
	for _, c := range iv3.Editions() {
		known -= len(layout.For(c.Layer(), c.Year()))
	}
	assert.Zero(t, known)
}

func TestPlace(t *testing.T) {
	for path, want := range map[string]finding.Place{
		"data.baten[3].bedrag":              {Part: "6.Verdelingsmatrix baten", Cell: "AP100"},
		"data.balans_standen[0].standper":   {Part: "7.Balansstanden", Cell: "AP100"},
		"data.beleidsindicatoren[0].waarde": {Part: "12.Beleidsindicatoren", Cell: "AP100"},
		"data.iets[0]":                      {Line: 100, Character: 42},
		"metadata.boekjaar":                 {Line: 100, Character: 42},
	} {
		want.Path = path
		assert.Equal(t, want, layout.Place(finding.Place{Path: path, Line: 100, Character: 42}))
		assert.Equal(t, finding.Place{Path: path}, layout.Place(finding.Place{Path: path}))
	}
}
