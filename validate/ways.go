package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// Way is one way in which a figure follows, made when it is needed.
type Way struct {
	Calc func() budget.Calc
	wide func() budget.Amount // by how much more than its leaves tell it may be rounded; nil for nothing
}

// Ways returns the ways of calculations that are there already.
func Ways(calcs ...budget.Calc) []Way {
	out := make([]Way, len(calcs))
	for i, c := range calcs {
		out[i].Calc = func() budget.Calc { return c }
	}
	return out
}

func (w Way) calc() budget.Calc {
	if w.Calc == nil {
		return budget.Calc{}
	}
	return w.Calc()
}

// Then returns the way that makes another calculation of this one.
func (w Way) Then(change func(budget.Calc) budget.Calc) Way {
	if change == nil {
		return w
	}
	return Way{Calc: func() budget.Calc { return change(w.calc()) }, wide: w.wide}
}

// steps returns the sum of the steps of a calculation that a way made.
func (p *Pass) steps(way Way, calc budget.Calc) budget.Amount {
	steps := times(p.step, calc.LeafCount())
	if way.wide != nil {
		steps = steps.Add(way.wide())
	}
	return steps
}

// Reach returns the outcome of the first way that has one, and by how much
// rounding can move it.
func (p *Pass) Reach(ways ...Way) (amount, slack budget.Amount, ok bool) {
	p = p.orNone()
	defer p.ledger.settle(false)
	for _, way := range ways {
		calc := way.calc()
		if amount, ok = calc.Amount(); ok {
			return amount, rounding.Bound(p.steps(way, calc)), true
		}
	}
	return budget.Amount{}, budget.Amount{}, false
}

// Compare compares a printed figure with the ways in which it follows, and
// concludes; see Conclude. That the ways disagree is reported where it stands, so
// one of them suffices. A figure without an outcome, or one that follows from
// nothing, is counted as unknown.
func (p *Pass) Compare(at Location, printed budget.Calc, ways ...Way) {
	if p = p.orNone(); p.over() {
		return
	}
	own := at.Step
	if own.IsZero() {
		own = times(p.step, printed.LeafCount())
	}
	best, by, ok := p.closest(printed, own, ways)
	of := &beside{at, printed, by, p.ledger.offered(by)}
	if p.ledger.settle(ok); ok {
		p.Conclude(Weighed{Comparison: best, relation: relation{beside: of, excused: best.Explained()}})
	} else {
		p.undecided(at, printed, ways...)
	}
}

// closest returns the comparison with the first way that explains a printed
// figure, or else the first of all. It returns false where there is none.
func (p *Pass) closest(printed budget.Calc, own budget.Amount, ways []Way) (best finding.Comparison, by budget.Calc, found bool) {
	amount, known := printed.Amount()
	if !known {
		return best, by, false
	}
	for _, way := range ways {
		calc := way.calc()
		computed, ok := calc.Amount()
		if !ok {
			continue
		}
		c := finding.Comparison{Printed: amount, Computed: computed, Bound: rounding.Bound(own.Add(p.steps(way, calc)))}
		if c.Explained() {
			return c, calc, true
		}
		if !found {
			best, by, found = c, calc, true
		}
	}
	return best, by, found
}

// undecided counts a comparison of another figure that cannot be made.
func (p *Pass) undecided(at Location, printed budget.Calc, ways ...Way) {
	p.report.Tally.Unknown++
	lacks := lacking(nil, printed)
	if _, known := printed.Amount(); known {
		for _, way := range ways {
			lacks = lacking(lacks, way.calc())
		}
	}
	p.ledger.settle(false)
	p.ledger.lacked(p.place(at), lacks)
}
