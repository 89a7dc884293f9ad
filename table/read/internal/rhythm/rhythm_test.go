package rhythm_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// stacked puts the cells of rows, kept apart by bars, on lines of their own. An empty cell is a blank line, "~" one that the
// page lost.
func stacked(rows ...string) string {
	var b strings.Builder
	for _, row := range rows {
		for _, cell := range strings.Split(row, "|") {
			if cell != "~" {
				b.WriteString(cell + "\n")
			}
		}
	}
	return b.String()
}

// shown is a table with its header, a row on each line and "? " before those whose columns are not known.
func shown(t table.Table) []string {
	out := []string{strings.Join(append([]string{t.Corner.Text}, tabletest.Headers(t)...), "|")}
	for i, text := range tabletest.Texts(t) {
		if t.Rows[i].Ragged {
			text = "? " + text
		}
		out = append(out, text)
	}
	return out
}

func show(t *testing.T, text string) []string {
	t.Helper()
	return shown(tabletest.ReadOne(t, read.Text, text))
}

// cellsOnLines are tables with a cell on each line, and what they say.
var cellsOnLines = []struct {
	name       string
	text, want []string
}{
	{ // Ede, programmabegroting 2024, programma 3: no header at all
		"the figures alone say how many columns there are",
		[]string{"Lasten|5.850|5.530|6.439", "Baten|1.230|1.100|1.090", "Saldo|-4.620|-4.430|-5.349"},
		[]string{"|||", "Lasten|5.850|5.530|6.439", "Baten|1.230|1.100|1.090", "Saldo|-4.620|-4.430|-5.349"},
	},
	{
		"one column",
		[]string{"Omschrijving|2023", "Bomenfonds|122", "Treasury|26", "Totaal|148"},
		[]string{"Omschrijving|2023", "Bomenfonds|122", "Treasury|26", "Totaal|148"},
	},
	{ // by hand: verbonden partijen with their seat before, and a remark behind
		"a column of texts before the figures",
		[]string{"Omschrijving|Vestiging|2022|2023", "Omgevingsdienst|Tilburg|310|320", "Veiligheidsregio|Breda|905|918", "GGD|Breda|402|411"},
		[]string{"Omschrijving|Vestiging|2022|2023", "Omgevingsdienst|Tilburg|310|320", "Veiligheidsregio|Breda|905|918", "GGD|Breda|402|411"},
	},
	{
		"a column of texts behind the figures",
		[]string{"Omschrijving|2022|2023|Toelichting", "Zwembad|310|320|wordt gerenoveerd", "Sporthal|905|918|naar de raad", "Bibliotheek|402|411|naar de raad"},
		[]string{"Omschrijving|2022|2023|Toelichting", "Zwembad|310|320|wordt gerenoveerd", "Sporthal|905|918|naar de raad", "Bibliotheek|402|411|naar de raad"},
	},
	{ // Ede, begroting 2018, K2, with the letters in a column of their own, which the header leaves out
		"a column of marks",
		[]string{"Onderwerp|Begroting|Realisatie|Afwijking", "Onderwijshuisvesting|6.439|5.411|1.028|V", "Sport|7.619|7.678|59|N", "Cultuur|9.047|8.916|131|V"},
		[]string{"Onderwerp|Begroting|Realisatie|Afwijking|", "Onderwijshuisvesting|6.439|5.411|1.028|V", "Sport|7.619|7.678|59|N", "Cultuur|9.047|8.916|131|V"},
	},
	{ // Heusden, begroting 2019, vervangingsinvesteringen: Jaar is a column
		"a column of years",
		[]string{"Omschrijving|Bedrag|Jaar|Lasten", "Tractie|353.000|2019|45.319", "Waterplan|652.600|2020|73.602", "Machines|335.000|2021|39.363", "Automatisering|114.000|2022|13.395"},
		[]string{"Omschrijving|Bedrag|Jaar|Lasten", "Tractie|353.000|2019|45.319", "Waterplan|652.600|2020|73.602", "Machines|335.000|2021|39.363", "Automatisering|114.000|2022|13.395"},
	},
	{ // by hand
		"years as labels",
		[]string{"Omschrijving|Lasten|Baten", "2014|1.204|1.305", "2015|1.310|1.400", "2016|1.500|1.600", "2017|1.510|1.610"},
		[]string{"Omschrijving|Lasten|Baten", "2014|1.204|1.305", "2015|1.310|1.400", "2016|1.500|1.600", "2017|1.510|1.610"},
	},
	{ // Borger-Odoorn, jaarrekening 2023, K4
		"a code before the name is part of the label",
		[]string{"Taakveld|Lasten|Baten|Saldo", "0.10|Mutaties reserves|1.213|1.019|-194", "0.2|Burgerzaken|812|357|-455", "0.5|Treasury|606|834|227"},
		[]string{"Taakveld|Lasten|Baten|Saldo", "0.10 Mutaties reserves|1.213|1.019|-194", "0.2 Burgerzaken|812|357|-455", "0.5 Treasury|606|834|227"},
	},
	{
		"a code of which the header speaks has a column of its own",
		[]string{"Taakveld|Omschrijving|2022|2023", "0.10|Mutaties reserves|1.213|1.019", "0.2|Burgerzaken|812|357", "0.5|Treasury|606|834"},
		[]string{"Taakveld|Omschrijving|2022|2023", "0.10|Mutaties reserves|1.213|1.019", "0.2|Burgerzaken|812|357", "0.5|Treasury|606|834"},
	},
	{ // Helmond, begroting 2020, K1: numbers of products
		"numbers that all differ before labels are theirs",
		[]string{"Product|Begroting|Rekening", "640|Sociale Netwerken|774|700", "642|Basisvoorzieningen|2.932|1.322", "673|Overig|1.778|1.500", "674|Jeugd|9.812|9.455"},
		[]string{"Product|Begroting|Rekening", "640 Sociale Netwerken|774|700", "642 Basisvoorzieningen|2.932|1.322", "673 Overig|1.778|1.500", "674 Jeugd|9.812|9.455"},
	},
	{
		"numbers that count on are those of lines",
		[]string{"Nr|Onderwerp|2022|2023", "1|Zwembad|310|320", "2|Sporthal|905|918", "3|Bibliotheek|402|411"},
		[]string{"Nr|Onderwerp|2022|2023", "1|Zwembad|310|320", "2|Sporthal|905|918", "3|Bibliotheek|402|411"},
	},
	{ // Goirle, begroting 2018, K6: an empty cell is a line left open
		"open lines are empty cells",
		[]string{"Post|2016|2017|2018", "Leges|12||14", "Dividend||8|9", "Totaal|12|8|23"},
		[]string{"Post|2016|2017|2018", "Leges|12||14", "Dividend||8|9", "Totaal|12|8|23"},
	},
	{
		"headings between rows",
		[]string{"Post|2016|2017", "Inkomsten", "Leges|12|14", "Dividend|8|9", "Uitgaven", "Salarissen|30|31"},
		[]string{"Post|2016|2017", "Inkomsten||", "Leges|12|14", "Dividend|8|9", "Uitgaven||", "Salarissen|30|31"},
	},
	{ // Provincie Utrecht, begroting 2017
		"a total without a label",
		[]string{"Post|2016|2017", "Leges|12|14", "Dividend|8|9", "20|23"},
		[]string{"Post|2016|2017", "Leges|12|14", "Dividend|8|9", "|20|23"},
	},
}

