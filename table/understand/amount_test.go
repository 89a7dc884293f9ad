package understand_test

import (
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// Lansingerland, jaarstukken 2017, programma 3: both positive, saldo = baten − lasten, afwijking + is voordeel.
func programme3() table.Table {
	t := tabletest.Of([]string{"Raming 2017 na wijziging", "Realisatie 2017", "Afwijking 2017"},
		[]string{"Totaal lasten", "35.984", "33.976", "2.008"},
		[]string{"Totaal baten", "10.510", "8.855", "-1.655"},
		[]string{"Gerealiseerde totaal saldo van baten en lasten", "-25.474", "-25.121", "353"},
		[]string{"Toevoeging reserves", "13", "13", "0"},
		[]string{"Onttrekking reserves", "504", "397", "-107"},
		[]string{"Gerealiseerd resultaat", "-24.984", "-24.738", "245"})
	t.UnitLine = "bedragen x € 1.000"
	return t
}

// inEuros gives the unit of tables that name none.
func inEuros() understand.Given {
	euros := budget.InEuros
	return understand.Given{Unit: &euros}
}

// Letters on the cells give the signs.
func TestAmountFromLetters(t *testing.T) {
	letters := tabletest.Of([]string{"Begroting 2022", "Rekening 2022"},
		[]string{"Lasten", "58.259 N", "26.894 N"}, []string{"Baten", "24.675 V", "27.822 V"}, []string{"Saldo", "33.584 N", "928 V"})
	u := tabletest.Understand(letters, inEuros())
	assert.Equal(t, "letter", u.Convention.Marker.String())
	assert.Equal(t, "F", u.Convention.Archetype())
	for r, want := range [][2]int64{{58_259, 26_894}, {24_675, 27_822}, {-33_584, 928}} {
		for c := range want {
			got, ok := u.Amount(understand.CellRef{Row: r, Column: c})
			require.True(t, ok)
			assert.Equal(t, budget.Euros(want[c]), got)
		}
	}
}

// Dutch documents sign as they like; the model does not: lasten and baten positive, saldo a surplus, afwijking a voordeel.
func TestAmount(t *testing.T) {
	costPositive := tabletest.Of([]string{"Raming 2017 na wijziging", "Realisatie 2017", "Afwijking 2017"},
		[]string{"Totaal lasten", "35.984", "33.976", "-2.008"},
		[]string{"Totaal baten", "-10.510", "-8.855", "1.655"},
		[]string{"Gerealiseerde totaal saldo van baten en lasten", "25.474", "25.121", "-353"},
		[]string{"Toevoeging reserves", "13", "13", "0"},
		[]string{"Onttrekking reserves", "-504", "-397", "107"},
		[]string{"Gerealiseerd resultaat", "24.984", "24.738", "-245"})
	letters := tabletest.Of([]string{"Raming 2017 na wijziging", "Realisatie 2017", "Afwijking 2017"},
		[]string{"Totaal lasten", "35.984 N", "33.976 N", "2.008"},
		[]string{"Totaal baten", "10.510 V", "8.855 V", "-1.655"},
		[]string{"Gerealiseerde totaal saldo van baten en lasten", "25.474 N", "25.121 N", "353"},
		[]string{"Toevoeging reserves", "13 N", "13 N", "0"},
		[]string{"Onttrekking reserves", "504 V", "397 V", "-107"},
		[]string{"Gerealiseerd resultaat", "24.984 N", "24.738 N", "245"})
	costPositive.UnitLine, letters.UnitLine = "bedragen x € 1.000", "bedragen x € 1.000"
	for name, tb := range map[string]table.Table{"as printed": programme3(), "cost positive": costPositive, "letters": letters} {
		u := tabletest.Understand(tb, understand.Given{})
		for r, want := range []int64{33_976_000, 8_855_000, -25_121_000, 13_000, 397_000, -24_738_000} {
			got, ok := u.Amount(understand.CellRef{Row: r, Column: 1})
			require.True(t, ok, "%s row %d", name, r)
			assert.Equal(t, budget.Euros(want), got, "%s row %d", name, r)
		}
		if name == "letters" {
			continue
		}
		got, ok := u.Amount(understand.CellRef{Row: 1, Column: 2})
		require.True(t, ok)
		assert.Equal(t, budget.Euros(-1_655_000), got, name)
	}
	u := tabletest.Understand(programme3(), understand.Given{})
	_, ok := u.Amount(understand.CellRef{Row: 99})
	assert.False(t, ok)
}

// Voorschoten 2020 prints lasten and toevoegingen negative, onttrekkingen positive.
func TestAmountOfSignedReserves(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2020", "2021"}, []string{"Baten", "56.286", "57.000"}, []string{"Lasten", "-58.129", "-58.500"},
		[]string{"Saldo van baten en lasten", "-1.843", "-1.500"}, []string{"Onttrekking aan reserves", "2.718", "2.000"},
		[]string{"Toevoeging aan reserves", "-92", "-100"}, []string{"Geraamde resultaat", "782", "400"}), inEuros())
	for r, want := range []int64{56_286, 58_129, -1_843, 2_718, 92, 782} {
		got, ok := u.Amount(understand.CellRef{Row: r, Column: 0})
		require.True(t, ok)
		assert.Equal(t, budget.Euros(want), got, u.Rows[r].Label)
	}
}

