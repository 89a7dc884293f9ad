package geometry_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// Figures stand below each other at their right, left, middle or decimals; an empty cell stays empty under its column.
func TestColumnsByAlignment(t *testing.T) {
	want := []string{"Lasten|1.200|30", "Baten||1.400", "Saldo|-1.200|1.370"}
	for name, text := range map[string]string{
		"right": `
                 2024     2025
Lasten          1.200       30
Baten                    1.400
Saldo          -1.200    1.370
`,
		"left": `
              2024       2025
Lasten        1.200      30
Baten                    1.400
Saldo         -1.200     1.370
`,
		"middle": `
               2024       2025
Lasten         1.200       30
Baten                    1.400
Saldo         -1.200     1.370
`,
	} {
		tb := one(t, text)
		assert.Equal(t, want, rows(tb), name)
		assert.Equal(t, []string{"2024", "2025"}, headers(tb), name)
	}
	tb := one(t, `
             2024       2025
Schuld       12,5        3,25
Norm          9        104,1
Ruimte        3,75       0,5
`)
	assert.Equal(t, []string{"Schuld|12,5|3,25", "Norm|9|104,1", "Ruimte|3,75|0,5"}, rows(tb))
}

func TestHeaders(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"wrapped": {`
                           Begroting
              Rekening    na eerste   Verschil
Omschrijving      2023    wijziging       2024
Lasten           1.200        1.300        100
Baten              900          950         50
`, []string{"Rekening 2023", "Begroting na eerste wijziging", "Verschil 2024"}},
		"groups, title in the middle": {`
                  Rekening 2023             Begroting 2024
              Lasten   Baten   Saldo    Lasten   Baten   Saldo
Zorg              12       2     -10        13       3     -10
Wonen              7       8       1         9       9       0
`, []string{"Rekening 2023 Lasten", "Rekening 2023 Baten", "Rekening 2023 Saldo", "Begroting 2024 Lasten", "Begroting 2024 Baten", "Begroting 2024 Saldo"}},
		"groups, title at the right": {`
                       Rekening 2023            Begroting 2024   Verschil
              Lasten   Baten   Saldo    Lasten   Baten   Saldo
Zorg              12       2     -10        13       3     -10         0
Wonen              7       8       1         9       9       0        -1
`, []string{"Rekening 2023 Lasten", "Rekening 2023 Baten", "Rekening 2023 Saldo", "Begroting 2024 Lasten", "Begroting 2024 Baten", "Begroting 2024 Saldo", "Verschil"}},
		"groups, title at the left": {`
              Rekening 2023            Begroting 2024
              Lasten   Baten   Saldo    Lasten   Baten   Saldo
Zorg              12       2     -10        13       3     -10
Wonen              7       8       1         9       9       0
`, []string{"Rekening 2023 Lasten", "Rekening 2023 Baten", "Rekening 2023 Saldo", "Begroting 2024 Lasten", "Begroting 2024 Baten", "Begroting 2024 Saldo"}},
		"short titles over one column of their group": {`
                        2023                      2024
              Lasten   Baten   Saldo    Lasten   Baten   Saldo
Zorg              12       2     -10        13       3     -10
Wonen              7       8       1         9       9       0
`, []string{"2023 Lasten", "2023 Baten", "2023 Saldo", "2024 Lasten", "2024 Baten", "2024 Saldo"}},
		"a column without figures": {`
Omschrijving    2022    2023    2024
Lasten                     5       6
Baten                      7       8
`, []string{"2022", "2023", "2024"}},
		"figures of a date": {`
                    Stand          Stand
               31-12-2022     31-12-2023
Reserves              500            600
Voorzieningen         700            800
`, []string{"Stand 31-12-2022", "Stand 31-12-2023"}},
		"a date on three lines": {`
                  1              31
               jan.            dec.
               2024   Bij      2024
Reserves        500   100       600
Voorzieningen   700   100       800
`, []string{"1 jan. 2024", "Bij", "31 dec. 2024"}},
		"a word that is broken": {`
               Toevoe-   Onttrek-   L/
               gingen    kingen     B
Reserves           500        600   L
Voorzieningen      700        800   B
`, []string{"Toevoe-gingen", "Onttrek-kingen", "L/B"}},
		"headers that nearly touch": {`
              Begroting 2023 Begroting 2024 Begroting 2025
Lasten                 1.200          1.300          1.400
Baten                    900            950            970
Saldo                   -300           -350           -430
`, []string{"Begroting 2023", "Begroting 2024", "Begroting 2025"}},
	} {
		assert.Equal(t, c.want, headers(one(t, c.text)), name)
	}
}

