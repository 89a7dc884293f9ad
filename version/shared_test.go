package version_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// published are the published tables of the shared material.
func published(t *testing.T) (list []table.Table) {
	shared := os.Getenv("BBV_SHARED")
	if shared == "" {
		t.Skip("without the shared material")
	}
	for _, folder := range []string{"tables", "more-tables"} {
		loaded, err := tables.Load(os.DirFS(filepath.Join(shared, "data", folder)))
		require.NoError(t, err)
		for _, p := range loaded {
			list = append(list, tabletest.ReadOne(t, read.JSON, string(p.JSON)))
		}
	}
	return list
}

// next is a version of a table in which rows and figures changed, with the row of the old
// version of each, −1 for a new one, and the cells that changed.
func next(random *rand.Rand, t table.Table) (now table.Table, from []int, changed map[[2]int]bool) {
	now, changed = t, map[[2]int]bool{}
	now.Rows = slices.Clone(t.Rows)
	for r := range now.Rows {
		from = append(from, r)
		now.Rows[r].Cells = slices.Clone(now.Rows[r].Cells)
		for c := range now.Rows[r].Cells {
			cell := &now.Rows[r].Cells[c]
			if i := strings.IndexAny(cell.Text, "123456789"); i >= 0 && random.IntN(20) == 0 {
				cell.Text = cell.Text[:i] + string('1'+(cell.Text[i]-'1'+1+byte(random.IntN(8)))%9) + cell.Text[i+1:]
				changed[[2]int{r, c}] = true
			}
		}
		if len(now.Rows[r].Label.Text) > 12 && random.IntN(10) == 0 {
			now.Rows[r].Label.Text += " eo"
		}
	}
	if n := len(now.Rows); n > 3 && random.IntN(2) == 0 { // a row moves to where another stood
		i, j := random.IntN(n), random.IntN(n)
		row, was := now.Rows[i], from[i]
		now.Rows, from = slices.Delete(now.Rows, i, i+1), slices.Delete(from, i, i+1)
		now.Rows, from = slices.Insert(now.Rows, j, row), slices.Insert(from, j, was)
	}
	if random.IntN(2) == 0 {
		row := table.Row{Label: table.Cell{Text: "Zorgakkoord en wachtgelden"}}
		for range now.Columns() {
			row.Cells = append(row.Cells, table.Cell{Text: figure(random)})
		}
		k := random.IntN(len(now.Rows) + 1)
		now.Rows, from = slices.Insert(now.Rows, k, row), slices.Insert(from, k, -1)
	}
	if t.Caption != "" && random.IntN(5) == 0 {
		now.Caption = strings.TrimSpace(now.Caption + " (vastgesteld)")
	}
	return now, from, changed
}

// Published tables in a version in which one figure in twenty changed, one label in ten was reworded,
// rows moved and are new: how much of that is found, and what else is said to have changed.
// Tables without their caption must be told by labels and figures alone.
func TestSharedChanges(t *testing.T) {
	list := published(t)
	t.Run("with captions", func(t *testing.T) { sharedChanges(t, list) })
	list = slices.Clone(list)
	for i := range list {
		list[i].Caption = ""
	}
	t.Run("without captions", func(t *testing.T) { sharedChanges(t, list) })
}

func sharedChanges(t *testing.T, list []table.Table) {
	random := rand.New(rand.NewPCG(51, 52))
	var nows []table.Table
	var froms [][]int
	var changes []map[[2]int]bool
	for _, old := range list {
		now, from, changed := next(random, old)
		nows, froms, changes = append(nows, now), append(froms, from), append(changes, changed)
	}
	order := random.Perm(len(list))
	var shuffled []table.Table
	for _, i := range order {
		shuffled = append(shuffled, nows[i])
	}
	c := compare(t, reports(list), reports(shuffled))
	paired, wanted, found, wrong := 0, 0, 0, 0
	for _, x := range changes {
		wanted += len(x)
	}
	for _, x := range c.Tables {
		if i := order[x.New]; i == x.Old {
			paired++
			seen := map[[2]int]bool{}
			for _, y := range x.Cells {
				at := [2]int{y.Old.Row, y.Old.Column}
				if changes[i][at] && froms[i][y.New.Row] == y.Old.Row && y.Old.Column == y.New.Column {
					seen[at] = true
					continue
				}
				wrong++
				t.Log("wrong:", list[i].Caption, y)
			}
			found += len(seen)
		} else {
			t.Log("another table:", list[x.Old].Caption, "|", shuffled[x.New].Caption)
		}
	}
	t.Logf("%d of %d tables paired, %d of %d changes found, %d wrong", paired, len(list), found, wanted, wrong)
	assert.GreaterOrEqual(t, float64(paired), .99*float64(len(list)))
	assert.GreaterOrEqual(t, float64(found), .97*float64(wanted))
	assert.LessOrEqual(t, float64(wrong), .01*float64(wanted))
}
