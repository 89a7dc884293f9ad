package understand_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/understand"
)

// Rows without a side have their afwijking the same way round as the other rows, also where a difference of one fits
// both ways, and where a figure is wrong. (Onderwijs is 162,6 and 163,4: printed 163, 163 and 1.)
func TestAfwijkingOfRowsWithoutASide(t *testing.T) {
	u := understoodCSV(t, `Programma;Begroting 2024;Begroting 2025;Verschil
Bestuur;596;801;205
Veiligheid;414;346;-68
Verkeer;4.707;5.633;926
Onderwijs;163;163;1
Sociaal domein;38;47;99
Totaal;5.918;6.990;1.073
`)
	rows := 0
	for _, id := range u.Identities {
		if u.Families[id.Family].Rule != understand.RuleVariance {
			continue
		}
		rows++
		for _, term := range id.Terms {
			require.Equal(t, 2*term.Cell.Column-1, term.Coefficient, "row %d", id.Target.Row)
		}
	}
	require.Equal(t, 6, rows)
}

// Where the rows are divided, a row that fits both ways says nothing.
func TestAfwijkingOfDividedRows(t *testing.T) {
	u := understoodCSV(t, `Post;Begroting 2024;Rekening 2024;Afwijking
Salarissen;5.960;8.010;-2.050
Huren;4.140;3.460;680
Leges;4.707;5.633;926
Pacht;380;300;-80
Rente;163;163;1
`)
	for _, id := range u.Identities {
		require.NotEqual(t, 4, id.Target.Row)
	}
	require.NotEmpty(t, u.Identities)
}
