package prose

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Of no municipality: a verloop, a balans and kengetallen.
const stands = `Verloop van de reserves
Bedragen x € 1.000

| Omschrijving | Stand 31-12-2022 | Toevoeging | Onttrekking | Stand 31-12-2023 |
|---|--:|--:|--:|--:|
| Algemene reserve | 12.345 | 1.000 | 345 | 13.000 |
| Reserve wegen | 2.345 | 100 | 45 | 2.400 |
| Totaal | 14.690 | 1.100 | 390 | 15.400 |

Verloop van de voorzieningen
Bedragen x € 1.000

| Omschrijving | Stand per 1 januari 2023 | Bij | Af | Stand per 31 december 2023 |
|---|--:|--:|--:|--:|
| Voorziening riolering | 4.512 | 210 | 98 | 4.624 |
| Voorziening wethouders | 1.377 | 88 | 12 | 1.453 |
| Totaal | 5.889 | 298 | 110 | 6.077 |

Kengetallen

| Kengetal | Rekening 2022 | Begroting 2023 | Rekening 2023 |
|---|--:|--:|--:|
| Schuldquote | 45,3% | 50,1% | 47,2% |
| Solvabiliteitsratio | 34% | 33% | 35% |
| Structurele exploitatieruimte | 1,2% | 0,3% | 0,8% |
`

func TestStandsThatAreInATable(t *testing.T) {
	tables := understood(t, stands)
	for text, want := range map[string]string{
		"De algemene reserve bedraagt per 31 december 2023 € 13,0 miljoen.":                                               "13.000",
		"De algemene reserve is op 31-12-2022 € 12.345.000.":                                                              "12.345",
		"Ultimo 2022 bedraagt de algemene reserve € 12.345.000.":                                                          "12.345",
		"Aan het einde van 2022 bedraagt de stand van de algemene reserve € 12,3 miljoen.":                                "12.345",
		"Het saldo van de reserve wegen bedraagt eind 2023 € 2,4 miljoen.":                                                "2.400",
		"In 2023 bedraagt de omvang van de reserve wegen per 31 december € 2,4 miljoen.":                                  "2.400",
		"De reserve wegen bedraagt per 31 december € 2.345.000.":                                                          "2.345", // of some year
		"De algemene reserve bedraagt per 31 december 2022 € 12.435.000.":                                                 "12.345!",
		"De algemene reserve stijgt van € 12.345.000 per 31 december 2022 naar € 13.000.000 per 31 december 2023.":        "12.345 13.000",
		"De algemene reserve stijgt van € 12.345.000 per 31 december 2022 naar € 15.000.000 per 31 dec 2023.":             "12.345 13.000!",
		"De voorziening riolering is per 1 januari 2023 € 4.521.000.":                                                     "4.512!",
		"De voorziening riolering is primo 2023 € 4.512.000 en ultimo 2023 € 4.624.000.":                                  "4.512 4.624",
		"De voorziening riolering is begin 2023 € 4.512.000.":                                                             "4.512",
		"Ultimo 2023 bedraagt de voorziening voor wethouders volgens de jaarrekening € 1.543.000.":                        "1.453!",
		"De algemene reserve bedraagt per 31 december 2023 € 12.345.000.":                                                 "13.000!", // that of a year before
		"De solvabiliteitsratio bedraagt in de jaarrekening 2023 35%.":                                                    "35%",
		"In de rekening 2023 is de schuldquote 47,2 procent.":                                                             "47,2%",
		"De schuldquote is in de rekening 2023 74,2%.":                                                                    "47,2%!",
		"De schuldquote is in de begroting 2023 45,3%.":                                                                   "50,1%!",
		"De solvabiliteitsratio bedraagt in de jaarrekening 2023 53%.":                                                    "35%!",
		"De schuldquote stijgt van 45,3% in de rekening 2022 naar 74,2% in de rekening 2023, een stijging van 28,9%.":     "45,3% 47,2%!",
		"De structurele exploitatieruimte is in de begroting 2023 ruim 0,3%.":                                             "", // structureel, perhaps of something else
		"De solvabiliteitsratio is in de rekening 2022 34% en de schuldquote is in de rekening 2022 45,3%, dus gestegen.": "",
	} {
		assert.Equal(t, want, matched(t, tables, text), text)
	}
}

