package budget_test

import (
	"encoding/json"
	"path"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// tabel is a printed table of the shared material: rows by label, headers left
// out. One printed unit is one euro here.
type tabel struct {
	labels []string
	cellen [][]string
}

func leesTabel(t *testing.T, name string) tabel {
	t.Helper()
	var file struct {
		Rows []struct {
			Label  string   `json:"label"`
			Values []string `json:"values"`
		} `json:"rows"`
	}
	require.NoError(t, json.Unmarshal(gedeeld(t, path.Join("data", "tables", name)), &file))
	var tab tabel
	for _, row := range file.Rows {
		if len(row.Values) > 0 {
			tab.labels = append(tab.labels, row.Label)
			tab.cellen = append(tab.cellen, row.Values)
		}
	}
	return tab
}

// bedrag reads a cell; a dash and a blank are nil in these tables, as their
// recorded identities have it.
func (tab tabel) bedrag(t *testing.T, row, column int) budget.Amount {
	t.Helper()
	cell, err := budget.Dutch.Read(tab.cellen[row][column])
	require.NoError(t, err)
	if printed, ok := cell.Printed(budget.InEuros); ok {
		return printed.Amount()
	}
	return budget.Amount{}
}

// reeks returns one cell as a series.
func (tab tabel) reeks(t *testing.T, row, column int) budget.Series {
	return budget.Series{kolom(0): tab.bedrag(t, row, column)}
}

// rij returns a row as a series over its columns.
func (tab tabel) rij(t *testing.T, row int) budget.Series {
	t.Helper()
	s := budget.Series{}
	for i := range tab.cellen[row] {
		s[kolom(i)] = tab.bedrag(t, row, i)
	}
	return s
}

// klopt checks that a calculation is what is printed, as close as rounding each
// of its figures allows, and reports whether it is so exactly.
func klopt(t *testing.T, calc budget.Calc, printed budget.Amount) bool {
	t.Helper()
	got, ok := calc.Amount()
	require.True(t, ok, "%v", calc)
	residual := got.Sub(printed).Abs()
	bound := budget.Cents(50 * int64(calc.LeafCount()+1))
	assert.LessOrEqual(t, residual.Cmp(bound), 0, "%v, printed %v", calc, printed)
	return residual.IsZero()
}

// exact counts which of the calculations hold to the unit.
func exact(t *testing.T, n int, check func(i int) bool) int {
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
func TestTabelReservesGouda(t *testing.T) {
	tab := leesTabel(t, "136_gouda_K5_2014.json")
	rows := make([]budget.Verloop, 5)
	for i := range rows {
		r := budget.Reserve{Name: tab.labels[i], Begin: tab.reeks(t, i, 0), ToevoegingVorig: tab.reeks(t, i, 1), OnttrekkingVorig: tab.reeks(t, i, 2),
			Toevoeging: tab.reeks(t, i, 3), Onttrekking: tab.reeks(t, i, 4), Einde: tab.reeks(t, i, 5)}
		rows[i] = r.Verloop()
	}
	assert.Equal(t, 4, exact(t, len(rows), func(i int) bool { return klopt(t, rows[i].Closing(kolom(0)), tab.bedrag(t, i, 5)) }))
	total, err := budget.SumVerloop("Totaal", rows[:4]...)
	require.NoError(t, err)
	assert.True(t, klopt(t, total.Opening(kolom(0)), tab.bedrag(t, 4, 0)))
	column := 1
	for term := range total.Mutations(kolom(0)) {
		klopt(t, term.Calc(), tab.bedrag(t, 4, column))
		column++
	}
	assert.Equal(t, 5, column)
	assert.True(t, klopt(t, total.Closing(kolom(0)), tab.bedrag(t, 4, 5)))
}

func TestTabelReservesZuidHolland(t *testing.T) {
	tab := leesTabel(t, "074_provincie-zuid-holland_K5_2017.json")
	assert.Equal(t, 4, exact(t, len(tab.labels), func(i int) bool {
		r := budget.Reserve{Begin: tab.reeks(t, i, 0), Toevoeging: tab.reeks(t, i, 1), ToevoegingVorig: tab.reeks(t, i, 2),
			Onttrekking: tab.reeks(t, i, 3), OnttrekkingVorig: tab.reeks(t, i, 4)}
		return klopt(t, r.Verloop().Closing(kolom(0)), tab.bedrag(t, i, 5))
	}))
}

// The total row of Heusden copies one aanwending and misses another; every
// other row closes.
func TestTabelVoorzieningenHeusden(t *testing.T) {
	tab := leesTabel(t, "071_heusden_K5_2017.json")
	assert.Equal(t, 8, exact(t, len(tab.labels), func(i int) bool {
		v := budget.Voorziening{Begin: tab.reeks(t, i, 0), Toevoeging: tab.reeks(t, i, 1), Vrijval: tab.reeks(t, i, 2), Aanwending: tab.reeks(t, i, 3)}
		return klopt(t, v.Verloop().Closing(kolom(0)), tab.bedrag(t, i, 4))
	}))
}

func TestTabelActivaHengelo(t *testing.T) {
	tab := leesTabel(t, "134_hengelo_K10_2019.json")
	assert.Equal(t, 4, exact(t, len(tab.labels), func(i int) bool {
		m := budget.MaterieelActief{Begin: tab.reeks(t, i, 0), Investeringen: tab.reeks(t, i, 1), Desinvesteringen: tab.reeks(t, i, 2),
			BijdragenDerden: tab.reeks(t, i, 3), Afwaarderingen: tab.reeks(t, i, 4), Afschrijvingen: tab.reeks(t, i, 5)}
		return klopt(t, m.Verloop().Closing(kolom(0)), tab.bedrag(t, i, 6))
	}))
}

// Gouda prints four years of each reserve: every year closes, and starts where
// the one before ended.
func TestTabelReservesPerJaarGouda(t *testing.T) {
	for name, wantExact := range map[string]int{"010_gouda_K5_2025.json": 3, "011_gouda_K5_2025.json": 4, "095_gouda_K5_2021.json": 24} {
		tab := leesTabel(t, name)
		found := 0
		for row := 0; row+3 < len(tab.labels); row += 4 {
			r := budget.Reserve{Begin: tab.rij(t, row), Overig: []budget.Mutatie{{Name: "Vermeerderingen en verminderingen",
				Vermeerdering: tab.rij(t, row+1), Vermindering: tab.rij(t, row+2)}}}
			v := r.Verloop()
			found += exact(t, 4, func(i int) bool { return klopt(t, v.Closing(kolom(i)), tab.bedrag(t, row+3, i)) })
			for i := range 3 {
				klopt(t, v.Connection(kolom(i), kolom(i+1)), budget.Amount{})
			}
		}
		assert.Equal(t, wantExact, found, name)
	}
}

func TestTabelBalansBorgerOdoorn(t *testing.T) {
	tab := leesTabel(t, "110_borger-odoorn_K10_2022.json")
	rows := map[string]int{}
	for i, label := range tab.labels {
		rows[label] = i
	}
	b := budget.Balans{Posten: map[budget.Post]budget.Series{}, Gedrukt: map[budget.Post]budget.Series{}}
	for label, post := range map[string]budget.Post{
		"Investeringen in ec. en maatsch. nut": budget.PostMaterieel, "Financiële vaste activa": budget.PostFinancieel,
		"Voorraden": budget.PostVoorraden, "Uitzettingen": budget.PostUitzettingenKort, "Liquide middelen": budget.PostLiquideMiddelen,
		"Overlopende activa": budget.PostOverlopendeActiva, "Eigen vermogen": budget.PostEigenVermogen, "Voorzieningen": budget.PostVoorzieningen,
		"Vreemd vermogen": budget.PostVasteSchuld, "Financiering/kasgeld": budget.PostSchuldKasgeldOverig, "Bank en girosaldi": budget.PostBanksaldi,
		"Overige vlottende schulden": budget.PostOverigeSchulden, "Overlopende passiva": budget.PostOverlopendePassiva,
	} {
		require.Contains(t, rows, label)
		b.Posten[post] = tab.rij(t, rows[label])
	}
	for label, post := range map[string]budget.Post{
		"Totaal vaste activa:": budget.PostVasteActiva, "Totaal vlottende activa:": budget.PostVlottendeActiva, "Totaal vaste en vlottende activa:": budget.PostActiva,
		"Totaal vaste passiva:": budget.PostVastePassiva, "Totaal vlottende passiva:": budget.PostVlottendePassiva, "Totaal vaste en vlottende passiva:": budget.PostPassiva,
	} {
		require.Contains(t, rows, label)
		b.Gedrukt[post] = tab.rij(t, rows[label])
	}
	for i := range 5 {
		for post := range b.Gedrukt {
			printed, _ := b.Printed(post, kolom(i)).Amount()
			assert.True(t, klopt(t, b.Stand(post, kolom(i)), printed), post)
		}
		assert.True(t, klopt(t, b.Gap(kolom(i)), budget.Amount{}))
	}
}

// Leidschendam-Voorburg prints incidentele lasten and baten in detail, and its
// structureel resultaat.
func TestTabelIncidenteelLeidschendamVoorburg(t *testing.T) {
	tab := leesTabel(t, "120_leidschendam-voorburg_K7_2019.json")
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
	e := budget.Exploitatie{Incidenteel: budget.Zijden{
		Lasten: tab.rij(t, at("Totaal incidentele lasten", 0)), Baten: tab.rij(t, at("Totaal incidentele baten", 0)),
		Toevoeging: tab.rij(t, at("Stortingen in reserves", 0)), Onttrekking: tab.rij(t, at("Totaal onttrekkingen aan reserves", 0))}}
	for i := range 2 {
		incidenteel := e.Figure(budget.Incidenteel, budget.Resultaat, kolom(i))
		assert.True(t, klopt(t, incidenteel, tab.bedrag(t, at("Totaal per saldo incidentele baten en lasten", 0), i)))
		resultaat := budget.Stated("Jaarrekeningresultaat", tab.bedrag(t, at("Jaarrekeningresultaat", 0), i), budget.Source{})
		assert.True(t, klopt(t, budget.StructureelOf("Structureel resultaat", resultaat, incidenteel), tab.bedrag(t, at("Structureel resultaat", 0), i)))
	}
}

// Noord-Holland prints what is incidenteel, what is structureel and both
// together.
func TestTabelSplitsingNoordHolland(t *testing.T) {
	tab := leesTabel(t, "041_provincie-noord-holland_K7_2018.json")
	assert.Equal(t, 15, exact(t, len(tab.labels), func(i int) bool {
		// Baten are printed negative, and add up all the same.
		e := budget.Exploitatie{Incidenteel: budget.Zijden{Lasten: tab.reeks(t, i, 0)}, Structureel: budget.Zijden{Lasten: tab.reeks(t, i, 1)}}
		return klopt(t, e.Figure(budget.Totaal, budget.Lasten, kolom(0)), tab.bedrag(t, i, 2))
	}))
}

func TestTabelWijzigingenRotterdam(t *testing.T) {
	tab := leesTabel(t, "046_rotterdam_K9_2017.json")
	assert.Equal(t, 4, exact(t, 5, func(i int) bool {
		p := rioolpositie(2016 + i)
		primitief := budget.Raming{p: tab.bedrag(t, 0, i)}
		var amendments budget.Amendments
		for row := 1; row <= 3; row++ {
			amendments = append(amendments, budget.Amendment{Name: tab.labels[row],
				Changes: []budget.Change{{Positie: p, Mutatie: tab.bedrag(t, row, i)}}})
		}
		after, err := amendments.Apply(primitief)
		require.NoError(t, err)
		calc := amendments.Amended(primitief, p)
		computed, _ := calc.Amount()
		assert.Equal(t, computed, after[p])
		return klopt(t, calc, tab.bedrag(t, 4, i))
	}))
}

// Tilburg prints a balans and an EMU-saldo in millions; the balans gives it as
// close as rounding allows.
func TestTabelEMUTilburg(t *testing.T) {
	tab := leesTabel(t, "105_tilburg_K10_2018.json")
	rows := map[string]int{}
	for i, label := range tab.labels {
		rows[label] = i
	}
	b := budget.Balans{Posten: map[budget.Post]budget.Series{}}
	for label, post := range map[string]budget.Post{
		"Materiële vaste activa": budget.PostMaterieel, "Financiële activa: Deelnemingen": budget.PostKapitaalverstrekkingen,
		"Financiële activa: Leningen": budget.PostLeningen, "Voorraden (grondexploitaties)": budget.PostVoorradenInBewerking,
		"Voorraden (overig)": budget.PostVoorradenGereed, "Eigen vermogen": budget.PostEigenVermogen, "Voorzieningen": budget.PostVoorzieningen,
		"Vaste schulden": budget.PostVasteSchuld, "Kortlopende schulden": budget.PostVlottendeSchuld, "Vlottende passiva overig": budget.PostOverlopendePassiva,
		"Vlottende activa overig": budget.PostUitzettingenKort, // the other two are not printed apart
	} {
		require.Contains(t, rows, label)
		b.Posten[post] = tab.rij(t, rows[label])
	}
	none := budget.Series{}
	for i := range 6 {
		none[kolom(i)] = budget.Amount{}
		klopt(t, b.Stand(budget.PostActiva, kolom(i)), tab.bedrag(t, rows["Balanstotaal activa"], i))
		klopt(t, b.Stand(budget.PostPassiva, kolom(i)), tab.bedrag(t, rows["Balanstotaal passiva"], i))
	}
	b.Posten[budget.PostLiquideMiddelen], b.Posten[budget.PostOverlopendeActiva] = none, none
	emu := budget.EMU{Balans: b}
	for i := range 5 {
		klopt(t, emu.Balanssaldo(kolom(i), kolom(i+1)), tab.bedrag(t, rows["EMU-saldo"], i+1))
	}
}

func TestTabelEigenVermogenGouda(t *testing.T) {
	tab := leesTabel(t, "135_gouda_K10_2014.json")
	b := budget.Balans{Posten: map[budget.Post]budget.Series{budget.PostAlgemeneReserve: tab.rij(t, 0),
		budget.PostBestemmingsreserves: tab.rij(t, 1), budget.PostGerealiseerdResultaat: tab.rij(t, 2)}}
	for i := range 2 {
		assert.True(t, klopt(t, b.EigenVermogen(kolom(i)), tab.bedrag(t, 3, i)))
	}
}

// In Zeeland lasten of a programme may be negative; the saldo is baten − lasten
// all the same.
func TestTabelIncidenteelZeeland(t *testing.T) {
	tab := leesTabel(t, "122_provincie-zeeland_K7_2019.json")
	for first, wantExact := range map[int]int{0: 10, 3: 9} {
		assert.Equal(t, wantExact, exact(t, len(tab.labels), func(i int) bool {
			e := budget.Exploitatie{Incidenteel: budget.Zijden{Lasten: tab.reeks(t, i, first), Baten: tab.reeks(t, i, first+1)}}
			return klopt(t, e.Figure(budget.Incidenteel, budget.Saldo, kolom(0)), tab.bedrag(t, i, first+2))
		}))
	}
}