func TestCellsOnLines(t *testing.T) {
	for _, c := range cellsOnLines {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, show(t, stacked(c.text...))) })
	}
}

func TestHeaders(t *testing.T) {
	rows := func(n int) []string {
		line := func(label string, from int) string {
			s := label
			for i := range n {
				s += "|" + []string{"1.204", "1.305", "997", "2.101", "3.411", "1.780"}[(from+i)%6]
			}
			return s
		}
		return []string{line("Jeugd", 0), line("Zorg", 1), line("Sport", 2)}
	}
	for _, c := range []struct {
		name   string
		header string
		want   string
		n      int
	}{
		{"groups over turns", "Programma|Begroting 2024|Realisatie 2024|Lasten|Baten|Saldo|Lasten|Baten|Saldo",
			"Programma|Begroting 2024 Lasten|Begroting 2024 Baten|Begroting 2024 Saldo|Realisatie 2024 Lasten|Realisatie 2024 Baten|Realisatie 2024 Saldo", 6},
		{"words over years", "Omschrijving|Rekening|Begroting|Meerjarenraming|2022|2023|2024|2025",
			"Omschrijving|Rekening 2022|Begroting 2023|Meerjarenraming 2024|Meerjarenraming 2025", 4},
		{"years over one word", "Omschrijving|2023|2024|Lasten|Lasten", "Omschrijving|2023 Lasten|2024 Lasten", 2},
		{"the name of the labels last", "2023|2024|2025|Omschrijving", "Omschrijving|2023|2024|2025", 3},
		{"words and years in one cell", "Omschrijving|Rekening 2022|Begroting 2023 na wijziging|Begroting 2024", "Omschrijving|Rekening 2022|Begroting 2023 na wijziging|Begroting 2024", 3},
		{"a unit line among it", "Omschrijving|bedragen x € 1.000|2023|2024|2025", "Omschrijving|2023|2024|2025", 3},
		{"a word over each year", "Lasten|Rekening|Begroting|Begroting|2023|2024|2025", "|Rekening 2023|Begroting 2024|Begroting 2025", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, show(t, stacked(append([]string{c.header}, rows(c.n)...)...))[0])
		})
	}
}

