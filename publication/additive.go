package publication

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table/understand"
)

// LayAdditive is [Lay] with figures that add up: every sum that a reader can check in a table holds to the last digit, and
// every figure lies within one unit of the last printed digit of its amount, at the nearest where that is possible (controlled
// rounding, see [rounding.Control]). It returns an error that wraps that of Control where no such table is found.
func LayAdditive(d *programme.Document) ([]table.Table, error) {
	if d == nil {
		return nil, nil
	}
	var tables []table.Table
	for _, l := range (layer{d}).all() {
		t, err := l.addUp(d)
		if err != nil {
			return nil, fmt.Errorf("lay out %s: %w", form.Excerpt(l.caption), err)
		}
		tables = append(tables, t)
	}
	return tables, nil
}

// addUp prints the table with the figures that stand in sums rounded so that these hold.
func (l laid) addUp(d *programme.Document) (table.Table, error) {
	t := l.table(d)
	index := map[understand.CellRef]int{}
	var cells []understand.CellRef
	var amounts []budget.Amount
	figure := func(at understand.CellRef) int {
		i, ok := index[at]
		if !ok {
			i = len(cells)
			index[at] = i
			amount, _ := l.rows[at.Row].figures[at.Column].Amount()
			cells, amounts = append(cells, at), append(amounts, amount)
		}
		return i
	}
	var identities []rounding.Identity
	for _, sum := range l.sums {
		id := rounding.Identity{Total: figure(sum.Target)}
		for _, term := range sum.Terms {
			id.Parts = append(id.Parts, rounding.Addend{Figure: figure(term.Cell), Sign: term.Coefficient})
		}
		identities = append(identities, id)
	}
	out, err := rounding.Control(amounts, identities, d.Decimals, d.Unit)
	if err != nil {
		return t, err
	}
	for i, at := range cells {
		if cell := &t.Rows[at.Row].Cells[at.Column]; !cell.Blank() {
			cell.Text = out.Figures[i].String()
		}
	}
	return t, nil
}