// A label that goes on over lines is one, wherever its figures stand; a heading of rows stays a row.
func TestLabelsOverLines(t *testing.T) {
	tb := one(t, `
                                     2024     2025
Programma Zorg
Toevoeging aan de reserve die is
bestemd voor de wijkteams             120      130
Totaal                                120      130
Programma Wonen
Onttrekking aan de reserve voor de
woningbouw                              7        8
Saldo:
lasten                                  1        2
`)
	assert.Equal(t, []string{"Programma Zorg||", "Toevoeging aan de reserve die is bestemd voor de wijkteams|120|130", "Totaal|120|130",
		"Programma Wonen||", "Onttrekking aan de reserve voor de woningbouw|7|8", "Saldo:||", "lasten|1|2"}, rows(tb))
	tb = one(t, `
                                     2024     2025
Toevoeging aan de reserve die is      120      130
bestemd voor de wijkteams
Totaal                                120      130
Onttrekking aan de reserve voor de      7        8
woningbouw
`)
	assert.Equal(t, []string{"Toevoeging aan de reserve die is bestemd voor de wijkteams|120|130", "Totaal|120|130", "Onttrekking aan de reserve voor de woningbouw|7|8"}, rows(tb))
	tb = one(t, `
Omschrijving                              2024
Opbrengst van de leges (zie de
paragraaf Lokale heffingen)                 12
Rente over de stand per
31-12-2023                                  13
Aanleg van een weg die langer is dan       14
`)
	assert.Equal(t, []string{"Opbrengst van de leges (zie de paragraaf Lokale heffingen)|12", "Rente over de stand per|", "31-12-2023|13", "Aanleg van een weg die langer is dan|14"}, rows(tb),
		"there was room for the date behind the label")
}

// Where rows are set apart, what is nearer than rows are is one cell: a label of three lines with its figures in the middle.
func TestLabelsByDistance(t *testing.T) {
	var p geometry.Page
	line := func(base float64, cells ...string) { set(&p, base, 60, cells...) }
	line(20, "", "2024", "2025")
	line(50, "Lasten", "100", "200")
	line(74, "Bijdragen")
	line(80, "", "300", "400")
	line(86, "van derden")
	line(104, "Heffingen")
	line(116, "en andere", "500", "600")
	line(128, "Inkomsten")
	line(158, "Totaal", "900", "1.200")
	line(188, "Zorg")
	line(218, "Lasten", "5", "6")
	line(248, "Baten", "7", "8")
	tables, _ := read(t, []geometry.Page{p})
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"Lasten|100|200", "Bijdragen van derden|300|400", "Heffingen en andere Inkomsten|500|600", "Totaal|900|1.200", "Zorg||", "Lasten|5|6", "Baten|7|8"}, rows(tables[0]))
}

func TestSignsApartFromFigures(t *testing.T) {
	tb := one(t, `
                Begroting        Realisatie    deel
Zorg         €      1.200     €      1 300     12 %
Wonen        €         20     €     12 345      9 %
Verkeer      -        300     -        400      5 %
Totaal       €        920     €     13.245     26 %
`)
	assert.Equal(t, []string{"Zorg|€ 1.200|€ 1 300|12 %", "Wonen|€ 20|€ 12 345|9 %", "Verkeer|- 300|- 400|5 %", "Totaal|€ 920|€ 13.245|26 %"}, rows(tb))
}

// A dash in a column of its own is nil, not a minus sign of the figure behind it.
func TestDashesAreNil(t *testing.T) {
	tb := one(t, `
            2023    2024    2025
Zorg           -     300       5
Wonen          -       -       6
Totaal         -     300      11
`)
	assert.Equal(t, []string{"Zorg|-|300|5", "Wonen|-|-|6", "Totaal|-|300|11"}, rows(tb))
}

