package kengetal_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// goirle2018 holds the letters of the netto schuldquote gecorrigeerd of
// Goirle, begroting 2018, column 2016.
func goirle2018() kengetal.Letters {
	return kengetal.Letters{"A": budgettest.Thousands("Vaste schulden", 31314), "B": budgettest.Thousands("Netto-vlottende schulden", 4579), "C": budgettest.Thousands("Overlopende passiva", 1467),
		"D": budgettest.Thousands("Verstrekte leningen en uitzettingen", 2513), "E": budgettest.Thousands("Uitzettingen korter dan één jaar", 20353),
		"F": budgettest.Thousands("Liquide middelen", 434), "G": budgettest.Thousands("Overlopende activa", 533), "H": budgettest.Thousands("Totale baten", 67540)}
}

func ExampleKengetal() {
	k := kengetal.NettoSchuldquoteGecorrigeerd
	fmt.Println(k)
	r, err := goirle2018().Ratio(k, kengetal.Notitie2020, 2, budget.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = r.WriteTree(os.Stdout, budget.InThousands, 0)
	// Output:
	// netto schuldquote gecorrigeerd voor alle verstrekte leningen
	// netto schuldquote gecorrigeerd voor alle verstrekte leningen  20,03 %  afgerond op 2 decimalen
	// ├─ Netto schuld                                                13.527
	// │  ├─ + Vaste schulden                                         31.314
	// │  ├─ + Netto-vlottende schulden                                4.579
	// │  ├─ + Overlopende passiva                                     1.467
	// │  ├─ − Verstrekte leningen en uitzettingen                     2.513
	// │  ├─ − Uitzettingen korter dan één jaar                       20.353
	// │  ├─ − Liquide middelen                                          434
	// │  └─ − Overlopende activa                                        533
	// └─ ÷ Totale baten                                              67.540
}

func ExampleEdition() {
	edition, ok := kengetal.EditionInForce(2018)
	fmt.Println(edition, ok)
	// Output:
	// notitie-2020 true
}

func ExampleInput() {
	column := budget.MustParseColumn("2020-realisatie")
	basis := kengetal.Input{Balans: budgettest.Medemblik2020()}
	r, err := basis.InForce(kengetal.Solvabiliteitsratio, column, 1, budget.HalfUp)
	fmt.Println(r, err)
	// The baten are not stated, so what is divided by them has no outcome.
	r, err = basis.InForce(kengetal.NettoSchuldquote, column, 1, budget.HalfUp)
	fmt.Println(r, err)
	// Output:
	// solvabiliteitsratio = Eigen vermogen / Passiva × 100 = 37,2 % <nil>
	// netto schuldquote = Netto schuld / totaal baten × 100 = ? <nil>
}

func ExampleWoonlasten() {
	// Midden-Drenthe, begroting 2021.
	const year = "2021-begroting"
	eur := func(text string) budget.Series {
		return budget.Series{budget.MustParseColumn(year): budget.MustParseAmount(text)}
	}
	b := kengetal.Input{Woonlasten: kengetal.Woonlasten{OZB: eur("251"), Riool: eur("238.50"), Afval: eur("207.25"), Korting: eur("0"), Landelijk: eur("776")}}
	r, err := b.InForce(kengetal.Belastingcapaciteit, budget.MustParseColumn(year), 2, budget.HalfUp)
	fmt.Println(r, err)
	// Output:
	// belastingcapaciteit = E. totale woonlasten gezin bij gemiddelde WOZ-waarde / Woonlasten landelijk gemiddelde × 100 = 89,79 % <nil>
}

func ExampleWeerstandsratioScale() {
	// Someren, begroting 2018.
	r, _ := budget.QuotientOf("Weerstandsratio", budgettest.Thousands("Beschikbare weerstandscapaciteit", 45350), budgettest.Thousands("Benodigde weerstandscapaciteit", 9050), 1, budget.HalfUp)
	class, _ := kengetal.WeerstandsratioScale().Class(r)
	fmt.Println(r, class)
	// Output:
	// Weerstandsratio = Beschikbare weerstandscapaciteit / Benodigde weerstandscapaciteit = 5,0 A
}

func TestEditionsInForce(t *testing.T) {
	for year, want := range map[int]kengetal.Edition{2015: 0, 2016: kengetal.RegelingNovember2015, 2017: kengetal.Notitie2020, 2026: kengetal.Notitie2020, 3000: 0} {
		got, ok := kengetal.EditionInForce(year)
		assert.Equal(t, want, got, year)
		assert.Equal(t, want != 0, ok, year)
	}
}

// The letters of each formula are those of the Regeling (Stcrt. 2015-20619,
// bijlage 1) and of the notitie of 2020, bijlage 3, and all of them are needed.
func TestFormulasNeedTheirLetters(t *testing.T) {
	needed := map[kengetal.Kengetal]string{kengetal.NettoSchuldquote: "ABCDEFGH", kengetal.NettoSchuldquoteGecorrigeerd: "ABCDEFGH",
		kengetal.Solvabiliteitsratio: "AB", kengetal.Grondexploitatie: "ABC", kengetal.StructureleExploitatieruimte: "ABCDE", kengetal.Belastingcapaciteit: "ABCDF"}
	for _, e := range []kengetal.Edition{kengetal.RegelingJuli2015, kengetal.RegelingNovember2015, kengetal.Notitie2020} {
		for k, want := range needed {
			if k == kengetal.Grondexploitatie && e == kengetal.Notitie2020 {
				want = "AB" // the gronden that are not in exploitatie are left out
			}
			letters := kengetal.Letters{}
			for i, letter := range want {
				letters[string(letter)] = budgettest.Thousands(string(letter), int64(10+i))
			}
			r, err := letters.Ratio(k, e, 2, budget.HalfUp)
			require.NoError(t, err)
			_, err = r.Value()
			require.NoError(t, err)
			for letter, calc := range maps.Clone(letters) {
				delete(letters, letter)
				r, err := letters.Ratio(k, e, 2, budget.HalfUp)
				require.NoError(t, err)
				_, err = r.Value()
				assert.ErrorIs(t, err, budget.ErrNoOutcome, "%v %v without %s", e, k, letter)
				letters[letter] = calc
			}
		}
	}
}

func TestKengetalJunk(t *testing.T) {
	var rangeError *budget.RangeError
	_, err := kengetal.Letters(nil).Ratio(kengetal.Kengetal(13), kengetal.Notitie2020, 1, budget.HalfUp)
	require.ErrorAs(t, err, &rangeError)
	_, err = kengetal.Letters(nil).Ratio(kengetal.NettoSchuldquote, kengetal.Edition(13), 1, budget.HalfUp)
	require.ErrorAs(t, err, &rangeError)
	_, err = kengetal.Letters(nil).Ratio(kengetal.NettoSchuldquote, kengetal.Notitie2020, 99, budget.HalfUp)
	require.ErrorAs(t, err, &rangeError)
	_, err = kengetal.Input{}.InForce(kengetal.NettoSchuldquote, budget.MustParseColumn("2010-realisatie"), 1, budget.HalfUp)
	assert.EqualError(t, err, `compute the kengetal of "2010-realisatie": netto schuldquote was not prescribed for 2010; choose an edition`)
	assert.Nil(t, kengetal.Input{}.Letters(0, kengetal.Notitie2020, budgettest.Column(0)))
}

// basis2020 has a figure for all that the kengetallen need, in thousands.
func basis2020() kengetal.Input {
	c := budgettest.Column(0)
	one := func(thousands int64) budget.Series { return budget.Series{c: budget.Euros(1000 * thousands)} }
	return kengetal.Input{
		Balans: balans.Balans{Posts: map[balans.Post]budget.Series{
			"bijdragen-activa-derden": one(70), balans.Materieel: one(800), "kapitaalverstrekkingen": one(5),
			balans.Leningen: one(40), balans.UitzettingenLang: one(20), balans.Bouwgronden: one(90),
			balans.UitzettingenKort: one(60), balans.LiquideMiddelen: one(10), balans.OverlopendeActiva: one(5),
			balans.Reserves: one(300), balans.GerealiseerdResultaat: one(10), balans.Voorzieningen: one(90),
			balans.VasteSchuld: one(500), balans.VlottendeSchuld: one(150), balans.OverlopendePassiva: one(50)}},
		Exploitatie: budgettest.Exploitatie{
			Totaal:      budgettest.SideSeries{Lasten: one(980), Baten: one(1000)},
			Incidenteel: budgettest.SideSeries{Lasten: one(30), Baten: one(45)},
			Structureel: budgettest.SideSeries{Toevoeging: one(8), Onttrekking: one(3)}}.Figure,
		Woonlasten: kengetal.Woonlasten{OZB: one(250), Riool: one(200), Afval: one(300), Korting: one(50), Landelijk: one(800)},
	}
}

// The expected percentages are worked out by hand from the formulas.
func TestKengetallenFromTheModel(t *testing.T) {
	b := basis2020()
	for _, want := range []struct {
		k     kengetal.Kengetal
		e     kengetal.Edition
		value string
	}{
		{kengetal.NettoSchuldquote, kengetal.Notitie2020, "60.5"},             // (500+150+50−20−60−10−5)/1000
		{kengetal.NettoSchuldquoteGecorrigeerd, kengetal.Notitie2020, "56.5"}, // and 40 less
		{kengetal.NettoSchuldquote, kengetal.RegelingJuli2015, "60.5"},
		{kengetal.NettoSchuldquote, kengetal.RegelingNovember2015, "53.5"}, // 70 of bijdragen less
		{kengetal.Solvabiliteitsratio, kengetal.Notitie2020, "28.2"},       // 310/1100
		{kengetal.Grondexploitatie, kengetal.Notitie2020, "9.0"},
		{kengetal.StructureleExploitatieruimte, kengetal.Notitie2020, "0.0"},      // ((1000−45)−(980−30)+(3−8))/1000
		{kengetal.StructureleExploitatieruimte, kengetal.RegelingJuli2015, "3.0"}, // ((1000−30)−(980−45)+(3−8))/1000
		{kengetal.Belastingcapaciteit, kengetal.Notitie2020, "87.5"},              // (250+200+300−50)/800
	} {
		r, err := b.Letters(want.k, want.e, budgettest.Column(0)).Ratio(want.k, want.e, 1, budget.HalfUp)
		require.NoError(t, err)
		value, err := r.Value()
		require.NoError(t, err, "%v %v", want.k, want.e)
		assert.Equal(t, want.value, value.StringFixed(1), "%v %v", want.k, want.e)
	}
	// The gronden that were abolished in 2016 are for the caller to add.
	letters := b.Letters(kengetal.Grondexploitatie, kengetal.RegelingNovember2015, budgettest.Column(0))
	letters["A"] = budgettest.Thousands("Niet in exploitatie genomen gronden", 11)
	r, err := letters.Ratio(kengetal.Grondexploitatie, kengetal.RegelingNovember2015, 1, budget.HalfUp)
	require.NoError(t, err)
	value, _ := r.Value()
	assert.Equal(t, "10.1", value.String())
	delete(b.Balans.Posts, balans.Post("bijdragen-activa-derden"))
	r, err = b.Letters(kengetal.NettoSchuldquote, kengetal.RegelingNovember2015, budgettest.Column(0)).Ratio(kengetal.NettoSchuldquote, kengetal.RegelingNovember2015, 1, budget.HalfUp)
	require.NoError(t, err)
	value, _ = r.Value()
	assert.Equal(t, "60.5", value.String())
}

func ExampleLetters() {
	letters := goirle2018()
	delete(letters, "G") // not stated, which is not €0
	r, _ := letters.Ratio(kengetal.NettoSchuldquoteGecorrigeerd, kengetal.Notitie2020, 1, budget.HalfUp)
	_, err := r.Value()
	fmt.Println(r, errors.Is(err, budget.ErrNoOutcome))
	// Output:
	// netto schuldquote gecorrigeerd voor alle verstrekte leningen = Netto schuld / Totale baten × 100 = ? true
}
