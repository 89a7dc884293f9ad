package validate

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// claim is a claim with the part that it is about.
type claim struct {
	part    *programme.Part
	path    string
	columns []budget.Column // of its amounts, in order
	steps   budget.Amount   // of one of its figures; €0 for a unit that does not exist
	*programme.Claim
}

// figure is one operand of a comparison: printed, or computed from printed
// figures. What people read of it is made only when it is reported.
type figure struct {
	amount budget.Amount
	known  bool
	steps  budget.Amount // the sum of the steps of the figures it consists of

	part   *programme.Part
	side   budget.Side
	column budget.Column // zero for an afwijking
	claim  *claim        // of a printed figure; nil for a computed one
}

// at returns the printed figure in a column.
func (p *Pass) at(c *claim, column budget.Column) (figure, bool) {
	amount, ok := c.Amounts.At(column)
	return p.figureOf(c, column, amount), ok
}

// afwijking returns the printed afwijking, which must be there.
func (p *Pass) afwijking(c *claim) figure {
	return p.figureOf(c, budget.Column{}, *c.Afwijking)
}

func (p *Pass) figureOf(c *claim, column budget.Column, amount budget.Amount) figure {
	return figure{amount: amount, known: !c.steps.IsZero(), steps: c.steps, part: c.part, side: c.Side, column: column, claim: c}
}

// computed returns the figure that follows from the leaves; the afwijking for
// the zero column. Its calculation is made only when it is reported.
func (p *Pass) computed(part *programme.Part, side budget.Side, column budget.Column) figure {
	f := figure{part: part, side: side, column: column}
	var leaves int
	if column != (budget.Column{}) {
		f.amount, leaves, f.known = addUp(part, side, column)
	} else {
		calc := part.Afwijking(side)
		f.amount, f.known = calc.Amount()
		leaves = calc.LeafCount()
	}
	f.steps = times(p.step, leaves)
	return f
}

// addUp returns the outcome of Part.Figure and the number of its leaves,
// without the calculation: a large document needs some ten thousand of them,
// and shows a few.
func addUp(part *programme.Part, side budget.Side, column budget.Column) (sum budget.Amount, leaves int, known bool) {
	switch side {
	case budget.Saldo:
		return addSides(part, column, budget.Baten, budget.Lasten)
	case budget.Resultaat:
		return addSides(part, column, budget.Saldo, budget.Toevoeging, budget.Onttrekking)
	}
	if series := part.Series(side); series != nil {
		sum, known = series.At(column)
		return sum, 1, known
	}
	known = true
	for q := range part.Parts() {
		if q.Has(side) {
			a, n, ok := addUp(q, side, column)
			sum, leaves, known = sum.Add(a), leaves+n, known && ok
		}
	}
	return sum, leaves, known && leaves > 0
}

func addSides(part *programme.Part, column budget.Column, sides ...budget.Side) (sum budget.Amount, leaves int, known bool) {
	known = true
	for _, side := range sides {
		if !part.Has(side) {
			continue
		}
		a, n, ok := addUp(part, side, column)
		if side.Burdens() {
			a = a.Neg()
		}
		sum, leaves, known = sum.Add(a), leaves+n, known && ok
	}
	return sum, leaves, known && leaves > 0
}

func fromLeaves(part *programme.Part, side budget.Side, column budget.Column) budget.Calc {
	if column == (budget.Column{}) {
		return part.Afwijking(side).Calc
	}
	return part.Figure(side, column)
}

// times returns n times an amount.
func times(a budget.Amount, n int) budget.Amount {
	var sum budget.Amount
	for ; n > 0; n /= 2 {
		if n%2 == 1 {
			sum = sum.Add(a)
		}
		a = a.Add(a)
	}
	return sum
}

// heading returns the heading of the column as printed.
func (p *Pass) heading(f figure) string {
	switch {
	case f.column != budget.Column{}:
		return p.doc.Label(f.column)
	case p.doc.Comparison != nil && p.doc.Comparison.Heading != "":
		return p.doc.Comparison.Heading
	}
	return "Afwijking"
}

// calc returns the figure as an operand of a calculation.
func (p *Pass) calc(f figure) budget.Calc {
	if f.claim == nil {
		return alone(fromLeaves(f.part, f.side, f.column))
	}
	source := f.claim.Source
	source.Column = p.heading(f)
	label := source.Row
	switch {
	case label == "":
		label = f.side.String()
	case p.wide[tableRow{source.Table, source.Row}]:
		label = f.side.String() + " " + label
	}
	if f.column == (budget.Column{}) {
		label = source.Column + " " + label
	}
	return budget.Stated(label, f.amount, source)
}

// alone returns the leaf where a figure consists of that one leaf: its name
// and source say more than those of the part around it.
func alone(c budget.Calc) budget.Calc {
	for leaf, minus := range c.Leaves() {
		if c.LeafCount() == 1 && !minus {
			return leaf
		}
		break
	}
	return c
}

// path returns where a printed figure stands in the document, "" for a
// computed one.
func (f figure) path() string {
	switch {
	case f.claim == nil:
		return ""
	case f.column == (budget.Column{}):
		return f.claim.path + ".afwijking"
	}
	return f.claim.path + ".bedragen." + f.column.String()
}

// place names a figure for people, from the table to the column.
func (p *Pass) place(f figure) finding.Place {
	source := p.calc(f).Source()
	return p.placeOf(f.path(), source, f.part, f.side, p.heading(f))
}

func (p *Pass) placeOf(path string, source budget.Source, part *programme.Part, side budget.Side, column string) finding.Place {
	table, row := source.Table, source.Row
	if table == "" {
		table = part.Label()
	}
	if row == "" || p.wide[tableRow{source.Table, row}] {
		column = strings.TrimSpace(side.String() + " " + column)
	}
	return finding.Place{Path: path, Caption: table, Label: row, Heading: column}
}

// tableRow is a row of a printed table.
type tableRow struct{ table, row string }

// wideRows finds the rows in which a table prints more than one side, as an
// overzicht with lasten, baten and saldo beside each other does.
func wideRows(claims []*claim) map[tableRow]bool {
	wide, sides := map[tableRow]bool{}, map[tableRow]budget.Side{}
	for _, c := range claims {
		row := tableRow{c.Source.Table, c.Source.Row}
		if side, ok := sides[row]; ok && side != c.Side {
			wide[row] = true
		}
		sides[row] = c.Side
	}
	return wide
}
