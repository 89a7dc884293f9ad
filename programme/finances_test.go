package programme_test

import (
	"fmt"
	"maps"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/programme"
)

// The figures of the document were made by another program; so were the
// kengetallen that it prints.
func TestFinancesOfWholeJaarstukken(t *testing.T) {
	c := col("2023-realisatie")
	d := whole(t, "jaarstukken")
	f := d.Overview().Finances()
	for want, calc := range map[int64]budget.Calc{
		838:   f.Figure(cyclus.Totaal, budget.Saldo, c),
		618:   f.Figure(cyclus.Totaal, budget.Resultaat, c),
		-150:  f.Figure(cyclus.Incidenteel, budget.Saldo, c),
		1088:  f.Evenwicht(c).Saldo,
		18362: f.Figure(cyclus.Structureel, budget.Lasten, c),
		500:   f.Figure(cyclus.Incidenteel, budget.Toevoeging, c),
		180:   f.Figure(cyclus.Incidenteel, budget.Onttrekking, c),
	} {
		a, ok := calc.Amount()
		assert.True(t, ok, "%v", calc)
		assert.Equal(t, budget.Euros(1000*want), a, "%v", calc)
	}
	assert.Equal(t, cyclus.Yes, f.Evenwicht(c).Structureel())
	for _, k := range d.Paragraphs.Weerstandsvermogen.Kengetallen {
		ratio, err := f.Kengetallen().InForce(k.Kengetal, c, 1, budget.HalfUp)
		require.NoError(t, err)
		value, err := ratio.Value()
		printed, _ := k.Values[c].Decimal()
		assert.NoError(t, err)
		assert.True(t, printed.Equal(value), "%v: %v, printed %v", k.Kengetal, value, printed)
	}
	assert.Equal(t, []budget.Column{c}, d.Paragraphs.Weerstandsvermogen.Kengetallen[0].Values.Columns())
}

func TestKengetallenByEdition(t *testing.T) {
	c := col("2023-realisatie")
	f := whole(t, "jaarstukken").Overview().Finances()
	swapped := f.Kengetallen().Letters(kengetal.StructureleExploitatieruimte, kengetal.RegelingJuli2015, c)
	a, _ := swapped["A"].Amount()
	assert.Equal(t, budget.Euros(18_762_000-250_000), a, "July 2015 subtracts the incidentele baten from the lasten")
	land := f.Kengetallen().Letters(kengetal.Grondexploitatie, kengetal.RegelingNovember2015, c)
	baten, _ := land["C"].Amount()
	assert.Equal(t, budget.Euros(19_600_000), baten)
	assert.Nil(t, f.Kengetallen().Letters(99, kengetal.Notitie2020, c))
	_, err := f.Kengetallen().InForce(kengetal.Solvabiliteitsratio, col("2014-realisatie"), 1, budget.HalfUp)
	var outside *budget.RangeError
	assert.ErrorAs(t, err, &outside)
}

// The EMU-saldo follows from the exploitatie and the balans of the document.
func TestEMUOfWholeBegroting(t *testing.T) {
	d := whole(t, "begroting")
	b := *d.Position.Balans
	var columns []budget.Column
	for _, c := range d.Columns {
		columns = append(columns, c.Column)
	}
	for c, printed := range d.Position.EMU.Saldo {
		before, ok := c.Before(columns)
		require.True(t, ok)
		mutation := func(p balans.Post) budget.Series {
			a, ok := b.Mutation(p, before, c).Amount()
			require.True(t, ok)
			return budget.Series{c: a}
		}
		saldo, ok := d.Overview().Figure(budget.Saldo, c).Amount()
		require.True(t, ok)
		got, ok := cyclus.EMUEnquete{Exploitatiesaldo: budget.Series{c: saldo}, Activa: mutation(balans.ImmaterieelEnMaterieel),
			Voorzieningen: mutation(balans.Voorzieningen), Voorraden: mutation(balans.Voorraden)}.Saldo(c).Amount()
		assert.True(t, ok)
		assert.Equal(t, printed, got, c)
	}
}

