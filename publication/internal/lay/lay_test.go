package lay_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/publication/internal/lay"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
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

// When a krediet is ready, and that the document closes it, stands behind what remains of it; a year there is no amount, and the sums
// are those of the table without it.
func TestKredietenThatAreReady(t *testing.T) {
	krediet := func(name string, voted, spent int64, ready string, closed bool) balans.Krediet {
		return balans.Krediet{Row: balans.Row{Name: name, Begin: in(voted)}, Besteed: in(spent), Ready: ready, Closed: closed}
	}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Unit: budget.InThousands, Position: &programme.FinancielePositie{
		Kredieten: []balans.Krediet{krediet("Sporthal", 2100, 1985, "2024", false), krediet("Riolering", 640, 655, "", true), krediet("Fietspad", 310, 290, "eind 2023", true)}, KredietTotal: &balans.Krediet{}}}
	got := lay.Verlopen(d)[0]
	assert.Equal(t, lay.Cells([]string{"Begin", "Besteed", "Einde", "Gereed", "Afgesloten"}), got.Header[0])
	assert.Equal(t, [][]string{
		{"Sporthal", "2.100", "1.985", "115", "in 2024", ""},
		{"Riolering", "640", "655", "-15", "", "ja"},
		{"Fietspad", "310", "290", "20", "eind 2023", "ja"},
		{"Totaal", "3.050", "2.930", "120", "", ""},
	}, text(got))
	whole := tabletest.Understand(got, understand.Given{})
	require.Len(t, whole.Columns, 5)
	d.Position.Kredieten[0].Ready, d.Position.Kredieten[2].Ready = "", ""
	for i := range d.Position.Kredieten {
		d.Position.Kredieten[i].Closed = false
	}
	without := tabletest.Understand(lay.Verlopen(d)[0], understand.Given{})
	require.NotEmpty(t, without.Identities)
	assert.Equal(t, without.Identities, whole.Identities)
	assert.Empty(t, whole.Conflicts)
}

func TestVoortgang(t *testing.T) {
	d := &programme.Document{Kind: programme.Begroting, Year: 2023, Unit: budget.InThousands, Bijstellingen: []cyclus.Bijstellingen{{
		Groups:     []cyclus.BijstellingGroup{{Items: []cyclus.Bijstelling{{Name: "a", Progress: cyclus.Behaald, Amounts: in(3)}, {Name: "b", Progress: cyclus.Onzeker, Amounts: in(4)}}}},
		ByProgress: map[cyclus.Voortgang]budget.Series{cyclus.Behaald: in(3)}}}}
	assert.Equal(t, [][]string{{"a", "3", "behaald"}, {"b", "4", "onzeker"}, {"Totaal", "7", ""}, {"waarvan behaald", "3", ""}}, text(lay.Bijstellingen(d)[0]))
}

// What the law has no columns for is laid out as it stands, totals computed.
func TestStaten(t *testing.T) {
	row := func(name string, thousands int64) programme.Staatregel {
		return programme.Staatregel{Name: name, Amounts: in(thousands)}
	}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Unit: budget.InThousands,
		Kostensoorten: []programme.Kostensoorten{{Programme: "overhead", Lasten: &programme.Staat{Rows: []programme.Staatregel{row("Salarissen", 150), row("ICT", 60)}},
			Baten: &programme.Staat{Rows: []programme.Staatregel{row("Detachering", 20)}}}},
		Staten: []programme.Staat{{Heading: "Subsidiestaat", Total: in(0), Rows: []programme.Staatregel{{Name: "Cultuur", Rows: []programme.Staatregel{row("Muziekschool", 40), row("Bibliotheek", 310)}},
			{Name: "Aanvragen", Values: programme.Values{year: indicator.MustRead("37")}}}}},
		Paragraphs: &programme.Paragraphs{Others: []programme.Paragraph{{Heading: "Duurzaamheid", Tables: []programme.Staat{{Rows: []programme.Staatregel{row("Isolatie", 250)}}}}}},
		Position: &programme.FinancielePositie{Verplichtingen: &programme.Staat{Rows: []programme.Staatregel{row("Huur stadskantoor", 900)}},
			Activa:  []balans.MaterieelActief{{Row: balans.Row{Name: "Gronden"}, Erfpacht: in(41)}, {Row: balans.Row{Name: "Gebouwen"}}},
			Geborgd: []programme.Borgstelling{{Name: "Woningbouw", Original: in(9000), Percentage: indicator.MustRead("50%"), Begin: in(5000), Einde: in(4800)}}}}
	want := map[string][][]string{
		"Kostensoorten: overhead": {{"Baten"}, {"Detachering", "20"}, {"Totaal baten", "20"}, {"Lasten"}, {"Salarissen", "150"}, {"ICT", "60"}, {"Totaal lasten", "210"}, {"Saldo", "-190"}},
		"Subsidiestaat":           {{"Cultuur"}, {"Muziekschool", "40"}, {"Bibliotheek", "310"}, {"Totaal Cultuur", "350"}, {"Aanvragen", "37"}, {"Totaal", "350"}},
		"Duurzaamheid":            {{"Isolatie", "250"}},
		"Niet uit de balans blijkende verplichtingen": {{"Huur stadskantoor", "900"}},
		"Materiële vaste activa, waarvan in erfpacht": {{"Gronden", "41"}},
		"Borgstellingen Begroting 2023":               {{"Woningbouw", "9.000", "50%", "5.000", "4.800"}},
	}
	got := map[string][][]string{}
	for _, printed := range lay.Staten(d) {
		got[printed.Caption] = text(printed)
	}
	assert.Equal(t, want, got)
	assert.Empty(t, lay.Staten(nil))
	assert.Empty(t, lay.Staten(&programme.Document{Position: &programme.FinancielePositie{}}))
}

