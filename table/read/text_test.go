package read_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/internal/testfiles"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// The tables of Lansingerland, jaarstukken 2017, programma 3, as the page text prints them.
const lansingerland = `Wat heeft het gekost?

In onderstaande tabel worden de kosten gepresenteerd. Het bestand was in het voorjaar 633 en daalde tot 590.

Beleidsveld: Maatschappelijke ondersteuning bedragen x €1000
Realisatie 2016 Raming 2017 voor wijziging Raming 2017 na wijziging Realisatie 2017 Afwijking 2017
Directe lasten 6.485 7.847 7.867 7.439 428
Doorbelasting 1.852 972 1.175 1.109 67
Kapitaallasten - - - - 0
Totaal lasten 8.337 8.819 9.043 8.548 495
Totaal baten 812 1.083 759 541 -219
Saldo -7.524 -7.736 -8.283 -8.007 276

Kengetallen programma 3

Terug naar navigatie - Kengetallen programma 3
Begroting 2017 Resultaat 2017
Preventief
- scouting 350 kind 370 kind
Bereik jeugdgezondheidszorg 0-4 jaar (consultatiebureau) 97% 99%
Laagdrempelige voorzieningen 150 deeln 137
Aantal kinderen bereikt 300 kind nnb
Aantal maatwerkvoorzieningen (lopende indicaties einde vierde kwartaal)
2750 2314
`

func TestTextRowsThatEndInFigures(t *testing.T) {
	list := tabletest.ReadAll(t, read.Text, lansingerland)
	require.Len(t, list, 2)
	tb := list[0]
	assert.Equal(t, "Beleidsveld: Maatschappelijke ondersteuning", tb.Caption)
	assert.Equal(t, []string{"Realisatie 2016", "Raming 2017 voor wijziging", "Raming 2017 na wijziging", "Realisatie 2017", "Afwijking 2017"}, tabletest.Headers(tb))
	require.Len(t, tb.Rows, 6)
	assert.Equal(t, "Kapitaallasten|-|-|-|-|0", tabletest.Texts(tb)[2])
	assert.Equal(t, table.At(12, 14), tb.Cell(5, 1).At)

	assert.Equal(t, []string{"Begroting 2017", "Resultaat 2017"}, tabletest.Headers(list[1]))
	assert.Equal(t, []string{"Preventief||", "- scouting|350 kind|370 kind",
		"Bereik jeugdgezondheidszorg 0-4 jaar (consultatiebureau)|97%|99%", "Laagdrempelige voorzieningen|150 deeln|137",
		"Aantal kinderen bereikt|300 kind|nnb", "Aantal maatwerkvoorzieningen (lopende indicaties einde vierde kwartaal)|2750|2314"}, tabletest.Texts(list[1]))
}

// Drimmelen prints the minus behind the figure, and a lone dash for nil.
func TestTextTrailingMinus(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Text, "Omschrijving Primitieve begroting Bijgestelde begroting 2021 Realisatie 2021\n"+
		"Saldo financieringsfunctie - 127- 127-\nLokale heffingen 4.881 340- 4.541\n€ per inwoner € 12 € 1.250 N 31.393\n")
	assert.Equal(t, []string{"Primitieve begroting", "Bijgestelde begroting 2021", "Realisatie 2021"}, tabletest.Headers(tb))
	assert.Equal(t, []string{"Saldo financieringsfunctie|-|127-|127-", "Lokale heffingen|4.881|340-|4.541", "€ per inwoner|€ 12|€ 1.250|N 31.393"}, tabletest.Texts(tb))
}

func TestTextNestedHeader(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Text, "Programma Begroting 2024 Realisatie 2024\nLasten Baten Saldo Lasten Baten Saldo\n"+
		"1. Bestuur 10 4 -6 12 5 -7\n2. Zorg 30 10 -20 31 9 -22\nTotaal 40 14 -26\n")
	assert.Equal(t, []string{"Begroting 2024 Lasten", "Begroting 2024 Baten", "Begroting 2024 Saldo",
		"Realisatie 2024 Lasten", "Realisatie 2024 Baten", "Realisatie 2024 Saldo"}, tabletest.Headers(tb))
	assert.False(t, tb.Rows[1].Ragged)
	assert.True(t, tb.Rows[2].Ragged, "three figures of six: their columns are not known")
}

// The indicators of Leiderdorp, begroting 2021, have every cell on a line of its own; empty ones are gone.
func TestTextCellPerLine(t *testing.T) {
	cells := []string{"Prestatie-indicatoren", "Omschrijving", "2019 (w)", "2020 (b)", "2021 (b)",
		"2.1 % Leiderdorpers dat Incluzio Leiderdorp kent", "54.2%", "40%", "50%",
		"2.1 % Leiderdorpers dat weet waarvoor", "nvt", "18,4 %",
		"Jeugd", "3.2 % jongeren dat weet waar ze terechtkunnen", "14%", "ntb", "30%",
		"Ga naar boven", "Dit is een voetnoot."}
	for _, between := range []string{"\n\n", "\n"} {
		tb := tabletest.ReadOne(t, read.Text, strings.Join(cells, between)+"\n")
		assert.Equal(t, "Omschrijving", tb.Corner.Text)
		assert.Equal(t, []string{"2019 (w)", "2020 (b)", "2021 (b)"}, tabletest.Headers(tb))
		assert.Equal(t, []string{"2.1 % Leiderdorpers dat Incluzio Leiderdorp kent|54.2%|40%|50%",
			"2.1 % Leiderdorpers dat weet waarvoor|nvt|18,4 %|", "Jeugd|||",
			"3.2 % jongeren dat weet waar ze terechtkunnen|14%|ntb|30%"}, tabletest.Texts(tb))
		assert.True(t, tb.Rows[1].Ragged)
		assert.False(t, tb.Rows[0].Ragged)
	}
}

