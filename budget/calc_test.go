package budget_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/budgettest"
)

func stated(label string, n int64) budget.Calc {
	return budget.Stated(label, budgettest.Euros(n), budget.Source{Row: label})
}

// resultaat2017 is the gerealiseerd resultaat 2017 of programme 3 of
// Lansingerland: 8.855 − 33.976 − 13 + 397 = −24.737.
func resultaat2017() budget.Calc {
	saldo := budget.Computed("Saldo", budget.Plus(stated("Baten", 8855)), budget.Minus(stated("Lasten", 33976)))
	return budget.Computed("Resultaat", budget.Plus(saldo), budget.Minus(stated("Toevoeging", 13)), budget.Plus(stated("Onttrekking", 397)))
}

func TestCalcOfLansingerland(t *testing.T) {
	calc := resultaat2017()
	got, ok := calc.Amount()
	assert.True(t, ok)
	assert.Equal(t, budgettest.Euros(-24737), got)
	assert.Equal(t, "Resultaat", calc.Label())
	assert.True(t, calc.IsComputed())
	assert.Zero(t, calc.Source())
	assert.Equal(t, 4, calc.LeafCount())

	var labels []string
	var minus []bool
	for leaf, negative := range calc.Leaves() {
		assert.False(t, leaf.IsComputed())
		assert.Equal(t, leaf.Label(), leaf.Source().Row)
		labels, minus = append(labels, leaf.Label()), append(minus, negative)
	}
	assert.Equal(t, []string{"Baten", "Lasten", "Toevoeging", "Onttrekking"}, labels)
	assert.Equal(t, []bool{false, true, true, false}, minus)

	var terms []string
	for term, minus := range calc.Terms() {
		terms = append(terms, term.Label())
		assert.Equal(t, term.Label() == "Toevoeging", minus)
	}
	assert.Equal(t, []string{"Saldo", "Toevoeging", "Onttrekking"}, terms)
}

// Subtracting a difference adds what it subtracts.
func TestLeavesOfADifferenceOfDifferences(t *testing.T) {
	saldo := budget.Computed("saldo", budget.Plus(stated("baten", 8855)), budget.Minus(stated("lasten", 33976)))
	calc := budget.Computed("verschil", budget.Minus(saldo))
	got := map[string]bool{}
	for leaf, minus := range calc.Leaves() {
		got[leaf.Label()] = minus
	}
	assert.Equal(t, map[string]bool{"baten": true, "lasten": false}, got)
	amount, _ := calc.Amount()
	assert.Equal(t, budgettest.Euros(25121), amount)
}

func TestWalksStopWhenAsked(t *testing.T) {
	n := 0
	for range resultaat2017().Leaves() {
		n++
		break
	}
	for range resultaat2017().Terms() {
		n++
		break
	}
	assert.Equal(t, 2, n)
}

// The afwijkingen of programme 3 as printed, x € 1.000.
func TestAfwijkingOf(t *testing.T) {
	for _, tt := range []struct {
		side                     budget.Side
		raming, realisatie, want int64
	}{
		{budget.Lasten, 35984, 33976, 2008},
		{budget.Baten, 10510, 8855, -1655},
		{budget.Onttrekking, 504, 397, -107},
		{budget.Toevoeging, 13, 20, -7},
	} {
		got, ok := tt.side.Afwijking("Afwijking", stated("raming", tt.raming), stated("realisatie", tt.realisatie)).Amount()
		assert.True(t, ok)
		assert.Equal(t, budgettest.Euros(tt.want), got, tt.side)
	}
	_, ok := budget.Side(13).Afwijking("Afwijking", stated("raming", 1), stated("realisatie", 2)).Amount()
	assert.False(t, ok, "a side that does not exist has no afwijking")
}

// What is absent is not zero: one gap leaves everything above it open.
func TestCalcWithAGap(t *testing.T) {
	gap := budget.NotStated("Kapitaallasten", budget.Source{Table: "Jeugd"})
	lasten := budget.Computed("Lasten", budget.Plus(stated("Directe lasten", 11362)), budget.Plus(gap))
	for _, calc := range []budget.Calc{gap, lasten, budget.Computed("Saldo", budget.Plus(stated("Baten", 50)), budget.Minus(lasten)), budget.Computed("niets"), {}} {
		got, ok := calc.Amount()
		assert.False(t, ok, calc.Label())
		assert.Zero(t, got)
	}
	assert.False(t, gap.IsComputed())
	assert.Equal(t, "Jeugd", gap.Source().Table)
	assert.False(t, budget.Computed("niets").IsComputed())
	assert.False(t, budget.Computed("niets", []budget.Term{}...).IsComputed())
	assert.Equal(t, 1, budget.Computed("niets").LeafCount())
}

// A calculation does not change with the slice that it was made from, so it
// cannot be made to contain itself either.
func TestCalcIsImmutable(t *testing.T) {
	terms := []budget.Term{budget.Plus(stated("a", 1)), budget.Plus(stated("b", 2))}
	calc := budget.Computed("som", terms...)
	terms[0] = budget.Plus(calc)
	assert.Equal(t, "som = a + b", calc.Formula())
	assert.Equal(t, 2, calc.LeafCount())
}

