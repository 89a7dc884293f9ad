package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// part prints a table of one part of a programme.
func part(name, unit string, figures ...string) string {
	return fmt.Sprintf("Bedragen x %s\n\n%s\n\n| | Realisatie 2016 | Raming 2017 |\n|---|--:|--:|\n| Totaal lasten | %s |\n| Saldo | %s |\n\n", unit, name, figures[0], figures[1])
}

// The lines about the whole of tables stand under each other, by side and unit; what repeats another is left out, and so are years that two
// tables have. Figures: Lansingerland, jaarstukken 2017, programma 3.
func TestTotalLines(t *testing.T) {
	programme := part("Programma 3", "€ 1.000", "33.955 | 34.810", "-24.473 | -24.786")
	parts := part("Jeugd", "€ 1.000", "11.425 | 11.798", "-11.391 | -11.765") +
		part("Maatschappelijke ondersteuning", "€ 1.000", "8.337 | 8.819", "-7.524 | -7.736") +
		part("Werk en inkomen", "€ 1.000", "14.193 | 14.193", "-5.557 | -5.285")
	shown := func(text string) (list []string) {
		for _, l := range agreement(t, understood(t, text)).TotalLines {
			for i, r := range l.Table.Rows {
				row := []string{r.Label.Text}
				for j, c := range r.Cells {
					row = append(row, c.Text)
					assert.Equal(t, c.Text == "", l.Rows[i][j].Table < 0, "where it stands")
				}
				list = append(list, strings.Join(row, " "))
			}
		}
		return list
	}
	lasten := []string{"Programma 3 33.955 34.810", "Jeugd 11.425 11.798", "Maatschappelijke ondersteuning 8.337 8.819", "Werk en inkomen 14.193 14.193"}
	saldo := []string{"Programma 3 -24.473 -24.786", "Jeugd -11.391 -11.765", "Maatschappelijke ondersteuning -7.524 -7.736", "Werk en inkomen -5.557 -5.285"}
	want := append(append([]string{}, lasten...), saldo...)
	assert.Equal(t, want, shown(programme+parts))
	assert.Equal(t, want, shown(programme+parts+programme), "what repeats another")
	assert.Equal(t, want, shown(programme+parts+part("Programma 4", "€ 1", "12.345.678 | 13.579.246", "-1.234.567 | -2.345.678")), "another unit")
	assert.Empty(t, shown(programme+part("Jeugd", "€ 1.000", "11.425 | 11.798", "-11.391 | -11.765")), "two tables")
	assert.Equal(t, []string{"Programma 3 33.955", "Jeugd 11.425", "Zorg 8.337"},
		shown(programme+part("Jeugd", "€ 1.000", "11.425 | 11.798", "-11.391 | -11.765")+"Bedragen x € 1.000\n\nZorg\n\n| | Realisatie 2016 | Raming 2018 |\n|---|--:|--:|\n| Totaal lasten | 8.337 | 8.819 |\n\n"), "what three have")
}