func TestSeveralTables(t *testing.T) {
	first := []string{"Omschrijving|Rekening 2022|Begroting 2023|Begroting 2024", "Jeugd|1.204|1.305|997", "Zorg|2.101|3.411|1.780"}
	more := []string{"Sport|310|320|330", "Cultuur|905|918|921"}
	t.Run("a header that is printed again", func(t *testing.T) {
		rows := append(append(append([]string{}, first...), first[0]), more...)
		assert.Equal(t, append(append([]string{}, first...), more...), show(t, stacked(rows...)))
	})
	t.Run("a header of its own", func(t *testing.T) {
		rows := append(append(append([]string{}, first...), "Omschrijving|Rekening 2023|Begroting 2024|Begroting 2025"), more...)
		list := tabletest.ReadAll(t, read.Text, stacked(rows...))
		require.Len(t, list, 2)
		assert.Equal(t, first, shown(list[0]))
		assert.Equal(t, []string{"Rekening 2023", "Begroting 2024", "Begroting 2025"}, tabletest.Headers(list[1]))
		assert.Equal(t, "Omschrijving", list[1].Corner.Text)
	})
	t.Run("another number of columns", func(t *testing.T) { // Sluis, begroting 2020
		above := []string{"Wat gaat het kosten?", "(bedragen x € 1.000)", "2018|2019|2020", "Lasten|26.138|26.377|25.281", "Baten|5.916|5.705|5.119", "Saldo|-20.222|-20.660|-20.162"}
		below := []string{"Omschrijving|Lasten|Baten", "43-3 - Onderwijsbeleid|1.312|59", "51-3 - Sportbeleid|159|0", "Totaal|1.471|59"}
		list := tabletest.ReadAll(t, read.Text, stacked(slices.Concat(above, []string{"Specificatie taakvelden 2020 (bedragen x € 1.000)"}, below)...))
		require.Len(t, list, 2)
		assert.Equal(t, above[3:], shown(list[0])[1:])
		assert.Equal(t, below, shown(list[1]))
		one := tabletest.ReadAll(t, read.Text, stacked(slices.Concat(above, below[:2])...))
		assert.Len(t, one, 1, "of one row")
	})
	t.Run("a unit line of its own", func(t *testing.T) {
		rows := append(append([]string{"Lasten per programma", "bedragen x € 1.000"}, first...), "bedragen in euro")
		list := tabletest.ReadAll(t, read.Text, stacked(append(append(rows, first[0]), more...)...))
		require.Len(t, list, 2)
		assert.Equal(t, "bedragen x € 1.000", list[0].UnitLine)
		assert.Equal(t, "Lasten per programma", list[0].Caption)
		assert.Equal(t, "bedragen in euro", list[1].UnitLine)
	})
	t.Run("prose between", func(t *testing.T) {
		prose := "De lasten van jeugd stijgen doordat de gemeente sinds dit jaar zelf opdracht geeft voor de zorg die zij eerst met de regio kocht."
		list := tabletest.ReadAll(t, read.Text, stacked(append(append(append(append([]string{}, first...), prose), first[0]), more...)...))
		require.Len(t, list, 2)
		assert.Equal(t, first, shown(list[0]))
		assert.Equal(t, append(first[:1:1], more...), shown(list[1]))
	})
}

