package version_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/version"
)

// A version holds no change against itself, in whatever order its tables and rows stand.
func TestNothingChangedOfItself(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for range 20 {
		m := makePublication(random, 1+random.IntN(20))
		old := m.reports()
		m.shuffle(random)
		c := compare(t, old, m.reports())
		assert.Empty(t, c.Gone)
		assert.Empty(t, c.New)
		assert.Zero(t, c.Figures())
		for _, x := range c.Tables {
			assert.Empty(t, slices.Concat(x.Rows.Gone, x.Rows.New, x.Columns.Gone, x.Columns.New))
		}
	}
}

// The published tables that the module carries: each against itself, with its rows
// turned around, and all of them shuffled.
func TestNothingChangedOfPublishedTables(t *testing.T) {
	published, err := tables.Own()
	require.NoError(t, err)
	var list, turned []table.Table
	for _, p := range published {
		x := tabletest.ReadOne(t, read.JSON, string(p.JSON))
		list = append(list, x)
		x.Rows = slices.Clone(x.Rows)
		turned = append(turned, x)
	}
	require.NotEmpty(t, list)
	slices.Reverse(turned)
	c := compare(t, reports(list), reports(turned))
	assert.Empty(t, c.Gone)
	assert.Empty(t, c.New)
	assert.Zero(t, c.Figures())
}

// mutation is what a test did to a version, by names that are not printed.
type mutation struct {
	changed            map[string][2]string // by cell, from and to
	goneRows, newRows  map[string]bool
	goneTable, newOnes map[int]bool
}

// mutate makes the next version: one cell in twenty changes, one row in twenty is
// dropped, is new or is reworded, one caption in five is, one table in twenty is
// dropped, and two are new.
func mutate(random *rand.Rand, m made) (made, mutation) {
	next, did := m.clone(), mutation{map[string][2]string{}, map[string]bool{}, map[string]bool{}, map[int]bool{}, map[int]bool{}}
	for i := range next.tables {
		t := &next.tables[i]
		if random.IntN(5) == 0 {
			t.caption += " (vastgesteld)"
		}
		for k := range t.rows {
			if random.IntN(20) == 0 {
				t.rows[k].label += " en overig"
			}
			for c := range t.columns {
				if random.IntN(20) == 0 {
					from := t.rows[k].cells[c]
					for t.rows[k].cells[c] == from {
						t.rows[k].cells[c] = figure(random)
					}
					did.changed[cellName(*t, k, c)] = [2]string{from, t.rows[k].cells[c]}
				}
			}
		}
		if k := random.IntN(len(t.rows)); random.IntN(3) == 0 {
			for c := range t.columns {
				delete(did.changed, cellName(*t, k, c))
			}
			did.goneRows[fmt.Sprint(t.id, "/", t.rows[k].id)] = true
			t.rows = slices.Delete(t.rows, k, k+1)
		}
		if random.IntN(3) == 0 {
			row := madeRow{id: 100, label: "Nieuw beleid zorgakkoord"}
			for range t.columns {
				row.cells = append(row.cells, figure(random))
			}
			did.newRows[fmt.Sprint(t.id, "/", row.id)] = true
			t.rows = slices.Insert(t.rows, random.IntN(len(t.rows)), row)
		}
	}
	next.shuffle(random)
	return next, did
}

