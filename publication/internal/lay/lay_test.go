package lay_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
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

// Venlo, jaarstukken 2018, kredietoverzicht.
func TestKredieten(t *testing.T) {
	krediet := func(name string, voted, spent int64) balans.Krediet {
		return balans.Krediet{Row: balans.Row{Name: name, Begin: in(voted)}, Besteed: in(spent)}
	}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Unit: budget.InThousands, Position: &programme.FinancielePositie{
		Kredieten: []balans.Krediet{krediet("Afgesloten kredieten", 9483, 9097), krediet("Restantkredieten", 277_899, 146_588)}, KredietTotal: &balans.Krediet{}}}
	require.Len(t, lay.Verlopen(d), 1)
	got := lay.Verlopen(d)[0]
	assert.Equal(t, "Kredieten Begroting 2023", got.Caption)
	assert.Equal(t, lay.Cells([]string{"Begin", "Besteed", "Einde"}), got.Header[0])
	assert.Equal(t, [][]string{
		{"Afgesloten kredieten", "9.483", "9.097", "386"},
		{"Restantkredieten", "277.899", "146.588", "131.311"},
		{"Totaal", "287.382", "155.685", "131.697"},
	}, text(got))
	assert.Empty(t, lay.Verlopen(nil))
}

func TestVoortgang(t *testing.T) {
	d := &programme.Document{Kind: programme.Begroting, Year: 2023, Unit: budget.InThousands, Bijstellingen: []cyclus.Bijstellingen{{
		Groups:     []cyclus.BijstellingGroup{{Items: []cyclus.Bijstelling{{Name: "a", Progress: cyclus.Behaald, Amounts: in(3)}, {Name: "b", Progress: cyclus.Onzeker, Amounts: in(4)}}}},
		ByProgress: map[cyclus.Voortgang]budget.Series{cyclus.Behaald: in(3)}}}}
	assert.Equal(t, [][]string{{"a", "3", "behaald"}, {"b", "4", "onzeker"}, {"Totaal", "7", ""}, {"waarvan behaald", "3", ""}}, text(lay.Bijstellingen(d)[0]))
}
