package budget_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// decimalen returns how many decimals a row prints.
func (g *geval) decimalen(row string) int {
	places := 0
	for _, text := range g.rijen[row] {
		text = strings.TrimSuffix(strings.Replace(text, ",", ".", 1), "%")
		if at := strings.Index(text, "."); at >= 0 {
			places = max(places, len(text)-at-1)
		}
	}
	return places
}

// letters returns the figures of column i by the letters of their rows, those
// in gekeerd with the other sign.
func (g *geval) letters(t *testing.T, i int, gekeerd string) budget.Letters {
	letters := budget.Letters{}
	for row := range g.rijen {
		letter := row[:1]
		if len(row) > 1 && row[1] != ' ' || letter < "A" || letter > "H" {
			continue
		}
		letters[letter] = g.calc(t, row, i)
		if strings.Contains(gekeerd, letter) {
			letters[letter] = budget.Computed(row, budget.Minus(letters[letter]))
		}
	}
	return letters
}

func (g *geval) kengetal(t *testing.T, k budget.Kengetal, row string, letters budget.Letters) *budget.Ratio {
	t.Helper()
	r, err := k.Ratio(budget.Notitie2020, letters, g.decimalen(row), budget.HalfUp)
	require.NoError(t, err)
	return &r
}

func goirleRelaties(t *testing.T, g *geval) []relatie {
	var rr []relatie
	for i := range g.breedte("pct") {
		r := g.kengetal(t, budget.NettoSchuldquoteGecorrigeerd, "pct", g.letters(t, i, "DEFG"))
		rr = append(rr,
			relatie{naam: "netto", calc: r.Numerator(), gedrukt: g.rijen["netto"][i]},
			relatie{naam: "pct", ratio: r, gedrukt: g.rijen["pct"][i]})
	}
	return rr
}

func ruimteRelaties(t *testing.T, g *geval) []relatie {
	var rr []relatie
	for i := range g.breedte("pct") {
		r := g.kengetal(t, budget.StructureleExploitatieruimte, "pct", g.letters(t, i, ""))
		if g.rijen["saldo"] != nil {
			rr = append(rr, relatie{naam: "saldo", calc: r.Numerator(), gedrukt: g.rijen["saldo"][i]})
			value, _ := r.Value()
			assert.True(t, value.Equal(bedrag(t, g.rijen["pct"][i]).Decimal()), "%v", r)
			// The document goes on with the saldo that it prints.
			printed, err := budget.PercentageOf("Ruimte", g.calc(t, "saldo", i), r.Denominator(), r.Places(), r.Mode())
			require.NoError(t, err)
			r = &printed
		}
		rr = append(rr, relatie{naam: "pct", ratio: r, gedrukt: g.rijen["pct"][i]})
	}
	return rr
}

func belastingRelaties(t *testing.T, g *geval) []relatie {
	b := budget.Kengetalbasis{Woonlasten: budget.Woonlasten{
		OZB: g.serie(t, "A ozb", false), Riool: g.serie(t, "B riool", false), Afval: g.serie(t, "C afval", false),
		Korting: g.serie(t, "D korting", false), Landelijk: g.serie(t, "F", false)}}
	var rr []relatie
	for i := range g.breedte("pct") {
		r, err := b.Ratio(budget.Belastingcapaciteit, budget.Notitie2020, kolom(i), g.decimalen("pct"), budget.HalfUp)
		require.NoError(t, err)
		rr = append(rr,
			relatie{naam: "E=A+B+C-D", calc: b.Woonlasten.Totaal(kolom(i)), gedrukt: g.rijen["E"][i]},
			relatie{naam: "E/F", ratio: &r, gedrukt: g.rijen["pct"][i]})
	}
	return rr
}

// The table divides the woonlasten of the next column by the average of its
// own.
func noordoostpolderRelaties(t *testing.T, g *geval) []relatie {
	var rr []relatie
	for i, year := range []string{"2016", "2017"} {
		r, err := budget.PercentageOf("Belastingcapaciteit", g.calc(t, "woonlasten", i+1), g.calc(t, "landelijk", i), 1, budget.HalfUp)
		require.NoError(t, err)
		rr = append(rr, relatie{naam: "published " + year, ratio: &r, gedrukt: g.rijen["belastingcapaciteit"][i]})
	}
	return rr
}

func weerstandRelaties(t *testing.T, g *geval) []relatie {
	r, err := budget.WeerstandsratioOf("Weerstandsratio", g.calc(t, "beschikbaar", 0), g.calc(t, "benodigd", 0), g.decimalen("ratio"), budget.HalfUp)
	require.NoError(t, err)
	return []relatie{{naam: "ratio", ratio: &r, gedrukt: g.rijen["ratio"][0]}}
}

func reserveRelaties(t *testing.T, g *geval) []relatie {
	r := budget.Reserve{Name: "Reserves", Begin: g.serie(t, "stand 1-1", false), Toevoeging: g.serie(t, "toevoeging", false),
		Onttrekking: g.serie(t, "onttrekking", true), OnttrekkingVorig: g.serie(t, "bestemming resultaat vorig boekjaar", true)}
	return []relatie{{naam: "verloop", calc: r.Verloop().Closing(kolom(0)), gedrukt: g.rijen["stand 31-12"][0]}}
}

