package balans_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// gouda2014 holds the reserves of Gouda, jaarstukken 2014, by programme.
func gouda2014() []balans.Reserve {
	const year = "2014-realisatie"
	row := func(name string, begin, plusVorig, minVorig, plus, min, einde int64) balans.Reserve {
		return balans.Reserve{Row: balans.Row{Name: name, Begin: budgettest.One(year, begin), Einde: budgettest.One(year, einde), Source: budget.Source{Document: "Gouda, jaarstukken 2014", Table: "Reserves", Row: name}}, ToevoegingVorig: budgettest.One(year, plusVorig), OnttrekkingVorig: budgettest.One(year, minVorig), Toevoeging: budgettest.One(year, plus), Onttrekking: budgettest.One(year, min)}
	}
	return []balans.Reserve{
		row("Programma 1", 1700, 0, 0, 993, 415, 2278),
		row("Programma 2", 0, 1276, 0, 0, 0, 1276),
		row("Programma 4", 6532, 839, 1816, 3123, 1693, 6985),
		row("Algemene dekkingsmiddelen en onvoorzien", 8140, 3579, 0, 3535, 5781, 9473),
	}
}

func ExampleReserve() {
	column := budget.MustParseColumn("2014-realisatie")
	reserve := gouda2014()[2].Verloop()
	_ = reserve.Closing(column).WriteTree(os.Stdout, budget.InThousands, 0)
	printed, _ := reserve.Printed(column).Amount()
	fmt.Println("gedrukt:", printed)
	// Output:
	// Saldo einde Programma 4                       6.985  Realisatie 2014
	// ├─ + Saldo begin                              6.532  Gouda, jaarstukken 2014, Reserves, Programma 4
	// ├─ + Toevoeging uit het voorgaande boekjaar     839  Gouda, jaarstukken 2014, Reserves, Programma 4
	// ├─ − Onttrekking uit het voorgaande boekjaar  1.816  Gouda, jaarstukken 2014, Reserves, Programma 4
	// ├─ + Toevoeging                               3.123  Gouda, jaarstukken 2014, Reserves, Programma 4
	// └─ − Onttrekking                              1.693  Gouda, jaarstukken 2014, Reserves, Programma 4
	// gedrukt: 6985000
}