// Leningen have their rente behind the closing; reserves are laid out where one has a third movement.
func TestVerlopen(t *testing.T) {
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Unit: budget.InThousands, Position: &programme.FinancielePositie{
		Leningen: []balans.Lening{{Row: balans.Row{Name: "BNG", Begin: in(100)}, Opgenomen: in(50), Aflossing: in(20), Rente: in(3)},
			{Row: balans.Row{Name: "Waarborgsommen", Begin: in(7), Overig: []balans.Mutatie{{Name: "Verrekend", Vermindering: in(2)}, {Name: "Verrekend", Vermeerdering: in(1)}}}}},
		LeningTotal: &balans.Lening{}, Reserves: []balans.Reserve{{Row: balans.Row{Name: "a", Begin: in(9)}, Toevoeging: in(1)}}}}
	require.Len(t, lay.Verlopen(d), 1)
	got := lay.Verlopen(d)[0]
	assert.Equal(t, lay.Cells([]string{"Begin", "Opgenomen", "Aflossing", "Verrekend", "Einde", "Rente"}), got.Header[0])
	assert.Equal(t, [][]string{{"BNG", "100", "50", "20", "", "130", "3"}, {"Waarborgsommen", "7", "", "", "-1", "6", ""}, {"Totaal", "107", "50", "20", "-1", "136", "3"}}, text(got))
	d.Position.Reserves[0].Vrijval = in(4)
	require.Len(t, lay.Verlopen(d), 2)
	assert.Equal(t, [][]string{{"a", "9", "1", "4", "6"}}, text(lay.Verlopen(d)[0]))
}

// Halderberge, jaarrekening 2021: two quarters of the schatkistbankieren; Dalfsen, begroting 2018: the renterisiconorm.
func TestLimieten(t *testing.T) {
	use := func(quarter int, norm, held int64) programme.Benutting {
		return programme.Benutting{Quarter: quarter, Norm: in(norm), Held: in(held)}
	}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Unit: budget.InThousands, Paragraphs: &programme.Paragraphs{Financiering: &programme.Financiering{
		Drempelbedrag: &programme.Limiet{Base: in(81596), Uses: []programme.Benutting{use(2, 612, 6), use(3, 1632, 376)}},
		Renterisiconorm: &programme.Limiet{Base: in(61785), Percentage: programme.Values{year: indicator.MustRead("20%")}, Uses: []programme.Benutting{
			{Counts: []programme.Staatregel{{Name: "Aflossingen", Amounts: in(1395)}}}}},
	}}}
	got := lay.Limieten(d)
	require.Len(t, got, 3)
	assert.Equal(t, "Renterisiconorm", got[0].Caption)
	assert.Equal(t, [][]string{{"Begrotingstotaal", "61.785"}, {"Percentage", "20%"}, {"Norm", "12.357"}, {"Aflossingen", "1.395"}, {"Renterisico", "1.395"}, {"Ruimte", "10.962"}}, text(got[0]))
	assert.Equal(t, [][]string{{"Begrotingstotaal", "81.596"}}, text(got[1]))
	assert.Equal(t, "Drempelbedrag schatkistbankieren Begroting 2023", got[2].Caption)
	assert.Equal(t, lay.Cells([]string{"2e kwartaal", "3e kwartaal"}), got[2].Header[0])
	assert.Equal(t, [][]string{{"Buiten 's Rijks schatkist aangehouden", "6", "376"}, {"Norm", "612", "1.632"}, {"Ruimte", "606", "1.256"}}, text(got[2]))
	assert.Empty(t, lay.Limieten(nil))
}