// The first of the two columns does not say whether it is vrijval or
// aanwending, which art. 55 wants apart.
func voorzieningRelaties(t *testing.T, g *geval) []relatie {
	v := budget.Voorziening{Name: "Voorzieningen", Begin: g.serie(t, "begin", false), Toevoeging: g.serie(t, "toevoeging", false),
		Aanwending: g.serie(t, "aanwending 2", true),
		Overig:     []budget.Mutatie{{Name: "Vrijval of aanwending", Vermindering: g.serie(t, "vrijval of aanwending 1", true)}}}
	return []relatie{{naam: "verloop", calc: v.Verloop().Closing(kolom(0)), gedrukt: g.rijen["eind"][0]}}
}

func materieelRelaties(t *testing.T, g *geval) []relatie {
	m := budget.MaterieelActief{Name: "Materiële vaste activa", Begin: g.serie(t, "boekwaarde begin", false),
		Investeringen: g.serie(t, "investeringen", false), Afschrijvingen: g.serie(t, "afschrijving", true),
		Overig: []budget.Mutatie{{Name: "Overig", Vermindering: g.serie(t, "overig", true)}}}
	return []relatie{{naam: "verloop", calc: m.Verloop().Closing(kolom(0)), gedrukt: g.rijen["boekwaarde eind"][0]}}
}

// keer returns a printed figure with the other sign.
func (g *geval) keer(t *testing.T, row string, i int) budget.Calc {
	return budget.Computed(row, budget.Minus(g.calc(t, row, i)))
}

// plus adds two printed figures, as documents do that go on with what they
// have rounded.
func (g *geval) plus(t *testing.T, label, a, b string, i int) budget.Calc {
	return budget.Computed(label, budget.Plus(g.calc(t, a, i)), budget.Plus(g.calc(t, b, i)))
}

func zeewoldeRelaties(t *testing.T, g *geval) []relatie {
	var rr []relatie
	for i := range g.breedte("saldo") {
		saldo := budget.SaldoOf("Saldo", g.keer(t, "baten", i), g.calc(t, "lasten", i))
		reserves := budget.Computed("Mutaties reserves", budget.Plus(g.keer(t, "onttrekking", i)), budget.Minus(g.calc(t, "dotatie", i)))
		rr = append(rr,
			relatie{naam: "saldo", calc: saldo, gedrukt: g.rijen["saldo"][i], gekeerd: true},
			relatie{naam: "res", calc: reserves, gedrukt: g.rijen["res"][i], gekeerd: true},
			relatie{naam: "resultaat", calc: g.plus(t, "Resultaat", "saldo", "res", i), gedrukt: g.rijen["resultaat"][i]})
	}
	return rr
}

func voorschotenRelaties(t *testing.T, g *geval) []relatie {
	const saldo, mutaties = "saldo van baten en lasten", "mutaties reserves"
	return []relatie{
		{naam: "saldo", calc: budget.SaldoOf("Saldo", g.calc(t, "baten", 0), g.keer(t, "lasten", 0)), gedrukt: g.rijen[saldo][0]},
		{naam: "mutaties", gedrukt: g.rijen[mutaties][0], calc: budget.Computed("Mutaties reserves",
			budget.Plus(g.calc(t, "onttrekking aan reserves", 0)), budget.Minus(g.keer(t, "toevoeging aan reserves", 0)))},
		{naam: "resultaat", calc: g.plus(t, "Resultaat", saldo, mutaties, 0), gedrukt: g.rijen["geraamde resultaat"][0]},
	}
}

func halderbergeRelaties(t *testing.T, g *geval) []relatie {
	return []relatie{{naam: "resultaat", gedrukt: g.rijen["geraamde resultaat"][0],
		calc: g.plus(t, "Resultaat", "geraamde totaal saldo van baten en lasten", "saldo mutaties reserves", 0)}}
}

func bronckhorstRelaties(t *testing.T, g *geval) []relatie {
	return []relatie{{naam: "A+B", calc: g.plus(t, "A+B", "A", "B", 0), gedrukt: g.rijen["A+B"][0]}}
}

// The document prints a voordeel negative.
func ossRelaties(t *testing.T, g *geval) []relatie {
	baten := func(label string) budget.Calc {
		return budget.AfwijkingOf(label, budget.Baten, g.keer(t, label+", na wijziging", 0), g.keer(t, label+", rekening", 0))
	}
	lasten := budget.AfwijkingOf("lasten", budget.Lasten, g.calc(t, "lasten, na wijziging", 0), g.calc(t, "lasten, rekening", 0))
	return []relatie{
		{naam: "lasten", calc: lasten, gedrukt: g.rijen["lasten, verschil"][0], gekeerd: true},
		{naam: "baten", calc: baten("baten"), gedrukt: g.rijen["baten, verschil"][0], gekeerd: true},
		{naam: "baten P3", calc: baten("baten P3"), gedrukt: g.rijen["baten P3, verschil"][0], gekeerd: true},
	}
}

// An N after each figure: all three are negative.
func edeRelaties(t *testing.T, g *geval) []relatie {
	return []relatie{{naam: "verschil", gedrukt: g.rijen["verschil"][0], gekeerd: true,
		calc: budget.AfwijkingOf("Saldo", budget.Saldo, g.keer(t, "actuele begroting", 0), g.keer(t, "rekening", 0))}}
}
