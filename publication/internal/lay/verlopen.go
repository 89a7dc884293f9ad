package lay

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Verlopen are the roll-forwards of kredieten and of leningen, and those of reserves where the document prints vrijval or
// overheveling apart, a table per kind and column: the opening, the columns that any of them has, and the closing, with the
// total below those of which the document prints one.
func Verlopen(d *programme.Document) (out []table.Table) {
	for _, kind := range kinds {
		rows, printsTotal := rollforwards(d, kind.of)
		if kind.of == balans.VerloopReserve && !apart(d) {
			continue
		}
		for _, c := range columnsOf(rows) {
			t := verloopTable(d, kind.caption+" "+Heading(d, c), rows, printsTotal, c)
			switch kind.of {
			case balans.VerloopLening:
				rente(d, &t, c)
			case balans.VerloopKrediet:
				settled(d.Position.Kredieten, &t)
			}
			out = append(out, t)
		}
	}
	return out
}

// kinds are the roll-forwards that are laid out, with their captions.
var kinds = []struct {
	of      balans.VerloopKind
	caption string
}{{balans.VerloopReserve, "Verloop reserves"}, {balans.VerloopKrediet, "Kredieten"}, {balans.VerloopLening, "Leningen"}}

// apart reports whether a reserve has a movement that is neither toevoeging nor onttrekking.
func apart(d *programme.Document) bool {
	return d != nil && d.Position != nil && slices.ContainsFunc(d.Position.Reserves, func(r balans.Reserve) bool {
		return r.Vrijval != nil || r.OverhevelingVan != nil || r.OverhevelingNaar != nil
	})
}

// rente adds the rente of each lening in a column to the table of leningen, where one has any: below them their sum.
func rente(d *programme.Document, t *table.Table, c budget.Column) {
	var terms []budget.Term
	for _, l := range d.Position.Leningen {
		if _, ok := l.Rente[c]; ok {
			terms = append(terms, budget.Plus(l.Rente.Stated(l.Name, c, l.Source)))
		}
	}
	if terms == nil {
		return
	}
	t.Header[0] = append(t.Header[0], table.Cell{Text: "Rente"})
	for i := range t.Rows {
		sum := budget.Computed("rente", terms...)
		if i < len(d.Position.Leningen) {
			sum = d.Position.Leningen[i].Rente.Stated("", c, budget.Source{})
		}
		t.Rows[i].Cells = append(t.Rows[i].Cells, Figure(d, sum))
	}
}

// settled adds to the table of kredieten, where the document says it of any, when each is ready, as printed, and which it closes.
func settled(kredieten []balans.Krediet, t *table.Table) {
	for _, column := range []struct {
		heading string
		of      func(balans.Krediet) string
	}{
		{"Gereed", func(k balans.Krediet) string { return notAnAmount(k.Ready) }},
		{"Afgesloten", func(k balans.Krediet) string {
			if k.Closed {
				return "ja"
			}
			return ""
		}},
	} {
		if !slices.ContainsFunc(kredieten, func(k balans.Krediet) bool { return column.of(k) != "" }) {
			continue
		}
		t.Header[0] = append(t.Header[0], table.Cell{Text: column.heading})
		for i := range t.Rows {
			cell := table.Cell{}
			if i < len(kredieten) { // below them their total
				cell.Text = column.of(kredieten[i])
			}
			t.Rows[i].Cells = append(t.Rows[i].Cells, cell)
		}
	}
}

// notAnAmount is a text that no reader of the table takes for an amount: "2026" stands there as "in 2026".
func notAnAmount(ready string) string {
	if ready != "" && strings.Trim(ready, "0123456789") == "" {
		return "in " + ready
	}
	return ready
}

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
