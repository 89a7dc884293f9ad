package validate_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

// Whatever the tables are, each finding stands at a cell of one of them, and quotes what is printed there.
func FuzzTables(f *testing.F) {
	f.Add(overviewOfThree+chapterWith("2.286", "-7.825"), "2.215", "2.251")
	f.Add(overviewOfThree+inEurosOfOne, "Onderwijs", "")
	f.Add(strings.Repeat("Bedragen x € 1.000\n\nJeugd\n\n| | 2016 |\n|---|--:|\n| Totaal lasten | 33.955 |\n\n", 3), "33.955", "11.425")
	f.Fuzz(func(t *testing.T, text, old, other string) {
		if len(text) > 4096 {
			return
		}
		var list []validate.TableReport
		for printed, err := range read.Markdown(strings.NewReader(text+strings.Replace(text, old, other, 1)), table.Limits{}) {
			if err != nil {
				return
			}
			r, err := validate.Table(context.Background(), printed, understand.Given{}, nil)
			if err != nil {
				return
			}
			list = append(list, r)
		}
		report, err := validate.Tables(context.Background(), list)
		require.NoError(t, err)
		for _, found := range report.Findings {
			p := found.Place
			require.True(t, 1 <= p.Table && p.Table <= len(list) && p.Row > 0 && p.Column > 0, "%+v", p)
			assert.Contains(t, found.Printed, list[p.Table-1].Understanding.Table.Cell(p.Row-1, p.Column-1).Text)
		}
	})
}