func ExampleSumVerloop() {
	column := budget.MustParseColumn("2014-realisatie")
	var rows []balans.Verloop
	for _, r := range gouda2014() {
		rows = append(rows, r.Verloop())
	}
	total, err := balans.SumVerloop("reserves", rows...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(total.Opening(column))
	for _, t := range total.Mutations(column) {
		amount, _ := t.Calc().Amount()
		fmt.Printf("%v %n\n", t.Calc().Label(), amount)
	}
	closing, _ := total.Closing(column).Amount()
	fmt.Printf("%n\n", closing)
	// Output:
	// Saldo begin reserves = Programma 1 + Programma 2 + Programma 4 + Algemene dekkingsmiddelen en onvoorzien = 16.372.000
	// Toevoeging uit het voorgaande boekjaar 5.694.000
	// Onttrekking uit het voorgaande boekjaar 1.816.000
	// Toevoeging 7.651.000
	// Onttrekking 7.889.000
	// 20.012.000
}

func ExampleVoorziening() {
	const year = "2017-realisatie"
	v := balans.Voorziening{Row: balans.Row{Name: "Pensioenen wethouders", Begin: budgettest.One(year, 49)}, Post: "voorziening-verplichtingen", Toevoeging: budgettest.One(year, 1), Vrijval: budgettest.One(year, 0), Aanwending: budgettest.One(year, 0)}
	fmt.Println(v.Verloop().Closing(budget.MustParseColumn(year)))
	basis, _ := v.Verloop().Kind().Basis()
	fmt.Println(basis)
	// Output:
	// Saldo einde Pensioenen wethouders = Saldo begin + Toevoeging − Vrijval − Aanwending = 50.000
	// BBV art. 55, tweede lid
}

func ExampleMaterieelActief() {
	// Hengelo prints the immateriële vaste activa in the same columns.
	const year = "2019-realisatie"
	m := balans.MaterieelActief{Row: balans.Row{Name: "bijdragen aan activa van derden", Begin: budgettest.One(year, 9103)}, Post: "bijdragen-activa-derden", Investeringen: budgettest.One(year, 2484), Afschrijvingen: budgettest.One(year, 388), Afwaarderingen: budgettest.One(year, 1361)}
	fmt.Println(m.Verloop().Closing(budget.MustParseColumn(year)))
	// Output:
	// Boekwaarde einde bijdragen aan activa van derden = Boekwaarde begin + Investeringen − Afschrijvingen − Afwaarderingen = 9.838.000
}

func ExampleOntvangenVoorschot() {
	const year = "2017-realisatie"
	v := balans.OntvangenVoorschot{Row: balans.Row{Name: "Onderwijsachterstanden", Begin: budgettest.One(year, 300)}, Ontvangen: budgettest.One(year, 250), Vrijgevallen: budgettest.One(year, 400), Terugbetaald: budgettest.One(year, 10)}
	fmt.Println(v.Verloop().Closing(budget.MustParseColumn(year)))
	// Output:
	// Saldo einde Onderwijsachterstanden = Saldo begin + Ontvangen − Vrijgevallen of terugbetaald − Terugbetaald = 140.000
}

func ExampleTeOntvangenVoorschot() {
	const year = "2017-realisatie"
	v := balans.TeOntvangenVoorschot{Row: balans.Row{Name: "Opvang", Begin: budgettest.One(year, 80)}, Toevoeging: budgettest.One(year, 120), Ontvangen: budgettest.One(year, 90)}
	fmt.Println(v.Verloop().Closing(budget.MustParseColumn(year)))
	// Output:
	// Saldo einde Opvang = Saldo begin + Toevoeging − Ontvangen = 110.000
}

func ExampleBouwgrond() {
	const year = "2017-realisatie"
	b := balans.Bouwgrond{Row: balans.Row{Name: "De Wijk", Begin: budgettest.One(year, 5000)}, Vermeerderingen: budgettest.One(year, 800), Verminderingen: budgettest.One(year, 1300), NogTeMakenKosten: budgettest.One(year, 2000), Opbrengsten: budgettest.One(year, 6900)}
	_ = b.Verloop().Closing(budget.MustParseColumn(year)).WriteTree(os.Stdout, budget.InThousands, 0)
	// Output:
	// Boekwaarde einde De Wijk  4.500  Realisatie 2017
	// ├─ + Boekwaarde begin     5.000
	// ├─ + Vermeerderingen        800
	// └─ − Verminderingen       1.300
}

func ExampleMutatie() {
	const year = "2016-realisatie"
	v := balans.Voorziening{Row: balans.Row{Name: "Onderhoud", Begin: budgettest.One(year, 181), Overig: []balans.Mutatie{{Name: "Vrijval of aanwending", Vermindering: budgettest.One(year, 37)}}}, Toevoeging: budgettest.One(year, 44)}
	fmt.Println(v.Verloop().Closing(budget.MustParseColumn(year)))
	// Output:
	// Saldo einde Onderhoud = Saldo begin + Toevoeging − Vrijval of aanwending = 188.000
}

// What is absent is not zero: a gap in a column that the row has leaves the
// closing without an outcome, and so does an opening with nothing after it.
func TestVerloopGaps(t *testing.T) {
	c, next := budgettest.Column(0), budgettest.Column(1)
	whole := balans.Reserve{Row: balans.Row{Name: "R", Begin: budget.Series{c: budget.Euros(10)}}, Toevoeging: budget.Series{c: budget.Euros(1)}}
	closing, ok := whole.Verloop().Closing(c).Amount()
	assert.True(t, ok)
	assert.Equal(t, budget.Euros(11), closing)
	for name, r := range map[string]balans.Reserve{
		"no opening":               {Toevoeging: budget.Series{c: {}}},
		"no column after it":       {Row: balans.Row{Begin: budget.Series{c: {}}}},
		"a gap in a column":        {Row: balans.Row{Begin: budget.Series{c: {}}}, Toevoeging: budget.Series{c: {}}, Onttrekking: budget.Series{}},
		"a gap in another mutatie": {Row: balans.Row{Begin: budget.Series{c: {}}, Overig: []balans.Mutatie{{Vermindering: budget.Series{next: {}}}}}, Toevoeging: budget.Series{c: {}}},
		"another year":             {Row: balans.Row{Begin: budget.Series{next: {}}}, Toevoeging: budget.Series{next: {}}},
		"nothing":                  {},
	} {
		_, ok := r.Verloop().Closing(c).Amount()
		assert.False(t, ok, name)
	}
	_, ok = balans.Verloop{}.Closing(c).Amount()
	assert.False(t, ok)
	_, ok = whole.Verloop().Printed(c).Amount()
	assert.False(t, ok, "a closing that is computed is not printed")
}

// A reclassification in one year is no gap in another.
func TestVerloopReclassification(t *testing.T) {
	r := balans.Reserve{Row: balans.Row{Begin: budget.Series{budgettest.Column(0): budget.Euros(5), budgettest.Column(1): budget.Euros(5), budgettest.Column(2): budget.Euros(2)}, Herrubriceringen: []balans.Mutatie{{Name: "naar voorzieningen", Vermindering: budget.Series{budgettest.Column(2): budget.Euros(3)}}}}, Toevoeging: budget.Series{budgettest.Column(0): {}, budgettest.Column(1): {}, budgettest.Column(2): {}}}
	for i := range 2 {
		opening, closing := budgettest.Outcome(r.Verloop().Opening(budgettest.Column(i+1))), budgettest.Outcome(r.Verloop().Closing(budgettest.Column(i)))
		moved, has := r.Verloop().Reclassified(budgettest.Column(i + 1)).Amount()
		assert.Equal(t, i == 1, has)
		assert.Equal(t, opening, closing.Add(moved), "year %d", i)
	}
	assert.Equal(t, []budget.Column{budgettest.Column(0), budgettest.Column(1), budgettest.Column(2)}, r.Verloop().Columns())
}

func TestSumVerloopRefusesOtherKinds(t *testing.T) {
	_, err := balans.SumVerloop("alles", balans.Reserve{Row: balans.Row{Name: "R"}}.Verloop(), balans.Voorziening{Row: balans.Row{Name: "V"}}.Verloop())
	var rangeError *budget.RangeError
	require.ErrorAs(t, err, &rangeError)
	assert.EqualError(t, err, `total a roll-forward "V": a row of kind voorziening among rows of kind reserve; total them apart`)
	empty, err := balans.SumVerloop("niets")
	require.NoError(t, err)
	_, ok := empty.Closing(budgettest.Column(0)).Amount()
	assert.False(t, ok)
}

// By rows or by columns, a total is the same; and the roll-forward of a total
// of totals too.
func TestSumVerloopByRowsAndColumns(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 1))
	amounts := func() budget.Series {
		if random.IntN(4) == 0 {
			return nil
		}
		return budget.Series{budgettest.Column(0): budget.Cents(random.Int64N(1e9) - 1e8)}
	}
	for range 200 {
		var rows []balans.Verloop
		var want budget.Amount
		for range 1 + random.IntN(5) {
			v := balans.Voorziening{Row: balans.Row{Name: "V", Begin: budget.Series{budgettest.Column(0): budget.Cents(random.Int64N(1e9))}, Overig: []balans.Mutatie{{Name: "overig", Vermeerdering: amounts(), Vermindering: amounts()}}, Herrubriceringen: []balans.Mutatie{{Name: "herrubricering", Vermeerdering: amounts()}}}, Toevoeging: budget.Series{budgettest.Column(0): {}}, Vrijval: amounts(), Aanwending: amounts()}
			closing, ok := v.Verloop().Closing(budgettest.Column(0)).Amount()
			require.True(t, ok)
			want = want.Add(closing)
			rows = append(rows, v.Verloop())
		}
		total, err := balans.SumVerloop("totaal", rows...)
		require.NoError(t, err)
		twice, err := balans.SumVerloop("totaal", total, total)
		require.NoError(t, err)
		got, ok := total.Closing(budgettest.Column(0)).Amount()
		require.True(t, ok)
		assert.Equal(t, want, got)
		got, _ = twice.Closing(budgettest.Column(0)).Amount()
		assert.Equal(t, want.Add(want), got)
		assert.Equal(t, []budget.Column{budgettest.Column(0)}, twice.Columns())
		reclassified := budget.Amount{}
		for calc := range twice.Reclassified(budgettest.Column(0)).Leaves() {
			a, _ := calc.Amount()
			reclassified = reclassified.Add(a)
		}
		once, _ := total.Reclassified(budgettest.Column(0)).Amount()
		assert.Equal(t, once.Add(once), reclassified)
	}
}

