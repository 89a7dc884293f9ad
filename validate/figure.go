package validate

import (
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// printedPart is a claim with the part that it is about.
type printedPart struct {
	part    *programme.Part
	path    string
	columns []budget.Column // of its amounts, in order
	steps   budget.Amount   // of one of its figures; €0 for a unit that does not exist
	*programme.Claim
}

// OverviewFigure is one figure of the overzicht van baten en lasten: as the document
// prints it, or as it follows from the leaves of a part. What people read of it
// is made only when it is reported.
type OverviewFigure struct {
	Part   *programme.Part
	Side   budget.Side
	Column budget.Column // zero for an afwijking
	Amount budget.Amount

	known bool
	steps budget.Amount // the sum of the steps of the figures it consists of; see rounding.Bound
	claim *printedPart  // of a printed figure; nil for a computed one
}

// table returns the table that prints the figure; "" for one that is computed,
// or that stands in no table with a name.
func (f OverviewFigure) table() string {
	if f.claim == nil {
		return ""
	}
	return f.claim.Source.Table
}

func (f OverviewFigure) isAfwijking() bool { return f.Column == budget.Column{} }

// Printed yields the printed figures of a side, in the order of the document.
func (p *Pass) Printed(side budget.Side) iter.Seq[OverviewFigure] {
	p = p.orNone()
	return func(yield func(OverviewFigure) bool) {
		for _, c := range p.claims {
			if c.Side != side {
				continue
			}
			for _, column := range c.columns {
				if f, ok := p.at(c, column); ok && !yield(f) {
					return
				}
			}
		}
	}
}

// Afwijkingen yields the printed afwijkingen of all sides, in the order of the
// document.
func (p *Pass) Afwijkingen() iter.Seq[OverviewFigure] {
	p = p.orNone()
	return func(yield func(OverviewFigure) bool) {
		for _, c := range p.claims {
			if c.Claim.Afwijking != nil && !yield(p.afwijking(c)) {
				return
			}
		}
	}
}

// inTable returns the figure that a table prints for a part.
func (p *Pass) inTable(part *programme.Part, side budget.Side, column budget.Column, table string) (OverviewFigure, bool) {
	return p.first(part, side, column, func(c *printedPart) bool { return c.Source.Table == table })
}

// first returns the first figure that is printed for a part in a claim like
// that.
func (p *Pass) first(part *programme.Part, side budget.Side, column budget.Column, like func(*printedPart) bool) (OverviewFigure, bool) {
	for _, c := range p.printed[part] {
		if c.Side != side || !like(c) {
			continue
		}
		if f, ok := p.at(c, column); ok {
			return f, true
		}
	}
	return OverviewFigure{}, false
}

func anywhere(*printedPart) bool { return true }

// each calls f for all that a claim prints.
func (p *Pass) each(c *printedPart, f func(OverviewFigure)) {
	for _, column := range c.columns {
		if printed, ok := p.at(c, column); ok {
			f(printed)
		}
	}
	if c.Claim.Afwijking != nil {
		f(p.afwijking(c))
	}
}

// at returns the printed figure in a column.
func (p *Pass) at(c *printedPart, column budget.Column) (OverviewFigure, bool) {
	amount, ok := c.Amounts[column]
	return figureOf(c, column, amount), ok
}

// afwijking returns the printed afwijking, which must be there.
func (p *Pass) afwijking(c *printedPart) OverviewFigure {
	return figureOf(c, budget.Column{}, *c.Afwijking)
}

func figureOf(c *printedPart, column budget.Column, amount budget.Amount) OverviewFigure {
	return OverviewFigure{Part: c.part, Side: c.Side, Column: column, Amount: amount, steps: c.steps, known: !c.steps.IsZero(), claim: c}
}

// computed returns the figure that follows from the leaves; the afwijking for
// the zero column. Its calculation is made only when it is reported.
func (p *Pass) computed(part *programme.Part, side budget.Side, column budget.Column) OverviewFigure {
	f := OverviewFigure{Part: part, Side: side, Column: column}
	var leaves int
	if f.isAfwijking() {
		calc := part.Afwijking(side)
		f.Amount, f.known = calc.Amount()
		leaves = calc.LeafCount()
	} else {
		f.Amount, leaves, f.known = addUp(part, side, column)
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
		sum, known = series[column]
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

// heading returns the heading of the column as printed.
func (p *Pass) heading(f OverviewFigure) string {
	switch {
	case !f.isAfwijking():
		return p.doc.Label(f.Column)
	case p.doc.Comparison != nil && p.doc.Comparison.Heading != "":
		return p.doc.Comparison.Heading
	}
	return "Afwijking"
}

// calc returns the figure as an operand of a calculation.
func (p *Pass) calc(f OverviewFigure) budget.Calc {
	if f.claim == nil {
		if f.isAfwijking() {
			return alone(f.Part.Afwijking(f.Side).Calc)
		}
		return alone(f.Part.Figure(f.Side, f.Column))
	}
	source := f.claim.Source
	source.Column = p.heading(f)
	label := source.Row
	switch {
	case label == "":
		label = f.Side.String()
	case p.wide[tableRow{source.Table, source.Row}]:
		label = f.Side.String() + " " + label
	}
	if f.isAfwijking() {
		label = source.Column + " " + label
	}
	return budget.Stated(label, f.Amount, source)
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

// location returns where a figure stands; without a path for a computed one.
func (p *Pass) location(f OverviewFigure) Location {
	at := Location{Part: f.Part.Label(), Side: f.Side, Source: p.calc(f).Source(), heading: p.heading(f)}
	switch {
	case f.claim == nil:
	case f.isAfwijking():
		at.Path = f.claim.path + ".afwijking"
	default:
		at.Path = f.claim.path + ".bedragen." + f.Column.String()
	}
	return at
}
