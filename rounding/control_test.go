package rounding_test

import (
	"errors"
	"flag"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// requireAdditive holds a table against the identities and the exact amounts, in exact amounts.
func requireAdditive(t *testing.T, amounts []budget.Amount, identities []rounding.Identity, out rounding.Additive) {
	t.Helper()
	for i, f := range out.Figures {
		off := f.Amount().Sub(amounts[i]).Abs()
		require.Negative(t, off.Cmp(f.Step()), "figure %d: %s for %s", i, f, amounts[i])
	}
	for _, id := range identities {
		sum := out.Figures[id.Total].Count()
		for _, p := range id.Parts {
			sum -= int64(p.Sign) * out.Figures[p.Figure].Count()
		}
		require.Zero(t, sum, "%s", id.Name)
	}
}

func deviation(amounts []budget.Amount, figures []budget.Printed) budget.Amount {
	var sum budget.Amount
	for i, f := range figures {
		sum = sum.Add(f.Amount().Sub(amounts[i]).Abs())
	}
	return sum
}

func TestControlFlowTables(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		table := twoWay(r, 1+r.IntN(30), 1+r.IntN(12))
		if r.IntN(3) == 0 {
			table = hierarchyTable(r, []int{3, 1, 7, 4}, 1, false)
		}
		amounts := table.amounts()
		out, err := rounding.Control(amounts, table.identities, 0, budget.InThousands)
		require.NoError(t, err)
		requireAdditive(t, amounts, table.identities, out)
	}
}

func TestControlGeneral(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	refused := 0
	for range 300 {
		table := programmeTable(r)
		if r.IntN(2) == 0 {
			table = hierarchyTable(r, []int{1 + r.IntN(5), 1 + r.IntN(5), 1 + r.IntN(5)}, 3+3*r.IntN(2), true)
		}
		amounts := table.amounts()
		out, err := rounding.Control(amounts, table.identities, 0, budget.InThousands)
		var no *rounding.NotPossibleError
		if errors.As(err, &no) {
			refused++
			continue
		}
		require.NoError(t, err)
		requireAdditive(t, amounts, table.identities, out)
	}
	t.Log("refused", refused)
}

// bruteControl finds the smallest sum of deviations over all ways to round each figure up or down.
func bruteControl(amounts []budget.Amount, identities []rounding.Identity) (best budget.Amount, possible bool) {
	n := len(amounts)
	floor := make([]int64, n)
	for i, a := range amounts {
		p, _ := budget.Print(a, 0, budget.InThousands, budget.Truncate)
		floor[i] = p.Count()
		if a.Sign() < 0 && p.Amount() != a {
			floor[i]--
		}
	}
	figures := make([]budget.Printed, n)
	var try func(i int)
	try = func(i int) {
		if i == n {
			for _, id := range identities {
				sum := figures[id.Total].Count()
				for _, p := range id.Parts {
					sum -= int64(p.Sign) * figures[p.Figure].Count()
				}
				if sum != 0 {
					return
				}
			}
			if d := deviation(amounts, figures); !possible || d.Cmp(best) < 0 {
				best, possible = d, true
			}
			return
		}
		for up := range int64(2) {
			figures[i], _ = budget.NewPrinted(floor[i]+up, 0, budget.InThousands)
			if up == 0 || figures[i].Amount().Sub(budget.Euros(1000)) != amounts[i] {
				try(i + 1)
			}
		}
	}
	try(0)
	return best, possible
}

func TestControlAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	farther, possible := 0, 0
	for range 150 {
		var table exactTable
		flow := r.IntN(2) == 0
		if flow {
			table = twoWay(r, 1+r.IntN(2), 1+r.IntN(3))
		} else {
			table = hierarchyTable(r, []int{1 + r.IntN(2), 1}, 3, true)
		}
		if len(table.cents) > 15 {
			continue
		}
		amounts := table.amounts()
		best, ok := bruteControl(amounts, table.identities)
		out, err := rounding.Control(amounts, table.identities, 0, budget.InThousands)
		if !ok {
			var no *rounding.NotPossibleError
			require.ErrorAs(t, err, &no)
			require.True(t, no.Proved)
			continue
		}
		require.NoError(t, err)
		requireAdditive(t, amounts, table.identities, out)
		possible++
		d := deviation(amounts, out.Figures)
		if flow {
			require.True(t, d == best, "%s, best %s", d, best)
		} else if d != best {
			farther++
		}
	}
	t.Log("possible", possible, "farther than the best", farther)
}

// wide is a table of 30 rows × 12 columns with 150 identities and more: four years of lasten, baten and
// saldo over programmes with two subtotals and a total.
func wide(r *rand.Rand) exactTable {
	return hierarchyTable(r, []int{13, 14}, 12, true)
}

