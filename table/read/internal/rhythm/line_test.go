package rhythm_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
)

// rowsOnLines are tables with a row on each line, and what they say.
var rowsOnLines = []struct {
	name, text string
	want       []string
}{
	{"labels that end in numbers", // Eijsden-Margraten, begroting 2021, K9
		"Omschrijving 2020 2021 2022\nProgramma 4 432 433 434\nProgramma 5 203 204 205\nOverhead 1.211 1.250 1.260\nTreasury 75 76 77\n",
		[]string{"Omschrijving|2020|2021|2022", "Programma 4|432|433|434", "Programma 5|203|204|205", "Overhead|1.211|1.250|1.260", "Treasury|75|76|77"}},
	{"labels that end in numbers that count on",
		"Omschrijving 2020 2021\nProgramma 1 432 433\nProgramma 2 203 204\nProgramma 3 211 250\n",
		[]string{"Omschrijving|2020|2021", "Programma 1|432|433", "Programma 2|203|204", "Programma 3|211|250"}},
	{"labels that end in years", // Gouda, begroting 2022, K9
		"Omschrijving 2022 2023 2024 2025\n6.2 Wijkteams -73 -76 -83 -83\nMeicirculaire 2021 -1.013 -1.112 -1.095 -1.072\n6.5 Arbeidsparticipatie -424 -424 -424 -424\n",
		[]string{"Omschrijving|2022|2023|2024|2025", "6.2 Wijkteams|-73|-76|-83|-83", "Meicirculaire 2021|-1.013|-1.112|-1.095|-1.072", "6.5 Arbeidsparticipatie|-424|-424|-424|-424"}},
	{"labels that end in an age", // Gouda, begroting 2022, K9
		"Omschrijving 2022 2023 2024 2025\n6.72 Maatwerkdienstverlening 18- -1.736 -1.697 -1.684 -1.684\n6.81 Ge-escaleerde zorg 18+ -760 -143 402 402\n7.1 Volksgezondheid -4 -4 -4 -4\n",
		[]string{"Omschrijving|2022|2023|2024|2025", "6.72 Maatwerkdienstverlening 18-|-1.736|-1.697|-1.684|-1.684", "6.81 Ge-escaleerde zorg 18+|-760|-143|402|402", "7.1 Volksgezondheid|-4|-4|-4|-4"}},
	{"labels that end in a paragraph of law", // Heusden, jaarverslag 2017, K5
		"Omschrijving Toevoeging Vrijval Aanwending\nRiolering 416 0 0\nSubtotaal Voorzieningen art 44 lid 2 416 0 0\nWachtgelden 2 0 5\nPensioenen wethouders 49 1 3\n",
		[]string{"Omschrijving|Toevoeging|Vrijval|Aanwending", "Riolering|416|0|0", "Subtotaal Voorzieningen art 44 lid 2|416|0|0", "Wachtgelden|2|0|5", "Pensioenen wethouders|49|1|3"}},
	{"a note at the label", "Omschrijving 2020 2021\nLeges (4) 432 433\nDividend (5) 203 204\nOverig 75 76\n",
		[]string{"Omschrijving|2020|2021", "Leges (4)|432|433", "Dividend (5)|203|204", "Overig|75|76"}},
	{"a number within the label", // Meierijstad, jaarrekening 2020, K10
		"Omschrijving 2019 2020\nVaste schulden langer dan 1 jaar 128.037 150.695\nVlottende schulden < 1 jaar 31.922 29.044\nOverlopende passiva 30.054 6.825\n",
		[]string{"Omschrijving|2019|2020", "Vaste schulden langer dan 1 jaar|128.037|150.695", "Vlottende schulden < 1 jaar|31.922|29.044", "Overlopende passiva|30.054|6.825"}},
	{"signs apart", // Borger-Odoorn, begroting 2021, K10
		"Omschrijving 2020 2021\nAfschrijvingen + 2.952.048 + 3.260.948\nInvesteringen - 3.224.000 - 4.014.191\nAankoop gronden - 251.000 - 12.000\n",
		[]string{"Omschrijving|2020|2021", "Afschrijvingen|+ 2.952.048|+ 3.260.948", "Investeringen|- 3.224.000|- 4.014.191", "Aankoop gronden|- 251.000|- 12.000"}},
	{"letters behind", // Ede, begroting 2018, K2
		"Onderwerp Begroting Realisatie Afwijking\nOnderwijshuisvesting 6.439 N 5.411 N 1.028 V\nSport 7.619 N 7.678 N 59 N\nCultuur 9.047 N 8.916 N 131 V\n",
		[]string{"Onderwerp|Begroting|Realisatie|Afwijking", "Onderwijshuisvesting|6.439 N|5.411 N|1.028 V", "Sport|7.619 N|7.678 N|59 N", "Cultuur|9.047 N|8.916 N|131 V"}},
	{"letters before", "Onderwerp Begroting Realisatie Afwijking\nOnderwijs N 6.439 N 5.411 V 1.028\nSport N 7.619 N 7.678 N 59\nCultuur N 9.047 N 8.916 V 131\n",
		[]string{"Onderwerp|Begroting|Realisatie|Afwijking", "Onderwijs|N 6.439|N 5.411|V 1.028", "Sport|N 7.619|N 7.678|N 59", "Cultuur|N 9.047|N 8.916|V 131"}},
	{"a label on the line above its figures", "Omschrijving 2020 2021 2022\nOmgevingsdienst Midden- en West-Brabant\n310 320 330\nVeiligheidsregio 905 918 921\nGGD 402 411 415\n",
		[]string{"Omschrijving|2020|2021|2022", "Omgevingsdienst Midden- en West-Brabant|310|320|330", "Veiligheidsregio|905|918|921", "GGD|402|411|415"}},
	{"codes of which the header speaks", "Taakveld Omschrijving 2022 2023\n0.10 Mutaties reserves 1.213 1.019\n0.2 Burgerzaken 812 357\n0.5 Treasury 606 834\n",
		[]string{"Taakveld|Omschrijving|2022|2023", "0.10|Mutaties reserves|1.213|1.019", "0.2|Burgerzaken|812|357", "0.5|Treasury|606|834"}},
	{"numbers of four digits among grouped ones", "Omschrijving 2022 2023\nProject 3012 310.000 320.500\nProject 3015 905.100 918.200\nProject 4001 12.300 11.400\n",
		[]string{"Omschrijving|2022|2023", "Project 3012|310.000|320.500", "Project 3015|905.100|918.200", "Project 4001|12.300|11.400"}},
}