// The same figure used over and over, sixty times doubled, has more leaves
// than anyone can visit; they are counted all the same, as far as an int goes.
func TestCalcThatDoubles(t *testing.T) {
	calc := stated("een", 1)
	for range 60 {
		calc = budget.Computed("dubbel", budget.Plus(calc), budget.Plus(calc))
	}
	assert.Equal(t, 1<<60, calc.LeafCount())
	got, _ := calc.Amount()
	assert.Equal(t, "1152921504606846976000", got.String(), "2^60 thousands")
	for range 10 {
		calc = budget.Computed("dubbel", budget.Plus(calc), budget.Plus(calc))
	}
	assert.Equal(t, math.MaxInt, calc.LeafCount())
}

// A running total is as deep as it is long.
func TestCalcThatIsDeep(t *testing.T) {
	const n = 100_000
	calc := stated("een", 1)
	for range n {
		calc = budget.Computed("lopend totaal", budget.Plus(calc), budget.Plus(stated("een", 1)))
	}
	count := 0
	for range calc.Leaves() {
		count++
	}
	assert.Equal(t, n+1, count)
	assert.Equal(t, n+1, calc.LeafCount())
	got, _ := calc.Amount()
	assert.Equal(t, budgettest.Euros(n+1), got)
}

// build makes a calculation of the bytes: what stands in one says whether a
// leaf or a nested sum comes next, and its sign.
func build(data []byte, depth int) (budget.Calc, []byte) {
	var terms []budget.Term
	for len(data) > 0 {
		b := data[0]
		data = data[1:]
		calc := budget.Stated("blad", budget.Cents(int64(int8(b))*1e15), budget.Source{})
		switch {
		case b%16 == 0 && depth > 0:
			return budget.Computed("som", terms...), data
		case b%16 == 1 && depth < 20:
			calc, data = build(data, depth+1)
		case b%16 == 2:
			calc = budget.NotStated("gat", budget.Source{})
		}
		if b%2 == 0 {
			terms = append(terms, budget.Minus(calc))
		} else {
			terms = append(terms, budget.Plus(calc))
		}
	}
	return budget.Computed("som", terms...), data
}

// Whatever the calculation: its leaves, each with its sign, make its outcome,
// and it has one when every leaf has.
func FuzzCalc(f *testing.F) {
	f.Add([]byte{3, 1, 5, 4, 16, 8})
	f.Add([]byte{127, 1, 1, 127, 127})
	f.Fuzz(func(t *testing.T, data []byte) {
		calc, _ := build(data, 0)
		var sum budget.Amount
		known, count := true, 0
		for leaf, minus := range calc.Leaves() {
			amount, ok := leaf.Amount()
			if minus {
				amount = amount.Neg()
			}
			sum, known, count = sum.Add(amount), known && ok, count+1
		}
		got, ok := calc.Amount()
		require.Equal(t, known, ok)
		require.Equal(t, count, calc.LeafCount())
		if ok {
			require.True(t, sum == got)
		}
	})
}

// Of a calculation every figure that nobody states is missing, once for each time that it is used, and none where there is an
// outcome.
func TestMissing(t *testing.T) {
	lasten, baten := budget.NotStated("Lasten", budget.Source{Row: "Totaal lasten", Column: "Realisatie 2017"}), stated("Baten", 8855)
	saldo := budget.Computed("Saldo", budget.Plus(baten), budget.Minus(lasten))
	calc := budget.Computed("Resultaat", budget.Plus(saldo), budget.Minus(budget.NotStated("Toevoeging", budget.Source{})), budget.Plus(lasten),
		budget.Plus(budget.Computed("Onttrekking")))
	var got []string
	var sources []budget.Source
	for leaf, labels := range calc.Missing() {
		got, sources = append(got, strings.Join(labels, "/")), append(sources, leaf.Source())
	}
	assert.Equal(t, []string{"Resultaat/Saldo/Lasten", "Resultaat/Toevoeging", "Resultaat/Lasten", "Resultaat/Onttrekking"}, got)
	assert.Equal(t, lasten.Source(), sources[0])

	for leaf, labels := range (budget.Calc{}).Missing() {
		assert.Equal(t, []string{""}, labels, "the zero value is a figure that nobody states")
		assert.Zero(t, leaf.Source())
	}
	for leaf := range resultaat2017().Missing() {
		t.Errorf("%v has an outcome", leaf)
	}
	n := 0
	for range calc.Missing() {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

// Labels of one figure are not those of the next: who keeps them keeps what they were.
func TestMissingLabelsStay(t *testing.T) {
	gap := func(label string) budget.Term { return budget.Plus(budget.NotStated(label, budget.Source{})) }
	var all [][]string
	for _, labels := range budget.Computed("a", gap("b"), gap("c")).Missing() {
		all = append(all, labels)
	}
	assert.Equal(t, [][]string{{"a", "b"}, {"a", "c"}}, all)
}

// A running total is as deep as it has figures; what has an outcome is not searched.
func TestMissingOfADeepCalculation(t *testing.T) {
	calc := budget.Computed("eerste", budget.Plus(stated("a", 1)), budget.Plus(budget.NotStated("b", budget.Source{})))
	for range 10_000 {
		calc = budget.Computed("volgende", budget.Plus(calc), budget.Plus(stated("a", 1)))
	}
	n := 0
	for _, labels := range calc.Missing() {
		n++
		assert.Len(t, labels, 10_002)
	}
	assert.Equal(t, 1, n)
}
