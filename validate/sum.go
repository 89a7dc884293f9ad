package validate

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// sum is what a printed figure should be: operands, each added or subtracted.
type sum struct {
	amount   budget.Amount
	unknown  bool          // an operand has no outcome
	steps    budget.Amount // the steps of all operands
	operands []operand
}

func (s sum) known() bool { return !s.unknown && len(s.operands) > 0 }

func (s *sum) add(f OverviewFigure, minus bool) {
	if minus {
		s.amount = s.amount.Sub(f.Amount)
	} else {
		s.amount = s.amount.Add(f.Amount)
	}
	s.unknown = s.unknown || !f.known
	s.steps = s.steps.Add(f.steps)
	s.operands = append(s.operands, operand{f, minus})
}

// against holds a printed figure against a sum as it stands. It returns false
// where one of them has no outcome.
func against(printed OverviewFigure, want sum) (finding.Comparison, bool) {
	return betweenFigures(printed, OverviewFigure{Amount: want.amount, steps: want.steps, known: want.known()})
}

// betweenFigures holds a printed figure against another one in the same way.
func betweenFigures(printed, other OverviewFigure) (finding.Comparison, bool) {
	if !printed.known || !other.known {
		return finding.Comparison{}, false
	}
	return finding.Comparison{Printed: printed.Amount, Computed: other.Amount, Bound: rounding.Bound(printed.steps.Add(other.steps))}, true
}

// agree reports whether rounding can explain the difference of two figures;
// where one has no outcome, nothing speaks against the other.
func agree(f, g OverviewFigure) bool {
	c, ok := betweenFigures(f, g)
	return !ok || c.Explained()
}

// settled returns the sum with every printed operand that its own leaves
// contradict replaced by what follows from those, and whether there is one.
func (p *pages) settled(s sum) (sum, bool) {
	var out sum
	replaced := false
	for _, o := range s.operands {
		if p.over() {
			return sum{}, false
		}
		if o.claim != nil && !p.incomplete(p.of(o.OverviewFigure), o.Side) {
			if f := p.computed(p.of(o.OverviewFigure), o.Side, o.Column); !agree(o.OverviewFigure, f) {
				o.OverviewFigure, replaced = f, true
			}
		}
		out.add(o.OverviewFigure, o.minus)
	}
	return out, replaced
}

// ofSides adds the sides of a part that it has, each with its effect on the result.
func (p *pages) ofSides(want *sum, f OverviewFigure, sides ...budget.Side) {
	for _, side := range sides {
		p.resolve(want, p.of(f), side, f.Column, f.table(), side.Burdens())
	}
}

// done gives the room of a sum that nobody needs any more to the next.
func (p *pages) done(s sum) { p.room = s.operands[:0] }

func (p *pages) resolveParts(want *sum, x *onPart, side budget.Side, column budget.Column, table string, minus bool) {
	for _, q := range x.parts {
		if p.over() {
			want.unknown = true
			return
		}
		p.resolve(want, q, side, column, table, minus)
	}
}

// resolve adds the figure of a part that a total in a table is made of: what
// the same table prints for the part, or else for its parts; else what another
// table prints; else what follows from the leaves; else, where these are not
// all, what is known of its parts. A part that does not have the side adds nothing. One
// that may have it, and of which the document does not say how much, leaves
// the sum unknown: what is absent is not zero.
func (p *pages) resolve(want *sum, x *onPart, side budget.Side, column budget.Column, table string, minus bool) {
	if c := x.inTable(side, column, table); c != nil {
		f, _ := p.at(c, column)
		want.add(f, minus)
		return
	}
	if x.partsInTable(side, column, table) {
		p.resolveParts(want, x, side, column, table, minus)
		return
	}
	if c := x.first(side, column); c != nil {
		f, _ := p.at(c, column)
		want.add(f, minus)
		return
	}
	switch {
	case !p.incomplete(x, side):
		if x.Has(side) {
			want.add(p.computed(x, side, column), minus)
		}
	case x.withheld(side):
		want.unknown = true
	default:
		p.resolveParts(want, x, side, column, table, minus)
	}
}