func TestRowsOnLines(t *testing.T) {
	for _, c := range rowsOnLines {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, show(t, c.text)) })
	}
}

// Investments by the third year of a plan, by hand: no line but the total has a figure in each column.
func TestNoLineIsTorn(t *testing.T) {
	got := show(t, "Omschrijving Boekwaarde per 01-01-2015 Nieuwe investeringen Herrubricering Afschrijving Bijdragen van derden Boekwaarde 31-12-2015\n"+
		"Machines 9.412.772 1.241.008 934.472 11.588.252\nWoonruimten 7.035.884 67.679 84.110 -826.961 6.360.712\n"+
		"Bedrijfsgebouwen 2.518.436 -1.058.632 1.459.804\nOntwikkeling 27.024.064 2.847.927 -845.100 -2.441.796 26.585.095\n"+
		"Grond-, weg- en waterbouwkundige werken 123.034.372 165.483 123.199.855\nSom 169.025.528 1.308.687 4.031.992 -2.730.693 -2.441.796 169.193.718\n")
	assert.Equal(t, "Som|169.025.528|1.308.687|4.031.992|-2.730.693|-2.441.796|169.193.718", got[len(got)-1])
}

func TestParagraphsOfRows(t *testing.T) {
	rows := "Omschrijving 2022 2023 2024\nJeugd 310 320 330\nZorg 905 918 921\n"
	t.Run("a heading between goes on", func(t *testing.T) {
		assert.Equal(t, []string{"Omschrijving|2022|2023|2024", "Jeugd|310|320|330", "Zorg|905|918|921", "Cultuur en sport|||", "Sport|12|13|14", "Cultuur|40|41|45"},
			show(t, rows+"\nCultuur en sport\n\nSport 12 13 14\nCultuur 40 41 45\n"))
	})
	t.Run("prose parts", func(t *testing.T) {
		prose := strings.Repeat("De lasten van jeugd stijgen doordat de gemeente zelf opdracht geeft voor zorg. ", 3)
		list := tabletest.ReadAll(t, read.Text, rows+"\n"+prose+"\n\n"+rows)
		require.Len(t, list, 2)
		assert.Equal(t, shown(list[0]), shown(list[1]))
	})
	t.Run("names of columns part", func(t *testing.T) {
		list := tabletest.ReadAll(t, read.Text, rows+"\nOmschrijving Lasten Baten Saldo\nSport 12 13 1\nCultuur 40 41 1\n")
		require.Len(t, list, 2)
		assert.Equal(t, "Omschrijving|Lasten|Baten|Saldo", shown(list[1])[0])
	})
}

