package publication

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme/years"
	"github.com/bbvgo/bbv/table"
)

// LayHistory lays out what one side of the subjects of a kind was budgeted and came out at, in a unit and with so many
// decimals. For every year it has the begroting, the begroting na wijziging and the realisatie, and the afwijking of the
// realisatie from the last of these that is there: favourable positive, as a percentage with one decimal, and in whole
// euros per inhabitant, both rounded half up. The last column has the years up to the last in which the realisatie
// deviated the same way from the begroting na wijziging. A figure without an outcome is a blank cell; a row or column without any is left out. A nil history has no rows.
func LayHistory(h *years.History, kind years.SubjectKind, side budget.Side, unit budget.Unit, decimals int) table.Table {
	t := table.Table{Caption: kind.String() + ": " + side.String(), UnitLine: "bedragen " + unit.String(), Header: [][]table.Cell{nil}}
	if h == nil {
		return t
	}
	l := historyLayout{table: &t, side: side, unit: unit, decimals: decimals}
	for s := range h.Of(kind) {
		if slices.ContainsFunc(h.Years, func(year int) bool { return l.states(s, year) }) {
			l.subjects = append(l.subjects, s)
			t.Rows = append(t.Rows, table.Row{Label: table.Cell{Text: s.Label}})
		}
	}
	for _, year := range h.Years {
		l.year(year)
	}
	l.column("Reeks", l.run)
	return t
}

// historyLayout is a table of a history that is being filled.
type historyLayout struct {
	table    *table.Table
	subjects []years.Subject
	side     budget.Side
	unit     budget.Unit
	decimals int
}

// column adds a column where any row has a figure in it.
func (l *historyLayout) column(heading string, text func(years.Subject) string) {
	var cells []table.Cell
	for _, s := range l.subjects {
		cells = append(cells, table.Cell{Text: text(s)})
	}
	if !slices.ContainsFunc(cells, func(c table.Cell) bool { return !c.Blank() }) {
		return
	}
	l.table.Header[0] = append(l.table.Header[0], table.Cell{Text: heading})
	for i, c := range cells {
		l.table.Rows[i].Cells = append(l.table.Rows[i].Cells, c)
	}
}

// year adds the columns of a year.
func (l *historyLayout) year(year int) {
	for _, c := range cycle(year) {
		l.column(c.Label(), func(s years.Subject) string { return l.amount(s.Figure(l.side, c)) })
	}
	of := func(heading string, text func(years.Deviation) string) {
		l.column(fmt.Sprint(heading, " ", year), func(s years.Subject) string { return text(l.deviation(s, year)) })
	}
	of("Afwijking", func(d years.Deviation) string { return l.amount(d.Calc) })
	of("In %", percentage)
	of("€ per inwoner", func(d years.Deviation) string {
		a, err := d.PerInhabitant(0, budget.HalfUp)
		if err != nil {
			return ""
		}
		return fmt.Sprintf("%n", a)
	})
}

// cycle are the columns between which a year runs.
func cycle(year int) []budget.Column {
	return []budget.Column{{Year: year, Stage: budget.Begroting}, {Year: year, Stage: budget.NaWijziging}, {Year: year, Stage: budget.Realisatie}}
}

// states reports whether a subject has a figure in a year.
func (l *historyLayout) states(s years.Subject, year int) bool {
	return slices.ContainsFunc(cycle(year), func(c budget.Column) bool { return l.amount(s.Figure(l.side, c)) != "" })
}

// deviation is that of the realisatie of a year from the last begroting.
func (l *historyLayout) deviation(s years.Subject, year int) years.Deviation {
	columns := cycle(year)
	d := s.Deviation(l.side, columns[1], columns[2])
	if _, ok := d.Before.Amount(); !ok {
		d = s.Deviation(l.side, columns[0], columns[2])
	}
	return d
}

// amount prints a figure; one without an outcome is blank.
func (l *historyLayout) amount(c budget.Calc) string {
	a, ok := c.Amount()
	if !ok {
		return ""
	}
	p, err := budget.Print(a, l.decimals, l.unit, budget.HalfUp)
	if err != nil {
		return a.String()
	}
	return p.String()
}

// percentage prints the percentage of a deviation with a comma; blank where there is none.
func percentage(d years.Deviation) string {
	r, err := d.Percentage(1, budget.HalfUp)
	if err != nil {
		return ""
	}
	if _, err := r.Value(); err != nil {
		return ""
	}
	return strings.Replace(r.Outcome(), " %", "%", 1)
}

// run names the years up to the last in which a subject deviated the same way.
func (l *historyLayout) run(s years.Subject) string {
	r := s.Run(l.side, budget.NaWijziging, decimal.Decimal{})
	if len(r.Years) < 2 { // one year is no reeks
		return ""
	}
	return fmt.Sprint(r.Effect, " ", strings.Trim(strings.ReplaceAll(fmt.Sprint(r.Years), " ", ", "), "[]"))
}
