package publication

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
)

// LayAdditive is [Lay] with figures that add up: every sum that a reader can check in a table holds to the last digit, and
// every figure lies within one unit of the last printed digit of its amount, at the nearest where that is possible (controlled
// rounding, see [rounding.Control]). It returns an error that wraps that of Control where no such table is found.
func LayAdditive(d *programme.Document) ([]table.Table, error) {
	d = withColumns(d)
	var tables []table.Table
	for _, s := range sheets(d) {
		t, err := s.addUp()
		if err != nil {
			return nil, fmt.Errorf("lay out %s: %w", form.Excerpt(s.caption), err)
		}
		tables = append(tables, t)
	}
	return slices.Concat(tables, beside(d)), nil
}

// addUp prints the table with the figures that stand in sums rounded so that these hold.
func (s *sheet) addUp() (table.Table, error) {
	t := s.table()
	var amounts []budget.Amount
	var places []*table.Cell
	index := map[cell]int{} // of an amount
	for i, row := range s.cells {
		for j, c := range row {
			if a, ok := s.figure(c).Amount(); ok {
				index[c] = len(amounts)
				amounts, places = append(amounts, a), append(places, &t.Rows[i].Cells[j])
			}
		}
	}
	var identities []rounding.Identity
	for c, total := range index {
		if c.netted {
			c.netted = false
			identities = append(identities, rounding.Identity{Total: total, Parts: []rounding.Addend{{Figure: index[c], Sign: effect(c.side)}}})
			continue
		}
		for _, terms := range [][]term{overParts(c), overSides(c), s.overColumns(c)} {
			if parts, ok := addends(terms, index); ok {
				identities = append(identities, rounding.Identity{Total: total, Parts: parts})
			}
		}
	}
	slices.SortStableFunc(identities, func(a, b rounding.Identity) int { return a.Total - b.Total })
	out, err := rounding.Control(amounts, identities, s.doc.Decimals, s.doc.Unit)
	if err != nil {
		return t, err
	}
	for i, place := range places {
		place.Text = out.Figures[i].String()
	}
	return t, nil
}

// effect is the sign with which a mutation of reserves enters the resultaat.
func effect(side budget.Side) int {
	if side.Burdens() {
		return -1
	}
	return 1
}

// term is a cell in a sum.
type term struct {
	sign int
	cell cell
}

// addends are the terms of a sum, if it has any and the sheet has a figure for each.
func addends(terms []term, index map[cell]int) (out []rounding.Addend, ok bool) {
	for _, t := range terms {
		i, ok := index[t.cell]
		if !ok {
			return nil, false
		}
		out = append(out, rounding.Addend{Figure: i, Sign: t.sign})
	}
	return out, out != nil
}

// overParts is the sum of a side of a part over what is below it.
func overParts(c cell) (terms []term) {
	for below := range c.part.Parts() {
		if below.Has(c.side) {
			terms = append(terms, term{1, cell{part: below, side: c.side, column: c.column}})
		}
	}
	return terms
}

// overSides is a saldo or resultaat as the sum of other sides, each with its effect on the result; afwijkingen are
// favourable positive and all added.
func overSides(c cell) (terms []term) {
	for _, side := range map[budget.Side][]budget.Side{
		budget.Saldo: {budget.Baten, budget.Lasten}, budget.Resultaat: {budget.Saldo, budget.Toevoeging, budget.Onttrekking},
	}[c.side] {
		sign := 1
		if side.Burdens() && c.column != afwijking {
			sign = -1
		}
		if c.part.Has(side) {
			terms = append(terms, term{sign, cell{part: c.part, side: side, column: c.column}})
		}
	}
	return terms
}

// overColumns is an afwijking as the difference of two columns.
func (s *sheet) overColumns(c cell) []term {
	if c.column != afwijking {
		return nil
	}
	column := func(of budget.Column) int {
		return slices.IndexFunc(s.doc.Columns, func(c programme.PrintedColumn) bool { return c.Column == of })
	}
	sign := -1
	if c.side.Burdens() { // more raming is a voordeel
		sign = 1
	}
	raming, realisatie := column(s.doc.Comparison.Raming), column(s.doc.Comparison.Realisatie)
	if raming < 0 || realisatie < 0 {
		return nil
	}
	return []term{{sign, cell{part: c.part, side: c.side, column: raming}}, {-sign, cell{part: c.part, side: c.side, column: realisatie}}}
}
