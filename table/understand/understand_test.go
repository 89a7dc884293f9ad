package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/understand"
)

func TestIdentitiesOfOneProgramme(t *testing.T) {
	u := understand.Understand(programme3(), understand.Given{})
	// saldo and resultaat in three columns, the afwijking of six rows
	assert.Len(t, u.Identities, 12)
	assert.Equal(t, understand.VarianceFavourable, u.Convention.Variance)
	assert.Equal(t, "C", u.Convention.Archetype())
	var formulas []string
	for _, f := range u.Families {
		assert.False(t, f.Dropped || f.Tentative)
		assert.Contains(t, f.Evidence, "hold")
		formulas = append(formulas, f.Rule.String()+": "+f.Formula)
	}
	assert.Contains(t, formulas, "saldo: Gerealiseerde totaal saldo van baten en … = − Totaal lasten + Totaal baten")
	assert.Contains(t, formulas, "afwijking: Afwijking 2017 = Raming 2017 na wijziging − Realisatie 2017")
}

func TestRefuse(t *testing.T) {
	u := understand.Understand(programme3(), understand.Given{Refuse: []understand.SumRule{understand.RuleVariance, understand.RuleResult}})
	require.NotEmpty(t, u.Identities)
	for _, id := range u.Identities {
		assert.Equal(t, understand.RuleSaldo, u.Families[id.Family].Rule)
	}
}

func TestValue(t *testing.T) {
	u := understand.Understand(tabletest.Of([]string{"2023", "2024", "V/N"}, []string{"Lasten", "1.234,50", "-"}, []string{"Baten", "", "12%"}), understand.Given{})
	v, ok := u.Value(understand.CellRef{Row: 0, Column: 0})
	require.True(t, ok)
	assert.Equal(t, "1.234,50", v.String())
	for _, at := range []understand.CellRef{{Row: 0, Column: 1}, {Row: 1, Column: 0}, {Row: 1, Column: 1}, {Row: -1}, {Row: 9}, {Column: 9}, {Column: -1}} {
		_, ok := u.Value(at)
		assert.False(t, ok, at)
	}
	assert.True(t, u.Nil(understand.CellRef{Row: 0, Column: 1}))
	assert.True(t, u.Nil(understand.CellRef{Row: 1, Column: 0}))
	assert.False(t, u.Nil(understand.CellRef{Row: 0, Column: 0}))
	assert.False(t, u.Nil(understand.CellRef{Row: 9, Column: 0}))
	var zero understand.Understanding
	_, ok = zero.Value(understand.CellRef{})
	assert.False(t, ok)
	assert.False(t, zero.Nil(understand.CellRef{}))
}

// One wrong figure in the programme of Lansingerland: the system names it.
func TestSystemFindsTheWrongFigure(t *testing.T) {
	tb := withCell(programme3(), understand.CellRef{Row: 1, Column: 1}, "8.585")
	u := understand.Understand(tb, understand.Given{})
	s, err := u.Sums()
	require.NoError(t, err)
	d := s.Diagnose()
	require.Len(t, d.Conflicts, 1)
	require.NotEmpty(t, d.Conflicts[0].Accusations)
	first := d.Conflicts[0].Accusations[0]
	require.Len(t, first.Figures, 1)
	assert.Equal(t, understand.CellRef{Row: 1, Column: 1}, s.Cells[first.Figures[0]])
	assert.Equal(t, "8.855", first.Remedies[0][0].To.String())
	assert.Equal(t, "Totaal baten, Realisatie 2017", s.Figure(first.Figures[0]).Name)
	assert.Equal(t, "realisatie", s.Figure(first.Figures[0]).Series)
}

// Blank cells may hide a figure that a page dropped: then a sum that fails proves nothing.
func TestBlankCellsAreNotHeldAgainstATable(t *testing.T) {
	u := understand.Understand(tabletest.Of([]string{"2022", "2023", "2024"},
		[]string{"Jeugd", "1.000", "1.100", "1.200"}, []string{"Zorg", "2.000", "2.100", ""}, []string{"Totaal", "3.000", "3.200", "3.500"}), understand.Given{})
	require.Len(t, u.Identities, 3)
	assert.True(t, u.Identities[2].Tentative)
	assert.False(t, u.Identities[1].Tentative)
}

// What the figures contradict is no understanding: it is dropped, and said to be.
func TestDroppedFamilies(t *testing.T) {
	u := understand.Understand(tabletest.Of([]string{"2022", "2023", "2024"},
		[]string{"Lasten", "1.000", "1.100", "1.200"}, []string{"Baten", "500", "600", "700"}, []string{"Saldo", "17", "95", "333"}), understand.Given{})
	assert.Empty(t, u.Identities)
	require.NotEmpty(t, u.Families)
	for _, f := range u.Families {
		assert.True(t, f.Dropped)
	}
}