func TestCodesBesideNames(t *testing.T) {
	tb := one(t, `
                                  2024     2025
0.1    Bestuur                     120      130
0.10   Mutaties reserves            20       30
6.81   Maatwerkdienstverlening       1        2
`)
	assert.Equal(t, []string{"0.1 Bestuur|120|130", "0.10 Mutaties reserves|20|30", "6.81 Maatwerkdienstverlening|1|2"}, rows(tb))
	tb = one(t, `
Code   Taakveld                   2024     2025
0.1    Bestuur                     120      130
0.10   Mutaties reserves            20       30
6.81   Maatwerkdienstverlening       1        2
`)
	assert.Equal(t, "0.1|Bestuur|120|130", rows(tb)[0], "the names have a header of their own")
}

func TestTwoTablesBesideEachOther(t *testing.T) {
	tables, _ := readTyped(t, `
Balans per 31 december

Activa                     2023     2022     Passiva                    2023     2022
Vaste activa                                 Eigen vermogen
Gebouwen                  1.200    1.250     Algemene reserve            900      850
Wegen                       800      780     Bestemmingsreserves         600      650
Totaal                    2.000    2.030     Totaal vermogen           1.500    1.500
`)
	require.Len(t, tables, 2)
	assert.Equal(t, []string{"Vaste activa||", "Gebouwen|1.200|1.250", "Wegen|800|780", "Totaal|2.000|2.030"}, rows(tables[0]))
	assert.Equal(t, []string{"Eigen vermogen||", "Algemene reserve|900|850", "Bestemmingsreserves|600|650", "Totaal vermogen|1.500|1.500"}, rows(tables[1]))
	assert.Equal(t, "Passiva", tables[1].Corner.Text)
}

// Prose, lists of numbers in sentences and tables of contents are no tables.
func TestWhatIsNoTable(t *testing.T) {
	for name, text := range map[string]string{
		"prose": `
In 2019 waren er 34 aanvragen, in 2020 45 en
in 2021 56; dat is   12% meer dan in 2018   en
daarmee de grootste groei sinds    2010.
`,
		"list": `
1.   In 2019 waren er 34 aanvragen
2.   In 2020 waren het er 45
3.   In 2021 waren het er 56
`,
		"contents with dots": `
1. Inleiding ..................................... 3
2. Programma's ................................... 8
3. Paragrafen ................................... 45
4. Bijlagen ..................................... 99
`,
		"contents": `
                                            Pagina
1. Inleiding                                      3
2. Programma's                                    8
3. Paragrafen                                    45
4. Bijlagen                                      99
`,
		"two figures": `
Telefoon     588
Fax          500
`,
		"columns of prose": `
De raad besloot in mei     Het college werkt aan       De wethouder zegde
om de wijken te helpen     de uitvoering daarvan       toe dat zij komt
en trekt daarvoor geld     en rapporteert in de        met een voorstel
uit de reserves.           zomer aan de raad.          in het najaar.
`,
	} {
		tables, prose := readTyped(t, text)
		assert.Empty(t, tables, name)
		words := strings.Fields(strings.Join(prose, " "))
		for _, w := range strings.Fields(text) {
			assert.Contains(t, words, w, name)
		}
	}
}

func TestTableOfTexts(t *testing.T) {
	tb := one(t, `
Indicator                  Bron        2022     2023     2024
Sluitende begroting        raad        Ja       Nee      Ja
Goedgekeurde verklaring    extern      Ja       Ja       Nee
Kwaliteit van de Woz       landelijk   Goed     Matig    Goed
`)
	assert.Equal(t, []string{"Sluitende begroting|raad|Ja|Nee|Ja", "Goedgekeurde verklaring|extern|Ja|Ja|Nee", "Kwaliteit van de Woz|landelijk|Goed|Matig|Goed"}, rows(tb))
}

// A figure with its unit, and what says that there is none, are cells of figures; the first row of them is no header.
func TestCellsOfWords(t *testing.T) {
	tb := one(t, `
                   2023        2024
scouting       350 kind    370 kind
bereik             n.v.t.      n.v.t.
locaties            nnb           3
`)
	assert.Equal(t, []string{"scouting|350 kind|370 kind", "bereik|n.v.t.|n.v.t.", "locaties|nnb|3"}, rows(tb))
}

