package html_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
)

func FuzzRead(f *testing.F) {
	f.Add(budgetPage(1))
	f.Add([]byte("<table><tr><td rowspan=3 colspan=2>a<td>b<tr><td><table><tr><td>1<td>2<tr><td>3</table><td>x</table>"))
	f.Add([]byte("<table><caption>c<tr><th>x<th>2024<tr><td>Lasten<td>5</table"))
	limits := table.Limits{Bytes: 1 << 16, Line: 1 << 12, CellBytes: 1 << 10, Columns: 40, Rows: 200, Cells: 2_000, Depth: 5}
	f.Fuzz(func(t *testing.T, data []byte) {
		for tb, err := range html.Read(bytes.NewReader(data), limits) {
			if err != nil {
				require.NotEmpty(t, err.Error())
				continue
			}
			for _, row := range tb.Rows {
				require.LessOrEqual(t, len(row.Cells), tb.Columns())
			}
			u := tabletest.Understand(tb, understand.Given{})
			require.Len(t, u.Rows, len(tb.Rows))
		}
	})
}
