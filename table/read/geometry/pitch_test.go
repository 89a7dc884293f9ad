package geometry_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// laid is a page in letters of 10 points that are 5 wide, as office programs lay tables out: lines of a cell 11 below each
// other, and cells centred in height, so that what stands in one line is half a line beside what stands in two.
type laid struct {
	geometry.Page
	base float64
}

// row sets a row whose cells begin at their own places, lines of a cell parted by a bar, and leaves room below it.
func (l *laid) row(at []float64, cells ...string) {
	most := 0
	for _, c := range cells {
		most = max(most, strings.Count(c, "|"))
	}
	for i, c := range cells {
		lines := strings.Split(c, "|")
		for k, text := range lines {
			base := l.base + 5.5*float64(most-len(lines)+1) + 11*float64(k)
			x := at[i]
			for _, w := range strings.Fields(text) {
				wide := 5 * float64(len(w))
				l.Words = append(l.Words, geometry.Word{Text: w, Size: 10, Box: table.Box{Left: x, Right: x + wide, Top: base - 10, Bottom: base}})
				x += wide + 2.5
			}
		}
	}
	l.base += 11*float64(most) + 26
}

func readLaid(t *testing.T, pages ...*laid) []table.Table {
	t.Helper()
	var list []geometry.Page
	for i, p := range pages {
		p.Number = i + 1
		list = append(list, p.Page)
	}
	tables, _ := read(t, list)
	return tables
}

// Where every label takes several lines and no two rows have their figures on lines that follow each other, the lines of
// a cell are told from rows by how near they stand; so are those of the header.
func TestRowsOfCentredCells(t *testing.T) {
	at := []float64{50, 160, 210, 300}
	p := &laid{base: 50}
	p.row(at, "Omschrijving", "2024|Saldo|per 1|januari", "2024|Vermeerdering", "2024|Saldo per|31|december")
	p.row(at, "Voorzieningen")
	p.row(at, "Pensioenen van|wethouders", "2.335", "80", "2.415")
	p.row(at, "Wachtgeld van|Vroegere|Bestuurders en|Raadsleden", "132", "10", "142")
	p.row(at, "Voorziening|Onderhoud van|Gebouwen en|Sportparken", "204", "-", "204")
	p.row(at, "Onderhoud|wegen", "11.223", "1.684", "12.907")
	tables := readLaid(t, p)
	require.Len(t, tables, 1)
	assert.Equal(t, []string{
		"Voorzieningen|||", "Pensioenen van wethouders|2.335|80|2.415", "Wachtgeld van Vroegere Bestuurders en Raadsleden|132|10|142",
		"Voorziening Onderhoud van Gebouwen en Sportparken|204|-|204", "Onderhoud wegen|11.223|1.684|12.907",
	}, rows(tables[0]))
	assert.Equal(t, []string{"2024 Saldo per 1 januari", "2024 Vermeerdering", "2024 Saldo per 31 december"}, headers(tables[0]))
}

// Two labels of several lines tell nothing yet of how cells are set.
func TestFewRowsOfCentredCells(t *testing.T) {
	at := []float64{50, 200, 260}
	for labels, joined := range map[int]bool{2: false, 5: true} {
		p := &laid{base: 50}
		p.row(at, "Omschrijving", "2023", "2024")
		for range labels {
			p.row(at, "Voorziening|Onderhoud van|Gebouwen en|Sportparken", "204", "1.250")
			p.row(at, "Voorzieningen")
		}
		tables := readLaid(t, p)
		require.Len(t, tables, 1)
		assert.Equal(t, joined, rows(tables[0])[0] == "Voorziening Onderhoud van Gebouwen en Sportparken|204|1.250", "%d labels: %q", labels, rows(tables[0]))
	}
}

// A heading right above its only row is no label of several lines: the figures stand at the end, not in the middle.
func TestHeadingsNearTheirRow(t *testing.T) {
	p := &laid{base: 50}
	p.row([]float64{50, 200, 260}, "Omschrijving", "2023", "2024")
	for _, name := range []string{"Lasten", "Baten", "Reserves", "Voorzieningen"} {
		p.row([]float64{50}, name)
		p.base -= 15
		p.row([]float64{50, 200, 260}, "Totaal van het programma", "100", "2.000")
	}
	tables := readLaid(t, p)
	require.Len(t, tables, 1)
	assert.Equal(t, "Lasten||", rows(tables[0])[0])
	assert.Len(t, tables[0].Rows, 8)
}

