package rhythm_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
)

// Each text lies on one side of a border, and on the other if that were half or double.

func TestBorderOfGroupedFigures(t *testing.T) {
	rows := "Omschrijving 2022 2023\nProject 3012 310.000 320.500\nProject 3015 905.100 918.200\nProject 4001 12 11\n"
	assert.Contains(t, show(t, rows), "Project 3012|310.000|320.500", "four grouped figures: a number of four digits without a point is none")
	rows = "Omschrijving 2022 2023 2024\nLeges 3012 310.000 320\nHuur 3015 905.100 918\nPacht 4001 12.300 11\n"
	assert.Contains(t, show(t, rows), "Leges|3012|310.000|320", "three may be grouped by chance")
}

func TestBorderOfProse(t *testing.T) {
	first := []string{"Omschrijving|2023|2024", "Jeugd|1.204|1.305", "Zorg|2.101|3.411"}
	for _, c := range []struct {
		name, text string
		tables     int
	}{
		{"twelve words are a label", "Bijdragen aan de regio en aan andere partijen voor zorg en jeugd", 1},
		{"thirty words are none", strings.TrimSpace(strings.Repeat("het is zo ", 10)), 2},
		{"120 characters are a label", strings.Repeat("Verstrekkingen ", 8), 1},
		{"250 characters are none", strings.Repeat("Arbeidsongeschiktheid ", 11) + "jaar", 2},
	} {
		rows := append(append([]string{}, first...), c.text, "2023|2024", "Sport|310|320", "Cultuur|905|918")
		if c.tables == 1 {
			rows = append(append([]string{}, first...), c.text+"|310|320", "Cultuur|905|918")
		}
		list := tabletest.ReadAll(t, read.Text, stacked(rows...))
		assert.Len(t, list, c.tables, c.name)
		if c.tables == 1 {
			assert.Contains(t, shown(list[0]), strings.TrimSpace(c.text)+"|310|320", c.name)
		}
	}
}

func TestBorderOfProseOnLines(t *testing.T) {
	for _, label := range []string{"Bijdragen aan de regio en aan andere partijen voor zorg en jeugd", strings.TrimSpace(strings.Repeat("Verstrekkingen ", 8))} {
		assert.Contains(t, show(t, "Omschrijving 2023\nJeugd 1.204\nZorg 2.101\n"+label+" 310\nCultuur 905\n"), label+"|310")
	}
}

func TestBorderOfGluedLines(t *testing.T) {
	lines := []string{"Baten34.58824.36219.546", "Lasten52.27729.23123.037", "Saldo17.6894.8693.491"}
	text := "Begroting 2018Begroting 2019Begroting 2020\n"
	assert.Contains(t, show(t, text+strings.Join(lines, "\n")+"\n"), "Lasten|52.277|29.231|23.037", "three lines run together")
	for _, tb := range tabletest.ReadAll(t, read.Text, text+strings.Join(lines[:2], "\n")+"\n") {
		assert.NotContains(t, shown(tb), "Baten|34.588|24.362|19.546", "two lines may be anything")
	}
}

// Programmes have numbers of two digits at most.
func TestBorderOfDigitsInGluedLabels(t *testing.T) {
	text := "201620172018\nLasten zorg52.27729.23123.037\nBaten zorg34.58824.36219.546\nLasten jeugd12.10013.20014.300\n"
	assert.Contains(t, show(t, text+"Totaal lasten programma 1264.37742.43137.337\n"), "Totaal lasten programma 12|64.377|42.431|37.337")
}

// A shape is looked for below a title page of some hundred lines, and holds for rows far below.
func TestBorderOfTheSample(t *testing.T) {
	rows := []string{}
	for i := range 150 {
		rows = append(rows, fmt.Sprintf("Hoofdstuk %c over van alles", 'a'+i%26))
	}
	rows = append(rows, "Omschrijving|2023|2024|2025")
	for range 900 {
		rows = append(rows, "Jeugd|1.204|1.305|997")
	}
	got := show(t, stacked(rows...))
	assert.Equal(t, "Omschrijving|2023|2024|2025", got[0])
	assert.Len(t, got, 901)
}

