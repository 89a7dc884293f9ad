package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/internal/form"
)

func TestUnitIsFoundAroundTheTable(t *testing.T) {
	plain := func() table.Table {
		return tableOf([]string{"2023", "2024"}, []string{"Lasten", "1.500", "1.600"}, []string{"Baten", "500", "600"})
	}
	for where, set := range map[string]func(*table.Table){
		"unit line": func(t *table.Table) { t.UnitLine = "(bedragen x € 1.000)" },
		"corner":    func(t *table.Table) { t.Corner.Text = "Bedragen * € 1.000" },
		"caption":   func(t *table.Table) { t.Caption = "Reserves (x € 1.000,-)" },
		"header":    func(t *table.Table) { t.Header[0][0].Text = "Lasten (x 1.000)" },
		"note":      func(t *table.Table) { t.Notes = []string{"bedragen x 1.000,-"} },
		"row": func(t *table.Table) {
			t.Rows = append(t.Rows, table.Row{Label: table.Cell{Text: "schaal x € 1.000"}})
		},
	} {
		tb := plain()
		set(&tb)
		u := table.Understand(tb, table.Given{})
		assert.Equal(t, budget.InThousands, u.Unit.Unit, where)
		assert.True(t, u.Unit.Stated, where)
		assert.False(t, u.Unit.Contradicted, where)
		assert.Contains(t, u.Unit.Evidence, "it says", where)
	}
	u := table.Understand(plain(), table.Given{})
	assert.Equal(t, budget.InEuros, u.Unit.Unit)
	assert.False(t, u.Unit.Stated)
	millions := budget.InMillions
	u = table.Understand(plain(), table.Given{Unit: &millions})
	assert.Equal(t, budget.InMillions, u.Unit.Unit)
	assert.Equal(t, "given", u.Unit.Evidence)
}

// Tiel 2021 and 2020 print "Bedragen x € 1.000" above whole euros, Zuid-Holland 2017 "(bedragen in €)" above thousands.
func TestUnitThatFiguresContradict(t *testing.T) {
	tiel := tableOf([]string{"2021"}, []string{"Lasten", "€ 16.738.566"}, []string{"Baten", "€ 96.320.290"})
	tiel.UnitLine = "Bedragen x € 1.000"
	u := table.Understand(tiel, table.Given{})
	assert.True(t, u.Unit.Contradicted)
	assert.Contains(t, u.Unit.Evidence, "smaller unit")

	zuidHolland := tableOf([]string{"Saldo per 31-12-2016"}, []string{"Algemene reserve", "77.479"}, []string{"Totaal reserves", "649.845"})
	zuidHolland.UnitLine = "(bedragen in €)"
	u = table.Understand(zuidHolland, table.Given{})
	assert.True(t, u.Unit.Contradicted)
	assert.Contains(t, u.Unit.Evidence, "larger unit")

	rotterdam := tableOf([]string{"2024"}, []string{"Totaal programma's", "4.902.113"})
	rotterdam.UnitLine = "x € 1.000"
	assert.False(t, table.Understand(rotterdam, table.Given{}).Unit.Contradicted)
}

func TestUnitThatIsNotNamed(t *testing.T) {
	assert.Contains(t, table.Understand(tableOf([]string{"2024"}, []string{"Lasten", "16.738.566"}), table.Given{}).Unit.Evidence, "above ten million")
	assert.Contains(t, table.Understand(tableOf([]string{"2024"}, []string{"Lasten", "12,50"}), table.Given{}).Unit.Evidence, "cents")
	assert.Contains(t, table.Understand(tableOf([]string{"2024"}, []string{"Oordeel", "goed"}), table.Given{}).Unit.Evidence, "no figures")
	assert.True(t, form.IsUnit("x € 1 mln"))
	assert.False(t, form.IsUnit("Het programma kost € 1.000 per inwoner"))
}

func TestLocale(t *testing.T) {
	english := budget.English
	for _, c := range []struct {
		cells []string
		given *budget.Locale
		want  budget.Locale
	}{
		{[]string{"1.234", "12,5"}, nil, budget.Dutch},
		{[]string{"1,234,567", "12.5"}, nil, budget.English},
		{[]string{"1,234.50", "3"}, nil, budget.English},
		{[]string{"12.50", "0.75"}, nil, budget.English},
		{[]string{"68,96 %", "65.98 %"}, nil, budget.Mixed},
		{[]string{"1.234,50", "12.5"}, nil, budget.Dutch},
		{[]string{"12,5", "-"}, nil, budget.Dutch},
		{[]string{"1.234", "2.345"}, &english, budget.English},
	} {
		u := table.Understand(tableOf([]string{"a", "b"}, append([]string{"x"}, c.cells...)), table.Given{Locale: c.given})
		assert.Equal(t, c.want, u.Locale.Locale, c.cells)
	}
}

func TestUnreadFigures(t *testing.T) {
	u := table.Understand(tableOf([]string{"2023", "2024"}, []string{"Lasten", "1.234", "12.34"}, []string{"Baten", "1.000", "Ja"}), table.Given{})
	assert.Len(t, u.Unread, 1)
	assert.Equal(t, table.CellRef{Row: 0, Column: 1}, u.Unread[0].Cell)
	assert.ErrorContains(t, u.Unread[0].Err, `"12.34"`)
}
