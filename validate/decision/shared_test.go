package decision

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// The cells of published tables are found again by what is written down of them, in a
// version with a row more in front, another moved to the end, and one label in ten reworded: none
// of them elsewhere.
func TestSharedAnchors(t *testing.T) {
	shared := os.Getenv("BBV_SHARED")
	if shared == "" {
		t.Skip("without the shared material")
	}
	list, err := tables.Load(os.DirFS(filepath.Join(shared, "data", "more-tables")))
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(61, 62))
	all, right, elsewhere, several := 0, 0, 0, 0
	for _, p := range list {
		old := tabletest.ReadOne(t, read.JSON, string(p.JSON))
		if len(old.Rows) < 3 {
			continue
		}
		now := old
		now.Rows = slices.Clone(old.Rows)
		moved := random.IntN(len(old.Rows))
		now.Rows = append(slices.Delete(now.Rows, moved, moved+1), old.Rows[moved])
		now.Rows = slices.Insert(now.Rows, 0, table.Row{Label: table.Cell{Text: "Zorgakkoord en wachtgelden"}, Cells: make([]table.Cell, old.Columns())})
		for r := range now.Rows {
			if len(now.Rows[r].Label.Text) > 12 && random.IntN(10) == 0 {
				now.Rows[r].Label.Text += " eo"
			}
		}
		a, b := tabletest.Understand(old, understand.Given{}), tabletest.Understand(now, understand.Given{})
		f := newFinder(&b)
		for r := range old.Rows {
			to := r + 1
			switch {
			case r == moved:
				to = len(old.Rows)
			case r > moved:
				to = r
			}
			for c := range old.Columns() {
				if _, ok := a.Value(understand.CellRef{Row: r, Column: c}); !ok || r == moved && a.Rows[r].Section >= 0 {
					continue
				}
				at, why := f.cell(AnchorOf(&a, understand.CellRef{Row: r, Column: c}))
				all++
				switch {
				case why.why == used && at == understand.CellRef{Row: to, Column: c}:
					right++
				case why.why == used:
					elsewhere++
				default:
					several++
				}
			}
		}
	}
	t.Logf("%d cells: %d found, %d elsewhere, %d not found or several", all, right, elsewhere, several)
	assert.GreaterOrEqual(t, float64(right), .95*float64(all))
	assert.LessOrEqual(t, elsewhere, all/1000)
}
