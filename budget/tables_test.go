package budget_test

import (
	"encoding/json"
	"path"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// printedTable is a printed table of the shared material: rows by label, headers left
// out. One printed unit is one euro here.
type printedTable struct {
	labels []string
	cells  [][]string
}

func readTable(t *testing.T, name string) printedTable {
	t.Helper()
	var file struct {
		Rows []struct {
			Label  string   `json:"label"`
			Values []string `json:"values"`
		} `json:"rows"`
	}
	require.NoError(t, json.Unmarshal(readShared(t, path.Join("data", "tables", name)), &file))
	var tab printedTable
	for _, row := range file.Rows {
		if len(row.Values) > 0 {
			tab.labels = append(tab.labels, row.Label)
			tab.cells = append(tab.cells, row.Values)
		}
	}
	return tab
}

// amount reads a cell; a dash and a blank are nil in these tables, as their
// recorded identities have it.
func (tab printedTable) amount(t *testing.T, row, column int) budget.Amount {
	t.Helper()
	cell, err := printed.Read(tab.cells[row][column], printed.Dutch)
	require.NoError(t, err)
	if printed, ok := cell.Printed(budget.InEuros); ok {
		return printed.Amount()
	}
	return budget.Amount{}
}

// one returns one cell as a series.
func (tab printedTable) one(t *testing.T, row, column int) budget.Series {
	return budget.Series{budgettest.Column(0): tab.amount(t, row, column)}
}

// row returns a row as a series over its columns.
func (tab printedTable) row(t *testing.T, row int) budget.Series {
	t.Helper()
	s := budget.Series{}
	for i := range tab.cells[row] {
		s[budgettest.Column(i)] = tab.amount(t, row, i)
	}
	return s
}

// agrees checks that a calculation is what is printed, as close as rounding each
// of its figures allows, and reports whether it is so exactly.
func agrees(t *testing.T, calc budget.Calc, printed budget.Amount) bool {
	t.Helper()
	got, ok := calc.Amount()
	require.True(t, ok, "%v", calc)
	residual := got.Sub(printed).Abs()
	bound := budget.Cents(50 * int64(calc.LeafCount()+1))
	assert.LessOrEqual(t, residual.Cmp(bound), 0, "%v, printed %v", calc, printed)
	return residual.IsZero()
}

// countExact counts which of the calculations hold to the unit.
func countExact(t *testing.T, n int, check func(i int) bool) int {
	t.Helper()
	count := 0
	for i := range n {
		if check(i) {
			count++
		}
	}
	return count
}

// The counts are those that the tables record of their own identities: how
// many hold exactly, the rest within rounding.
func TestTableReservesGouda(t *testing.T) {
	tab := readTable(t, "136_gouda_K5_2014.json")
	rows := make([]balans.Verloop, 5)
	for i := range rows {
		r := balans.Reserve{Row: balans.Row{Name: tab.labels[i], Begin: tab.one(t, i, 0), Einde: tab.one(t, i, 5)}, ToevoegingVorig: tab.one(t, i, 1), OnttrekkingVorig: tab.one(t, i, 2), Toevoeging: tab.one(t, i, 3), Onttrekking: tab.one(t, i, 4)}
		rows[i] = r.Verloop()
	}
	assert.Equal(t, 4, countExact(t, len(rows), func(i int) bool { return agrees(t, rows[i].Closing(budgettest.Column(0)), tab.amount(t, i, 5)) }))
	total, err := balans.SumVerloop("Totaal", rows[:4]...)
	require.NoError(t, err)
	assert.True(t, agrees(t, total.Opening(budgettest.Column(0)), tab.amount(t, 4, 0)))
	column := 1
	for _, term := range total.Mutations(budgettest.Column(0)) {
		agrees(t, term.Calc(), tab.amount(t, 4, column))
		column++
	}
	assert.Equal(t, 5, column)
	assert.True(t, agrees(t, total.Closing(budgettest.Column(0)), tab.amount(t, 4, 5)))
}

func TestTableReservesZuidHolland(t *testing.T) {
	tab := readTable(t, "074_provincie-zuid-holland_K5_2017.json")
	assert.Equal(t, 4, countExact(t, len(tab.labels), func(i int) bool {
		r := balans.Reserve{Row: balans.Row{Begin: tab.one(t, i, 0)}, Toevoeging: tab.one(t, i, 1), ToevoegingVorig: tab.one(t, i, 2), Onttrekking: tab.one(t, i, 3), OnttrekkingVorig: tab.one(t, i, 4)}
		return agrees(t, r.Verloop().Closing(budgettest.Column(0)), tab.amount(t, i, 5))
	}))
}

// The total row of Heusden copies one aanwending and misses another; every
// other row closes.
func TestTableVoorzieningenHeusden(t *testing.T) {
	tab := readTable(t, "071_heusden_K5_2017.json")
	assert.Equal(t, 8, countExact(t, len(tab.labels), func(i int) bool {
		v := balans.Voorziening{Row: balans.Row{Begin: tab.one(t, i, 0)}, Toevoeging: tab.one(t, i, 1), Vrijval: tab.one(t, i, 2), Aanwending: tab.one(t, i, 3)}
		return agrees(t, v.Verloop().Closing(budgettest.Column(0)), tab.amount(t, i, 4))
	}))
}

func TestTableActivaHengelo(t *testing.T) {
	tab := readTable(t, "134_hengelo_K10_2019.json")
	assert.Equal(t, 4, countExact(t, len(tab.labels), func(i int) bool {
		m := balans.MaterieelActief{Row: balans.Row{Begin: tab.one(t, i, 0)}, Investeringen: tab.one(t, i, 1), Desinvesteringen: tab.one(t, i, 2), BijdragenDerden: tab.one(t, i, 3), Afwaarderingen: tab.one(t, i, 4), Afschrijvingen: tab.one(t, i, 5)}
		return agrees(t, m.Verloop().Closing(budgettest.Column(0)), tab.amount(t, i, 6))
	}))
}

// Gouda prints four years of each reserve: every year closes, and starts where
// the one before ended.
func TestTableReservesPerJaarGouda(t *testing.T) {
	for name, wantExact := range map[string]int{"010_gouda_K5_2025.json": 3, "011_gouda_K5_2025.json": 4, "095_gouda_K5_2021.json": 24} {
		tab := readTable(t, name)
		found := 0
		for row := 0; row+3 < len(tab.labels); row += 4 {
			r := balans.Reserve{Row: balans.Row{Begin: tab.row(t, row), Overig: []balans.Mutatie{{Name: "Vermeerderingen en verminderingen",
				Vermeerdering: tab.row(t, row+1), Vermindering: tab.row(t, row+2)}}}}
			v := r.Verloop()
			found += countExact(t, 4, func(i int) bool { return agrees(t, v.Closing(budgettest.Column(i)), tab.amount(t, row+3, i)) })
			for i := range 3 {
				agrees(t, budget.Computed("Aansluiting", budget.Plus(v.Opening(budgettest.Column(i+1))), budget.Minus(v.Closing(budgettest.Column(i)))), budget.Amount{})
			}
		}
		assert.Equal(t, wantExact, found, name)
	}
}

func TestTableBalansBorgerOdoorn(t *testing.T) {
	tab := readTable(t, "110_borger-odoorn_K10_2022.json")
	rows := map[string]int{}
	for i, label := range tab.labels {
		rows[label] = i
	}
	b := balans.Balans{Posts: map[balans.Post]budget.Series{}, Claims: map[balans.Post]budget.Series{}}
	for label, post := range map[string]balans.Post{
		"Investeringen in ec. en maatsch. nut": balans.Materieel, "Financiële vaste activa": balans.Financieel,
		"Voorraden": balans.Voorraden, "Uitzettingen": balans.UitzettingenKort, "Liquide middelen": balans.LiquideMiddelen,
		"Overlopende activa": balans.OverlopendeActiva, "Eigen vermogen": balans.EigenVermogen, "Voorzieningen": balans.Voorzieningen,
		"Vreemd vermogen": balans.VasteSchuld, "Financiering/kasgeld": balans.Post("kasgeldleningen-overig"), "Bank en girosaldi": balans.Post("banksaldi"),
		"Overige vlottende schulden": balans.Post("overige-schulden"), "Overlopende passiva": balans.OverlopendePassiva,
	} {
		require.Contains(t, rows, label)
		b.Posts[post] = tab.row(t, rows[label])
	}
	for label, post := range map[string]balans.Post{
		"Totaal vaste activa:": balans.Post("vaste-activa"), "Totaal vlottende activa:": balans.Post("vlottende-activa"), "Totaal vaste en vlottende activa:": balans.Activa,
		"Totaal vaste passiva:": balans.Post("vaste-passiva"), "Totaal vlottende passiva:": balans.Post("vlottende-passiva"), "Totaal vaste en vlottende passiva:": balans.Passiva,
	} {
		require.Contains(t, rows, label)
		b.Claims[post] = tab.row(t, rows[label])
	}
	for i := range 5 {
		for post := range b.Claims {
			printed, _ := b.Printed(post, budgettest.Column(i)).Amount()
			assert.True(t, agrees(t, b.Stand(post, budgettest.Column(i)), printed), post)
		}
		assert.True(t, agrees(t, b.Gap(budgettest.Column(i)), budget.Amount{}))
	}
}

// Leidschendam-Voorburg prints incidentele lasten and baten in detail, and its
// structureel resultaat.
func TestTableIncidenteelLeidschendamVoorburg(t *testing.T) {
	tab := readTable(t, "120_leidschendam-voorburg_K7_2019.json")
	at := func(label string, skip int) int {
		for i, l := range tab.labels {
			if l == label {
				if skip == 0 {
					return i
				}
				skip--
			}
		}
		t.Fatalf("no row %q", label)
		return 0
	}
	e := budgettest.Exploitatie{Incidenteel: budgettest.SideSeries{
		Lasten: tab.row(t, at("Totaal incidentele lasten", 0)), Baten: tab.row(t, at("Totaal incidentele baten", 0)),
		Toevoeging: tab.row(t, at("Stortingen in reserves", 0)), Onttrekking: tab.row(t, at("Totaal onttrekkingen aan reserves", 0))}}
	for i := range 2 {
		incidental := e.Figure(cyclus.Incidenteel, budget.Resultaat, budgettest.Column(i))
		assert.True(t, agrees(t, incidental, tab.amount(t, at("Totaal per saldo incidentele baten en lasten", 0), i)))
		resultaat := budget.Stated("Jaarrekeningresultaat", tab.amount(t, at("Jaarrekeningresultaat", 0), i), budget.Source{})
		assert.True(t, agrees(t, budget.Computed("Structureel resultaat", budget.Plus(resultaat), budget.Minus(incidental)), tab.amount(t, at("Structureel resultaat", 0), i)))
	}
}

// Noord-Holland prints what is incidenteel, what is structureel and both
// together.
func TestTableSplitsingNoordHolland(t *testing.T) {
	tab := readTable(t, "041_provincie-noord-holland_K7_2018.json")
	assert.Equal(t, 15, countExact(t, len(tab.labels), func(i int) bool {
		// Baten are printed negative, and add up all the same.
		e := budgettest.Exploitatie{Incidenteel: budgettest.SideSeries{Lasten: tab.one(t, i, 0)}, Structureel: budgettest.SideSeries{Lasten: tab.one(t, i, 1)}}
		return agrees(t, e.Figure(cyclus.Totaal, budget.Lasten, budgettest.Column(0)), tab.amount(t, i, 2))
	}))
}

func TestTableWijzigingenRotterdam(t *testing.T) {
	tab := readTable(t, "046_rotterdam_K9_2017.json")
	assert.Equal(t, 4, countExact(t, 5, func(i int) bool {
		p := cyclus.Position{Programme: "Riolen en Gemalen", Side: budget.Lasten, Year: 2016 + i}
		primitief := cyclus.Raming{p: tab.amount(t, 0, i)}
		terms := []budget.Term{budget.Plus(budget.Stated("Primitieve begroting", primitief[p], budget.Source{}))}
		var amendments cyclus.Amendments
		for row := 1; row <= 3; row++ {
			amendments = append(amendments, cyclus.Amendment{Name: tab.labels[row],
				Changes: []cyclus.Change{{Position: p, Mutatie: tab.amount(t, row, i)}}})
			terms = append(terms, budget.Plus(budget.Stated(tab.labels[row], tab.amount(t, row, i), budget.Source{})))
		}
		after, err := amendments.Apply(primitief)
		require.NoError(t, err)
		calc := budget.Computed("Na wijziging", terms...)
		computed, _ := calc.Amount()
		assert.Equal(t, computed, after[p])
		return agrees(t, calc, tab.amount(t, 4, i))
	}))
}

// Tilburg prints a balans and an EMU-saldo in millions; the balans gives it as
// close as rounding allows.
func TestTableEMUTilburg(t *testing.T) {
	tab := readTable(t, "105_tilburg_K10_2018.json")
	rows := map[string]int{}
	for i, label := range tab.labels {
		rows[label] = i
	}
	b := balans.Balans{Posts: map[balans.Post]budget.Series{}}
	for label, post := range map[string]balans.Post{
		"Materiële vaste activa": balans.Materieel, "Financiële activa: Deelnemingen": balans.Post("kapitaalverstrekkingen"),
		"Financiële activa: Leningen": balans.Leningen, "Voorraden (grondexploitaties)": balans.Post("voorraden-in-bewerking"),
		"Voorraden (overig)": balans.Post("voorraden-gereed"), "Eigen vermogen": balans.EigenVermogen, "Voorzieningen": balans.Voorzieningen,
		"Vaste schulden": balans.VasteSchuld, "Kortlopende schulden": balans.VlottendeSchuld, "Vlottende passiva overig": balans.OverlopendePassiva,
		"Vlottende activa overig": balans.UitzettingenKort, // the other two are not printed apart
	} {
		require.Contains(t, rows, label)
		b.Posts[post] = tab.row(t, rows[label])
	}
	none := budget.Series{}
	for i := range 6 {
		none[budgettest.Column(i)] = budget.Amount{}
		agrees(t, b.Stand(balans.Activa, budgettest.Column(i)), tab.amount(t, rows["Balanstotaal activa"], i))
		agrees(t, b.Stand(balans.Passiva, budgettest.Column(i)), tab.amount(t, rows["Balanstotaal passiva"], i))
	}
	b.Posts[balans.LiquideMiddelen], b.Posts[balans.OverlopendeActiva] = none, none
	for i := range 5 {
		agrees(t, cyclus.EMUEnquete{}.FromBalans(b, budgettest.Column(i), budgettest.Column(i+1)), tab.amount(t, rows["EMU-saldo"], i+1))
	}
}

func TestTableEigenVermogenGouda(t *testing.T) {
	tab := readTable(t, "135_gouda_K10_2014.json")
	b := balans.Balans{Posts: map[balans.Post]budget.Series{"algemene-reserve": tab.row(t, 0),
		"bestemmingsreserves": tab.row(t, 1), balans.GerealiseerdResultaat: tab.row(t, 2)}}
	for i := range 2 {
		assert.True(t, agrees(t, b.Stand(balans.EigenVermogen, budgettest.Column(i)), tab.amount(t, 3, i)))
	}
}

// In Zeeland lasten of a programme may be negative; the saldo is baten − lasten
// all the same.
func TestTableIncidenteelZeeland(t *testing.T) {
	tab := readTable(t, "122_provincie-zeeland_K7_2019.json")
	for first, wantExact := range map[int]int{0: 10, 3: 9} {
		assert.Equal(t, wantExact, countExact(t, len(tab.labels), func(i int) bool {
			e := budgettest.Exploitatie{Incidenteel: budgettest.SideSeries{Lasten: tab.one(t, i, first), Baten: tab.one(t, i, first+1)}}
			return agrees(t, e.Figure(cyclus.Incidenteel, budget.Saldo, budgettest.Column(0)), tab.amount(t, i, first+2))
		}))
	}
}
