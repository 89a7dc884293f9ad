package geometry_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// Each test here fails when a distance or a number that decides is doubled or halved.

func TestHowNearWordsOfALineStand(t *testing.T) {
	word := func(text string, left, base float64) geometry.Word {
		return geometry.Word{Text: text, Size: 10, Box: table.Box{Left: left, Right: left + 20, Top: base - 10, Bottom: base}}
	}
	_, prose := read(t, []geometry.Page{{Words: []geometry.Word{word("raised", 23, 17.5), word("first", 0, 20)}}})
	assert.Equal(t, []string{"first raised"}, prose, "a quarter of a letter higher is the same line")
	_, prose = read(t, []geometry.Page{{Words: []geometry.Word{word("upper", 23, 20), word("lower", 0, 25.5)}}})
	assert.Equal(t, []string{"upper lower"}, prose, "half a line lower is another")
}

func TestHowNearTextsStandThatBegin(t *testing.T) {
	page := func(gap float64) (p geometry.Page) {
		for i, name := range []string{"Zorg", "Wonen", "Wegen"} {
			base := 20 * float64(i+1)
			set(&p, base, 60, name, "100")
			for k, text := range []string{"12", "345"} {
				left := 200 + float64(k)*(10+gap)
				p.Words = append(p.Words, geometry.Word{Text: text, Size: 10, Begins: k > 0, Box: table.Box{Left: left, Right: left + 10 + 5*float64(k), Top: base - 10, Bottom: base}})
			}
		}
		return p
	}
	tables, _ := read(t, []geometry.Page{page(1)})
	require.Len(t, tables, 1)
	assert.Equal(t, "Zorg|100|12 345", rows(tables[0])[0], "a tenth of a letter is no gap between cells")
	tables, _ = read(t, []geometry.Page{page(2)})
	require.Len(t, tables, 1)
	assert.Equal(t, "Zorg|100|12|345", rows(tables[0])[0])
}

func TestFiguresAmongTheTextsOfAHeader(t *testing.T) {
	tb := one(t, `
Post        Begin    Bij     Af    Eind    (2)
Zorg            1      2      3       4      5
Wonen           6      7      8       9     10
`)
	assert.Equal(t, []string{"Begin", "Bij", "Af", "Eind", "(2)"}, headers(tb))
	tb = one(t, `
            Soort   Bedrag   V/N
Zorg          L         5     V
Wonen         B         6     N
`)
	assert.Equal(t, []string{"Zorg|L|5|V", "Wonen|B|6|N"}, rows(tb))
}

// Reports are numbered between two years; numbers that do not count on from one are amounts, also below the header of the
// labels.
func TestNumbersOfAHeader(t *testing.T) {
	rest := `
Zorg            560     21-    16-     523
Wonen           404      0     12-     392
`
	above := "\n           Primitief  Berap  Berap  Begroting"
	tb := one(t, above+"\nOnderwerp      2019      1      2    2019"+rest)
	assert.Equal(t, []string{"Primitief 2019", "Berap 1", "Berap 2", "Begroting 2019"}, headers(tb))
	assert.Equal(t, "Onderwerp", tb.Corner.Text)
	tb = one(t, above+"\nOnderwerp      2019      2      3    2019"+rest)
	assert.Equal(t, "Onderwerp|2019|2|3|2019", rows(tb)[0])
	tb = one(t, above+"\nSport          2019      1      2    2019"+rest)
	assert.Equal(t, "Sport|2019|1|2|2019", rows(tb)[0])
}

func TestHowFarAHeaderStands(t *testing.T) {
	below := "Zorg            1      300\nWonen           2        4\nWegen           3        5\n"
	head := "             Begin     Eind\n"
	assert.Equal(t, []string{"Begin", "Eind"}, headers(one(t, head+"\n"+below)))
	assert.Equal(t, []string{"", ""}, headers(one(t, head+"\n\n\n"+below)))
}

func TestHowFarRowsStand(t *testing.T) {
	part := "Zorg            1      300\nWonen           2        4\nWegen           3        5\n"
	tables, _ := readTyped(t, part+"\n\n"+part)
	assert.Len(t, tables, 1)
	tables, _ = readTyped(t, part+"\n\n\n\n\n"+part)
	assert.Len(t, tables, 2)
}

func TestHowFarTablesStandBesideEachOther(t *testing.T) {
	for gap, want := range map[int]int{3: 1, 6: 2} {
		var text strings.Builder
		for _, row := range [][2]string{{"Gebouwen", "Algemene reserve"}, {"Wegen", "Bestemmingsreserves"}, {"Voorraden", "Leningen"}, {"Bank", "Crediteuren"}} {
			text.WriteString(row[0] + strings.Repeat(" ", 12-len(row[0])) + "1.200  1.250" + strings.Repeat(" ", gap) + row[1] + strings.Repeat(" ", 22-len(row[1])) + "900  850\n")
		}
		tables, _ := readTyped(t, text.String())
		assert.Len(t, tables, want, "%d blanks", gap)
	}
}

