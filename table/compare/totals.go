package compare

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// TotalLines are the lines of several tables about their whole, of one side and in one unit, put under each other as the rows of
// a table. Where one is the total of others, as a programme is of its beleidsvelden, the sums of that table show it.
type TotalLines struct {
	Table table.Table
	Rows  [][]CellIn // where the figures of its rows are printed, by column; Table is −1 for a blank cell
}

// leastTotals is how many tables at least a sum over tables takes: the total, and two parts.
const leastTotals = 3

// alikeIn is what the lines that are put under each other have in common.
type alikeIn struct {
	side     budget.Side
	unit     budget.Unit
	unitless bool
	decimals int
}

// period is a column of totals.
type period struct {
	when  moment
	stage budget.Stage
}

// totals puts the lines of tables about their whole under each other.
func (f *facts) totals(tables []*understand.Understanding) (list []TotalLines) {
	groups, printed := map[alikeIn][]*line{}, map[printedBy][]*line{}
	var order []alikeIn
	for i := range f.subjects {
		if s := &f.subjects[i]; len(s.own) > 0 || f.over() {
			continue
		}
		for _, k := range f.subjects[i].lines {
			l := &f.lines[k]
			if l.side == 0 || len(l.facts) == 0 {
				continue
			}
			key := alikeIn{l.side, l.facts[0].unit, l.unitless, l.facts[0].decimals}
			if groups[key] == nil {
				order = append(order, key)
			}
			if slices.ContainsFunc(l.rarest(key, printed), l.repeats) {
				continue
			}
			groups[key] = append(groups[key], l)
			for k := range l.facts {
				at := l.facts[k].printedBy(key)
				printed[at] = append(printed[at], l)
			}
		}
	}
	for _, key := range order {
		if t := newTotals(groups[key], tables); len(t.Rows) >= leastTotals {
			list = append(list, t)
		}
	}
	return list
}

// printedBy is a figure that lines of one group print.
type printedBy struct {
	of    alikeIn
	when  moment
	worth budget.Amount
}

func (f *fact) printedBy(of alikeIn) printedBy { return printedBy{of, f.when, f.worth} }

// rarest are the lines that print one of the figures of a line, too: the figure that the fewest do.
func (l *line) rarest(of alikeIn, printed map[printedBy][]*line) (least []*line) {
	for i := range l.facts {
		if also := printed[l.facts[i].printedBy(of)]; i == 0 || len(also) < len(least) {
			least = also
		}
	}
	return least
}

// repeats reports whether a line says nothing that another does not say.
func (l *line) repeats(other *line) bool {
	return !slices.ContainsFunc(l.facts, func(f fact) bool {
		g := other.at(&f)
		return g == nil || g.worth != f.worth
	})
}

// newTotals puts lines under each other; years and stages that fewer than three of them have are left out, and lines that
// are blank then.
func newTotals(lines []*line, tables []*understand.Understanding) (t TotalLines) {
	times := map[period]int{}
	var columns []period
	for _, l := range lines {
		for i := range l.facts {
			p := l.facts[i].period()
			if times[p]++; times[p] == leastTotals {
				columns = append(columns, p)
			}
		}
	}
	if len(columns) == 0 {
		return t
	}
	head := make([]table.Cell, len(columns))
	for _, l := range lines {
		u := tables[l.table]
		row := table.Row{Label: table.Cell{Text: cmp.Or(u.Table.Caption, u.Rows[l.row].Label)}, Cells: make([]table.Cell, len(columns))}
		spots := slices.Repeat([]CellIn{{Table: -1}}, len(columns))
		any := false
		for i := range l.facts {
			k := slices.Index(columns, l.facts[i].period())
			v, ok := u.Value(l.facts[i].cell)
			if k < 0 || !ok {
				continue
			}
			any = true
			spots[k] = CellIn{l.table, l.facts[i].cell}
			row.Cells[k].Text = v.String()
			head[k].Text = cmp.Or(head[k].Text, u.Columns[l.facts[i].cell.Column].Label)
		}
		if any {
			t.Table.Rows, t.Rows = append(t.Table.Rows, row), append(t.Rows, spots)
		}
	}
	t.Table.Header = [][]table.Cell{head}
	if u := tables[lines[0].table]; u.Unit.Known() {
		t.Table.UnitLine = u.Unit.Unit.String()
	}
	return t
}

// period is that of the column of a figure; a raming of a later year is one of the begroting.
func (f *fact) period() period {
	if f.stage == budget.Meerjarenraming {
		return period{f.when, budget.Begroting}
	}
	return period{f.when, f.stage}
}