func TestParagraphsAreCells(t *testing.T) {
	text := "Omschrijving\n\nRekening\n2022\n\nBegroting\n2023\n\nVerbonden par-\ntijen\n\n310\n\n320\n\nSport\n\n905\n\n918\n\nCultuur\n\n402\n\n411\n"
	assert.Equal(t, []string{"Omschrijving|Rekening 2022|Begroting 2023", "Verbonden partijen|310|320", "Sport|905|918", "Cultuur|402|411"}, show(t, text))
	text = "Omschrijving\n\n2022\n\n2023\n\nJeugd\n310\n320\n\nSport\n905\n918\n\nCultuur\n\n402\n\n411\n\nZorg\n\n12\n\n14\n\nSamen\n\n1.629\n\n1.663\n"
	assert.Equal(t, []string{"Omschrijving|2022|2023", "Jeugd|310|320", "Sport|905|918", "Cultuur|402|411", "Zorg|12|14", "Samen|1.629|1.663"}, show(t, text))
}

// Zeewolde, begroting 2026, K7: each cell of a table of pipes stands on a line of its own.
func TestBrokenPipes(t *testing.T) {
	text := "Structureel evenwicht (bedragen x € 1.000,-)  | \n\tBegroting 2026  | \n\tBegroting 2027  | \n\n|---|---|---|\n"
	for _, row := range []string{"totaal baten|-92.271|-94.469", "totaal lasten|95.566|97.367", "resultaat exploitatie|3.295|2.898"} {
		text += strings.ReplaceAll(row, "|", "  | \n\t ") + "  | \n\n"
	}
	assert.Equal(t, []string{"|Begroting 2026|Begroting 2027", "totaal baten|-92.271|-94.469", "totaal lasten|95.566|97.367", "resultaat exploitatie|3.295|2.898"}, show(t, text))
}

// Borger-Odoorn, jaarrekening 2023, K4: the page drops empty cells, so that pipes stand at the end of the line. The sums of
// lasten, baten and saldo say where the figures were.
func TestPipesWithoutTheirEmptyCells(t *testing.T) {
	got := show(t, "Taakvelden | Lasten | Baten | Saldo | Lasten | Baten | Saldo |\n"+
		"0.1 Bestuur | 2.220 | -2.220 | 2.631 | 123 | -2.508 | |\n"+
		"0.10 Mutaties reserves | 1.213 | 1.019 | -194 | 16.246 | 11.607 | -4.639 |\n"+
		"0.2 Burgerzaken | 812 | 357 | -455 | 1.569 | 357 | -1.212 |\n"+
		"0.4 Overhead | 10.858 | 101 | -10.757 | 11.483 | 110 | -11.373 |\n"+
		"0.64 Belastingen overig | 222 | -222 | 332 | -332 | | |\n")
	assert.Equal(t, []string{"Taakvelden|Lasten|Baten|Saldo|Lasten|Baten|Saldo",
		"0.1 Bestuur|2.220||-2.220|2.631|123|-2.508", "0.10 Mutaties reserves|1.213|1.019|-194|16.246|11.607|-4.639",
		"0.2 Burgerzaken|812|357|-455|1.569|357|-1.212", "0.4 Overhead|10.858|101|-10.757|11.483|110|-11.373",
		"0.64 Belastingen overig|222||-222|332||-332"}, got)
}

func TestUnitCaptionAndNotes(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Text, stacked("Reserves en voorzieningen", "Bedragen x € 1.000", "Omschrijving|2023|2024", "Algemene reserve|12.310|12.055", "Bestemmingsreserves|4.871|4.320", "Totaal|17.181|16.375", "Bron: jaarrekening"))
	assert.Equal(t, "Reserves en voorzieningen", tb.Caption)
	assert.Equal(t, "Bedragen x € 1.000", tb.UnitLine)
	assert.Contains(t, strings.Join(tb.Notes, " "), "Bron: jaarrekening")
	tb = tabletest.ReadOne(t, read.Text, stacked("Bedragen x € 1.000|2023|2024", "Algemene reserve|12.310|12.055", "Bestemmingsreserves|4.871|4.320", "Totaal|17.181|16.375"))
	assert.Equal(t, "Bedragen x € 1.000", tb.UnitLine, "in the corner")
	assert.Equal(t, table.At(5, 1), tb.Cell(0, 0).At)
}
