package prose

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// Of the jaarstukken 2017 of Lansingerland, programma 3.
const lansingerland = `Beleidsveld: Jeugd
bedragen x €1000

|  | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|---:|---:|---:|---:|---:|
| Directe lasten | 10.645 | 11.300 | 11.255 | 11.362 | -107 |
| Doorbelasting | 779 | 497 | 693 | 653 | 39 |
| Kapitaallasten | 1 | 1 | 1 | 1 | 0 |
| Totaal lasten | 11.425 | 11.798 | 11.948 | 12.016 | -68 |
| Totaal baten | 33 | 33 | 35 | 50 | 15 |
| Saldo | -11.391 | -11.765 | -11.914 | -11.967 | -53 |

Beleidsveld: Werk en inkomen
bedragen x €1000

|  | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|---:|---:|---:|---:|---:|
| Directe lasten | 11.726 | 12.699 | 12.963 | 11.376 | 1.588 |
| Doorbelasting | 2.468 | 1.494 | 2.030 | 2.036 | -6 |
| Kapitaallasten | - | - | - | - | 0 |
| Totaal lasten | 14.193 | 14.193 | 14.993 | 13.412 | 1.581 |
| Totaal baten | 8.636 | 8.908 | 9.716 | 8.264 | -1.452 |
| Saldo | -5.557 | -5.285 | -5.277 | -5.147 | 130 |
`

func understood(t *testing.T, page string) (list []*understand.Understanding) {
	t.Helper()
	for x, err := range read.Markdown(strings.NewReader(page), table.Limits{}) {
		require.NoError(t, err)
		u, err := understand.Understand(context.Background(), x, understand.Given{})
		require.NoError(t, err)
		list = append(list, &u)
	}
	require.NotEmpty(t, list)
	return list
}

// what is found in tables of the figures of a text: the cell, with ! where it contradicts, and ± where only in its sign
func matched(t *testing.T, tables []*understand.Understanding, text string) string {
	t.Helper()
	sentences := Read(text)
	matches, err := Compare(context.Background(), sentences, tables)
	require.NoError(t, err)
	var list []string
	for _, m := range matches {
		s := fmt.Sprint(tables[m.Table].Table.Cell(m.Cell.Row, m.Cell.Column).Text)
		switch {
		case m.OtherSign:
			s += "±"
		case !m.Agrees:
			s += "!"
		}
		list = append(list, s)
	}
	return strings.Join(list, " ")
}

func TestFiguresThatAreInATable(t *testing.T) {
	tables := append(understood(t, lansingerland), nil)
	for text, want := range map[string]string{
		"De werkelijke lasten van Jeugd bedragen in 2017 € 12,0 miljoen.":                                          "12.016",
		"De gerealiseerde lasten van Jeugd bedroegen in 2017 € 12.016.000 en de baten € 50.000.":                   "12.016 50",
		"In de realisatie 2017 zijn de lasten voor Jeugd 12.016.":                                                  "12.016", // in the unit of the table
		"In de realisatie 2017 zijn de lasten voor Jeugd ruim 12 miljoen.":                                         "12.016",
		"De werkelijke lasten van Jeugd bedragen in 2017 € 12,6 miljoen.":                                          "12.016!",
		"De gerealiseerde lasten van Jeugd bedroegen in 2017 € 12.061.000 en de baten € 90.000.":                   "12.016! 50!",
		"De gewijzigde raming 2017 van de lasten van Werk en inkomen is € 14.939.000.":                             "14.993!",
		"De raming van de lasten van Jeugd voor wijziging is in 2017 € 11.978.000.":                                "11.798!",
		"De werkelijke lasten van Jeugd stegen van € 11.425.000 in 2016 naar € 12.106.000 in 2017.":                "11.425 12.016!",
		"De baten van Werk en inkomen zijn in de realisatie 2017 € 8,3 miljoen (begroot € 9,7 miljoen).":           "8.264 9.716",
		"De lasten van Jeugd bedragen in 2017 € 12,0 miljoen, in 2016 € 11,4 miljoen.":                             "12.016 11.425",
		"Het voordeel op de lasten van Werk en inkomen bedraagt in 2017 € 1.581.000.":                              "1.581",
		"De doorbelasting van Jeugd is in de realisatie 2017 € 635.000.":                                           "653!",
		"Het saldo van Jeugd is in 2016 € 11,4 miljoen nadelig.":                                                   "-11.391",
		"Het saldo van Jeugd is in 2016 € 11,4 miljoen voordelig.":                                                 "-11.391±",
		"In 2016 sluit Jeugd met een voordelig saldo van € 11.391.000.":                                            "-11.391±",
		"De afwijking van het saldo van Werk en inkomen is in 2017 € 130.000 voordelig.":                           "130",
		"De afwijking van het saldo van Werk en inkomen is in 2017 € 130.000 (nadelig).":                           "130±",
		"Aan lasten was bij Werk en inkomen in de realisatie 2016 een bedrag van € 14.931.000 opgenomen.":          "14.193!",
		"De werkelijke lasten van Jeugd zijn in 2017 € 12.016.000, vooral door hogere lonen.":                      "12.016",
		"De werkelijke lasten van Jeugd zijn in 2017 met € 12.016.000 € 591.000 hoger dan in 2016 (€ 11.425.000).": "12.016",
	} {
		assert.Equal(t, want, matched(t, tables, text), text)
	}
}

