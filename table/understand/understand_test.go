package understand_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

func TestIdentitiesOfOneProgramme(t *testing.T) {
	u := tabletest.Understand(programme3(), understand.Given{})
	// saldo and resultaat in three columns, the afwijking of six rows
	own := 0
	for _, id := range u.Identities {
		if !u.Families[id.Family].Implied {
			own++
		}
	}
	assert.Equal(t, 12, own)
	assert.Equal(t, understand.VarianceFavourable, u.Convention.Variance)
	assert.Equal(t, "C", u.Convention.Archetype())
	var formulas []string
	for _, f := range u.Families {
		assert.False(t, f.Tentative)
		assert.Contains(t, f.Evidence(), "holds at")
	}
	for _, id := range u.Identities {
		formulas = append(formulas, u.Families[id.Family].Rule.String()+": "+u.Formula(id).NL)
	}
	assert.Contains(t, formulas, "saldo: Gerealiseerde totaal saldo van baten en … = − Totaal lasten + Totaal baten")
	assert.Contains(t, formulas, "afwijking: Afwijking 2017 = Raming 2017 na wijziging − Realisatie 2017")
}

func TestRefuse(t *testing.T) {
	u := tabletest.Understand(programme3(), understand.Given{Refuse: []understand.SumRule{understand.RuleVariance, understand.RuleResult}})
	require.NotEmpty(t, u.Identities)
	for _, id := range u.Identities {
		assert.Equal(t, understand.RuleSaldo, u.Families[id.Family].Rule)
	}
}

func TestValue(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024", "V/N"}, []string{"Lasten", "1.234,50", "-"}, []string{"Baten", "", "12%"}), understand.Given{})
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

// One wrong figure in the programme of Lansingerland is named.
func TestTheWrongFigureIsFound(t *testing.T) {
	tb := withCell(programme3(), understand.CellRef{Row: 1, Column: 1}, "8.585")
	u := tabletest.Understand(tb, understand.Given{})
	require.Len(t, u.Conflicts, 1)
	first := u.Conflicts[0].Suspects[0]
	require.Equal(t, understand.CellRef{Row: 1, Column: 1}, first.Cell)
	assert.Equal(t, "8.855", first.Meant.String())
	s, err := u.System(u.Identities[u.Conflicts[0].Failing[0]], budget.Unstated)
	require.NoError(t, err)
	var names []string
	for i := range s.Identity(0).Parts {
		names = append(names, s.Figure(i+1).Name)
	}
	assert.Contains(t, append(names, s.Figure(0).Name), "Totaal baten, Realisatie 2017")
}

// Blank cells may hide a figure that a page dropped: then a sum that fails accuses nobody.
func TestBlankCellsAreNotHeldAgainstATable(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2022", "2023", "2024"},
		[]string{"Jeugd", "1.000", "1.100", "1.200"}, []string{"Zorg", "2.000", "2.100", ""}, []string{"Totaal", "3.000", "3.200", "3.500"}), understand.Given{})
	require.Len(t, u.Families, 1)
	assert.Equal(t, 2, u.Families[0].Exact)
	assert.Equal(t, 1, u.Families[0].Failing)
	assert.Len(t, u.Identities, 2)
	assert.Empty(t, u.Conflicts)
}

// What the figures contradict is no sum, whatever the words say.
func TestWordsAloneEstablishNothing(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2022", "2023", "2024"},
		[]string{"Lasten", "1.000", "1.100", "1.200"}, []string{"Baten", "500", "600", "700"}, []string{"Saldo", "17", "95", "333"}), understand.Given{})
	assert.Empty(t, u.Identities)
	assert.Empty(t, u.Families)
}

