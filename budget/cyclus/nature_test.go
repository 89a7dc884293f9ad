package cyclus_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// leidschendam2019 is the split of Leidschendam-Voorburg, jaarverslag 2019,
// realisatie; the lasten and baten as a whole are not printed there.
func leidschendam2019() budgettest.Exploitatie {
	const year = "2019-realisatie"
	return budgettest.Exploitatie{Incidenteel: budgettest.SideSeries{
		Lasten: budgettest.One(year, 5866), Baten: budgettest.One(year, 1090),
		Toevoeging: budgettest.One(year, 15093), Onttrekking: budgettest.One(year, 19319)}}
}

func ExampleSplit() {
	column := budget.MustParseColumn("2019-realisatie")
	incidental := leidschendam2019().Figure(cyclus.Incidenteel, budget.Resultaat, column)
	_ = incidental.WriteTree(os.Stdout, budget.InThousands, 0)

	resultaat := budget.Stated("Jaarrekeningresultaat", budget.Euros(-4_129_000), budget.Source{})
	fmt.Println(budget.Computed("Structureel resultaat", budget.Plus(resultaat), budget.Minus(incidental)))
	// Output:
	// incidenteel resultaat           -550  Realisatie 2019
	// ├─ + incidenteel saldo        -4.776
	// │  ├─ + incidenteel baten      1.090
	// │  └─ − incidenteel lasten     5.866
	// ├─ − incidenteel toevoeging   15.093
	// └─ + incidenteel onttrekking  19.319
	// Structureel resultaat = Jaarrekeningresultaat − incidenteel resultaat = -3.579.000
}

func ExampleSplit_whatFollows() {
	// The BBV asks for the incidentele baten and the structurele onttrekkingen;
	// the rest follows.
	const year = "2018-begroting"
	e := budgettest.Exploitatie{
		Totaal:      budgettest.SideSeries{Baten: budgettest.One(year, 458027), Onttrekking: budgettest.One(year, 900)},
		Incidenteel: budgettest.SideSeries{Baten: budgettest.One(year, 21242)},
		Structureel: budgettest.SideSeries{Onttrekking: budgettest.One(year, 250)},
	}
	column := budget.MustParseColumn(year)
	fmt.Println(e.Figure(cyclus.Structureel, budget.Baten, column))
	fmt.Println(e.Figure(cyclus.Incidenteel, budget.Onttrekking, column))
	fmt.Println(e.Figure(cyclus.Totaal, budget.Resultaat, column))
	// Output:
	// structureel baten = totaal baten − incidenteel baten = 436.785.000
	// incidenteel onttrekking = totaal onttrekking − structureel onttrekking = 650.000
	// totaal resultaat = totaal saldo + totaal onttrekking = 458.927.000
}

// Whatever two natures are stated, the third is the same, and the structureel
// resultaat is the resultaat without what is incidenteel.
func TestNaturesAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 3))
	c := budgettest.Column(0)
	for range 500 {
		var whole, incidental, structural [4]budget.Series
		for i := range whole {
			a, b := budget.Cents(random.Int64N(1e9)-1e8), budget.Cents(random.Int64N(1e9)-1e8)
			incidental[i], structural[i], whole[i] = budget.Series{c: a}, budget.Series{c: b}, budget.Series{c: a.Add(b)}
			switch random.IntN(4) { // leave one out, or none
			case 0:
				whole[i] = nil
			case 1:
				incidental[i] = nil
			case 2:
				structural[i] = nil
			}
		}
		zijden := func(s [4]budget.Series) budgettest.SideSeries {
			return budgettest.SideSeries{Lasten: s[0], Baten: s[1], Toevoeging: s[2], Onttrekking: s[3]}
		}
		e := budgettest.Exploitatie{Totaal: zijden(whole), Incidenteel: zijden(incidental), Structureel: zijden(structural)}
		figure := func(a cyclus.Nature, s budget.Side) budget.Amount {
			amount, ok := e.Figure(a, s, c).Amount()
			require.True(t, ok, "%v %v", a, s)
			return amount
		}
		for _, side := range budget.Sides() {
			assert.Equal(t, figure(cyclus.Totaal, side), figure(cyclus.Incidenteel, side).Add(figure(cyclus.Structureel, side)), side)
		}
		without, _ := budget.Computed("", budget.Plus(e.Figure(cyclus.Totaal, budget.Resultaat, c)), budget.Minus(e.Figure(cyclus.Incidenteel, budget.Resultaat, c))).Amount()
		assert.Equal(t, figure(cyclus.Structureel, budget.Resultaat), without)
	}
}

func TestSplitGaps(t *testing.T) {
	c := budgettest.Column(0)
	only := budgettest.Exploitatie{Totaal: budgettest.SideSeries{Lasten: budget.Series{c: budget.Euros(5)}}}
	for _, a := range []cyclus.Nature{cyclus.Incidenteel, cyclus.Structureel} {
		for _, s := range []budget.Side{budget.Lasten, budget.Saldo, budget.Resultaat} {
			_, ok := only.Figure(a, s, c).Amount()
			assert.False(t, ok, "%v %v is not known", a, s)
		}
	}
	saldo, ok := only.Figure(cyclus.Totaal, budget.Saldo, c).Amount()
	assert.True(t, ok, "a side that is nowhere is left out")
	assert.Equal(t, budget.Euros(-5), saldo)
	for _, calc := range []budget.Calc{only.Figure(0, budget.Lasten, c), only.Figure(cyclus.Totaal, 13, c),
		only.Figure(cyclus.Totaal, budget.Baten, c), (budgettest.Exploitatie{}).Figure(cyclus.Totaal, budget.Resultaat, c)} {
		_, ok := calc.Amount()
		assert.False(t, ok, calc)
	}
	assert.Equal(t, "Nature(0) lasten", only.Figure(0, budget.Lasten, c).Label())
}

func ExampleNature() {
	column := budget.MustParseColumn("2019-realisatie")
	for _, nature := range []cyclus.Nature{cyclus.Totaal, cyclus.Incidenteel} {
		fmt.Println(nature, leidschendam2019().Figure(nature, budget.Saldo, column))
	}
	// Output:
	// totaal totaal saldo = totaal baten − totaal lasten = ?
	// incidenteel incidenteel saldo = incidenteel baten − incidenteel lasten = -4.776.000
}
