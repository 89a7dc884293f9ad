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
