package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

func TestOutput(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, false))
	testfiles.Golden(t, "testdata/output.nl.txt", out.Bytes())
	out.Reset()
	require.NoError(t, run(&out, true))
	assert.Contains(t, out.String(), `
9. Natuur, milieu en duurzaamheid        [2017] niet onder deze naam in elk document, wellicht 8.
                                         Duurzaamheid, natuur en milieu
`)
}

// The data files hold what the sources print, cell for cell. The test needs the sources beside the project and is skipped
// without them.
func TestDataIsThatOfTheSource(t *testing.T) {
	for year, name := range map[int]string{2017: "044_geldrop-mierlo_K3_2017", 2019: "033_geldrop-mierlo_K3_2019", 2021: "118_geldrop-mierlo_K3_2021"} {
		var source struct {
			Rows []struct {
				Label  string
				Values []string
			}
		}
		require.NoError(t, json.Unmarshal(testfiles.File(t, "data/tables/"+name+".json"), &source))
		f, err := data.Open(fmt.Sprintf("data/%d.md", year))
		require.NoError(t, err)
		defer f.Close()
		for tb, err := range read.Markdown(f, table.Limits{}) {
			require.NoError(t, err)
			require.Len(t, tb.Rows, len(source.Rows))
			for i, row := range source.Rows {
				assert.Equal(t, row.Label, tb.Rows[i].Label.Text)
				for j, text := range row.Values {
					assert.Equal(t, text, tb.Cell(i, j).Text)
				}
			}
		}
	}
}