func TestVerloopKinds(t *testing.T) {
	basis := map[balans.VerloopKind]string{
		balans.VerloopReserve: "BBV art. 54, tweede lid", balans.VerloopVoorziening: "BBV art. 55, tweede lid",
		balans.VerloopMaterieel: "BBV art. 52, tweede lid", balans.VerloopOntvangen: "BBV art. 52a, eerste lid",
		balans.VerloopTeOntvangen: "BBV art. 52a, tweede lid", balans.VerloopBouwgrond: "BBV art. 52d, eerste lid",
	}
	for kind, want := range basis {
		provision, unverified := kind.Basis()
		assert.Equal(t, want, provision)
		assert.Equal(t, strings.Contains(want, "52a") || strings.Contains(want, "52d"), unverified != "", kind)
	}
	none, _ := balans.VerloopKind("Onzin").Basis()
	assert.Empty(t, none)
	views := []balans.Verloop{{}, balans.Reserve{Row: balans.Row{Name: "a"}}.Verloop(), balans.Voorziening{Row: balans.Row{Name: "a"}}.Verloop(), balans.MaterieelActief{Row: balans.Row{Name: "a"}}.Verloop(),
		balans.OntvangenVoorschot{Row: balans.Row{Name: "a"}}.Verloop(), balans.TeOntvangenVoorschot{Row: balans.Row{Name: "a"}}.Verloop(), balans.Bouwgrond{Row: balans.Row{Name: "a"}}.Verloop()}
	kinds := []balans.VerloopKind{"", balans.VerloopReserve, balans.VerloopVoorziening, balans.VerloopMaterieel,
		balans.VerloopOntvangen, balans.VerloopTeOntvangen, balans.VerloopBouwgrond}
	for i, v := range views {
		assert.Equal(t, kinds[i], v.Kind())
		if i > 0 {
			assert.Equal(t, "a", v.Label())
		}
	}
}

