package geometry_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The header of a table may be the last lines of a page, and its rows the first of the next one.
func TestHeaderAtTheEndOfAPage(t *testing.T) {
	full := strings.Repeat("Dit is een alinea met wat tekst.\n", 20)
	below := "Zorg              1        300        400\nWonen             2          4          5\nWegen             3          5          6\n"
	for name, c := range map[string]struct {
		page, next string
		want       []string // the header
		prose      string   // the last text
	}{
		"one line": {full + "\nbedragen x € 1.000\n\nOmschrijving  Begin        Bij       Eind\n", below, []string{"Begin", "Bij", "Eind"}, "bedragen x € 1.000"},
		"years":    {full + "\nJeugd\n\nOmschrijving   2023       2024       2025\n", below, []string{"2023", "2024", "2025"}, "Jeugd"},
		"two lines": {full + "\nJeugd\n\n           Rekening  Begroting  Begroting\nOmschrijving   2023       2024       2025\n", below,
			[]string{"Rekening 2023", "Begroting 2024", "Begroting 2025"}, "Jeugd"},
		"a page with room for more": {full + "\f" + full[:300] + "\nJeugd\n\nOmschrijving  Begin        Bij       Eind\n", below, []string{"", "", ""}, "Omschrijving Begin Bij Eind"},
		"a page between":            {full + "\nJeugd\n\nOmschrijving  Begin        Bij       Eind\n\f", below, []string{"", "", ""}, "Omschrijving Begin Bij Eind"},
		"two columns of prose":      {full + "\nwat er was      en wat er komt\n", below, []string{"", "", ""}, "wat er was en wat er komt"},
		"prose on the next page":    {full + "\nJeugd\n\nOmschrijving  Begin        Bij       Eind\n", full, nil, full},
	} {
		tables, prose := readTyped(t, c.page+"\f"+c.next)
		assert.Equal(t, strings.Join(strings.Fields(c.prose), " "), prose[len(prose)-1], name)
		if c.want == nil {
			assert.Empty(t, tables, name)
			assert.Contains(t, prose, "Omschrijving Begin Bij Eind", "nothing is lost")
			continue
		}
		if assert.Len(t, tables, 1, name) {
			assert.Equal(t, c.want, headers(tables[0]), name)
			assert.Equal(t, []string{"Zorg|1|300|400", "Wonen|2|4|5", "Wegen|3|5|6"}, rows(tables[0]), name)
			assert.Equal(t, c.want[0] != "", tables[0].Page == 1, "%s: it begins on page %d", name, tables[0].Page)
		}
	}
}

// What stands above the first figures of a page may be rows of texts, such as the table has; a header that is another
// than that of the table begins another.
func TestRowsWithoutFiguresAtTheBeginOfAPage(t *testing.T) {
	head := "Omschrijving  Bron              2023       2024\n"
	rate := "Gemeente                         4,4        4,3\nNederland                        5,1        5,0\n"
	part := func(name, source string) string { return name + "  " + source + "\n" + rate }
	first := head + strings.Repeat(part("Diefstallen ", "Bureau Halt"), 6)
	for name, c := range map[string]struct {
		first, next string
		want        int
	}{
		"the same texts":            {first, part("Vernielingen", "CBS"), 1},
		"they speak of years":       {first, part("Vernielingen", "Raming 2018"), 1},
		"so do few":                 {head + strings.Repeat(part("Diefstallen ", "Raming 2018"), 2) + strings.Repeat(rate, 7), part("Vernielingen", "Raming 2018"), 2},
		"so do some":                {head + strings.Repeat(part("Diefstallen ", "Raming 2018"), 4) + strings.Repeat(rate, 5), part("Vernielingen", "Raming 2018"), 1},
		"another header":            {first, "Omschrijving  Bron             Begin       Eind\n" + rate, 2},
		"the table ends far before": {strings.Repeat("Een alinea.\n", 40) + "\f" + head + part("Diefstallen ", "Bureau Halt") + rate, part("Vernielingen", "CBS"), 2},
	} {
		tables, prose := readTyped(t, c.first+"\f"+c.next)
		if assert.Len(t, tables, c.want, "%s: %q", name, prose) && c.want == 1 {
			got := rows(tables[0])
			assert.True(t, strings.HasPrefix(got[len(got)-3], "Vernielingen|"), "%s: %q", name, got)
		}
	}
}

// A heading that takes several lines of a cell counts once among those that may stand above the rows of a page.
func TestHeadingsOfSeveralLines(t *testing.T) {
	at := []float64{50, 200, 260}
	for names, want := range map[int]int{2: 1, 4: 2} {
		p, q := &laid{base: 50}, &laid{base: 50}
		p.row(at, "Omschrijving", "2023", "2024")
		for range 15 {
			p.row(at, "Wegen", "1.000", "2.000")
		}
		for range names {
			q.row(at, "Voorzieningen|van derden met|een doel")
		}
		for range 15 {
			q.row(at, "Riolering", "1.000", "2.000")
		}
		assert.Len(t, readLaid(t, p, q), want, "%d headings", names)
	}
}