// Caption and unit line come from what stands near.
func TestWhatStandsNear(t *testing.T) {
	table1 := "            2023    2024\nZorg           1     300\nWonen          2       4\n"
	tb := one(t, "Overzicht van lasten\nBedragen x € 1.000\n\n"+table1)
	assert.Equal(t, "Overzicht van lasten", tb.Caption)
	assert.Equal(t, "Bedragen x € 1.000", tb.UnitLine)
	tb = one(t, "Overzicht van lasten\n\n"+table1+"* voorlopige cijfers\n\nBedragen x € 1.000\n")
	assert.Equal(t, "Overzicht van lasten", tb.Caption)
	assert.Equal(t, "Bedragen x € 1.000", tb.UnitLine)
	assert.Equal(t, []string{"* voorlopige cijfers"}, tb.Notes)
	tb = one(t, "Overzicht van lasten\n\n            2023    2024\nBedragen x € 1.000\nZorg           1     300\nWonen          2       4\n")
	assert.Equal(t, []string{"2023", "2024"}, headers(tb))
}

func TestTwoTablesBelowEachOther(t *testing.T) {
	for name, between := range map[string]string{
		"title and header": "\n\nReserves\n             Begin     Eind\n",
		"title, blank":     "\n\nReserves\n\n             Begin     Eind\n",
		"years":            "\n\nReserves\n              2023     2024\n",
		"prose":            "\nDe reserves namen in dit jaar toe, omdat er minder is uitgegeven dan begroot.\nOok in de komende jaren wordt dat verwacht door het college van de gemeente.\n\n",
	} {
		tables, _ := readTyped(t, "             2023     2024\nZorg            1      300\nWonen           2        4\n"+between+"Wegen           5        6\nRiool           7        8\nAfval           9        1\n")
		if assert.Len(t, tables, 2, name) {
			assert.Equal(t, []string{"Wegen|5|6", "Riool|7|8", "Afval|9|1"}, rows(tables[1]), name)
		}
	}
}

// A blank line between groups of rows does not part a table.
func TestBlankLinesWithin(t *testing.T) {
	tb := one(t, "             2023     2024\nZorg            1      300\nWonen           2        4\n\nReserves\nWegen           5        6\n\nTotaal          8      310\n")
	assert.Equal(t, []string{"Zorg|1|300", "Wonen|2|4", "Reserves||", "Wegen|5|6", "Totaal|8|310"}, rows(tb))
}

// A table goes on over pages, with its header again or without, below headings of rows, with other margins; what every page
// repeats is no part of it.
func TestTablesOverPages(t *testing.T) {
	head := "Jaarstukken 2024                gemeente Zuid\n\n"
	foot := "\n\n                 %d / 4\n"
	first := "Lasten en baten\n\n             2023     2024\n" + strings.Repeat("Zorg            1      300\n", 20)
	for name, next := range map[string]string{
		"header again": "             2023     2024\nWonen           2        4\nWegen           5        6\n",
		"no header":    "Wonen           2        4\nWegen           5        6\n",
		"heading":      "Programma 2\nWonen           2        4\nWegen           5        6\n",
		"margin":       "     Wonen           2        4\n     Wegen           5        6\n",
	} {
		var text []string
		for i, part := range []string{first, next, "Toelichting op de cijfers\n", "Einde\n"} {
			text = append(text, head+part+fmt.Sprintf(foot, i+1))
		}
		tables, prose := readTyped(t, strings.Join(text, "\f"))
		if !assert.Len(t, tables, 1, name) {
			continue
		}
		got := rows(tables[0])
		assert.Equal(t, []string{"Wonen|2|4", "Wegen|5|6"}, got[len(got)-2:], name)
		assert.Equal(t, name == "heading", len(got) == 23, name)
		assert.Equal(t, []string{"Lasten en baten", "Toelichting op de cijfers", "Einde"}, prose, name)
		assert.Equal(t, 1, tables[0].Page)
		assert.Equal(t, 2, tables[0].Rows[len(got)-1].Cells[0].Origin.Page, name)
	}
	other := "               Begin     Eind\nWonen             2        4\nWegen             5        6\n"
	tables, _ := readTyped(t, first+"\f"+other)
	assert.Len(t, tables, 2, "another header")
	short := strings.Join(strings.Split(first, "\n")[:7], "\n") + "\n"
	same := "             2023     2024\nWonen           2        4\nWegen           5        6\n"
	tables, _ = readTyped(t, short+"\f"+same+strings.Repeat("\n", 20)+"Tekst\n")
	assert.Len(t, tables, 2, "the first ends where its page has room for more")
	tables, _ = readTyped(t, first+"\f\f"+same)
	assert.Len(t, tables, 2, "a page without text is between them")
}