func TestStandsOfWhichTheWordsLeaveDoubt(t *testing.T) {
	tables := understood(t, stands)
	for _, text := range []string{
		"De algemene reserve bedraagt per 31 december € 12.435.000.",    // of which year
		"De algemene reserve bedraagt in 2023 € 31.000.000.",            // on which day
		"De algemene reserve bedraagt per 1 januari 2022 € 12.435.000.", // that is in no table
		"De algemene reserve bedraagt per 1 juli 2023 € 31.000.000.",    //
		"De algemene reserve bedraagt per 31 december 2023 en 31 december 2022 € 31.000.000.",
		"De algemene reserve bedraagt tot 31 december 2023 € 31.000.000.",
		"De algemene reserve bedraagt tot en met 31 december 2023 € 31.000.000.",
		"De algemene reserve grondbedrijf bedraagt per 31 december 2023 € 31.000.000.",
		"De lasten van de algemene reserve bedragen per 31 december 2023 € 31.000.000.",
		"De toevoeging aan de algemene reserve bedraagt per 31 december 2023 € 31.000.000.",
		"De algemene reserve is per 31 december 2023 € 31.000.000 hoger.",
		"De algemene reserve is per 31 december 2023 met € 31.000.000 gestegen.",
		"Van de algemene reserve is per 31 december 2023 € 31.000.000 geclaimd.",
		"De algemene reserve is per 31 december 2023 53%.",
		"De schuldquote is per 31 december 2023 74,2%.", // of the rekening, likely
		"De schuldquote is in 2023 74,2%.",              // of which moment
		"De schuldquote is in de rekening 2023 € 74.",
		"De schuldquote is in de rekening 2023 met 74,2% gestegen.",
		"De schuldquote van vergelijkbare gemeenten is in de rekening 2023 74,2%.",
		"De schuldquote is in de rekening 2023 lager dan 74,2%.",
		"Voor de schuldquote is in de rekening 2023 een norm van 90% gesteld.",
		"De schuldquote daalt in de rekening 2023 met 3 procentpunt.",
	} {
		assert.Empty(t, matched(t, tables, text), text)
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]date{
		"31 december 2023": {lastDay, 2023, 3}, "31-12-2023": {lastDay, 2023, 3}, "1-1-2023": {firstDay, 2023, 3}, "1 januari 2023": {firstDay, 2023, 3},
		"31 dec. 2023": {lastDay, 2023, 4}, "31 december": {lastDay, 0, 2}, "31-12": {lastDay, 0, 2}, "ultimo 2023": {lastDay, 2023, 2}, "eind 2023": {lastDay, 2023, 2},
		"einde van 2023": {lastDay, 2023, 3}, "primo 2023": {firstDay, 2023, 2}, "begin 2023": {firstDay, 2023, 2},
		"12 maart 2023": {}, "31 januari 2023": {}, "1 december 2023": {}, "2023": {}, "ultimo": {}, "eind van de raad": {}, "11-12-2023": {}, "31-12-2023-A": {lastDay, 2023, 3},
	} {
		s := "Dat is " + text + " een bedrag van € 5."
		p := parse{}
		for _, it := range parseSentence(s).items {
			if it.kind == yearItem && it.day != noDay {
				p.items = append(p.items, it)
			}
		}
		if want.day == noDay {
			assert.Empty(t, p.items, text)
			continue
		}
		if assert.Len(t, p.items, 1, text) {
			assert.Equal(t, want.day, p.items[0].day, text)
			assert.Equal(t, want.year, p.items[0].year, text)
		}
	}
}