func TestAmountUnknown(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2024", "Verschil"}, []string{"Saldo", "5", "3"}, []string{"Jeugd", "7", "1"}), inEuros())
	_, ok := u.Amount(understand.CellRef{Row: 0, Column: 0})
	assert.False(t, ok, "a saldo alone does not tell whether plus is a surplus")
	_, ok = u.Amount(understand.CellRef{Row: 1, Column: 1})
	assert.False(t, ok)
	got, ok := u.Amount(understand.CellRef{Row: 1, Column: 0})
	assert.True(t, ok)
	assert.Equal(t, budget.Euros(7), got)
}

func TestGivenRowsAndColumns(t *testing.T) {
	tb := tabletest.Of([]string{"2022", "2023"}, []string{"Bruto", "1.500", "1.600"}, []string{"Eigen bijdragen", "400", "700"}, []string{"Netto", "1.100", "900"})
	u := tabletest.Understand(tb, understand.Given{})
	assert.Len(t, u.Identities, 2, "found by the figures")
	assert.Zero(t, u.Convention.Saldo, "no word says which is lasten")
	u = tabletest.Understand(tb, understand.Given{
		Rows:    map[int]understand.RowReading{0: {Label: "Bruto", Side: budget.Lasten}, 1: {Label: "Eigen bijdragen", Side: budget.Baten}, 2: {Label: "Netto", Side: budget.Saldo}, 9: {}},
		Columns: map[int]understand.ColumnReading{0: {Label: "R", Year: 2022, Stage: budget.Realisatie}, -1: {}},
	})
	assert.Len(t, u.Identities, 2)
	assert.Equal(t, understand.LastenMinBaten, u.Convention.Saldo)
	assert.Equal(t, budget.Realisatie, u.Columns[0].Stage)
}

// In a table with columns for lasten, baten and saldo the row of the saldo holds the total lasten in the first
// (Drimmelen 2021: lasten negative, minus behind the figure).
func TestAmountInColumnsOfSides(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"Realisatie 2021 Baten", "Realisatie 2021 Lasten", "Realisatie 2021 Saldo"},
		[]string{"1 Burger en Bestuur", "739", "5.129-", "4.390-"}, []string{"2 Openbare ruimte", "5.589", "10.981-", "5.392-"},
		[]string{"Saldo van baten en lasten", "6.328", "16.110-", "9.782-"}), inEuros())
	assert.Equal(t, "A", u.Convention.Archetype())
	for c, want := range []int64{6_328, 16_110, -9_782} {
		got, ok := u.Amount(understand.CellRef{Row: 2, Column: c})
		require.True(t, ok)
		assert.Equal(t, budget.Euros(want), got)
	}
}

// A 0 has the decimals that all other figures of its column have: the fewest of those, and none where they have none.
func TestANilAmidDecimals(t *testing.T) {
	for figures, want := range map[string]string{
		"0|1,5|2,3": "0,0", "0|1,5|2": "0", "0|1,52|2,3": "0,0", "0,00|1,5|2,3": "0,00", "0|0,0|12": "0", "0|0,0|-": "0", "0|1,5|0": "0,0",
	} {
		var rows [][]string
		for _, x := range strings.Split(figures, "|") {
			rows = append(rows, []string{"x", x, "4,25"})
		}
		u := tabletest.Understand(tabletest.Of([]string{"2024", "2025"}, rows...), understand.Given{})
		v, ok := u.Value(understand.CellRef{Row: 0, Column: 0})
		require.True(t, ok)
		assert.Equal(t, want, v.String(), figures)
	}
}