func TestPageNumbers(t *testing.T) {
	tables, prose := readTyped(t, "             2023     2024\nZorg            1      300\nWonen           2        4\n\n               12\n\f13\n\nTekst\n")
	require.Len(t, tables, 1)
	assert.Len(t, tables[0].Rows, 2)
	assert.Equal(t, []string{"Tekst"}, prose)
}

// Texts that begin where the source says so are cells, however near they stand.
func TestTextsThatBegin(t *testing.T) {
	page := func(begins bool) geometry.Page {
		var p geometry.Page
		for i, l := range [][]string{{"Post", "2023", "2024"}, {"Lasten", "1.200", "x.300"}, {"Baten", "1.100", "x.400"}, {"Saldo", "1.100", "x.400"}} {
			for k, c := range l {
				w := at4(c, float64(10+6*k), float64(4*i+4), 5)
				w.Box.Left = w.Box.Left + 0.1
				w.Begins = begins
				p.Words = append(p.Words, w)
			}
		}
		return p
	}
	tables, _ := read(t, []geometry.Page{page(false)})
	assert.Empty(t, tables)
	tables, _ = read(t, []geometry.Page{page(true)})
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"2023", "2024"}, headers(tables[0]))
}

func TestCellsSayTheirPlace(t *testing.T) {
	tables, _ := readTyped(t, "\f             2023     2024\nZorg            1      300\nWonen           2        4\n")
	require.Len(t, tables, 1)
	c := tables[0].Cell(0, 1)
	assert.Equal(t, &table.Origin{Page: 2, Box: table.Box{Left: 23, Right: 26, Top: 4, Bottom: 8}}, c.Origin)
	assert.Equal(t, table.At(2, 3), c.At)
	pages := typed("             2023     2024\nZorg            1      300\nWonen           2        4\n")
	pages[0].Number = 0
	pages[0].Words[2].At = table.At(7, 9)
	tables, _ = read(t, pages)
	assert.Nil(t, tables[0].Cell(0, 1).Origin, "a source without pages")
	assert.Equal(t, table.At(7, 9), tables[0].Rows[0].Label.At)
}

func TestErrors(t *testing.T) {
	broken := errors.New("no more pages")
	n := 0
	for _, err := range geometry.Blocks(func(yield func(geometry.Page, error) bool) { yield(geometry.Page{}, broken) }, table.FormatPDF, table.Limits{}) {
		require.ErrorIs(t, err, broken)
		n++
	}
	assert.Equal(t, 1, n)
	var limit *budget.LimitError
	for _, err := range geometry.Blocks(each(typed("         2023     2024     2025\nZorg        1      300        6\nWonen       2        4        7\n")), table.FormatPDF, table.Limits{Columns: 3}) {
		require.ErrorAs(t, err, &limit)
	}
	require.NotNil(t, limit)
	two := "             2023     2024\nZorg            1      300\nWonen           2        4\n\nTekst die tussen de tabellen staat en een zin is.\n\n"
	n = 0
	for range geometry.Blocks(each(typed(two+two)), table.FormatPDF, table.Limits{}) {
		n++
		break
	}
	for range geometry.Blocks(each(typed(two+two)), table.FormatPDF, table.Limits{}) {
		n++
		break
	}
	assert.Equal(t, 2, n)
	tables, prose := read(t, []geometry.Page{{Words: []geometry.Word{{Text: "x"}, {Text: " ", Size: 3}}}})
	assert.Empty(t, tables)
	assert.Empty(t, prose, "a word without size is nowhere")
}

// Titles of groups on two lines beside one on a single line, in a header that is centred in height; the headers of columns
// stand below them.
func TestHeaderCentredInHeight(t *testing.T) {
	var p geometry.Page
	set(&p, 20, 60, "", "Begroting 2023", "", "", "", "Saldo")
	set(&p, 26, 60, "", "", "", "Rekening")
	set(&p, 32, 60, "", "na wijziging", "", "", "", "2024")
	set(&p, 44, 60, "Post")
	set(&p, 62, 60, "", "Lasten", "Baten", "Lasten", "Baten")
	for i, l := range []string{"Zorg", "Wonen", "Wegen"} {
		set(&p, 92+30*float64(i), 60, l, "100", "200", "300", "400", "500")
	}
	tables, _ := read(t, []geometry.Page{p})
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"Begroting 2023 na wijziging Lasten", "Begroting 2023 na wijziging Baten", "Rekening Lasten", "Rekening Baten", "Saldo 2024"}, headers(tables[0]))
	assert.Equal(t, "Post", tables[0].Corner.Text)
	assert.Len(t, tables[0].Rows, 3)
}