func ExampleVerloop() {
	verloop := gouda2014()[0].Verloop()
	for _, column := range verloop.Columns() {
		fmt.Println(column, verloop.Closing(column))
	}
	// Output:
	// 2014-realisatie Saldo einde Programma 1 = Saldo begin + Toevoeging uit het voorgaande boekjaar − Onttrekking uit het voorgaande boekjaar + Toevoeging − Onttrekking = 2.278.000
}

func ExampleVerloopKind() {
	kind := gouda2014()[0].Verloop().Kind()
	provision, _ := kind.Basis()
	fmt.Printf("%v: %s\n", kind, provision)
	// Output:
	// reserve: BBV art. 54, tweede lid
}

func ExampleVerloop_Reclassified() {
	c := budget.MustParseColumn("2019-realisatie")
	r := balans.Reserve{Row: balans.Row{Name: "Wegen", Herrubriceringen: []balans.Mutatie{
		{Name: "naar voorziening wegen", Vermindering: budget.Series{c: budget.Euros(10_000)}},
	}}}
	fmt.Println(r.Verloop().Reclassified(c))
	_, ok := r.Verloop().Reclassified(budget.MustParseColumn("2020-realisatie")).Amount()
	fmt.Println(ok)
	// Output:
	// Herrubricering Wegen = −naar voorziening wegen = -10.000
	// false
}

// ExampleKrediet is the total of the kredietoverzicht of Venlo, jaarstukken 2018.
func ExampleKrediet() {
	c := budget.MustParseColumn("2018-realisatie")
	in := func(thousands int64) budget.Series { return budget.Series{c: budget.Euros(1000 * thousands)} }
	k := balans.Krediet{Row: balans.Row{Name: "kredieten", Begin: in(287_382), Einde: in(131_697)}, Besteed: in(155_685)}
	fmt.Println(k.Verloop().Closing(c))
	// Output: Krediet einde kredieten = Krediet begin − Besteed = 131.697.000
}

// ExampleLening are the onderhandse leningen of banks of Rotterdam, jaarstukken 2015.
func ExampleLening() {
	c := budget.MustParseColumn("2015-realisatie")
	in := func(thousands int64) budget.Series { return budget.Series{c: budget.Euros(1000 * thousands)} }
	l := balans.Lening{Row: balans.Row{Name: "banken", Begin: in(1_661_860), Einde: in(1_744_532)}, Opgenomen: in(320_000), Aflossing: in(237_328), Rente: in(53_174)}
	fmt.Println(l.Verloop().Closing(c))
	// Output: Restantschuld einde banken = Restantschuld begin + Opgenomen − Aflossing = 1.744.532.000
}

// Noord-Holland, begroting 2020: a reserve with vrijval, and one to which another gave.
func TestThirdMovementsOfReserves(t *testing.T) {
	c := budget.MustParseColumn("2020-begroting")
	in := func(thousands int64) budget.Series { return budget.Series{c: budget.Euros(1000 * thousands)} }
	roads := balans.Reserve{Row: balans.Row{Begin: in(14_475)}, Toevoeging: in(14_939), Onttrekking: in(20_627), Vrijval: in(1_400), OverhevelingVan: in(1_750)}
	waterways := balans.Reserve{Row: balans.Row{Begin: in(1_912)}, Toevoeging: in(7_887), Onttrekking: in(4_952), Vrijval: in(1_146), OverhevelingNaar: in(1_753)}
	for want, r := range map[int64]balans.Reserve{9_137: roads, 1_948: waterways} {
		got, ok := r.Verloop().Closing(c).Amount()
		assert.True(t, ok)
		assert.Equal(t, budget.Euros(1000*want), got)
	}
}
