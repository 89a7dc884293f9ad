package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// checkTotals compares the printed totals of parts with the sums of their
// parts, where the part stands for something that is asked for.
func checkTotals(p *validate.Pass, sides []budget.Side, of func(item any) bool) {
	for _, side := range sides {
		for f := range p.Printed(side) {
			if of(f.Part.Item()) {
				p.Check(f, validate.OfParts)
			}
		}
	}
}

func is[T any](item any) bool {
	_, ok := item.(T)
	return ok
}

func isWhole(item any) bool {
	return is[*programme.Document](item) || is[[]programme.Programme](item) || is[*programme.Dekkingsmiddelen](item)
}

func isRow(item any) bool { return is[*programme.Line](item) || is[*programme.ReserveLine](item) }

// checkAfwijkingen compares the printed afwijkingen with the columns that they
// compare: those of which only the sign is wrong, or all others.
func checkAfwijkingen(p *validate.Pass, reversed bool) {
	for f := range p.Afwijkingen() {
		if o, ok := p.Weigh(f, validate.OfColumns); ok && isReversed(o.Comparison) == reversed {
			p.Conclude(o)
		}
	}
}

// isReversed reports whether rounding cannot explain the difference, and could
// if the printed figure had the other sign.
func isReversed(c finding.Comparison) bool {
	turned := c
	turned.Printed = c.Printed.Neg()
	return !c.Explained() && turned.Explained()
}

func isKnown(c budget.Calc) bool {
	_, ok := c.Amount()
	return ok
}
