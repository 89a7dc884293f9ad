package version_test

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
	"github.com/bbvgo/bbv/validate/rules"
	"github.com/bbvgo/bbv/version"
)

// No two versions make the comparison panic, every table is accounted for once, and a version
// holds no change against itself.
func FuzzCompare(f *testing.F) {
	f.Add(concept, vastgesteld)
	f.Add("| | a |\n|---|---|\n| b | 1 |\n| b | 1 |\n| b | - |\n", "| | a | a |\n|---|---|---|\n| b | 2 | x |\n\nc\n\n| |\n|---|\n| |\n")
	read := func(text string) (list []validate.TableReport, ok bool) {
		for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{Cells: 400, Bytes: 4000}) {
			if err != nil || len(list) > 20 {
				return nil, false
			}
			r, err := validate.Table(context.Background(), printed, understand.Given{}, rules.All())
			if err != nil {
				return nil, false
			}
			list = append(list, r)
		}
		return list, true
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		old, ok := read(a)
		now, also := read(b)
		if !ok || !also {
			return
		}
		c, err := version.Compare(context.Background(), old, now)
		require.NoError(t, err)
		assert.Len(t, old, len(c.Tables)+len(c.Gone))
		assert.Len(t, now, len(c.Tables)+len(c.New))
		same, err := version.Compare(context.Background(), old, old)
		require.NoError(t, err)
		assert.Zero(t, same.Figures())
		assert.Empty(t, same.Gone)
		for _, x := range same.Tables {
			assert.Empty(t, append(append(x.Rows.Gone, x.Rows.New...), append(x.Columns.Gone, x.Columns.New...)...))
		}
		for _, x := range same.Findings {
			assert.True(t, x.Stayed())
		}
	})
}
