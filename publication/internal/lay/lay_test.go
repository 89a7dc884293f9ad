package lay_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/lay"
	"github.com/bbvgo/bbv/table"
)

var year = budget.MustParseColumn("2023-begroting")

func in(thousands int64) budget.Series { return budget.Series{year: budget.Euros(1000 * thousands)} }

// text is a table as its label and cells, row by row.
func text(t table.Table) (rows [][]string) {
	for _, row := range t.Rows {
		cells := []string{row.Label.Text}
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		rows = append(rows, cells)
	}
	return rows
}

// Gouda, begroting 2023, programma Sociaal domein: the page prints 100.508, 3.041, 5.786, 670 and 110.006 of cost.
func TestBijstellingen(t *testing.T) {
	d := &programme.Document{Kind: programme.Begroting, Year: 2023, Unit: budget.InThousands, Bijstellingen: []cyclus.Bijstellingen{{Name: "Overzicht mutaties",
		Programme: "Sociaal domein", Start: "Startbegroting", Begin: in(-100_508), Groups: []cyclus.BijstellingGroup{
			{Items: []cyclus.Bijstelling{{Name: "Autonome en administratieve ontwikkeling", Kind: cyclus.Autonoom, Amounts: in(-3041)}}},
			{Name: "Beleid", Kind: cyclus.NieuwBeleid, Items: []cyclus.Bijstelling{{Name: "Bestuursakkoord", Nature: cyclus.Structureel, Amounts: in(-5786)},
				{Name: "Nieuwe ontwikkelingen", Amounts: in(-670)}}, Saldo: in(-1)}}}}}
	require.Len(t, lay.Bijstellingen(d), 1)
	got := lay.Bijstellingen(d)[0]
	assert.Equal(t, "Overzicht mutaties: programma Sociaal domein", got.Caption)
	assert.Equal(t, lay.Cells([]string{"Begroting 2023", "Soort", "Aard"}), got.Header[0])
	assert.Equal(t, [][]string{
		{"Startbegroting", "-100.508", "", ""},
		{"Autonome en administratieve ontwikkeling", "-3.041", "autonoom", ""},
		{"Beleid"},
		{"Bestuursakkoord", "-5.786", "nieuw-beleid", "structureel"},
		{"Nieuwe ontwikkelingen", "-670", "nieuw-beleid", ""},
		{"Totaal Beleid", "-6.456", "", ""},
		{"Saldo", "-110.005", "", ""}, // the page prints 110.006, of amounts that were not rounded
		{"Saldo na bijstellingen", "-110.005", "", ""},
	}, text(got))
	assert.Empty(t, lay.Bijstellingen(nil))
}
