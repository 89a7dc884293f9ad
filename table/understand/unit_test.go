package understand_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

func TestUnitIsFoundAroundTheTable(t *testing.T) {
	plain := func() table.Table {
		return tabletest.Of([]string{"2023", "2024"}, []string{"Lasten", "1.500", "1.600"}, []string{"Baten", "500", "600"})
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
		u := tabletest.Understand(tb, understand.Given{})
		assert.Equal(t, budget.InThousands, u.Unit.Unit, where)
		assert.True(t, u.Unit.Stated, where)
		assert.False(t, u.Unit.Contradicted, where)
		assert.Contains(t, u.Unit.Evidence, "it says", where)
	}
	u := tabletest.Understand(plain(), understand.Given{})
	assert.Equal(t, budget.InEuros, u.Unit.Unit)
	assert.False(t, u.Unit.Stated)
	millions := budget.InMillions
	u = tabletest.Understand(plain(), understand.Given{Unit: &millions})
	assert.Equal(t, budget.InMillions, u.Unit.Unit)
	assert.Equal(t, "given", u.Unit.Evidence)
}

// Tiel 2021 and 2020 print "Bedragen x € 1.000" above whole euros, Zuid-Holland 2017 "(bedragen in €)" above thousands.
func TestUnitThatFiguresContradict(t *testing.T) {
	tiel := tabletest.Of([]string{"2021"}, []string{"Lasten", "€ 16.738.566"}, []string{"Baten", "€ 96.320.290"})
	tiel.UnitLine = "Bedragen x € 1.000"
	u := tabletest.Understand(tiel, understand.Given{})
	assert.True(t, u.Unit.Contradicted)
	assert.Contains(t, u.Unit.Evidence, "smaller unit")

	zuidHolland := tabletest.Of([]string{"Saldo per 31-12-2016"}, []string{"Algemene reserve", "77.479"}, []string{"Totaal reserves", "649.845"})
	zuidHolland.UnitLine = "(bedragen in €)"
	u = tabletest.Understand(zuidHolland, understand.Given{})
	assert.True(t, u.Unit.Contradicted)
	assert.Contains(t, u.Unit.Evidence, "larger unit")

	rotterdam := tabletest.Of([]string{"2024"}, []string{"Totaal programma's", "4.902.113"})
	rotterdam.UnitLine = "x € 1.000"
	assert.False(t, tabletest.Understand(rotterdam, understand.Given{}).Unit.Contradicted)
}

func TestUnitThatIsNotNamed(t *testing.T) {
	assert.Contains(t, tabletest.Understand(tabletest.Of([]string{"2024"}, []string{"Lasten", "16.738.566"}), understand.Given{}).Unit.Evidence, "above ten million")
	assert.Contains(t, tabletest.Understand(tabletest.Of([]string{"2024"}, []string{"Lasten", "12,50"}), understand.Given{}).Unit.Evidence, "cents")
	assert.Contains(t, tabletest.Understand(tabletest.Of([]string{"2024"}, []string{"Oordeel", "goed"}), understand.Given{}).Unit.Evidence, "no figures")
	assert.True(t, form.IsUnit("x € 1 mln"))
	assert.False(t, form.IsUnit("Het programma kost € 1.000 per inwoner"))
}

func TestLocale(t *testing.T) {
	english := printed.English
	for _, c := range []struct {
		cells []string
		given *printed.Locale
		want  printed.Locale
	}{
		{[]string{"1.234", "12,5"}, nil, printed.Dutch},
		{[]string{"1,234,567", "12.5"}, nil, printed.English},
		{[]string{"1,234.50", "3"}, nil, printed.English},
		{[]string{"12.50", "0.75"}, nil, printed.English},
		{[]string{"68,96 %", "65.98 %"}, nil, printed.Mixed},
		{[]string{"1.234,50", "12.5"}, nil, printed.Dutch},
		{[]string{"12,5", "-"}, nil, printed.Dutch},
		{[]string{"1.234", "2.345"}, &english, printed.English},
	} {
		u := tabletest.Understand(tabletest.Of([]string{"a", "b"}, append([]string{"x"}, c.cells...)), understand.Given{Locale: c.given})
		assert.Equal(t, c.want, u.Locale.Locale, c.cells)
	}
}

func TestUnreadFigures(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024"}, []string{"Lasten", "1.234", "12.34"}, []string{"Baten", "1.000", "Ja"}), understand.Given{})
	assert.Len(t, u.Unread, 1)
	assert.Equal(t, understand.CellRef{Row: 0, Column: 1}, u.Unread[0].Cell)
	assert.ErrorContains(t, u.Unread[0].Err, `"12.34"`)
}
