package arithmetic

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// checkTotals compares the printed totals of parts of some kinds with the sums
// of their parts.
func checkTotals(p *validate.Pass, sides []budget.Side, kinds ...programme.PartKind) {
	for _, side := range sides {
		for f := range p.Printed(side) {
			if slices.Contains(kinds, f.Part.Kind()) {
				p.Check(f, validate.OfParts)
			}
		}
	}
}

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