// Figures alone suggest that the ages add up to the inhabitants (Ooststellingwerf, begroting 2018): that is tentative.
func TestInferredSumsAreTentative(t *testing.T) {
	u := understand.Understand(tabletest.Of([]string{"Rekening 2014", "Rekening 2015", "Rekening 2016"},
		[]string{"Aantal inwoners *1)", "25.672", "25.617", "25.571"},
		[]string{"van 0 - 19 jaar", "5.702", "5.599", "5.573"},
		[]string{"van 20 - 64 jaar", "14.586", "14.461", "14.310"},
		[]string{"van 65 jaar en ouder", "5.384", "5.557", "5.688"}), understand.Given{})
	require.Len(t, u.Identities, 3)
	for _, id := range u.Identities {
		assert.True(t, id.Tentative)
		assert.True(t, u.Families[id.Family].Tentative)
	}
	s, err := u.Sums()
	require.NoError(t, err)
	n := len(s.Verdicts(nil))
	assert.Zero(t, n, "tentative sums are not judged")
}

// A year opens as the year before closes, which a reclassification may change: tentative (Gouda, begroting 2025).
func TestCarriedStandsAreTentative(t *testing.T) {
	tb := tabletest.Of([]string{"2025", "2026", "2027"}, []string{"Stand per 1 januari", "463", "412", "362"}, []string{"Vermeerderingen", "0", "0", "0"},
		[]string{"Verminderingen", "51", "51", "51"}, []string{"Stand per 31 december", "412", "362", "311"})
	u := understand.Understand(tb, understand.Given{})
	carried := 0
	for _, id := range u.Identities {
		if u.Families[id.Family].Rule == understand.RuleCarry {
			carried++
			assert.True(t, id.Tentative)
		}
	}
	assert.Equal(t, 2, carried)
	assert.Len(t, u.Identities, 5)
}

func TestFormulasOfLabelsAndHeaders(t *testing.T) {
	rows := understand.Understand(tabletest.Of([]string{"2023", "2024"},
		[]string{"Exploitatie (A)", "1.500", "1.600"}, []string{"Kapitaal (B)", "700", "900"}, []string{"Ruimte (A - B)", "800", "700"}), understand.Given{})
	require.Len(t, rows.Identities, 2)
	assert.Equal(t, understand.RuleFormula, rows.Families[rows.Identities[0].Family].Rule)
	columns := understand.Understand(tabletest.Of([]string{"Raming a", "Mutatie b", "Nieuw c = a + b"},
		[]string{"Jeugd", "1.500", "100", "1.600"}, []string{"Zorg", "700", "-50", "650"}), understand.Given{})
	require.NotEmpty(t, columns.Identities)
	assert.Len(t, columns.Identities, 2)
	for _, bad := range []string{"(A × B)", "(A + Z)", "(A +)", "((B-A)+(D-C))/E"} {
		u := understand.Understand(tabletest.Of([]string{"2023", "2024"},
			[]string{"Exploitatie (A)", "1.500", "1.600"}, []string{"Kapitaal (B)", "700", "900"}, []string{"Ratio " + bad, "9", "8"}), understand.Given{})
		assert.Empty(t, u.Identities, bad)
	}
}

// However large or odd a table, understanding it ends.
func TestHugeTables(t *testing.T) {
	var rows [][]string
	for i := range 20_000 {
		rows = append(rows, []string{[]string{"Totaal", "Saldo", "Lasten", "Resultaat", "Mutaties reserves"}[i%5], "1.234", "9.876"})
	}
	u := understand.Understand(tabletest.Of([]string{"2023", "2024"}, rows...), understand.Given{})
	assert.Len(t, u.Rows, 20_000)

	header, row := []string{}, []string{"Totaal"}
	for i := range 900 {
		header = append(header, []string{"Verschil", "Lasten", "Baten", "Saldo", "Totaal", "Stand 31-12-2024", "Wijziging"}[i%7])
		row = append(row, "7")
	}
	u = understand.Understand(tabletest.Of(header, row, row, row), understand.Given{})
	assert.Len(t, u.Columns, 900)
}

func TestFiguresTooLargeToAdd(t *testing.T) {
	u := understand.Understand(tabletest.Of([]string{"2023", "2024"}, []string{"Lasten", "9.007.199.254.740.993", "1,5"},
		[]string{"Baten", strings.Repeat("9", 17), "0,123456"}, []string{"Saldo", "900.719.925.474.099", "1,2345"}), understand.Given{})
	_, err := u.Sums()
	require.NoError(t, err)
	_, ok := u.Value(understand.CellRef{Row: 0, Column: 0})
	assert.False(t, ok, "a figure that cannot be added up is no figure of a sum")
}

// A column of letters gives an unsigned saldo its sign (Bronckhorst prints both).
func TestLetterColumnGivesTheSign(t *testing.T) {
	u := understand.Understand(tabletest.Of([]string{"Begroting 2023 na wijziging", "Rekening 2023", "Verschil", "V / N"},
		[]string{"Totaal lasten", "7.137", "6.692", "445", "V"}, []string{"Totaal baten", "297", "235", "62", "N"}, []string{"Saldo", "-6.840", "-6.457", "383", "V"}), understand.Given{})
	v, ok := u.Value(understand.CellRef{Row: 1, Column: 2})
	require.True(t, ok)
	assert.Equal(t, budget.Euros(-62_000).String(), budget.Euros(v.Count()*1000).String())
	assert.Equal(t, "G", u.Convention.Archetype())
	assert.Equal(t, understand.VarianceFavourable, u.Convention.Variance)
	assert.Contains(t, u.Convention.String(), "letterkolom V/N")
}