// Figures alone establish that the ages add up to the inhabitants (Ooststellingwerf, begroting 2018), whatever the words.
func TestFiguresAloneEstablishASum(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"Rekening 2014", "Rekening 2015", "Rekening 2016"},
		[]string{"Aantal inwoners *1)", "25.672", "25.617", "25.571"},
		[]string{"van 0 - 19 jaar", "5.702", "5.599", "5.573"},
		[]string{"van 20 - 64 jaar", "14.586", "14.461", "14.310"},
		[]string{"van 65 jaar en ouder", "5.384", "5.557", "5.688"}), understand.Given{})
	require.Len(t, u.Identities, 3)
	for _, id := range u.Identities {
		assert.False(t, id.Tentative)
	}
	s, err := u.Sums(context.Background())
	require.NoError(t, err)
	assert.Equal(t, []rounding.Verdict{rounding.Exact, rounding.Exact, rounding.Exact}, s.Verdicts)
}

// Small figures prove little: a sum of them is tentative, and nobody is accused.
func TestSmallFiguresProveLittle(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"aantal"}, []string{"scholen", "1"}, []string{"sporthallen", "2"}, []string{"zwembaden", "3"}), understand.Given{})
	for _, id := range u.Identities {
		assert.True(t, id.Tentative)
	}
	assert.Empty(t, u.Conflicts)
}

// However large or odd a table, understanding it ends.
func TestHugeTables(t *testing.T) {
	var rows [][]string
	for i := range 5_000 {
		rows = append(rows, []string{[]string{"Totaal", "Saldo", "Lasten", "Resultaat", "Mutaties reserves"}[i%5], "1.234", "9.876"})
	}
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024"}, rows...), understand.Given{})
	assert.Len(t, u.Rows, 5_000)
	assert.Equal(t, 5_000, u.Alike, "what was not looked at is said")

	header, row := []string{}, []string{"Totaal"}
	for i := range 300 {
		header = append(header, []string{"Verschil", "Lasten", "Baten", "Saldo", "Totaal", "Stand 31-12-2024", "Wijziging"}[i%7])
		row = append(row, "7")
	}
	u = tabletest.Understand(tabletest.Of(header, row, row, row), understand.Given{})
	assert.Len(t, u.Columns, 300)
}

func TestFiguresTooLargeToAdd(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024"}, []string{"Lasten", "9.007.199.254.740.993", "1,5"},
		[]string{"Baten", strings.Repeat("9", 17), "0,123456"}, []string{"Saldo", "900.719.925.474.099", "1,2345"}), understand.Given{})
	_, err := u.Sums(context.Background())
	require.NoError(t, err)
	_, ok := u.Value(understand.CellRef{Row: 0, Column: 0})
	assert.False(t, ok, "a figure that cannot be added up is no figure of a sum")
}

// A column of letters gives an unsigned saldo its sign (Bronckhorst prints both).
func TestLetterColumnGivesTheSign(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"Begroting 2023 na wijziging", "Rekening 2023", "Verschil", "V / N"},
		[]string{"Totaal lasten", "7.137", "6.692", "445", "V"}, []string{"Totaal baten", "297", "235", "62", "N"}, []string{"Saldo", "-6.840", "-6.457", "383", "V"}), understand.Given{})
	v, ok := u.Value(understand.CellRef{Row: 1, Column: 2})
	require.True(t, ok)
	assert.Equal(t, budget.Euros(-62_000).String(), budget.Euros(v.Count()*1000).String())
	assert.Equal(t, "G", u.Convention.Archetype())
	assert.Equal(t, understand.VarianceFavourable, u.Convention.Variance)
	assert.Contains(t, u.Convention.String(), "letterkolom V/N")
	assert.Contains(t, u.Convention.Text().EN, "column of letters V/N")
}

// A figure in which a letter stands for a digit is said to be unreadable, a word is not.
func TestLettersForDigits(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024", "2025"}, []string{"Lasten", "1.200", "1.2O0", "l.300"},
		[]string{"Toelichting", "Olie", "nvt", "l"}), understand.Given{})
	var at []understand.CellRef
	for _, c := range u.Unread {
		at = append(at, c.Cell)
	}
	assert.Equal(t, []understand.CellRef{{Row: 0, Column: 1}, {Row: 0, Column: 2}}, at)
}