func TestFiguresOfWhichTheWordsLeaveDoubt(t *testing.T) {
	tables := understood(t, lansingerland)
	for _, text := range []string{
		"De lasten van Jeugd bedragen in 2017 € 12,6 miljoen.",    // of three stages
		"De werkelijke lasten van Jeugd bedragen € 12,6 miljoen.", // of two years
		"De werkelijke lasten van Jeugd bedragen in 2018 € 12,6 miljoen.",
		"De werkelijke lasten bedragen in 2017 € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd en Sport bedragen in 2017 € 12,6 miljoen.",
		"De werkelijke lasten en baten van Jeugd bedragen in 2017 € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd bedragen in 2016 en 2017 € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd bedragen in 2017 exclusief rente € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd bedragen in 2017 € 12,6 miljoen, exclusief rente.",
		"De werkelijke structurele lasten van Jeugd bedragen in 2017 € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd zijn in 2017 € 12,6 miljoen hoger.",
		"De werkelijke lasten van Jeugd zijn in 2017 met € 12,6 miljoen gestegen.",
		"De werkelijke lasten van Jeugd zijn in 2017 € 12,6 miljoen nadelig.",
		"De werkelijke lasten van Jeugd bedragen in 2017 meer dan € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd bedragen in 2017 12,6%.",
		"Het voordeel op de lasten van Werk en inkomen bedraagt in 2017 € 1,1 miljoen.", // a part of it, perhaps
		"De begroting 2017 van de lasten van Jeugd is € 11,2 miljoen.",                  // before or after amendments
		"Voor Jeugd is in de realisatie 2017 € 12,6 miljoen uitgegeven.",                // in all
		"Wij verwachten in 2017 voor Jeugd lasten van € 12,6 miljoen volgens de realisatie.",
		"Voor 2016 waren de voorziene lasten van Jeugd € 11,6 miljoen.",
		"In 2016 was voor Jeugd € 11,6 miljoen lasten voorzien.",
		"Van de werkelijke lasten van Jeugd stegen er van € 11.425.000 in 2016 naar € 12.106.000 in 2017.",
		"Van de werkelijke baten van Jeugd is in 2017 € 20.000 gerealiseerd.", // a part
		"In 2017 is van de gerealiseerde lasten van Jeugd € 600.000.",
		"Van de lasten van Jeugd in de realisatie 2017 is € 600.000 uitgegeven.",
		"De werkelijke lasten van Jeugd t/m 2017 bedragen € 99 miljoen.",
		"De werkelijke lasten van Jeugd tot en met 2017 bedragen € 99 miljoen.",
		"De werkelijke lasten van Jeugd tot 2017 bedragen € 99 miljoen.",
		"De werkelijke lasten van Jeugd over 2015-2017 bedragen € 99 miljoen.",
		"De werkelijke lasten van Jeugd over 2016/2017 bedragen € 99 miljoen.",
		"De werkelijke lasten van Jeugd zijn in 2017 € 68.000 onder.",
		"Bij de werkelijke lasten van Jeugd is in 2017 € 68.000 over.",
		"De werkelijke lasten van Jeugd bedragen in 2017 € 12,6 miljoen aan subsidies.",
		"Van de werkelijke lasten van Jeugd in 2017 (€ 12,6 miljoen) weten wij veel.", // no verb
		"De lasten van Jeugd volgens realisatie en raming bedragen in 2017 € 12,6 miljoen.",
		"De werkelijke lasten van Jeugd stegen van € 11.425.000 naar € 12.106.000.",
		"De werkelijke lasten van Jeugd stegen in 2017 van € 11.425.000 in 2016 naar € 12.106.000 in 2017.",
		"De werkelijke lasten van programma 3 Jeugd zijn in 2017 voor € 12,6 miljoen en meer hoger dan bij € 5 miljoen.",
	} {
		assert.Empty(t, matched(t, tables, text), text)
	}
}

