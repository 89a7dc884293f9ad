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