// Deventer, jaarverslag 2022, resultaatbestemming: the first label has a word that headers have, and is no name of a
// column; "Verschil" is, and no label. A name of three words that headers have is one as well.
func TestBorderOfHeaderWords(t *testing.T) {
	rows := "Stortingen in reserves|Lasten|28.224|58.210|66.683|-8.473\nPuttingen uit reserves|Baten|30.615|58.089|55.882|2.207\nSaldo|2.058|-578|-11.258|10.680\n"
	head := "Omschrijving|Lasten/Baten|Primitieve begroting|Begroting na wijziging|Rekening|"
	cells := func(s string) string { return strings.ReplaceAll(s, "|", "\n") }
	for _, last := range []string{"Verschil", "Verschil na wijziging"} {
		got := show(t, cells(head+last+"\nToevoegingen rente aan reserves|333|457|457|0\n"+rows))
		assert.Equal(t, head+last, got[0])
		assert.Contains(t, got, "Toevoegingen rente aan reserves||333|457|457|0")
		assert.Contains(t, got, "Stortingen in reserves|Lasten|28.224|58.210|66.683|-8.473")
	}
}

// bordering are tables as published, or with invented figures that add up, that lie between two readings: what is odd in
// the one costs a little less than what is odd in the other.
var bordering = []struct {
	name, text string
	want       []string // rows among those that are read
}{
	{ // Best, begroting 2019, K1, and the shares of the whole that its page has below
		"headings are no column of texts, though two amounts further down stand apart",
		"Omschrijving\nBegroot 2018\nBegroot 2019\nBegroot 2020\nBegroot 2021\nBegroot 2022\n" +
			"Lasten\n12 - Overhead\n9.841.201\n9.328.811\n9.360.324\n9.559.970\n9.844.603\n" +
			"Baten\n12 - Overhead\n-1.494.187\n-1.040.737\n-839.793\n-867.056\n-810.180\n" +
			"\nLasten, baten en saldo\n\nLasten\n\n€ 9.329\n\n13,6 %\n\nBaten\n\n€ 1.041\n\n1,5 %\n",
		[]string{"Omschrijving|Begroot 2018|Begroot 2019|Begroot 2020|Begroot 2021|Begroot 2022", "Lasten|||||",
			"12 - Overhead|9.841.201|9.328.811|9.360.324|9.559.970|9.844.603", "Baten|||||", "12 - Overhead|-1.494.187|-1.040.737|-839.793|-867.056|-810.180"},
	},
	{ // Hilversum, jaarverslag 2015, K9: eight rows lost the one or the other of the last two cells
		"a number is the end of the label of a total, rather than a column that all rows but one lost",
		"Omschrijving Totalen waarvan gewone zaken waarvan grondexploitatie\n2.a Algemene uitkering, septembercirculaire 2014 691 691\n2.b Begrotingswijziging Regio Gooi en Vechtstreek -90 -90\n" +
			"2.c Decembercirculaire 2014 gemeentefonds (4 maart 2015) -192 -192\n2.d Actualisatie Grondexploitaties 2015 (13 mei 2015) 1.036 -72 1.108\n" +
			"2.e Handhaving Drank- en Horecawet (13 mei 2015) 65 65\n2.f Meicirculaire 2015 (16 september 2015) 910 910\n2.g Voorzieningen Sociaal Domein (16 december 2015) 300 300\n" +
			"2.h Septembercirculaire (16 december 2015) -479 -479\nTotalen regels 2 2.241 1.133 1.108\n",
		[]string{"2.a Algemene uitkering, septembercirculaire 2014|691|691|", "Totalen regels 2|2.241|1.133|1.108"},
	},
	{ // invented, after Heusden, begroting 2019, vervangingsinvesteringen
		"years behind the figures are a column, which a total lacks",
		stacked("Tractie|353.000|45.319|2019", "Waterplan|652.600|73.602|2020", "Machines|335.000|39.363|2021", "Automatisering|114.000|13.395|2022",
			"Verkeer|210.000|24.100|2019", "Riolering|480.000|51.200|2020", "Scholen|900.000|61.000|2021", "Sport|120.000|14.000|2022", "Totaal|3.164.600|321.979"),
		[]string{"Tractie|353.000|45.319|2019", "Sport|120.000|14.000|2022", "Totaal|3.164.600|321.979|"},
	},
	{ // Oegstgeest, programmabegroting 2018, K4: a figure in the place of a label
		"a row of figures alone, where the row above is a label alone",
		"Bedragen x € 1.000\nOmschrijving Taakveld omschrijving Baten Lasten\nBestuur en ondersteuning\n0.1 Bestuur -0 1677\n0.2 Burgerzaken -464 1173\n0.4 Overhead, ondersteuning organisatie -146 7343\n0.5 Treasury -345 129\n" +
			"0.64 Belastingen overig -1847 18\n0.7 Algemene uitkering gemeentefonds -24535 0\n0.8 Overige baten en lasten 0 8\n0.10 Mutaties reserves\n(980) -1508 1250\nSubtotaal -35110 11717\n",
		[]string{"0.7 Algemene uitkering gemeentefonds|-24535|0", "0.10 Mutaties reserves||", "(980)|-1508|1250", "Subtotaal|-35110|11717"},
	},
	{ // Maassluis, jaarrekening 2016, K5
		"names behind codes are no end of the label",
		"Omschrijving Omschrijving Saldo per 1/1 Storting Onttrekking Saldo per 31/12\nAlgemene reserve\nA.80100 Algemene reserve 23.733 163 -1.154 22.742\nTotaal Algemene reserve 23.733 163 -1.154 22.742\n" +
			"Bestemmingsreserves\nA.80101 Reserve automatisering 61 77 138\nA.80103 Reserve overlopende posten 83 657 -69 671\nA.80104 Reserve onderhoud gemeentelijke gebouwen 401 577 -239 738\n" +
			"A.80105 Reserve digitale dienstverlening/website 77 77\nA.80106 Reserve onderhoud wegen 2.832 1.384 -1.588 2.627\nA.80108 Reserve bruggen 113 113\nA.80110 Reserve onderwijshuisvesting 402 26 -13 415\n",
		[]string{"A.80100|Algemene reserve|23.733|163|-1.154|22.742", "Totaal Algemene reserve||23.733|163|-1.154|22.742", "A.80101|Reserve automatisering|61|77||138"},
	},
	{ // Amstelveen, jaarverslag 2022, K12
		"letters behind some of the figures are columns of their own",
		stacked("Omschrijving|BGR'22 PRIMITIEF|V/N|BGR'22 INCL. WIJZ.|V/N|REK'22|V/N", "1a. lasten|2.468|3.231|3.112", "1b. baten, exclusief heffingen|-30|0|-4",
			"1. Taakveld burgerzaken (netto kosten)|2.438|3.231|3.108", "2a. Overhead|1.367|1.367|1.367", "2. Overige toe te rekenen kosten|1.367|1.367|1.367",
			"3. Totaal voor burgerzaken relevante kosten|3.804|N|4.598|N|4.475|N", "4a. geraamde opbrengst excl. evt. tariefvoorstel|-1.423|-1.848|-1.809",
			"4b. evt. tariefvoorstel 2022|-28|0|0", "4. Opbrengst burgerzaken|-1.451|V|-1.848|V|-1.809|V", "6. Dekkingspercentage|38,1%|40,2%|40,4%"),
		[]string{"1a. lasten|2.468||3.231||3.112|", "3. Totaal voor burgerzaken relevante kosten|3.804|N|4.598|N|4.475|N", "4. Opbrengst burgerzaken|-1.451|V|-1.848|V|-1.809|V"},
	},
	{ // Houten, jaarrekening 2019, K2
		"headings are no names of the first rows below them, though the header names as many columns",
		stacked("Omschrijving|Rekening 2018|Primitieve begroting 2019|Begroting na wijziging 2019|Rekening 2019|Verschil begroting na wijziging vs rekening 2019", "04. Veilige leefomgeving", "lasten",
			"04.01 Sociale veiligheid en Openbare orde|1.010.642|1.130.888|1.165.840|1.122.663|43.177", "04.02 Fysieke veiligheid|375.812|303.529|312.148|326.382|-14.234",
			"04.03 Crisisbeheersing|2.216.473|2.305.336|2.316.447|2.263.481|52.966", "04.99 Programmabrede kosten|~|65.920|84.165|~|84.165",
			"Totaal lasten|3.602.927|3.805.673|3.878.600|3.712.526|166.074", "baten", "04.01 Sociale veiligheid en Openbare orde|328.681|354.854|354.854|370.807|15.953",
			"04.02 Fysieke veiligheid|25.735|11.831|20.500|~|-20.500", "04.03 Crisisbeheersing", "04.99 Programmabrede kosten|122.855|95.000|140.000|155.110|15.110",
			"Totaal baten|477.270|461.685|515.354|525.917|10.563", "Saldo 04. Veilige leefomgeving|3.125.657|3.343.988|3.363.246|3.186.609|176.637"),
		[]string{"lasten|||||", "04.99 Programmabrede kosten||65.920|84.165||84.165", "baten|||||", "Totaal baten|477.270|461.685|515.354|525.917|10.563"},
	},
	{
		"a column of texts may have a letter in some rows",
		stacked("Omschrijving|2022|2023|Toelichting", "Zwembad|310|320|wordt gerenoveerd", "Sporthal|905|918|N", "Bibliotheek|402|411|naar de raad", "Museum|205|210|N", "Theater|80|95|open in mei"),
		[]string{"Sporthal|905|918|N", "Theater|80|95|open in mei"},
	},
	{ // Almelo, jaarverslag 2023, K4
		"and letters in most are no column of texts, which headings would be in as well",
		stacked("1 Veiligheid", "1.1 Crisisbeheersing en brandweer|5.837|-|5.837|5.851|13|N", "1.2 Openbare orde en veiligheid|2.224|456|2.680|2.135|-544|V", "1 Veiligheid|8.062|456|8.517|7.986|-531",
			"2 Verkeer en vervoer", "2.1 Verkeer en vervoer|11.719|364|12.083|11.819|-264|V", "2.2 Parkeren|2.474|-|2.474|2.431|-43|V", "2.3 Recreatieve havens|87|-|87|97|10|N",
			"2.4 Economische havens en waterwegen|218|-8|210|220|10|N", "2.5 Openbaar vervoer|-|-|0|0|0|N", "2 Verkeer en vervoer|14.498|356|14.854|14.567|-287",
			"3 Economie", "3.1 Economische ontwikkeling|1.276|475|1.751|1.486|-266|V"),
		[]string{"1 Veiligheid|8.062|456|8.517|7.986|-531|", "2 Verkeer en vervoer||||||", "2 Verkeer en vervoer|14.498|356|14.854|14.567|-287|", "3 Economie||||||"},
	},
	{
		"figures of one column are no numbers of the labels behind them",
		stacked("Omschrijving|2023", "Bomenfonds|122", "Treasury|260", "Wegen|118", "Riolen|310", "Zorg|405", "Totaal|1.215"),
		[]string{"Omschrijving|2023", "Bomenfonds|122", "Treasury|260", "Wegen|118", "Riolen|310", "Zorg|405", "Totaal|1.215"},
	},
}

func TestBorderingReadings(t *testing.T) {
	for _, c := range bordering {
		t.Run(c.name, func(t *testing.T) { assert.Subset(t, show(t, c.text), c.want) })
	}
}
