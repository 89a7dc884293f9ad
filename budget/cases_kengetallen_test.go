package budget_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// decimals returns how many decimals a row prints.
func (g *publishedCase) decimals(row string) int {
	places := 0
	for _, text := range g.rows[row] {
		text = strings.TrimSuffix(strings.Replace(text, ",", ".", 1), "%")
		if at := strings.Index(text, "."); at >= 0 {
			places = max(places, len(text)-at-1)
		}
	}
	return places
}

// letters returns the figures of column i by the letters of their rows, those
// in reversed with the other sign.
func (g *publishedCase) letters(t *testing.T, i int, reversed string) kengetal.Letters {
	letters := kengetal.Letters{}
	for row := range g.rows {
		letter := row[:1]
		if len(row) > 1 && row[1] != ' ' || letter < "A" || letter > "H" {
			continue
		}
		letters[letter] = g.calc(t, row, i)
		if strings.Contains(reversed, letter) {
			letters[letter] = budget.Computed(row, budget.Minus(letters[letter]))
		}
	}
	return letters
}

func (g *publishedCase) kengetal(t *testing.T, k kengetal.Kengetal, row string, letters kengetal.Letters) *budget.Ratio {
	t.Helper()
	r, err := letters.Ratio(k, kengetal.Notitie2020, g.decimals(row), budget.HalfUp)
	require.NoError(t, err)
	return &r
}

func goirleRelations(t *testing.T, g *publishedCase) []relation {
	var rr []relation
	for i := range g.width("pct") {
		r := g.kengetal(t, kengetal.NettoSchuldquoteGecorrigeerd, "pct", g.letters(t, i, "DEFG"))
		rr = append(rr,
			relation{name: "netto", calc: r.Numerator(), printed: g.rows["netto"][i]},
			relation{name: "pct", ratio: r, printed: g.rows["pct"][i]})
	}
	return rr
}

func ruimteRelations(t *testing.T, g *publishedCase) []relation {
	var rr []relation
	for i := range g.width("pct") {
		r := g.kengetal(t, kengetal.StructureleExploitatieruimte, "pct", g.letters(t, i, ""))
		if g.rows["saldo"] != nil {
			rr = append(rr, relation{name: "saldo", calc: r.Numerator(), printed: g.rows["saldo"][i]})
			value, _ := r.Value()
			assert.True(t, value.Equal(amount(t, g.rows["pct"][i]).Decimal()), "%v", r)
			// The document goes on with the saldo that it prints.
			printed, err := budget.PercentageOf("Ruimte", g.calc(t, "saldo", i), r.Denominator(), g.decimals("pct"), budget.HalfUp)
			require.NoError(t, err)
			r = &printed
		}
		rr = append(rr, relation{name: "pct", ratio: r, printed: g.rows["pct"][i]})
	}
	return rr
}

func belastingRelations(t *testing.T, g *publishedCase) []relation {
	b := kengetal.Input{Woonlasten: kengetal.Woonlasten{
		OZB: g.series(t, "A ozb", false), Riool: g.series(t, "B riool", false), Afval: g.series(t, "C afval", false),
		Korting: g.series(t, "D korting", false), Landelijk: g.series(t, "F", false)}}
	var rr []relation
	for i := range g.width("pct") {
		r, err := b.Letters(kengetal.Belastingcapaciteit, kengetal.Notitie2020, budgettest.Column(i)).Ratio(kengetal.Belastingcapaciteit, kengetal.Notitie2020, g.decimals("pct"), budget.HalfUp)
		require.NoError(t, err)
		rr = append(rr,
			relation{name: "E=A+B+C-D", calc: r.Numerator(), printed: g.rows["E"][i]},
			relation{name: "E/F", ratio: &r, printed: g.rows["pct"][i]})
	}
	return rr
}

// The table divides the woonlasten of the next column by the average of its
// own.
func noordoostpolderRelations(t *testing.T, g *publishedCase) []relation {
	var rr []relation
	for i, year := range []string{"2016", "2017"} {
		r, err := budget.PercentageOf("Belastingcapaciteit", g.calc(t, "woonlasten", i+1), g.calc(t, "landelijk", i), 1, budget.HalfUp)
		require.NoError(t, err)
		rr = append(rr, relation{name: "published " + year, ratio: &r, printed: g.rows["belastingcapaciteit"][i]})
	}
	return rr
}

func weerstandRelations(t *testing.T, g *publishedCase) []relation {
	r, err := budget.QuotientOf("Weerstandsratio", g.calc(t, "beschikbaar", 0), g.calc(t, "benodigd", 0), g.decimals("ratio"), budget.HalfUp)
	require.NoError(t, err)
	return []relation{{name: "ratio", ratio: &r, printed: g.rows["ratio"][0]}}
}

func reserveRelations(t *testing.T, g *publishedCase) []relation {
	r := balans.Reserve{Row: balans.Row{Name: "Reserves", Begin: g.series(t, "stand 1-1", false)}, Toevoeging: g.series(t, "toevoeging", false), Onttrekking: g.series(t, "onttrekking", true), OnttrekkingVorig: g.series(t, "bestemming resultaat vorig boekjaar", true)}
	return []relation{{name: "verloop", calc: r.Verloop().Closing(budgettest.Column(0)), printed: g.rows["stand 31-12"][0]}}
}

