package rounding_test

import (
	"flag"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

var cases = flag.Int("cases", 1_500, "how many small tables to hold against brute force")

// grid is a small table of rows × columns with totals, printed in whole steps. In units of half a step the
// intervals are whole numbers, and the matrix of a two-way table is totally unimodular: if any amounts
// satisfy all identities, some whole numbers of half steps do, and trying them all is an exact oracle.
type grid struct {
	rows, columns int
	counts        []int64 // (rows+1) × (columns+1)
}

func (g grid) at(i, j int) int { return i*(g.columns+1) + j }

// random makes an honest table of small figures, and then damages up to two of them.
func randomGrid(r *rand.Rand) grid {
	g := grid{rows: 1 + r.IntN(2), columns: 1 + r.IntN(3)}
	tenths := make([]int64, (g.rows+1)*(g.columns+1))
	for i := range g.rows {
		for j := range g.columns {
			v := r.Int64N(200) - 60
			for _, c := range []int{g.at(i, j), g.at(i, g.columns), g.at(g.rows, j), g.at(g.rows, g.columns)} {
				tenths[c] += v
			}
		}
	}
	for _, v := range tenths {
		g.counts = append(g.counts, (v+1000+5)/10-100)
	}
	for range r.IntN(3) {
		g.counts[r.IntN(len(g.counts))] += r.Int64N(9) - 4
	}
	return g
}

func (g grid) identities() []rounding.Identity {
	var ids []rounding.Identity
	for i := range g.rows + 1 {
		id := rounding.Identity{Name: "row", Total: g.at(i, g.columns)}
		for j := range g.columns {
			id.Parts = append(id.Parts, rounding.Addend{Figure: g.at(i, j), Sign: 1})
		}
		ids = append(ids, id)
	}
	for j := range g.columns + 1 {
		id := rounding.Identity{Name: "column", Total: g.at(g.rows, j)}
		for i := range g.rows {
			id.Parts = append(id.Parts, rounding.Addend{Figure: g.at(i, j), Sign: 1})
		}
		ids = append(ids, id)
	}
	return ids
}

func (g grid) figures(tb testing.TB) []rounding.Figure {
	tb.Helper()
	out := make([]rounding.Figure, len(g.counts))
	for i, c := range g.counts {
		p, err := budget.NewPrinted(c, 0, budget.InThousands)
		require.NoError(tb, err)
		out[i] = rounding.Figure{Row: i / (g.columns + 1), Column: i % (g.columns + 1), Printed: p}
	}
	return out
}

// feasible tries all whole numbers of half steps for the inner figures; figure free may be anything.
func (g grid) feasible(free int) bool {
	inner := make([]int64, g.rows*g.columns)
	within := func(c int, v int64) bool { return c == free || v >= 2*g.counts[c]-1 && v <= 2*g.counts[c]+1 }
	var try func(k int) bool
	try = func(k int) bool {
		if k == len(inner) {
			return g.totals(inner, within)
		}
		c := g.at(k/g.columns, k%g.columns)
		reach := int64(1)
		if c == free {
			reach = 30
		}
		for d := -reach; d <= reach; d++ {
			inner[k] = 2*g.counts[c] + d
			if try(k + 1) {
				return true
			}
		}
		return false
	}
	return try(0)
}

// totals says whether the totals of the inner figures are within their intervals.
func (g grid) totals(inner []int64, within func(int, int64) bool) bool {
	columns, all := make([]int64, g.columns), int64(0)
	for i := range g.rows {
		row := int64(0)
		for j := range g.columns {
			row += inner[i*g.columns+j]
			columns[j] += inner[i*g.columns+j]
		}
		all += row
		if !within(g.at(i, g.columns), row) {
			return false
		}
	}
	for j, v := range columns {
		if !within(g.at(g.rows, j), v) {
			return false
		}
	}
	return within(g.at(g.rows, g.columns), all)
}

// TestAgainstBruteForce holds verdicts, joint feasibility and the single culprits against the oracle. Run it
// with -cases 100000 for the full size.
func TestAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(71, 75))
	var tally struct{ impossible, together, accused int }
	for range *cases {
		g := randomGrid(r)
		figures, ids := g.figures(t), g.identities()
		s, err := rounding.NewSystem(figures, ids, budget.Nearest)
		require.NoError(t, err)
		ref := slow{figures: figures, identities: ids}
		impossible := false
		for j, v := range s.Verdicts(nil) {
			require.Equal(t, !ref.possible(j, -1, nil), v == rounding.Impossible, "%v", g)
			require.Equal(t, ref.exact(j), v == rounding.Exact, "%v", g)
			impossible = impossible || v == rounding.Impossible
		}
		feasible, cert := s.Feasible()
		require.Equal(t, g.feasible(-1), feasible == rounding.Feasible, "%v", g)
		require.NotEqual(t, rounding.Undecided, feasible)
		require.Equal(t, feasible == rounding.Infeasible, cert.Proves(), "%v", g)
		if impossible {
			tally.impossible++
			checkSingles(t, g, ref, s, &tally.accused)
		} else if feasible == rounding.Infeasible {
			tally.together++
		}
	}
	t.Logf("%+v", tally)
}

// checkSingles holds the single figures accused between two oracles: every figure that repairs the whole
// table is among them, and every one among them repairs the identities in which it stands.
func checkSingles(t *testing.T, g grid, ref slow, s *rounding.System, accused *int) {
	t.Helper()
	d := s.Diagnose()
	if len(d.Conflicts) != 1 || slices.Contains(d.Verdicts, rounding.Conventional) {
		return
	}
	found := map[int]bool{}
	for _, a := range d.Conflicts[0].Accusations {
		if len(a.Figures) > 1 {
			break // no single figure does
		}
		found[a.Figures[0]] = true
	}
	*accused += len(found)
	for i := range g.counts {
		if ref.repairs(i, 60) {
			require.True(t, found[i] || anyFeasible(g), "figure %d of %v", i, g)
		} else {
			require.False(t, found[i], "figure %d of %v", i, g)
		}
		if g.feasible(i) {
			require.True(t, found[i], "figure %d of %v", i, g)
		}
	}
}

// anyFeasible says whether some single figure repairs the whole table: then those that do not are dropped.
func anyFeasible(g grid) bool {
	for i := range g.counts {
		if g.feasible(i) {
			return true
		}
	}
	return false
}