// isBare reports whether the parts of a part are added up from their leaves: nothing is printed on a side below it, and the
// leaves are all that there is to that side.
func (p *pages) isBare(x *onPart, side budget.Side) bool {
	if !side.Valid() {
		return false
	}
	if x.bare[side] == notAsked {
		x.bare[side] = answerOf(!p.incomplete(x, side) && !slices.ContainsFunc(x.parts, func(q *onPart) bool {
			return q.prints(func(printed budget.Side) bool { return printed == side }) || !p.isBare(q, side)
		}))
	}
	return x.bare[side] == yes
}

// partsInTable reports whether a table prints a side for one of the parts of a
// part at least.
func (x *onPart) partsInTable(side budget.Side, column budget.Column, table string) bool {
	return slices.ContainsFunc(x.parts, func(q *onPart) bool { return q.inTable(side, column, table) != nil })
}

// incomplete reports whether the leaves of a part are not all that there is to
// a side: some part has none, as in a document that holds the overzicht only.
func (p *pages) incomplete(x *onPart, side budget.Side) bool {
	if !side.Valid() {
		side = 0
	}
	if x.incomplete[side] == notAsked {
		incomplete := x.withheld(side)
		for _, q := range x.parts {
			incomplete = incomplete || p.incomplete(q, side)
		}
		x.incomplete[side] = answerOf(incomplete)
	}
	return x.incomplete[side] == yes
}

// withheld reports whether a part may have a side of which no leaf of its own
// or below it says how much.
func (x *onPart) withheld(side budget.Side) bool {
	switch side {
	case budget.Saldo:
		return x.withheld(budget.Lasten) || x.withheld(budget.Baten)
	case budget.Resultaat:
		return slices.ContainsFunc(booked, x.withheld)
	}
	if x.Has(side) {
		return false
	}
	if len(x.parts) == 0 && !x.IsRow() {
		return true
	}
	group := []budget.Side{budget.Lasten, budget.Baten, budget.Saldo}
	if side == budget.Toevoeging || side == budget.Onttrekking {
		group = []budget.Side{budget.Toevoeging, budget.Onttrekking}
	}
	hasOther, hasAny := slices.ContainsFunc(group, x.Has), x.Has(budget.Resultaat)
	return x.prints(func(printed budget.Side) bool {
		return printed == side || !hasOther && slices.Contains(group, printed) || !hasAny && printed == budget.Resultaat
	})
}

// prints reports whether a side like that is printed for a part.
func (x *onPart) prints(like func(budget.Side) bool) bool {
	if x.many != nil {
		return slices.ContainsFunc(slices.Collect(maps.Keys(x.many.sides)), like)
	}
	return slices.ContainsFunc(x.claims, func(c *printedPart) bool { return like(c.Side) })
}

// Against compares a printed figure with one that is computed from leaves.
// Step is the value of one unit of the last digit that the printed figure
// shows, leafStep the same for the leaves; the bound follows from both and
// from the number of leaves (see [rounding.Bound]). It returns false where the computed
// figure has no outcome.
func Against(printed, step budget.Amount, computed budget.Calc, leafStep budget.Amount) (finding.Comparison, bool) {
	amount, ok := computed.Amount()
	if !ok {
		return finding.Comparison{}, false
	}
	steps := step.Add(times(leafStep, computed.LeafCount()))
	return finding.Comparison{Printed: printed, Computed: amount, Bound: rounding.Bound(steps)}, true
}

// verdictOf says what rounding explains: Exact, Plausible or Impossible.
func verdictOf(c finding.Comparison) rounding.Verdict { return rounding.Judge(c.Difference(), c.Bound) }

func count(t *finding.Tally, v rounding.Verdict) {
	switch v {
	case rounding.Exact:
		t.Exact++
	case rounding.Plausible:
		t.Plausible++
	case rounding.Suspicious:
		t.Suspicious++
	case rounding.Impossible:
		t.Impossible++
	default:
		t.Unknown++
	}
}
