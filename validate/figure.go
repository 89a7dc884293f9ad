package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// Location is where a document prints a figure, or anything else that a rule
// can report: its path, and its table, row and column for people.
type Location struct {
	Path   string
	Part   string        // what it is part of, where the source names no table
	Row    string        // what it is, where the source names no row
	Side   budget.Side   // said before the column where the row does not tell it; 0 for none
	Column budget.Column // zero for what stands in no column
	Source budget.Source
	Step   budget.Amount // of a figure with a unit of its own; €0 for that of the document

	heading string // of the column as printed, where it is none of the document's
}

type printedPart struct {
	part    *programme.Part
	path    string
	number  int             // in the order of the document
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

// operand is a figure that is added or subtracted.
type operand struct {
	OverviewFigure
	minus bool
}

// table returns the table that prints the figure; "" for one that is computed,
// or that stands in no table with a name.
func (f OverviewFigure) table() string {
	if f.claim == nil {
		return ""
	}
	return f.claim.Source.Table
}

// isAfwijking reports whether it is a difference, which stands in no column.
func (f OverviewFigure) isAfwijking() bool { return f.Column == budget.Column{} }

func figureOf(c *printedPart, column budget.Column, amount budget.Amount) OverviewFigure {
	return OverviewFigure{Part: c.part, Side: c.Side, Column: column, Amount: amount, steps: c.steps, known: !c.steps.IsZero(), claim: c}
}

// addUp returns the outcome of Part.Figure and the number of its leaves,
// without the calculation that budget.Combine makes: a large document needs some
// ten thousand of them, and shows a few.
func addUp(part *programme.Part, side budget.Side, column budget.Column) (sum budget.Amount, leaves int, known bool) {
	if side == budget.Saldo || side == budget.Resultaat {
		return addSides(part, side, column)
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

// booked are the sides that are booked.
var booked = []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking}

// addSides adds up the sides that a saldo or a resultaat follows from.
func addSides(part *programme.Part, of budget.Side, column budget.Column) (sum budget.Amount, leaves int, known bool) {
	known = true
	for side := range of.Parts() {
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

// figured is a side in a column; the zero column is that of an afwijking.
type figured struct {
	side   budget.Side
	column budget.Column
}

// leafAmount returns the outcome of a calculation, and nothing for none.
func leafAmount(c budget.Calc) budget.Amount { a, _ := c.Amount(); return a }

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
