package cyclus_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

func ExampleEMU() {
	// Medemblik, balance of 2020: the exploitatiesaldo is taken to be what the
	// equity lost.
	from, column := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	e := cyclus.EMU{Balans: budgettest.Medemblik2020(), Exploitatiesaldo: budgettest.One("2020-realisatie", 42234-47436)}
	fmt.Println(e.FromExploitatie(from, column))
	fmt.Println(e.FromBalans(from, column))
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
	for i := range 200 {
		e := cyclus.EMU{Balans: balans.Balans{Posts: map[balans.Post]budget.Series{}}, Exploitatiesaldo: budget.Series{budgettest.Column(1): amount()}}
		for _, p := range posts {
			e.Balans.Posts[p] = budget.Series{budgettest.Column(0): amount(), budgettest.Column(1): amount()}
		}
		if i%2 == 0 {
			e.Boekwinst = budget.Series{budgettest.Column(1): amount()}
		}
		differs, ok := difference(e, budgettest.Column(0), budgettest.Column(1)).Amount()
		require.True(t, ok)
		open, ok := unexplained(e, budgettest.Column(0), budgettest.Column(1)).Amount()
		require.True(t, ok)
		assert.Equal(t, open, differs)
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
	_, ok = cyclus.EMU{Balans: budgettest.Medemblik2020()}.FromExploitatie(budgettest.Column(0), c).Amount()
	assert.False(t, ok)
}

// difference is that of the two methods.
func difference(e cyclus.EMU, from, c budget.Column) budget.Calc {
	return budget.Computed("Verschil", budget.Plus(e.FromExploitatie(from, c)), budget.Minus(e.FromBalans(from, c)))
}

// unexplained is why they differ: the exploitatiesaldo less the mutation of the
// eigen vermogen, less that of the gap between activa and passiva.
func unexplained(e cyclus.EMU, from, c budget.Column) budget.Calc {
	return budget.Computed("Exploitatiesaldo − mutatie eigen vermogen",
		budget.Plus(budget.Stated("Exploitatiesaldo", e.Exploitatiesaldo[c], budget.Source{})),
		budget.Minus(e.Balans.Mutation(balans.EigenVermogen, from, c)),
		budget.Minus(e.Balans.Gap(c)), budget.Plus(e.Balans.Gap(from)))
}

// Had the overzicht of Medemblik shown a deficit of 5.000, the methods would
// differ by 202.
func TestEMUMedemblik(t *testing.T) {
	from, column := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	e := cyclus.EMU{Balans: budgettest.Medemblik2020(), Exploitatiesaldo: budgettest.One("2020-realisatie", -5000)}
	assert.Equal(t, budgettest.Euros(202), budgettest.Outcome(difference(e, from, column)))
	assert.Equal(t, budgettest.Euros(202), budgettest.Outcome(unexplained(e, from, column)))
}
