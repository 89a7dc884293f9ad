package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// totals is the rule that the printed totals of parts are the sums of their parts,
// on some sides, where the part stands for something that is asked for.
func totals(r validate.Rule, sides []budget.Side, of func(item any) bool) validate.Rule {
	r.Severity = finding.Error
	r.Check = func(p *validate.Pass) {
		for _, side := range sides {
			for f := range p.Printed(side) {
				if of(f.Part.Item()) {
					p.Check(f, validate.OfParts)
				}
			}
		}
	}
	return r
}

var (
	exploitatie = []budget.Side{budget.Lasten, budget.Baten}
	mutaties    = []budget.Side{budget.Toevoeging, budget.Onttrekking}
)

func is[T any](item any) bool {
	_, ok := item.(T)
	return ok
}

func isWhole(item any) bool {
	return is[*programme.Document](item) || is[[]programme.Programme](item) || is[*programme.Dekkingsmiddelen](item)
}

func isRow(item any) bool { return is[*programme.Line](item) || is[*programme.ReserveLine](item) }

// afwijkingen is the rule that printed afwijkingen follow from the columns that
// they compare: those of which only the sign is wrong, or all others.
func afwijkingen(r validate.Rule, reversed bool) validate.Rule {
	r.Severity = finding.Error
	if r.Basis == nil {
		r.Basis = []validate.Basis{validate.BBV("28", "a"), {}}
	}
	r.Check = func(p *validate.Pass) {
		for f := range p.Afwijkingen() {
			if o, ok := p.Weigh(f, validate.OfColumns); ok && isReversed(o.Comparison) == reversed {
				p.Conclude(o)
			}
		}
	}
	return r
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