func BenchmarkControlFlow(b *testing.B) {
	table := twoWay(rand.New(rand.NewPCG(1, 1)), 29, 11)
	amounts := table.amounts()
	for b.Loop() {
		if _, err := rounding.Control(amounts, table.identities, 0, budget.InThousands); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkControlGeneral(b *testing.B) {
	table := wide(rand.New(rand.NewPCG(1, 1)))
	amounts := table.amounts()
	b.ReportMetric(float64(len(table.identities)), "identities")
	for b.Loop() {
		if _, err := rounding.Control(amounts, table.identities, 0, budget.InThousands); err != nil {
			b.Fatal(err)
		}
	}
}

func TestControlRefusesAndSaysWhy(t *testing.T) {
	one, sum := budget.Euros(1), []rounding.Identity{rounding.Sum("sum", 0, 1)}
	_, err := rounding.Control([]budget.Amount{one, one}, sum, 10, budget.InEuros)
	var format *budget.RangeError
	require.ErrorAs(t, err, &format)
	_, err = rounding.Control([]budget.Amount{one}, sum, 0, budget.InThousands)
	var identity *rounding.IdentityError
	require.ErrorAs(t, err, &identity)
	huge := budget.MustParseAmount("1000000000000000000000")
	for _, decimals := range []int{0, 9} {
		_, err = rounding.Control([]budget.Amount{huge, huge}, sum, decimals, budget.InEuros)
		require.ErrorAs(t, err, &format)
	}
	_, err = rounding.Control([]budget.Amount{budget.Euros(1 << 61), budget.Euros(1 << 61)}, sum, 0, budget.InEuros)
	require.ErrorAs(t, err, &format)
	require.Equal(t, "rounding: no table found that adds up: print it rounded figure by figure, or drop an identity", (&rounding.NotPossibleError{}).Error())
	require.Contains(t, (&rounding.NotPossibleError{Proved: true}).Error(), "no table adds up")
}

// Amounts beyond 64 bits of ten-thousandths, and with more decimals than those, are rounded as exactly.
func TestControlOfWideAmounts(t *testing.T) {
	parts := []string{"999999999999999500.0000000000000001", "-0.00000000000000000000000000000001", "500.00000000000000000000000000000001"}
	total := "1000000000000000000.0000000000000001"
	var amounts []budget.Amount
	for _, s := range append([]string{total}, parts...) {
		amounts = append(amounts, budget.MustParseAmount(s))
	}
	ids := []rounding.Identity{rounding.Sum("sum", 0, 1, 2, 3)}
	out, err := rounding.Control(amounts, ids, 0, budget.InThousands)
	require.NoError(t, err)
	requireAdditive(t, amounts, ids, out)
	out, err = rounding.Control([]budget.Amount{budget.Euros(2_000_000), budget.Euros(2_000_000)}, []rounding.Identity{rounding.Sum("same", 0, 1)}, 2, budget.InEuros)
	require.NoError(t, err)
	require.Equal(t, "2.000.000,00", out.Figures[0].String())
	require.Empty(t, out.Moved)
}

func TestControlIsDeterministic(t *testing.T) {
	table := wide(rand.New(rand.NewPCG(7, 7)))
	first, err := rounding.Control(table.amounts(), table.identities, 0, budget.InThousands)
	require.NoError(t, err)
	for range 5 {
		again, err := rounding.Control(table.amounts(), table.identities, 0, budget.InThousands)
		require.NoError(t, err)
		require.Equal(t, first, again)
	}
}

// Halves go away from zero where nothing forces them.
func TestControlRoundsHalvesAwayFromZero(t *testing.T) {
	out, err := rounding.Control([]budget.Amount{budget.Euros(500), budget.Euros(-500), budget.Euros(1499)}, nil, 0, budget.InThousands)
	require.NoError(t, err)
	require.Equal(t, []int64{1, -1, 1}, []int64{out.Figures[0].Count(), out.Figures[1].Count(), out.Figures[2].Count()})
}

var controlled = flag.Int("controlled", 60, "how many exact tables of each shape to make add up")

var shapes = []struct {
	name string
	make func(r *rand.Rand) exactTable
}{
	{"one-way, up to 70 parts", func(r *rand.Rand) exactTable { return oneWay(r, 1+r.IntN(70)) }},
	{"two-way, up to 30 × 12", func(r *rand.Rand) exactTable { return twoWay(r, 1+r.IntN(30), 1+r.IntN(12)) }},
	{"hierarchy of one column", func(r *rand.Rand) exactTable { return hierarchyTable(r, sizes(r), 1, false) }},
	{"hierarchy × years of lasten, baten, saldo", func(r *rand.Rand) exactTable { return hierarchyTable(r, sizes(r), 3+3*r.IntN(4), true) }},
	{"programme with reserves and afwijking", programmeTable},
	{"hierarchy × lasten, baten, saldo × afwijking", func(r *rand.Rand) exactTable { return afwijkingTable(r, sizes(r)) }},
}

func sizes(r *rand.Rand) []int {
	list := make([]int, 1+r.IntN(4))
	for i := range list {
		list[i] = 1 + r.IntN(7)
	}
	return list
}

// Exact tables of every shape add up; with -v it says how many figures are not the nearest.
func TestControlAlwaysAddsUp(t *testing.T) {
	for i, shape := range shapes {
		r := rand.New(rand.NewPCG(2017, uint64(i)))
		figures, moved := 0, 0
		for range *controlled {
			table := shape.make(r)
			out, err := rounding.Control(table.amounts(), table.identities, 0, budget.InThousands)
			require.NoError(t, err, shape.name)
			figures, moved = figures+len(out.Figures), moved+len(out.Moved)
		}
		n := moved * 10_000 / figures
		t.Logf("%s: %d tables add up, %d.%02d %% of the figures not the nearest", shape.name, *controlled, n/100, n%100)
	}
}