// Dates that are broken over half lines of a header say nothing of how far apart rows stand, so that a long text between
// two sides is no sentence far from anything.
func TestDatesInHalfLinesOfAHeader(t *testing.T) {
	at := []float64{50, 250, 300, 350}
	p := &laid{base: 50}
	p.row(at, "Omschrijving", "1-1-|2022", "1-1-|2023", "1-1-2024")
	p.row(at, "Vaste activa", "63.068", "62.952", "62.621")
	p.row(at, "Voorraden", "3.696", "3.696", "3.696")
	p.row(at, "Totaal activa", "66.764", "66.648", "66.317")
	p.row(at, "PASSIVA / 1-1-2022 / 1-1-2023 / 1-1-2024 / / / / / /")
	p.row(at, "Eigen vermogen", "60.000", "60.001", "60.002")
	p.row(at, "Leningen", "6.764", "6.647", "6.315")
	p.row(at, "Totaal passiva", "66.764", "66.648", "66.317")
	tables := readLaid(t, p)
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"1-1-2022", "1-1-2023", "1-1-2024"}, headers(tables[0]))
	assert.Equal(t, "Totaal passiva|66.764|66.648|66.317", rows(tables[0])[len(tables[0].Rows)-1])
}

// What is left of words of a header that are broken at their hyphens is no row, although a hyphen alone is a figure.
func TestRestOfAHeader(t *testing.T) {
	at := []float64{50, 200, 260, 320, 380}
	p := &laid{base: 50}
	p.row(at, "Omschrijving", "Boekwaard|e", "Vermeer-", "Afwaarde|-", "Boekwaarde (2)")
	for i := range 3 {
		p.row(at, "Leningen aan derden", fmt.Sprint(2_635+i), "10", "-", fmt.Sprint(2_645+i))
	}
	tables := readLaid(t, p)
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"Boekwaard e", "Vermeer-", "Afwaarde -", "Boekwaarde (2)"}, headers(tables[0]))
	assert.Len(t, tables[0].Rows, 3)
}

// A page that begins with the last row of a part goes on with the next part, as far as the rows that follow tell that
// nothing blank is between the two.
func TestOneRowAtTheBeginOfAPage(t *testing.T) {
	for names, joined := range map[int]bool{3: true, 6: false} { // the first rows that follow each other are 2n-1 lines below
		at := []float64{50, 250, 300}
		p := &laid{base: 50}
		p.row(at, "Saldo programma 1", "4.034", "4.267")
		p.row(at, "bedragen x € 1.000")
		p.row(at, "Programma 2 2023 2024")
		for range names {
			p.row(at, "Lasten", "21.146", "21.198")
			p.row(at, "Reserves")
		}
		for range 3 {
			p.row(at, "Saldo", "21.146", "21.198")
		}
		tables := readLaid(t, p)
		require.Len(t, tables, 1)
		assert.Equal(t, joined, strings.Contains(rows(tables[0])[0], "Saldo programma 1"), "%d names", names)
	}
}

// The row above the second side of a balans names the columns again in one cell, however long that is, and may be the last
// one of a page; a sentence may not.
func TestColumnsNamedAgain(t *testing.T) {
	at := []float64{50, 250, 310, 370, 430, 490}
	years := []string{"Rekening 2024", "Begroting|2025", "Begroting|2026", "Begroting|2027", "Begroting|2028"}
	for last, want := range map[string]int{
		"Passiva Rekening 2024 Begroting 2025 Begroting 2026 Begroting 2027 Begroting 2028 Begroting 2029": 1,
		"In deze paragraaf leest u wat het programma mag kosten en wat er van komt in":                     2,
		"Wie de Rekening 2024 en de Begroting 2025 naast elkaar legt ziet wat het programma in 2026 kost":  2,
	} {
		p, q := &laid{base: 50}, &laid{base: 50}
		p.row(at, append([]string{"Omschrijving"}, years...)...)
		for range 12 {
			p.row(at, "Vaste activa", "34.160", "41.171", "50.477", "59.111", "61.513")
		}
		p.row(at, last)
		for range 12 {
			q.row(at, "Eigen vermogen", "16.767", "15.037", "13.386", "13.078", "12.694")
		}
		assert.Len(t, readLaid(t, p, q), want, last)
	}
}

// Texts over the figures of one row alone make no header: it may be the last row but one.
func TestTextsOverOneRow(t *testing.T) {
	at := []float64{50, 200, 260, 320}
	p := &laid{base: 50}
	p.row(at, "Omschrijving", "2023", "2024", "2025")
	for range 3 {
		p.row(at, "Wegen", "1.204", "1.310", "1.420")
	}
	p.row(at, "Riolering", "zie nota", "in nota", "1.250")
	p.row(at, "Groen", "2.100", "2.200", "2.300")
	tables := readLaid(t, p)
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"Riolering|zie nota|in nota|1.250", "Groen|2.100|2.200|2.300"}, rows(tables[0])[3:])
}

// A row that has no label and no figures but dashes is nil, and no drawn line.
func TestRowsOfDashes(t *testing.T) {
	for _, dash := range []string{"-", "–", "—"} {
		text := "Omschrijving    2023   2024\nLasten           120    130\nBaten            " + dash + "      " + dash + "\n                 " + dash + "      " + dash + "\nSaldo           -120   -130\n"
		tables, _ := read(t, typed(text))
		require.Len(t, tables, 1, dash)
		assert.Equal(t, []string{"Lasten|120|130", "Baten|" + dash + "|" + dash, "|" + dash + "|" + dash, "Saldo|-120|-130"}, rows(tables[0]), dash)
	}
}
