package position

import (
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// Kind is what a table prints. The zero value is nothing that this package knows.
type Kind int

// The kinds.
const (
	Balans Kind = iota + 1
	Kengetallen
	EMU
)

// KindOf tells what a table prints by its labels. A balans has posts of both sides; the kengetallen are at least three, and most
// rows; an EMU-saldo stands below the exploitatiesaldo from which it follows.
func KindOf(u *understand.Understanding) Kind {
	t := &Table{Understanding: u}
	ratios, named := map[string]bool{}, 0
	lines, sides := map[string]bool{}, map[balans.Post]int{}
	for i, r := range u.Rows {
		if r.Section == i {
			continue
		}
		named++
		if key, ok := lexicon.Kengetal.Of(t.label(i, -1)); ok {
			ratios[key] = true
		}
		if key, ok := lexicon.EMURegel.Of(t.label(i, -1)); ok {
			lines[key] = true
		}
	}
	for at := range t.posts() {
		sides[top(at)]++
	}
	switch {
	case sides[balans.Activa] > 2 && sides[balans.Passiva] > 2:
		return Balans
	case len(ratios) > 2 && 2*len(ratios) > named:
		return Kengetallen
	case lines["exploitatiesaldo"] && lines["saldo"]:
		return EMU
	}
	return 0
}

// top is the side of the balans that a post stands on.
func top(p balans.Post) balans.Post {
	for {
		above, ok := p.Parent()
		if !ok {
			return p
		}
		p = above
	}
}

// Table is a table and what its columns hold.
type Table struct {
	*understand.Understanding
	Number  int             // of the table among others
	Columns []budget.Column // of each value column; the zero column where that is not known
	Unit    func(understand.CellRef) (budget.Unit, bool)
	labels  []int // the column with the labels of each value column, −1 for those of the rows; see labelColumns
}

// labelColumns finds the columns of text that name what the figures to their right are: the passiva beside the activa.
func (t *Table) labelColumns() []int {
	if t.labels != nil {
		return t.labels
	}
	t.labels = make([]int, len(t.Understanding.Columns))
	at := -1
	for j := range t.labels {
		text := false
		for i := range t.Rows {
			if _, figure := t.Value(understand.CellRef{Row: i, Column: j}); figure {
				text = false
				break
			}
			text = text || !t.Nil(understand.CellRef{Row: i, Column: j})
		}
		if text {
			at = j
		}
		t.labels[j] = at
	}
	return t.labels
}

// label is what the figures of a row are called by the labels of the rows, for −1, or by those in a column.
func (t *Table) label(row, column int) string {
	if column < 0 {
		return t.Rows[row].Label
	}
	return t.Table.Cell(row, column).Text
}

// named is what a cell is called.
func (t *Table) named(at understand.CellRef) string {
	return t.label(at.Row, t.labelColumns()[at.Column])
}

// official are the posts by their own labels, bare.
var official = sync.OnceValue(func() map[string]balans.Post {
	list := map[string]balans.Post{}
	for _, p := range balans.Posts() {
		list[lexicon.Bare(p.Label(), "")] = p
	}
	return list
})

// post is the post of the balans that a label means, or none.
func post(label string) balans.Post {
	if p, ok := official()[lexicon.Bare(label, "")]; ok {
		return p
	}
	key, _ := lexicon.Balanspost.Of(label)
	return balans.Post(key)
}

// posts are the cells with figures of each post that one label of the table means; those that two do are not told apart.
func (t *Table) posts() map[balans.Post][]understand.CellRef {
	type spot struct{ row, labels int }
	first, again := map[balans.Post]spot{}, map[balans.Post]bool{}
	out := map[balans.Post][]understand.CellRef{}
	for i := range t.Rows {
		labelled, p := -2, balans.Post("") // the column of which p is the post
		for j, labels := range t.labelColumns() {
			at := understand.CellRef{Row: i, Column: j}
			if _, figure := t.Value(at); !figure {
				continue
			}
			if labels != labelled {
				labelled, p = labels, post(t.label(i, labels))
			}
			if !p.Valid() {
				continue
			}
			if f, known := first[p]; known && f != (spot{i, labels}) {
				again[p] = true
			}
			first[p] = spot{i, labels}
			out[p] = append(out[p], at)
		}
	}
	for p := range again {
		delete(out, p)
	}
	t.addTotals(out)
	return out
}

// addTotals adds the totals of both sides of a balans that say no more than that they are totals: two rows of which a sum tells
// that they are equal, the upper one below posts of the activa only, and the lower below those of the passiva.
func (t *Table) addTotals(cells map[balans.Post][]understand.CellRef) {
	for _, id := range t.Identities {
		if len(id.Terms) != 1 || id.Terms[0].Coefficient != 1 || id.Tentative {
			continue
		}
		upper, lower := id.Target, id.Terms[0].Cell
		if upper.Row > lower.Row {
			upper, lower = lower, upper
		}
		if upper.Column == lower.Column && t.bare(upper) && t.bare(lower) && t.between(cells, -1, upper.Row, balans.Activa) && t.between(cells, upper.Row, lower.Row, balans.Passiva) {
			cells[balans.Activa] = append(cells[balans.Activa], upper)
			cells[balans.Passiva] = append(cells[balans.Passiva], lower)
		}
	}
}

// bare reports whether a cell is called nothing, or a total and no more.
func (t *Table) bare(at understand.CellRef) bool { return lexicon.Balanspost.Bare(t.named(at)) }

// between reports whether the posts in some rows, the first and last not counted, are all of one side, and there are some.
func (t *Table) between(cells map[balans.Post][]understand.CellRef, from, to int, side balans.Post) bool {
	some := false
	for p, list := range cells {
		for _, at := range list {
			if from < at.Row && at.Row < to {
				some = true
				if top(p) != side {
					return false
				}
			}
		}
	}
	return some
}

// amount is the figure of a cell in euros as it is printed; false where there is none, or no unit.
func (t *Table) amount(at understand.CellRef) (budget.Amount, bool) {
	v, ok := t.Value(at)
	unit, known := t.Unit(at)
	if !ok || !known {
		return budget.Amount{}, false
	}
	p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit)
	return p.Amount(), err == nil
}