// A heading in bold letters does not go on in the label below it, however long it is.
func TestBoldHeadings(t *testing.T) {
	text := "                                     2024     2025\nOntwikkelingen in de wijken van de\nstad en de dorpen                     120      130\nTotaal                                120      130\n"
	pages := typed(text)
	assert.Len(t, one(t, text).Rows, 2)
	for i := range pages[0].Words {
		if pages[0].Words[i].Box.Bottom == 8 {
			pages[0].Words[i].Bold = true
		}
	}
	tables, _ := read(t, pages)
	require.Len(t, tables, 1)
	assert.Equal(t, []string{"Ontwikkelingen in de wijken van de||", "stad en de dorpen|120|130", "Totaal|120|130"}, rows(tables[0]))
}

// Columns of which a figure reaches into the next, figures that nearly touch a label, and a line that is all one text.
func TestColumnsThatNearlyTouch(t *testing.T) {
	tb := one(t, `
               2023      2024
Zorg            100       200
Wonen           300       400
Wegen         1.000.000.000
Riool           500       600
Afval           700       800
Water           700       800
`)
	assert.Equal(t, "Zorg|100|200", rows(tb)[0])
	assert.Equal(t, "Water|700|800", rows(tb)[5])
	tb = one(t, `
                2023      2024
Zorg           1.100     1.200
Zorg en wonen en wegen 300 400
Wonen          1.300     1.400
Wegen          1.500     1.600
`)
	require.Len(t, tb.Rows, 4)
	tb = one(t, `
              2023  2024  2025
Onze bijdrage 100 1.200 1.300
Raming         110  1.100  1.250
Verschil         5     10     50
Stand          105  1.110  1.300
`)
	assert.Equal(t, "Onze bijdrage|100|1.200|1.300", rows(tb)[0])
	// Figures of one column that stand beside each other are joined when nothing else tells them apart.
	tb = one(t, `
               2023
Zorg         12
Wonen          1.300
Wegen          1.500
Riool        14
`)
	assert.Equal(t, []string{"Zorg|12", "Wonen|1.300", "Wegen|1.500", "Riool|14"}, rows(tb))
}

// Rows that all have as many figures have one in every column, even where they are not set straight.
func TestColumnsByCounting(t *testing.T) {
	tb := one(t, `
             2023   2024   2025
Zorg         12 13.345 16
Wonen        1.312.345 1.412.345 1.512.345
Wegen        15 17 18
Riool        112.345 19 1.112.345
`)
	assert.Equal(t, []string{"Zorg|12|13.345|16", "Wonen|1.312.345|1.412.345|1.512.345", "Wegen|15|17|18", "Riool|112.345|19|1.112.345"}, rows(tb))
}

// Lines that are drawn with signs are no rows.
func TestRules(t *testing.T) {
	tb := one(t, `
                 Begroting   Wijziging
---------------  ---------   ---------
Lasten               1.000          50
Baten                  200
===============  =========   =========
Saldo                 -800         -50
`)
	assert.Equal(t, []string{"Lasten|1.000|50", "Baten|200|", "Saldo|-800|-50"}, rows(tb))
}

// A title and a header again, with a unit or a heading between, begin another table however near they stand.
func TestTablesThatFollowEachOther(t *testing.T) {
	const table = `             2024    2025
Lasten      1.200      30
Baten       1.300   1.400
Saldo         100   1.370
`
	tables, _ := readTyped(t, "Bedragen x € 1.000\n"+table+"Reserves\nBedragen x € 1\n"+table)
	require.Len(t, tables, 2)
	assert.Equal(t, "Bedragen x € 1", tables[1].UnitLine)
	assert.Equal(t, "Reserves", tables[1].Caption)
	for size, want := range map[float64]int{4: 1, 4.3: 1, 4.68: 2, 6: 2} { // 4.68 is 1.17 times the text
		pages := typed(table + "Reserves\n" + table)
		for i, w := range pages[0].Words {
			if w.Text == "Reserves" {
				pages[0].Words[i].Size = size
			}
		}
		tables, _ := read(t, pages)
		assert.Len(t, tables, want, size)
	}
}
