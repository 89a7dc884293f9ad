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
	// EMU-saldo uit de exploitatie               7.731  Begroting 2018
	// ├─ + Exploitatiesaldo vóór reserves       -2.473
	// ├─ − Mutatie (im)materiële vaste activa    7.856
	// ├─ + Mutatie voorzieningen                   196
	// └─ − Mutatie voorraden                   -17.864
}

// survey has the mutations of a balans and an exploitatiesaldo as its lines.
func survey(saldo budget.Amount, b balans.Balans, before, c budget.Column) cyclus.EMUEnquete {
	mutation := func(p balans.Post) budget.Series {
		return budget.Series{c: budgettest.Outcome(b.Mutation(p, before, c))}
	}
	return cyclus.EMUEnquete{Exploitatiesaldo: budget.Series{c: saldo}, Activa: mutation(balans.ImmaterieelEnMaterieel),
		Voorzieningen: mutation(balans.Voorzieningen), Voorraden: mutation(balans.Voorraden)}
}

func ExampleEMUEnquete_FromBalans() {
	// Medemblik, balance of 2020: the exploitatiesaldo is taken to be what the
	// equity lost.
	before, column := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	b := budgettest.Medemblik2020()
	saldo, _ := survey(budgettest.Euros(42234-47436), b, before, column).Saldo(column).Amount()
	fmt.Println(saldo)
	fmt.Println(cyclus.EMUEnquete{}.FromBalans(b, before, column))
	// Output:
	// -7533000
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
		saldo := amount()
		e := survey(saldo, b, before, c)
		if i%2 == 0 {
			e.Boekwinst = budget.Series{c: amount()}
		}
		differs := budgettest.Outcome(e.Saldo(c)).Sub(budgettest.Outcome(e.FromBalans(b, before, c)))
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
	for _, post := range []balans.Post{balans.Financieel, balans.VasteSchuld} {
		b := budgettest.Medemblik2020()
		delete(b.Posts, post)
		calc := cyclus.EMUEnquete{}.FromBalans(b, budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie"))
		assert.False(t, calc.IsComputed(), "the balans lacks %v", post)
	}
}

// unexplained is why the two methods differ: the exploitatiesaldo less the
// mutation of the eigen vermogen, less that of the gap between activa and passiva.
func unexplained(saldo budget.Amount, b balans.Balans, before, c budget.Column) budget.Amount {
	return saldo.Sub(budgettest.Outcome(b.Mutation(balans.EigenVermogen, before, c))).
		Sub(budgettest.Outcome(b.Gap(c))).Add(budgettest.Outcome(b.Gap(before)))
}

// Had the overzicht of Medemblik shown a deficit of 5.000, the methods would
// differ by 202.
func TestEMUMedemblik(t *testing.T) {
	before, c := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	b, saldo := budgettest.Medemblik2020(), budgettest.Euros(-5000)
	e := survey(saldo, b, before, c)
	differs := budgettest.Outcome(e.Saldo(c)).Sub(budgettest.Outcome(e.FromBalans(b, before, c)))
	assert.Equal(t, budgettest.Euros(202), differs)
	assert.Equal(t, budgettest.Euros(202), unexplained(saldo, b, before, c))
}
