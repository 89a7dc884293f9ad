package cyclus_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// gouda2020 is the development of the meerjarenperspectief from the kadernota to the begroting 2020 of Gouda, for
// 2020 and 2023.
func gouda2020() cyclus.Bijstellingen {
	in := func(first, last int64) budget.Series {
		return budget.Series{budget.MustParseColumn("2020-begroting"): budget.Euros(1000 * first), budget.MustParseColumn("2023-meerjarenraming"): budget.Euros(1000 * last)}
	}
	return cyclus.Bijstellingen{Start: "Kadernota 2020-2023", Begin: in(2798, 6492), Groups: []cyclus.BijstellingGroup{
		{Name: "Aanvullend", Items: []cyclus.Bijstelling{{Name: "Meicirculaire 2019", Amounts: in(-1288, -3534)}}, Saldo: in(1510, 2958)},
		{Name: "2e ijkmoment 2019", Items: []cyclus.Bijstelling{{Name: "Uitwerkingsverschillen", Amounts: in(-450, -682)},
			{Name: "College- en raadsbesluiten", Amounts: in(2, 2)}, {Name: "Voortgang 2019", Amounts: in(8, 492)},
			{Name: "Budgetneutrale wijzigingen", Kind: cyclus.Technisch, Amounts: in(0, 0)}}, Total: in(-440, -188)},
	}, Einde: in(1070, 2770)}
}

func ExampleBijstellingen() {
	b := gouda2020()
	for _, c := range b.Columns() {
		fmt.Println(c, b.Saldo(1, c), "|", budgettest.Outcome(b.Saldo(2, c)), "printed", b.Einde[c])
	}
	// Output:
	// 2020-begroting Saldo = Kadernota 2020-2023 + Meicirculaire 2019 = 1.510.000 | 1070000 printed 1070000
	// 2023-meerjarenraming Saldo = Kadernota 2020-2023 + Meicirculaire 2019 = 2.958.000 | 2770000 printed 2770000
}

func ExampleBijstellingGroup() {
	b := gouda2020()
	fmt.Println(b.Groups[1].Sum(cyclus.Totaal, budget.MustParseColumn("2020-begroting")))
	// Output:
	// 2e ijkmoment 2019 = Uitwerkingsverschillen + College- en raadsbesluiten + Voortgang 2019 + Budgetneutrale wijzigingen = -440.000
}

func ExampleBijstelling() {
	c := budget.MustParseColumn("2020-begroting")
	list := cyclus.BijstellingGroup{Kind: cyclus.NieuwBeleid, Items: []cyclus.Bijstelling{
		{Name: "Brede school", Nature: cyclus.Incidenteel, Amounts: budgettest.One("2020-begroting", -250)},
		{Name: "Boa's", Nature: cyclus.Structureel, Amounts: budgettest.One("2020-begroting", -90)},
	}}
	fmt.Println(list.Kind, budgettest.Outcome(list.Sum(cyclus.Structureel, c)), budgettest.Outcome(list.Sum(cyclus.Totaal, c)))
	// Output: nieuw-beleid -90000 -340000
}

// A bijstelling without a figure changes nothing; a begin without one leaves no saldo, and a bijstelling that does not
// say whether it is incidenteel no split.
func TestWhatAVerloopLacks(t *testing.T) {
	c, later := budget.MustParseColumn("2020-begroting"), budget.MustParseColumn("2021-meerjarenraming")
	b := gouda2020()
	for _, calc := range []budget.Calc{b.Saldo(2, later), b.Sum(cyclus.Totaal, later), b.Sum(cyclus.Incidenteel, c), (*cyclus.Bijstellingen)(nil).Saldo(1, c),
		(*cyclus.BijstellingGroup)(nil).Sum(cyclus.Totaal, c)} {
		_, ok := calc.Amount()
		assert.False(t, ok, calc)
	}
	assert.Equal(t, budgettest.Outcome(b.Saldo(2, c)), budgettest.Outcome(b.Saldo(9, c)))
	assert.Equal(t, b.Begin[c], budgettest.Outcome(b.Saldo(-1, c)))
	b.Groups[0].Items[0].Amounts = nil
	assert.Equal(t, b.Begin[c], budgettest.Outcome(b.Saldo(1, c)))
	assert.Empty(t, (*cyclus.Bijstellingen)(nil).Columns())
}

func ExampleVoortgang() {
	c := budget.MustParseColumn("2026-begroting")
	one := func(name string, v cyclus.Voortgang, thousands int64) cyclus.Bijstelling {
		return cyclus.Bijstelling{Name: name, Progress: v, Amounts: budget.Series{c: budget.Euros(1000 * thousands)}}
	}
	list := cyclus.Bijstellingen{Groups: []cyclus.BijstellingGroup{{Kind: cyclus.Ombuiging, Items: []cyclus.Bijstelling{
		one("Gemeentepagina", cyclus.Behaald, 35), one("Wijkgericht samenwerken", cyclus.Behaald, 67), one("Budget college", cyclus.NogNiet, 25)}}}}
	fmt.Println(list.Progressed(cyclus.Behaald, c))
	list.Groups[0].Items[2].Progress = 0
	_, ok := list.Progressed(cyclus.Behaald, c).Amount()
	fmt.Println(ok)
	// Output:
	// bijstellingen behaald = Gemeentepagina + Wijkgericht samenwerken = 102.000
	// false
}
