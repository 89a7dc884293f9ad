package understand_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
		"sheet":     func(t *table.Table) { t.Part = "Programma 3 (x € 1.000)" },
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
	assert.Nil(t, u.Unit.Suggested)
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

// Where nothing names the unit it is unknown: sums are found all the same, no figure has an amount in euros, and what the
// size of the figures suggests is no more than that.
func TestUnitThatIsNotNamed(t *testing.T) {
	euros, thousands := budget.InEuros, budget.InThousands
	for _, c := range []struct {
		label, cell string
		suggested   *budget.Unit
		says        string
	}{
		{"Lasten", "10.000.000", &euros, "ten million"},
		{"Lasten", "9.999.999", nil, "suggest none"},
		{"Lasten", "12,50", &euros, "cents"},
		{"Totaal programma's", "4.999.999", &thousands, "thousands"},
		{"Totaal programma's", "5.000.000", nil, "suggest none"},
		{"Oordeel", "goed", nil, "no figures"},
	} {
		r := tabletest.Understand(tabletest.Of([]string{"2024"}, []string{c.label, c.cell}), understand.Given{}).Unit
		assert.Equal(t, c.suggested, r.Suggested, c.cell)
		assert.Contains(t, r.Evidence, c.says, c.cell)
		assert.False(t, r.Stated || r.Known(), c.cell)
	}
	u := tabletest.Understand(tabletest.Of([]string{"2024", "2025"}, []string{"Baten", "70", "80"}, []string{"Lasten", "61", "75"}, []string{"Saldo", "9", "5"}), understand.Given{})
	assert.Len(t, u.Identities, 2)
	_, ok := u.Amount(understand.CellRef{})
	assert.False(t, ok)
	assert.True(t, form.IsUnit("x € 1 mln"))
	assert.False(t, form.IsUnit("Het programma kost € 1.000 per inwoner"))
}

// twoByTwo has a heading above and between its rows of figures.
func twoByTwo(first, second string) table.Table {
	return tabletest.Of([]string{"2023", "2024"}, []string{first}, []string{"Lasten", "1.500", "1.600"}, []string{second}, []string{"Leerlingen", "500", "600"})
}

// unitsOf are the units of the figures of a column, "?" where unknown.
func unitsOf(u *understand.Understanding, column int) (list []string) {
	for r := range u.Rows {
		if u.Table.Rows[r].Blank() {
			continue
		}
		unit, ok := u.UnitAt(understand.CellRef{Row: r, Column: column})
		if list = append(list, unit.String()); !ok {
			list[len(list)-1] = "?"
		}
	}
	return list
}

// A heading that names a unit speaks for the rows below it: to the next heading where the table has a unit to return to,
// and else to the next heading that names one; for the whole table where nothing else says more.
func TestUnitOfBlocks(t *testing.T) {
	for _, c := range []struct {
		line, first, second string
		want                []string
		known               bool
	}{
		{"", "Exploitatie (x € 1.000)", "Onderwijs", []string{"x € 1.000", "x € 1.000"}, true},
		{"", "Exploitatie", "Onderwijs (x € 1.000)", []string{"x € 1.000", "x € 1.000"}, true},
		{"", "Exploitatie (x € 1.000)", "Investeringen (x € 1 miljoen)", []string{"x € 1.000", "x € 1 miljoen"}, false},
		{"x € 1.000", "Exploitatie", "Per inwoner (in euro's)", []string{"x € 1.000", "x € 1"}, true},
		{"x € 1.000", "Per inwoner (in euro's)", "Onderwijs", []string{"x € 1", "x € 1.000"}, true},
	} {
		tb := twoByTwo(c.first, c.second)
		tb.UnitLine = c.line
		u := tabletest.Understand(tb, understand.Given{})
		assert.Equal(t, c.want, unitsOf(&u, 0), c)
		assert.Equal(t, c.known, u.Unit.Known(), c)
	}
	tb := twoByTwo("Exploitatie", "Per inwoner")
	tb.UnitLine = "x € 1.000"
	tb.Rows[2].Cells = []table.Cell{{Text: "in euro's"}, {Text: "in €"}}
	u := tabletest.Understand(tb, understand.Given{})
	assert.Equal(t, "x € 1.000", u.Unit.Unit.String())
	unit, ok := u.UnitAt(understand.CellRef{Row: 3})
	assert.True(t, ok && unit == budget.InEuros, "cells of a row may name it, too")
	tb = twoByTwo("Exploitatie (x € 1.000)", "Investeringen (x € 1 miljoen)")
	u = tabletest.Understand(tb, understand.Given{})
	for row, want := range map[int]int64{1: 1_500_000, 3: 500_000_000} {
		got, ok := u.Amount(understand.CellRef{Row: row, Column: 0})
		require.True(t, ok)
		assert.Equal(t, budget.Euros(want), got)
	}
}