// What was done to a version is found, and nothing else: figures, rows, both ways.
func TestChangesAreThoseThatWereMade(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 22))
	for range 20 {
		m := makePublication(random, 20)
		next, did := mutate(random, m)
		c := compare(t, m.reports(), next.reports())
		require.Empty(t, c.Gone)
		require.Empty(t, c.New)
		changed, gone, added := map[string][2]string{}, map[string]bool{}, map[string]bool{}
		for _, x := range c.Tables {
			old, now := m.tables[x.Old], next.tables[x.New]
			require.Equal(t, old.id, now.id)
			for _, r := range x.Rows.Both {
				assert.Equal(t, old.rows[r.Old].id, now.rows[r.New].id, old.rows[r.Old].label)
			}
			for _, r := range x.Rows.Gone {
				gone[fmt.Sprint(old.id, "/", old.rows[r].id)] = true
			}
			for _, r := range x.Rows.New {
				added[fmt.Sprint(now.id, "/", now.rows[r].id)] = true
			}
			for _, y := range x.Cells {
				name := cellName(old, y.Old.Row, y.Old.Column)
				assert.Equal(t, name, cellName(now, y.New.Row, y.New.Column))
				changed[name] = [2]string{y.From, y.To}
				require.NotNil(t, y.Difference)
			}
		}
		assert.Equal(t, did.changed, changed)
		assert.Equal(t, did.goneRows, gone)
		assert.Equal(t, did.newRows, added)
	}
}

// Tables that are in one version only are listed, however alike others are.
func TestTablesComeAndGo(t *testing.T) {
	random := rand.New(rand.NewPCG(31, 32))
	for range 20 {
		all := makePublication(random, 30)
		m, next := all.clone(), all.clone()
		m.tables = m.tables[:25]
		next.tables = next.tables[5:]
		next.shuffle(random)
		c := compare(t, m.reports(), next.reports())
		assert.Equal(t, []int{0, 1, 2, 3, 4}, c.Gone)
		var added []int
		for _, j := range c.New {
			added = append(added, next.tables[j].id)
		}
		assert.ElementsMatch(t, []int{25, 26, 27, 28, 29}, added)
	}
}

// From new to old the changes are those from old to new the other way round.
func TestSwappedVersionsAreMirrored(t *testing.T) {
	random := rand.New(rand.NewPCG(41, 42))
	for range 20 {
		m := makePublication(random, 12)
		next, _ := mutate(random, m)
		next.tables = next.tables[2:]
		old, now := m.reports(), next.reports()
		for i := range old {
			old[i].Findings = append(old[i].Findings, finds("BBV1012", 2, 1))
		}
		for i := range now {
			now[i].Findings = append(now[i].Findings, finds("BBV1012", 2, 1), finds("BBV1001", 3, 2))
		}
		c, back := compare(t, old, now), compare(t, now, old)
		assert.ElementsMatch(t, listed(c, false), listed(back, true))
	}
}

// listed writes changes as texts, with old and new swapped for the way back.
func listed(c version.Changes, swapped bool) (list []string) {
	add := func(kind string, a, b any) {
		if swapped {
			a, b = b, a
		}
		list = append(list, fmt.Sprint(kind, " ", a, " → ", b))
	}
	lines := func(kind string, l version.Lines) {
		for _, x := range l.Both {
			add(kind, x.Old, x.New)
		}
		add(kind, l.Gone, l.New)
	}
	add("tables", c.Gone, c.New)
	for _, x := range c.Tables {
		add("table", x.Old, x.New)
		lines(fmt.Sprint("row ", min(x.Old, x.New), max(x.Old, x.New)), x.Rows)
		lines(fmt.Sprint("column ", min(x.Old, x.New), max(x.Old, x.New)), x.Columns)
		for _, y := range x.Cells {
			add("cell", fmt.Sprint(x.Old, y.Old, y.From), fmt.Sprint(x.New, y.New, y.To))
		}
	}
	for _, f := range c.Findings {
		add("finding", fmt.Sprint(f.OldTable, f.Old != nil), fmt.Sprint(f.NewTable, f.New != nil))
	}
	return list
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	one := makePublication(rand.New(rand.NewPCG(1, 1)), 1).reports()
	_, err := version.Compare(ctx, one, nil)
	assert.ErrorIs(t, err, context.Canceled)
	c, err := version.Compare(context.Background(), nil, []validate.TableReport(nil))
	assert.NoError(t, err)
	assert.Zero(t, c)
}