// The distance of lines of one cell lies between that of rows and what is too far for one text.
func TestHowFarLinesOfACellStand(t *testing.T) {
	page := func(pitch, within float64) (p geometry.Page) {
		base := 20.0
		for _, row := range [][]string{{"Lasten", "100", "200"}, {"Baten", "300", "400"}, {"Reserves", "500", "600"}} {
			set(&p, base, 60, row...)
			base += pitch
		}
		set(&p, base, 60, "Zorg")
		set(&p, base+within, 60, "Wonen", "1", "2")
		set(&p, base+within+pitch, 60, "Wegen", "3", "4")
		return p
	}
	for _, c := range []struct {
		pitch, within float64
		joined        bool
	}{{13, 13, false}, {20, 11.5, true}, {30, 16, false}} {
		tables, _ := read(t, []geometry.Page{page(c.pitch, c.within)})
		require.Len(t, tables, 1)
		assert.Equal(t, c.joined, strings.Contains(strings.Join(rows(tables[0]), "\n"), "Zorg Wonen|1|2"), "%v", c)
	}
}

func TestHowLongCodesAndUnitsAre(t *testing.T) {
	tb := one(t, `
                                  2024     2025
Wijk2024     Centrum               120      130
Wijk2025     Noord en Oost          20       30
Wijk2026     Zuid                    1        2
`)
	assert.Equal(t, "Wijk2024|Centrum|120|130", rows(tb)[0], "names, not codes")
	tb = one(t, `
                        2023            2024
bereik          350 personen    370 personen
locaties                   2               3
wijken                     4               5
`)
	assert.Equal(t, "bereik|350 personen|370 personen", rows(tb)[0])
	assert.Equal(t, []string{"2023", "2024"}, headers(tb))
}

// Where rows often begin with small letters, these do not tell that a label goes on.
func TestSmallLettersAtTheBegin(t *testing.T) {
	text := func(rows ...string) string {
		return "                                     2024     2025\n" + strings.Join(rows, "\n") + "\nMutaties in de reserves van wegen\nonttrekkingen aan de reserve         1        2\n"
	}
	row := func(name string) string { return name + strings.Repeat(" ", 37-len(name)) + "1        2" }
	many := one(t, text(row("lasten"), row("baten"), row("Saldo"), row("Totaal"), row("Rente"), row("baten")))
	assert.Contains(t, rows(many), "Mutaties in de reserves van wegen||")
	few := one(t, text(row("Lasten"), row("Baten"), row("Saldo"), row("Totaal"), row("Rente"), row("Winst"), row("baten")))
	assert.NotContains(t, rows(few), "Mutaties in de reserves van wegen||")
}

// Labels that are short were not broken.
func TestNarrowLabels(t *testing.T) {
	tb := one(t, "              2024     2025\nZorg en\nwonen            1        2\nWegen            3        4\n")
	assert.Contains(t, rows(tb), "Zorg en||")
	tb = one(t, "                              2024     2025\nZorg en wonen in de\nwijken                           1        2\nWegen                            3        4\n")
	assert.Contains(t, rows(tb), "Zorg en wonen in de wijken|1|2")
}

func TestHowManyHeadingsGoOn(t *testing.T) {
	first := "             2023     2024\n" + strings.Repeat("Zorg            1      300\n", 20)
	next := "Wonen           2        4\nWegen           5        6\n"
	for n, want := range map[int]int{3: 1, 4: 2} {
		tables, _ := readTyped(t, first+"\f"+strings.Repeat("Programma\n", n)+next)
		assert.Len(t, tables, want, "%d headings", n)
	}
}

func TestHowFullPagesAre(t *testing.T) {
	head := "             2023     2024\n"
	row := "Zorg            1      300\n"
	full := strings.Repeat("Tekst over van alles.\n", 39)
	for n, want := range map[int]int{32: 1, 24: 2} {
		tables, _ := readTyped(t, full+"\f"+head+strings.Repeat(row, n)+"\f"+head+row+row)
		assert.Len(t, tables, want, "%d of 40 lines", n+1)
	}
}

func TestHowManyLinesAPageRepeats(t *testing.T) {
	for n, want := range map[int]string{3: "Zorg voor ouderen", 4: "Gemeente Zorg voor ouderen"} {
		var pages []string
		for _, text := range []string{"Zorg voor ouderen", "Wonen in de stad", "Wegen en pleinen"} {
			pages = append(pages, strings.Repeat("Gemeente\n", n)+text+"\n")
		}
		_, prose := readTyped(t, strings.Join(pages, "\f"))
		assert.Contains(t, prose, want, "%d lines", n)
	}
}

func TestHowManyRowsAgree(t *testing.T) {
	text := func(n int) string {
		list := []string{"Zorg         12 13.345 16", "Wonen        1.312.345 1.412.345 1.512.345", "Wegen        15 17 18", "Riool        112.345 19 1.112.345"}
		return "             2023   2024   2025\n" + strings.Join(list[:n], "\n") + "\n"
	}
	assert.Len(t, rows(one(t, text(3))), 3)
	assert.Equal(t, "Wonen|1.312.345|1.412.345|1.512.345", rows(one(t, text(3)))[1])
}

// A sentence between rows ends a table, a short heading does not.
func TestHowLongSentencesAre(t *testing.T) {
	part := "Zorg        1      300\nWonen       2        4\nWegen       3        5\n"
	tables, _ := readTyped(t, part+"\nDe raad stelde daarvoor meer geld beschikbaar.\n\n"+part)
	assert.Len(t, tables, 2)
	tables, _ = readTyped(t, part+"\nWonen en wegen samen.\n\n"+part)
	assert.Len(t, tables, 1)
}