// Headers that name different units speak for their columns.
func TestUnitOfColumns(t *testing.T) {
	tb := tabletest.Of([]string{"2024 (x € 1.000)", "per inwoner (in euro's)"}, []string{"Lasten", "1.500", "16"})
	u := tabletest.Understand(tb, understand.Given{})
	assert.Equal(t, []string{"x € 1.000"}, unitsOf(&u, 0))
	assert.Equal(t, []string{"x € 1"}, unitsOf(&u, 1))
	assert.False(t, u.Unit.Known())
	tb = tabletest.Of([]string{"2024", "per inwoner (in euro's)"}, []string{"Lasten", "1.500", "16"})
	tb.UnitLine = "x € 1.000"
	u = tabletest.Understand(tb, understand.Given{})
	assert.Equal(t, []string{"x € 1.000"}, unitsOf(&u, 0))
	assert.Equal(t, []string{"x € 1"}, unitsOf(&u, 1))
	assert.True(t, u.Unit.Known())
}

// Places that name different units for the whole table dispute: none is known.
func TestUnitThatIsDisputed(t *testing.T) {
	for where, set := range map[string]func(*table.Table){
		"corner": func(t *table.Table) { t.Corner.Text = "in euro's" },
		"note":   func(t *table.Table) { t.Notes = []string{"Bedragen in euro's"} },
		"sheet":  func(t *table.Table) { t.Part = "Programma 3 (in euro's)" },
		"header": func(t *table.Table) { t.Header[0][0].Text, t.Header[0][1].Text = "2023 in euro's", "2024 in euro's" },
		"foot": func(t *table.Table) {
			t.Rows = append(t.Rows, table.Row{Label: table.Cell{Text: "bedragen in euro's"}})
		},
	} {
		tb := twoByTwo("Exploitatie", "Onderwijs")
		tb.Caption = "Programma 3 (x € 1.000)"
		set(&tb)
		u := tabletest.Understand(tb, understand.Given{})
		assert.True(t, u.Unit.Stated && u.Unit.Disputed && !u.Unit.Known(), where)
		assert.Len(t, u.Unit.Said, 2, where)
		assert.Contains(t, u.Unit.Evidence, "but also", where)
		_, ok := u.Amount(understand.CellRef{Row: 1})
		assert.False(t, ok, where)
	}
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

// Dates, and the codes of a column of text, are no figures that cannot be read; one cell that looks like a code may be.
func TestUnreadFiguresAreNoCodesOrDates(t *testing.T) {
	unread := func(cells ...string) int {
		tb := tabletest.Of([]string{"Taakveld", "2024"})
		for i, text := range cells {
			tb.Rows = append(tb.Rows, tabletest.Of(nil, []string{"Post", text, strconv.Itoa(i + 100)}).Rows...)
		}
		return len(tabletest.Understand(tb, understand.Given{}).Unread)
	}
	assert.Zero(t, unread("0.1", "0.10", "6.72a"))
	assert.Zero(t, unread("31-12-2024", "1-1-2030"))
	assert.Equal(t, 1, unread("1.2.3", "Jeugd"))
	assert.Zero(t, unread("1.2.3", "1.2.4", "Jeugd"))
	assert.Equal(t, 2, unread("1.234", "12.34", "12.35", "5.678", "7.890"), "among figures these are figures")
}