// Arnhem, begroting 2020, p27198; what the total comes to is computed, and rounds as the page does.
func TestHeffingen(t *testing.T) {
	row := func(name, tarief, aantal string, baten int64) programme.Heffing {
		return programme.Heffing{Name: name, Baten: in(baten), Tarief: programme.Values{year: indicator.MustRead(tarief)}, Aantal: programme.Values{year: indicator.MustRead(aantal)}}
	}
	h := programme.Heffing{Name: "Afvalstoffenheffing", Baten: in(10964), Tarieven: []programme.Heffing{row("Eenpersoons", "151,80", "28.764", 4366), row("Meerpersoons", "151,80", "43.462", 6598)}}
	l := &programme.LokaleHeffingen{Income: []programme.Heffing{{Name: "OZB", Baten: in(9)}, h}, Kostendekkendheid: []programme.Kostendekking{{Name: "Afval"}, {Name: "Riool", Tarieven: h.Tarieven[:1]}}}
	l.Income = append(l.Income, row("Hondenbelasting", "€ 50", "1.000", 50))
	got := lay.Heffingen(&programme.Document{Kind: programme.Begroting, Year: 2023, Unit: budget.InThousands, Paragraphs: &programme.Paragraphs{LokaleHeffingen: l}})
	require.Len(t, got, 3)
	assert.Equal(t, "Tarieven Afvalstoffenheffing, Begroting 2023", got[0].Caption)
	assert.Equal(t, lay.Cells([]string{"Tarief in €", "Aantal", "Opbrengst"}), got[0].Header[0])
	assert.Equal(t, [][]string{{"Eenpersoons", "151,80", "28.764", "4.366"}, {"Meerpersoons", "151,80", "43.462", "6.598"}, {"Totaal", "", "", "10.964"}}, text(got[0]))
	assert.Equal(t, [][]string{{"Hondenbelasting", "€ 50", "1.000", "50"}}, text(got[1]))
	assert.Equal(t, "Kostendekkendheid Riool: tarieven, Begroting 2023", got[2].Caption)
	assert.Empty(t, lay.Heffingen(nil))
}

// Eindhoven, jaarverslag 2017: the griffier of a month, and somebody without dienstbetrekking, whose maximum is as printed.
func TestTopfunctionarissen(t *testing.T) {
	euros := func(n int64) *budget.Amount { a := budget.Euros(n); return &a }
	one := indicator.MustRead("1")
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2017, Unit: budget.InThousands, Explanation: &programme.Toelichting{Topfunctionarissen: []verantwoording.Bezoldiging{
		{Name: "V", Function: "Griffier", Begin: "2017-12-01", Einde: "2017-12-31", Deeltijd: one, Beloning: euros(7_818), OpTermijn: euros(1_092)},
		{Name: "Griffier", Function: "Griffier", Begin: "2016-01-01", Einde: "2016-12-31", Deeltijd: one, Beloning: euros(106_214), OpTermijn: euros(14_373)},
		{Name: "W", Begin: "2017-01-01", Einde: "2017-03-11", FirstYear: true, Maximum: euros(67_500)},
	}}}
	got := lay.Topfunctionarissen(d)
	require.Len(t, got, 2)
	assert.Equal(t, "Bezoldiging topfunctionarissen 2017", got[0].Caption)
	assert.Equal(t, [][]string{
		{"V, Griffier", "2017-12-01", "2017-12-31", "1", "7.818", "1.092", "8.910", "15.373"},
		{"W", "2017-01-01", "2017-03-11", "", "", "", "", "67.500"},
	}, text(got[0]))
	assert.Equal(t, [][]string{{"Griffier", "2016-01-01", "2016-12-31", "1", "106.214", "14.373", "120.587", "179.000"}}, text(got[1]))
	cents := budget.MustParseAmount("122021.36")
	d.Explanation.Topfunctionarissen = []verantwoording.Bezoldiging{{Name: "X", Beloning: &cents}}
	got = lay.Topfunctionarissen(d)
	assert.Equal(t, "Bezoldiging topfunctionarissen", got[0].Caption)
	assert.Equal(t, [][]string{{"X", "", "", "", "122.021,36", "", "", ""}}, text(got[0]))
	assert.Empty(t, lay.Topfunctionarissen(nil))
}

// The form of the SiSa-bijlage: amounts, words, rows by project, cents where there are any, and a sum that is computed.
func TestUitkeringen(t *testing.T) {
	cents, whole := budget.MustParseAmount("100.50"), budget.Euros(21_079)
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Uitkeringen: []verantwoording.Uitkering{
		{Code: "C1", Name: "Reductie Energiegebruik", Indicators: []verantwoording.Opgave{
			{Number: 2, Name: "Eindverantwoording (Ja/Nee)", Control: "n.v.t.", Value: "Nee"}, {Number: 4, Row: 1, Control: "R", Amount: &whole}, {Number: 5},
		}},
		{Code: "A16", Indicators: []verantwoording.Opgave{{Number: 1, Amount: &cents}, {Number: 2, Amount: &cents}, {Number: 3, Amount: &whole, SumOf: []int{1, 2}}}},
	}}
	got := lay.Uitkeringen(d)
	require.Len(t, got, 2)
	assert.Equal(t, "SiSa C1 Reductie Energiegebruik", got[0].Caption)
	assert.Equal(t, [][]string{{"C1/02 Eindverantwoording (Ja/Nee)", "n.v.t.", "Nee"}, {"C1/04, regel 1", "R", "21.079"}, {"C1/05", "", ""}}, text(got[0]))
	assert.Equal(t, [][]string{{"A16/01", "", "100,50"}, {"A16/02", "", "100,50"}, {"A16/03", "", "201,00"}}, text(got[1]))
	assert.Empty(t, lay.Uitkeringen(nil))
}
