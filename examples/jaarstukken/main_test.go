package main

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

func TestExample(t *testing.T) { testfiles.Check(t, shown) }

// The data holds what the sources print, row for row. Without the sources
// beside the project the test is skipped.
func TestDataIsThatOfTheSources(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	known := map[string]bool{} // every amount of the document, in thousands
	for _, d := range programme.Compare(nil, doc) {
		if d.AmountAfter != nil {
			printed, err := budget.Print(*d.AmountAfter, 0, budget.InThousands, budget.HalfUp)
			require.NoError(t, err)
			known[printed.String()] = true
		}
	}
	checked := 0
	for _, name := range []string{"910_lansingerland_K3_2017", "043_medemblik_K10_2020", "136_gouda_K5_2014", "019_gouda_K4_2018"} {
		var table struct {
			Columns []string
			Rows    []struct {
				Label  string
				Values []string
			}
		}
		require.NoError(t, json.Unmarshal(testfiles.File(t, "data/tables/"+name+".json"), &table))
		for _, r := range table.Rows {
			for i, cell := range r.Values {
				if cell == "" || cell == "-" || skipped[r.Label] || name[:3] == "019" && i == 2 {
					continue
				}
				assert.True(t, known[cell], "%s: %s %q", name, r.Label, cell)
				checked++
			}
		}
	}
	assert.Greater(t, checked, 250)
}

// skipped are rows that the document does not hold: totals after those of the
// roll-forward, and parts that Medemblik prints apart and the BBV takes together.
var skipped = map[string]bool{
	"Gerealiseerd resultaat uit overzicht baten en lasten": true, "TOTAAL": true,
	"Bestemmingsreserves": true, "Reserve grondexploitatie": true,
}

func TestParts(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	f := doc.Overview().Finances()
	after, err := doc.Amendments.Apply(f.Raming(budget.MustParseColumn("2017-begroting")))
	require.NoError(t, err)
	assert.True(t, maps.Equal(after, f.Raming(budget.MustParseColumn("2017-na-wijziging"))))
	b := doc.Position.Balans
	for _, c := range []string{"2019-realisatie", "2020-realisatie"} {
		gap, ok := b.Gap(budget.MustParseColumn(c)).Amount()
		assert.True(t, ok)
		assert.True(t, gap.IsZero(), c)
	}
	for _, w := range waivers(doc) {
		_, err := validate.Run(t.Context(), doc, nil, w)
		assert.NoError(t, err)
	}
}
