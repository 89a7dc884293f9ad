package lay

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Verlopen are roll-forwards, a table per kind and column: the opening, the
// columns that any of them has, and the closing, with the total below those of which the document prints one.
func Verlopen(d *programme.Document) (out []table.Table) {
	for _, kind := range kinds {
		rows, printsTotal := rollforwards(d, kind.of)
		for _, c := range columnsOf(rows) {
			out = append(out, verloopTable(d, kind.caption+" "+Heading(d, c), rows, printsTotal, c))
		}
	}
	return out
}

// kinds are the roll-forwards that are laid out, with their captions.
var kinds = []struct {
	of      balans.VerloopKind
	caption string
}{{balans.VerloopKrediet, "Kredieten"}}

// rollforwards are those of a kind, and whether the document prints their total.
func rollforwards(d *programme.Document, kind balans.VerloopKind) (rows []balans.Verloop, printsTotal bool) {
	for r := range d.EachVerloop() {
		if r.Verloop.Kind() != kind {
			continue
		}
		if r.Total {
			printsTotal = true
		} else {
			rows = append(rows, r.Verloop)
		}
	}
	return rows, printsTotal
}

func columnsOf(rows []balans.Verloop) []budget.Column {
	all := budget.Series{}
	for _, v := range rows {
		for _, c := range v.Columns() {
			all[c] = budget.Amount{}
		}
	}
	return all.Columns()
}

func verloopTable(d *programme.Document, caption string, rows []balans.Verloop, printsTotal bool, c budget.Column) table.Table {
	total, err := balans.SumVerloop("Totaal", rows...)
	if err == nil && printsTotal {
		rows = append(rows[:len(rows):len(rows)], total)
	}
	steps, _ := mutations(total, c) // the total has all of them
	out := Blank(d, caption, append(append([]string{"Begin"}, steps...), "Einde"))
	for _, v := range rows {
		row := table.Row{Label: table.Cell{Text: v.Label()}, Cells: []table.Cell{Figure(d, v.Opening(c))}}
		_, of := mutations(v, c)
		for _, step := range steps {
			row.Cells = append(row.Cells, Figure(d, of[step]))
		}
		row.Cells = append(row.Cells, Figure(d, v.Closing(c)))
		out.Rows = append(out.Rows, row)
	}
	return out
}

// mutations are the columns between opening and closing by their labels, and what a roll-forward has in each: as stated where
// the label says what it does, and as its effect in a column that is printed beside the usual ones.
func mutations(v balans.Verloop, c budget.Column) (labels []string, of map[string]budget.Calc) {
	of = map[string]budget.Calc{}
	for field, t := range v.Mutations(c) {
		label, calc := t.Calc().Label(), t.Calc()
		before, again := of[label]
		switch {
		case again:
			calc = budget.Computed(label, budget.Plus(before), t)
		case field == "":
			calc = budget.Computed(label, t)
		}
		if of[label] = calc; !again {
			labels = append(labels, label)
		}
	}
	return labels, of
}