// Alphen-Chaam, begroting 2018, K1: figures run together, and years likewise.
func TestGluedFigures(t *testing.T) {
	got := show(t, "Bedragen × € 1.000\n\nCodeOmschrijvingRekeningBegrotingBegrotingMeerjarenbegroting\n201620172018201920202021\n"+
		"Volksgezondheid L328356378393393392\nRiolering L908811718747780780\nAfval L663758748751755755\nMilieubeheer L331353351348350339\nBegraafplaatsen L262119181918\n"+
		"Totaal lasten programma 72.2562.2992.2132.2572.2962.284\nB1.3791.3501.3301.3641.3991.399\nAfval B1.1401.0841.0741.0841.0941.094\nBegraafplaatsen B163940404040\n"+
		"Totaal baten programma 72.5362.4752.4452.4892.5332.533\n")
	assert.Equal(t, "|2016|2017|2018|2019|2020|2021", got[0])
	assert.Contains(t, got, "Totaal lasten programma 7|2.256|2.299|2.213|2.257|2.296|2.284")
	assert.Contains(t, got, "Riolering L|908|811|718|747|780|780")
}

// Dordrecht, begroting 2018, K1.
func TestGluedFiguresUnderNamedYears(t *testing.T) {
	got := show(t, "Bedragen x € 1000\nOnderwerpBegroting 2018Begroting 2019Begroting 2020Begroting 2021\nBaten34.58824.36219.54617.844\nLasten52.27729.23123.03726.266\nSaldo-17.689-4.869-3.491-8.422\n"+
		"Toevoeging reserves4.0735.7797.7582.627\nOnttrekking reserves13.4067.6257.5517.404\nMutaties reserves9.3331.845-2074.778\nTotaal programma-8.355-3.024-3.698-3.644\n")
	assert.Contains(t, got, "Baten|34.588|24.362|19.546|17.844")
	assert.Contains(t, got, "Saldo|-17.689|-4.869|-3.491|-8.422")
	assert.Contains(t, got, "Mutaties reserves|9.333|1.845|-207|4.778")
	assert.True(t, strings.HasSuffix(got[0], "Begroting 2018|Begroting 2019|Begroting 2020|Begroting 2021"), got[0])
}

func TestGluedThatNothingDecides(t *testing.T) {
	got := show(t, "20182019\nDividend2.3132.411\nPosten1.2341.235\nAnders7.8907.891\nHuur4.4444.445\nPacht9871.101\n")
	assert.Contains(t, got, "Posten|1.234|1.235", "one way only")
	assert.Contains(t, got, "? Pacht|987|1.101", "or 98|71.101, or 9|871.101")
}