func TestTextAligned(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Text, `Wijzigingen

                 Begroting   Wijziging   Na wijziging
---------------  ---------   ---------   ------------
Programma Jeugd
Lasten               1.000          50          1.050
Baten                  200                        200
Saldo                 -800         -50           -850
`)
	assert.Equal(t, "Wijzigingen", tb.Caption)
	assert.Equal(t, []string{"Begroting", "Wijziging", "Na wijziging"}, tabletest.Headers(tb))
	assert.Equal(t, []string{"Programma Jeugd|||", "Lasten|1.000|50|1.050", "Baten|200||200", "Saldo|-800|-50|-850"}, tabletest.Texts(tb))
	assert.Equal(t, table.At(7, 51), tb.Cell(2, 2).At)
}

func TestTextWithTabsAndPipes(t *testing.T) {
	list := tabletest.ReadAll(t, read.Text, "Kop\n\n\t2024\t2025\nLasten\t1\t2\nBaten\t3\t4\n\nLasten (x 1.000)\nx | 2024 |\n---|---|\nLasten | 5 |\n")
	require.Len(t, list, 2)
	assert.Equal(t, []string{"Lasten|1|2", "Baten|3|4"}, tabletest.Texts(list[0]))
	assert.Equal(t, []string{"Lasten|5"}, tabletest.Texts(list[1]))
	assert.Equal(t, "Lasten (x 1.000)", list[1].UnitLine)
}

func TestTextLeavesProse(t *testing.T) {
	assert.Empty(t, tabletest.ReadAll(t, read.Text, "In 2017 stegen de lasten met 5%.\nIn 2018 daalden ze met 3%.\nDaarna\nbleven zij gelijk.\n\n1. een\n\n2. twee\n\nVan 2015 tot en met 2019 plaatste DZB in totaal 41\n"))
}

func TestTextLimits(t *testing.T) {
	var limit *budget.LimitError
	require.ErrorAs(t, tabletest.ReadError(t, read.Text, strings.Repeat("Lasten 5 6 7\n", 50), table.Limits{Rows: 20}), &limit)
	assert.Equal(t, "rows in one table", limit.What)
	require.ErrorAs(t, tabletest.ReadError(t, read.Text, strings.Repeat("Lasten"+strings.Repeat(" 1.000", 60)+"\n", 5), table.Limits{Columns: 20}), &limit)
}

// Every table of the source documents is found, with the number of rows that a reader counts in them.
func TestTextOfSourceDocuments(t *testing.T) {
	for file, want := range map[string][]int{
		"lansingerland-jaarstukken-2017-programma-3.txt":        {6, 6, 6, 6, 27},
		"leiden-begroting-2018-9A.txt":                          {4, 7},
		"leiderdorp-begroting-2021-1B.txt":                      {20},
		"leidschendam-voorburg-begroting-2022-taakveld-6.1.txt": {4},
		"nieuwegein-begroting-2021.txt":                         nil,
	} {
		data, err := os.ReadFile(testfiles.Path(t, "seeds", file))
		require.NoError(t, err)
		var got []int
		for tb, err := range read.Text(bytes.NewReader(data), table.Limits{}) {
			require.NoError(t, err)
			got = append(got, len(tb.Rows))
		}
		assert.Equal(t, want, got, file)
	}
}

// Indicators are ranges, grades, and figures with the year in which they were measured and their source behind them.
func TestTextOfIndicators(t *testing.T) {
	for name, c := range map[string]struct{ text, header, row string }{
		// Sint-Michielsgestel, begroting 2020, K6
		"ranges": {"Omschrijving Realisatie 2018 Verwacht 2019 Doel 2020 Doel 2022\nSober groenbeheer 6- 6,5* 6-6,5* 6,5- 7* 6,5- 7*\n",
			"Realisatie 2018|Verwacht 2019|Doel 2020|Doel 2022", "Sober groenbeheer|6- 6,5*|6-6,5*|6,5- 7*|6,5- 7*"},
		// Apeldoorn, jaarverslag 2015, K8
		"grades": {"Omschrijving Begroting Rekening Verwacht Prognose\n2014 n.v.t 129% n.v.t. B\n2015 135,7% 107,2% C B\n",
			"Begroting|Rekening|Verwacht|Prognose", "2014|n.v.t|129%|n.v.t.|B"},
		// Leiden, programmabegroting 2018, doel 9A
		"sources": {"Omschrijving Realisatie Streefwaarde 2018 Streefwaarde 2019 Bron\nMantelzorg 20% (2013) 17% (2015) - 19% Stadsenquête\nSociale cohesie 5,8 (2014) 6,0 6,0 Veiligheidsmonitor\n",
			"Realisatie|Streefwaarde 2018|Streefwaarde 2019|Bron", "Mantelzorg|20% (2013) 17% (2015)|-|19%|Stadsenquête"},
	} {
		got := tabletest.ReadOne(t, read.Text, c.text)
		assert.Equal(t, c.header, strings.Join(tabletest.Headers(got), "|"), name)
		assert.Equal(t, c.row, tabletest.Texts(got)[0], name)
	}
}