// Amendments turn the begroting into the begroting na wijziging, and back.
func TestAmendmentsOfWholeJaarstukken(t *testing.T) {
	d := whole(t, "jaarstukken")
	f := d.Overview().Finances()
	before, after := f.Raming(col("2023-begroting")), f.Raming(col("2023-na-wijziging"))
	got, err := d.Amendments.Apply(before)
	require.NoError(t, err)
	assert.True(t, maps.Equal(got, after))
	back, err := d.Amendments.Undo(got)
	require.NoError(t, err)
	assert.True(t, maps.Equal(back, before))
	saldo, _ := got.Figure(budget.Saldo, 2023).Amount()
	total, _ := f.Figure(cyclus.Totaal, budget.Saldo, col("2023-na-wijziging")).Amount()
	assert.Equal(t, total, saldo, "the total of what was amended is the amended total")
}

func TestPositions(t *testing.T) {
	d := whole(t, "begroting")
	for _, name := range []string{"1", "Ruimte", "1. Ruimte", "ruimte", "Overhead", "vpb", "Onvoorzien", "algemene dekkingsmiddelen"} {
		_, ok := d.Overview().Find(name)
		require.True(t, ok, name)
	}
	_, ok := d.Overview().Find("3")
	assert.False(t, ok)
	named := programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Name: "Zorg", Lines: []programme.Line{{Lasten: th(col("2024-begroting"), 1)}}}}}}
	assert.Contains(t, named.Overview().Finances().Raming(col("2024-begroting")), cyclus.Position{Programme: "Zorg", Side: budget.Lasten, Year: 2024})
}

func TestFinancesOfNothing(t *testing.T) {
	var none *programme.Document
	c := col("2024-begroting")
	for _, f := range []programme.Finances{{}, none.Overview().Finances(), (*programme.Part)(nil).Finances(), new(programme.Document).Overview().Finances()} {
		_, ok := f.Figure(cyclus.Structureel, budget.Resultaat, c).Amount()
		assert.False(t, ok)
		assert.Empty(t, f.Raming(c))
		assert.Zero(t, f.Evenwicht(c).Structureel())
		ratio, err := f.Kengetallen().InForce(kengetal.Belastingcapaciteit, c, 1, budget.HalfUp)
		require.NoError(t, err)
		_, err = ratio.Value()
		assert.ErrorIs(t, err, budget.ErrNoOutcome)
	}
	for range none.EachVerloop() {
		t.Error("a nil document has no roll-forwards")
	}
}

func ExampleFinances() {
	data, err := os.ReadFile("../validate/testdata/whole-jaarstukken.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := programme.Parse(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	f, jaar := d.Overview().Finances(), budget.MustParseColumn("2023-realisatie")
	ratio, err := f.Kengetallen().InForce(kengetal.Solvabiliteitsratio, jaar, 1, budget.HalfUp)
	fmt.Println(ratio, err)
	evenwicht := f.Evenwicht(jaar)
	fmt.Println("structureel in evenwicht:", evenwicht.Structureel())
	fmt.Println(evenwicht.Saldo)
	// Output:
	// solvabiliteitsratio = Eigen vermogen / Passiva × 100 = 23,2 % <nil>
	// structureel in evenwicht: ja
	// structureel resultaat = structureel saldo − Structurele toevoeging + Structurele onttrekking = 1.088.000
}

func ExampleDocument_EachVerloop() {
	c := budget.MustParseColumn("2022-realisatie")
	th := func(n int64) budget.Series { return budget.Series{c: budget.Euros(1000 * n)} }
	d := programme.Document{Position: &programme.FinancielePositie{Reserves: []balans.Reserve{{Row: balans.Row{Name: "reserves", Begin: th(97_233), Einde: th(71_213)}, Toevoeging: th(11_279), Onttrekking: th(17_658), OnttrekkingVorig: th(19_641)}}}}
	for r := range d.EachVerloop() {
		fmt.Println(r.Path, r.Verloop.Closing(c))
	}
	// Output:
	// financielePositie.reserves[0] Saldo einde reserves = Saldo begin − Onttrekking uit het voorgaande boekjaar + Toevoeging − Onttrekking = 71.213.000
}

func TestFinancesForSeveralGoroutines(t *testing.T) {
	f := whole(t, "begroting").Overview().Finances()
	want, _ := f.Figure(cyclus.Totaal, budget.Saldo, col("2024-begroting")).Amount()
	done := make(chan bool)
	for range 4 {
		go func() {
			got, ok := f.Figure(cyclus.Totaal, budget.Saldo, col("2024-begroting")).Amount()
			done <- ok && got == want
		}()
	}
	for range 4 {
		assert.True(t, <-done)
	}
}
