package prose

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// the figures of one sentence, as measure and number
func figures(t *testing.T, text string) (list []string) {
	t.Helper()
	for _, s := range Read(text) {
		for _, n := range s.Numerals {
			list = append(list, [...]string{"", "€", "%", "pp"}[n.measure]+n.value.String())
		}
	}
	return list
}

func TestFiguresOfASentence(t *testing.T) {
	for text, want := range map[string]string{
		"Het resultaat is € 2,3 miljoen voordelig.":                       "€2300000",
		"Het resultaat is 2,022 miljoen euro voordelig.":                  "€2022000",
		"De subsidie is EUR 12.500 dit jaar.":                             "€12500",
		"De subsidie van 1.250 euro en die van €1250,-- zijn gelijk.":     "€1250 €1250",
		"De kosten zijn € 5 ton en dat is € 12K te veel.":                 "€500000 €12000",
		"Een tekort van € -1,5 mln. en een van -€ 2 mld komen erbij.":     "€-1500000 €-2000000000",
		"Een saldo van -/- € 3 duizend is er ook dit jaar.":               "€-3000",
		"De rente is 2,5%, was 3 procent en stijgt 1 procentpunt.":        "%2.5 %3 pp1",
		"In 2017 12 plannen, in 2018 € 5 miljoen.":                        "12 €5000000",
		"Er zijn 1.247 cliënten (97% van het aantal), 370 meer.":          "1247 %97 370",
		"De jaarlast is € 1,2 mln. De rente stijgt dit jaar wel.":         "€1200000",
		"De jaarlast is maximaal € 1,2 mln. (nadelig) in dit jaar.":       "€1200000",
		"Het krediet van “€ 5.000” is (€ 4.000) ruimer dan *€ 3.000*.":    "€5000 €4000",
		"De lasten stijgen van 2,3 naar 2,5 miljoen in de komende jaren.": "2.3 2500000",
		// no figures
		"Op 12 maart 2017 en 31-12-2018, in 2019/2020 en om 12:30 uur.":                       "",
		"Zie programma 3, artikel 12 en 13, bladzijde 5, tabel 4.2 en paragrafen 1.2.3.":      "",
		"De doelgroep is 18-67 jaar, van 18 tot 67 jaar, tussen 18 en 67 jaar of 18+.":        "",
		"Met 2 van de 3 wijken, 1 op de 5 inwoners, 5 à 6 scholen en 3 of 4 pleinen.":         "",
		"Bel 0182-123456 of 06 12345678 over zaak Z2019 en weg A12, 3D en 1e kwartaal.":       "",
		"De bedragen zijn 12.34 of 1.234.56 of 12 000 en dus onleesbaar, 007 en 00 ook niet.": "",
		"In onderstaande tabel zijn de bedragen x € 1.000 opgenomen.":                         "",
		"De artikelen 1 t/m 8 van de wet en de programma’s 1 tot en met 4 gelden.":            "",
		"Er is 0 euro over.": "",
	} {
		assert.Equal(t, want, strings.Join(figures(t, text), " "), text)
	}
}

func TestWordsThatSayHowNearAFigureIs(t *testing.T) {
	for text, want := range map[string]closeness{
		"Het is € 5 miljoen.": asPrinted, "Het is circa € 5 miljoen.": roughly, "Het is om en nabij de € 5 miljoen.": roughly,
		"Het is zo’n € 5 miljoen.": roughly, "Het is ± € 5 miljoen.": roughly, "Het is +/- € 5 miljoen.": roughly, "Het is ca. € 5 miljoen.": roughly,
		"Het is ruim € 5 miljoen.": justOver, "Het is iets meer dan € 5 miljoen.": justOver,
		"Het is bijna € 5 miljoen.": justUnder, "Het is meer dan € 5 miljoen.": bound, "Het is ten minste € 5 miljoen.": bound,
		"Het is boven de € 5 miljoen.": bound, "Het is maximaal € 5 miljoen.": bound,
	} {
		list := Read(text)
		require.Len(t, list, 1, text)
		assert.Equal(t, want, list[0].Numerals[0].closeness, text)
	}
	list := Read("De lasten zijn € 2 miljoen hoger dan € 5 miljoen.")
	assert.Equal(t, asPrinted, list[0].Numerals[1].closeness, "what is compared with is no end of a range")
}

// What people may have meant: rounded half a step to either side, or cut off, and looser with circa.
func TestSpans(t *testing.T) {
	for text, want := range map[string][2]string{
		"€ 2,3 miljoen":       {"2250000", "2400000"},
		"ruim € 2,3 miljoen":  {"2250000", "2400000"},
		"bijna € 2,3 miljoen": {"2200000", "2350000"},
		"circa € 2,3 miljoen": {"2100000", "2500000"},
		"€ 500.000":           {"495000", "510000"}, // two digits are meant at least, and no more than that is sure
		"€ 1.200":             {"1150", "1300"},
		"€ 12.016":            {"12015.5", "12017"},
		"€ -12":               {"-13", "-11.5"},
		"circa 1":             {"0", "3"}, // never below nothing
	} {
		list := Read("Het is " + text + " dit jaar.")
		require.Len(t, list, 1, text)
		s := list[0].Numerals[0].span()
		assert.Equal(t, want, [2]string{s.low.String(), s.high.String()}, text)
	}
	assert.Equal(t, "6", span{decimal.NewFromInt(-6), decimal.NewFromInt(3)}.size().high.String())
}

func TestLikePrintsAsTheFigureIs(t *testing.T) {
	for text, want := range map[string]string{
		"€ 2,3 miljoen": "€ 1,2 miljoen", "1.000.000 euro": "1.234.567 euro", "3 %": "1.234.567 %",
	} {
		list := Read("Het is in totaal " + text + ".")
		require.Len(t, list, 1, text)
		assert.Equal(t, want, list[0].Numerals[0].like(decimal.NewFromInt(1234567)), text)
	}
	huge := decimal.New(1, 30)
	assert.Equal(t, huge.String(), Read("Het is 5 euro.")[0].Numerals[0].like(huge))
}

func TestAmount(t *testing.T) {
	list := Read("Het is € 5,25 en dat is 3% meer.")
	amount, ok := list[0].Numerals[0].Amount()
	assert.True(t, ok)
	assert.Equal(t, "5.25", amount.String())
	_, ok = list[0].Numerals[1].Amount()
	assert.False(t, ok)
}