// The first of the two columns does not say whether it is vrijval or
// aanwending, which art. 55 wants apart.
func voorzieningRelations(t *testing.T, g *publishedCase) []relation {
	v := balans.Voorziening{Row: balans.Row{Name: "Voorzieningen", Begin: g.series(t, "begin", false), Overig: []balans.Mutatie{{Name: "Vrijval of aanwending", Vermindering: g.series(t, "vrijval of aanwending 1", true)}}}, Toevoeging: g.series(t, "toevoeging", false), Aanwending: g.series(t, "aanwending 2", true)}
	return []relation{{name: "verloop", calc: v.Verloop().Closing(budgettest.Column(0)), printed: g.rows["eind"][0]}}
}

func materieelRelations(t *testing.T, g *publishedCase) []relation {
	m := balans.MaterieelActief{Row: balans.Row{Name: "Materiële vaste activa", Begin: g.series(t, "boekwaarde begin", false), Overig: []balans.Mutatie{{Name: "Overig", Vermindering: g.series(t, "overig", true)}}}, Investeringen: g.series(t, "investeringen", false), Afschrijvingen: g.series(t, "afschrijving", true)}
	return []relation{{name: "verloop", calc: m.Verloop().Closing(budgettest.Column(0)), printed: g.rows["boekwaarde eind"][0]}}
}

// negated returns a printed figure with the other sign.
func (g *publishedCase) negated(t *testing.T, row string, i int) budget.Calc {
	return budget.Computed(row, budget.Minus(g.calc(t, row, i)))
}

// plus adds two printed figures, as documents do that go on with what they
// have rounded.
func (g *publishedCase) plus(t *testing.T, label, a, b string, i int) budget.Calc {
	return budget.Computed(label, budget.Plus(g.calc(t, a, i)), budget.Plus(g.calc(t, b, i)))
}

func zeewoldeRelations(t *testing.T, g *publishedCase) []relation {
	var rr []relation
	for i := range g.width("saldo") {
		saldo := budget.Computed("Saldo", budget.Plus(g.negated(t, "baten", i)), budget.Minus(g.calc(t, "lasten", i)))
		reserves := budget.Computed("Mutaties reserves", budget.Plus(g.negated(t, "onttrekking", i)), budget.Minus(g.calc(t, "dotatie", i)))
		rr = append(rr,
			relation{name: "saldo", calc: saldo, printed: g.rows["saldo"][i], reversed: true},
			relation{name: "res", calc: reserves, printed: g.rows["res"][i], reversed: true},
			relation{name: "resultaat", calc: g.plus(t, "Resultaat", "saldo", "res", i), printed: g.rows["resultaat"][i]})
	}
	return rr
}

func voorschotenRelations(t *testing.T, g *publishedCase) []relation {
	const saldo, mutaties = "saldo van baten en lasten", "mutaties reserves"
	return []relation{
		{name: "saldo", calc: budget.Computed("Saldo", budget.Plus(g.calc(t, "baten", 0)), budget.Minus(g.negated(t, "lasten", 0))), printed: g.rows[saldo][0]},
		{name: "mutaties", printed: g.rows[mutaties][0], calc: budget.Computed("Mutaties reserves",
			budget.Plus(g.calc(t, "onttrekking aan reserves", 0)), budget.Minus(g.negated(t, "toevoeging aan reserves", 0)))},
		{name: "resultaat", calc: g.plus(t, "Resultaat", saldo, mutaties, 0), printed: g.rows["geraamde resultaat"][0]},
	}
}

func halderbergeRelations(t *testing.T, g *publishedCase) []relation {
	return []relation{{name: "resultaat", printed: g.rows["geraamde resultaat"][0],
		calc: g.plus(t, "Resultaat", "geraamde totaal saldo van baten en lasten", "saldo mutaties reserves", 0)}}
}

func bronckhorstRelations(t *testing.T, g *publishedCase) []relation {
	return []relation{{name: "A+B", calc: g.plus(t, "A+B", "A", "B", 0), printed: g.rows["A+B"][0]}}
}

// The document prints a voordeel negative.
func ossRelations(t *testing.T, g *publishedCase) []relation {
	baten := func(label string) budget.Calc {
		return budget.Baten.Afwijking(label, g.negated(t, label+", na wijziging", 0), g.negated(t, label+", rekening", 0)).Calc
	}
	lasten := budget.Lasten.Afwijking("lasten", g.calc(t, "lasten, na wijziging", 0), g.calc(t, "lasten, rekening", 0)).Calc
	return []relation{
		{name: "lasten", calc: lasten, printed: g.rows["lasten, verschil"][0], reversed: true},
		{name: "baten", calc: baten("baten"), printed: g.rows["baten, verschil"][0], reversed: true},
		{name: "baten P3", calc: baten("baten P3"), printed: g.rows["baten P3, verschil"][0], reversed: true},
	}
}

// An N after each figure: all three are negative.
func edeRelations(t *testing.T, g *publishedCase) []relation {
	return []relation{{name: "verschil", printed: g.rows["verschil"][0], reversed: true,
		calc: budget.Saldo.Afwijking("Saldo", g.negated(t, "actuele begroting", 0), g.negated(t, "rekening", 0)).Calc}}
}