// Tables of parts of one thing, of which a name alone leaves doubt.
func TestNamesThatAreNotSaidInFull(t *testing.T) {
	tables := understood(t, `Programma 2. Verkeer en vervoer
bedragen x € 1.000

| Lasten | Begroting 2020 | Begroting 2021 |
|---|---:|---:|
| Wegen | 1.234 | 1.345 |
| Overhead | 87 | 91 |
| Totaal lasten | 1.321 | 1.436 |
`)
	for text, want := range map[string]string{
		"De lasten van Wegen bedragen in 2020 € 1.234.000.":                          "1.234",
		"De lasten van Wegen bedragen in 2020 € 1.324.000.":                          "1.234!", // two digits swapped
		"De lasten van Wegen bedragen in 2020 € 1.239.000.":                          "1.234!", // one wrong
		"De lasten van Wegen bedragen in 2020 € 12.234.000.":                         "1.234!", // one too many
		"De lasten van Wegen bedragen in 2020 € 1.345.000.":                          "1.234!", // those of 2021
		"De lasten van Wegen bedragen in 2020 € 1.777.000.":                          "",       // of another programme, perhaps
		"De lasten van Overhead bedragen in 2020 € 97.000.":                          "",       // two digits are too few to tell
		"De lasten van Overhead bij Verkeer en vervoer bedragen in 2020 € 97.000.":   "87!",
		"De lasten van programma 2 Verkeer en vervoer bedragen in 2020 € 1.421.000.": "1.321!",
		"De lasten van programma 3 Verkeer en vervoer bedragen in 2020 € 1.421.000.": "",
		"De lasten van Wegen bedragen in 2020 € 123.000.":                            "1.234!", // one missing
	} {
		assert.Equal(t, want, matched(t, tables, text), text)
	}
}

func TestTablesOfWhichTheUnitIsUnknown(t *testing.T) {
	tables := understood(t, strings.ReplaceAll(lansingerland, "bedragen x €1000", ""))
	assert.Empty(t, matched(t, tables, "De werkelijke lasten van Jeugd bedragen in 2017 € 12,6 miljoen."))
	assert.Equal(t, "12.016", matched(t, tables, "De werkelijke lasten van Jeugd bedragen in 2017 12.016."))
}

func TestCompareStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Compare(ctx, nil, understood(t, lansingerland))
	assert.ErrorIs(t, err, context.Canceled)
	_, err = Compare(ctx, Read("Het is € 5."), nil)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestASecondFigureMustSayWhatItIs(t *testing.T) {
	tables := understood(t, lansingerland)
	text := "De werkelijke lasten van Jeugd zijn in 2017 € 12,0 miljoen en € 0,5 miljoen."
	assert.Equal(t, "12.016", matched(t, tables, text))
}

func TestSidesOfTitles(t *testing.T) {
	for title, want := range map[string]string{
		"Lasten per programma": "lasten", "Meerjarig saldo": "saldo", "Overzicht van baten en lasten": "", "Wat mag het kosten?": "", "": "",
	} {
		got := ""
		if side := titleSide(title); side != 0 {
			got = side.String()
		}
		assert.Equal(t, want, got, title)
	}
}

// What the table prints, as far as it knows the digits of the sentence: it is in thousands.
func TestMeant(t *testing.T) {
	tables := understood(t, lansingerland)
	for figure, meant := range map[string]string{
		"€ 12.061.000":         "€ 12.016.000",
		"€ 12.061.020":         "", // no table tells the last digits
		"€ 12,61 miljoen":      "€ 12,02 miljoen",
		"12.061":               "12.016",
		"12.061,5 (x € 1.000)": "",
		"12.016":               "",
	} {
		sentences := Read("De werkelijke lasten van Jeugd bedragen in 2017 " + figure + ".")
		matches, err := Compare(context.Background(), sentences, tables)
		require.NoError(t, err)
		for _, m := range matches {
			assert.Equal(t, meant, m.Meant, figure)
			assert.Equal(t, figure == "12.016", m.Agrees, figure)
		}
		if meant != "" {
			assert.Len(t, matches, 1, figure)
		}
	}
}
