package cyclus_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/budgettest"
)

func ExampleEMUEnquete() {
	// Heusden, begroting 2018.
	const year = "2018-begroting"
	e := cyclus.EMUEnquete{Exploitatiesaldo: budgettest.One(year, -2473), Activa: budgettest.One(year, 7856), Voorzieningen: budgettest.One(year, 196), Voorraden: budgettest.One(year, -17864)}
	_ = e.Saldo(budget.MustParseColumn(year)).WriteTree(os.Stdout, budget.InThousands, 0)
	// Output:
	// EMU-saldo uit de exploitatie               7.731
	// ├─ + Exploitatiesaldo vóór reserves       -2.473  Begroting 2018
	// ├─ − Mutatie (im)materiële vaste activa    7.856  Begroting 2018
	// ├─ + Mutatie voorzieningen                   196  Begroting 2018
	// └─ − Mutatie voorraden                   -17.864  Begroting 2018
}

func ExampleEMUSaldo() {
	// Medemblik, balance of 2020: the exploitatiesaldo is taken to be what the
	// equity lost.
	before, column := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	b := budgettest.Medemblik2020()
	fmt.Println(cyclus.EMUSaldo(budgettest.Thousands("Exploitatiesaldo vóór reserves", 42234-47436), b, before, column))
	fmt.Println(cyclus.EMUEnquete{}.FromBalans(b, before, column))
	// Output:
	// EMU-saldo uit de exploitatie = Exploitatiesaldo vóór reserves − Mutatie (Im)materiële vaste activa + Mutatie Voorzieningen − Mutatie Voorraden = -7.533.000
	// EMU-saldo uit de balans = Mutatie Financiële vaste activa + Mutatie Uitzettingen met een looptijd korter dan één jaar + Mutatie Liquide middelen + Mutatie Overlopende activa − Mutatie Vaste schulden − Mutatie Netto-vlottende schulden − Mutatie Overlopende passiva = -7.533.000
}

// The two methods differ by what the exploitatiesaldo and the balans do not
// explain, to the cent, whatever the figures.
func TestEMUReconciliation(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 6))
	amount := func() budget.Amount { return budget.Cents(random.Int64N(1e10) - 1e9) }
	posts := []balans.Post{balans.Immaterieel, balans.Materieel, balans.Post("kapitaalverstrekkingen"), balans.Leningen,
		balans.Bouwgronden, balans.UitzettingenKort, balans.LiquideMiddelen, balans.OverlopendeActiva,
		balans.Post("algemene-reserve"), balans.GerealiseerdResultaat, balans.Voorzieningen,
		balans.VasteSchuld, balans.VlottendeSchuld, balans.OverlopendePassiva}
	before, c := budgettest.Column(0), budgettest.Column(1)
	for i := range 200 {
		b := balans.Balans{Posts: map[balans.Post]budget.Series{}}
		for _, p := range posts {
			b.Posts[p] = budget.Series{before: amount(), c: amount()}
		}
		saldo := budget.Stated("Exploitatiesaldo", amount(), budget.Source{})
		var survey cyclus.EMUEnquete
		if i%2 == 0 {
			survey.Boekwinst = budget.Series{c: amount()}
		}
		fromBalans := budgettest.Outcome(survey.FromBalans(b, before, c)).Add(survey.Boekwinst[c])
		differs := budgettest.Outcome(cyclus.EMUSaldo(saldo, b, before, c)).Sub(fromBalans)
		assert.Equal(t, unexplained(saldo, b, before, c), differs)
	}
}

func TestEMUGaps(t *testing.T) {
	c := budgettest.Column(1)
	whole := cyclus.EMUEnquete{Exploitatiesaldo: budget.Series{c: {}}, Activa: budget.Series{c: {}}, Voorzieningen: budget.Series{c: {}}, Voorraden: budget.Series{c: {}}}
	_, ok := whole.Saldo(c).Amount()
	assert.True(t, ok, "only the boekwinst may be left out")
	for name, spoil := range map[string]func(*cyclus.EMUEnquete){
		"exploitatiesaldo": func(e *cyclus.EMUEnquete) { e.Exploitatiesaldo = nil },
		"activa":           func(e *cyclus.EMUEnquete) { e.Activa = nil },
		"voorzieningen":    func(e *cyclus.EMUEnquete) { e.Voorzieningen = nil },
		"voorraden":        func(e *cyclus.EMUEnquete) { e.Voorraden = nil },
		"boekwinst":        func(e *cyclus.EMUEnquete) { e.Boekwinst = budget.Series{} },
	} {
		e := whole
		spoil(&e)
		_, ok := e.Saldo(c).Amount()
		assert.False(t, ok, name)
	}
	_, ok = cyclus.EMUSaldo(budget.NotStated("", budget.Source{}), budgettest.Medemblik2020(), budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")).Amount()
	assert.False(t, ok)
	for _, post := range []balans.Post{balans.Financieel, balans.VasteSchuld} {
		b := budgettest.Medemblik2020()
		delete(b.Posts, post)
		calc := cyclus.EMUEnquete{}.FromBalans(b, budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie"))
		assert.False(t, calc.IsComputed(), "the balans lacks %v", post)
	}
}

// unexplained is why the two methods differ: the exploitatiesaldo less the
// mutation of the eigen vermogen, less that of the gap between activa and passiva.
func unexplained(saldo budget.Calc, b balans.Balans, before, c budget.Column) budget.Amount {
	return budgettest.Outcome(budget.Computed("Exploitatiesaldo − mutatie eigen vermogen", budget.Plus(saldo),
		budget.Minus(b.Mutation(balans.EigenVermogen, before, c)), budget.Minus(b.Gap(c)), budget.Plus(b.Gap(before))))
}

// Had the overzicht of Medemblik shown a deficit of 5.000, the methods would
// differ by 202.
func TestEMUMedemblik(t *testing.T) {
	before, c := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	b, saldo := budgettest.Medemblik2020(), budgettest.Thousands("Exploitatiesaldo", -5000)
	differs := budgettest.Outcome(cyclus.EMUSaldo(saldo, b, before, c)).Sub(budgettest.Outcome(cyclus.EMUEnquete{}.FromBalans(b, before, c)))
	assert.Equal(t, budgettest.Euros(202), differs)
	assert.Equal(t, budgettest.Euros(202), unexplained(saldo, b, before, c))
}
