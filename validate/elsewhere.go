package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/programme"
)

// What a rule compares one part of a document with: the figures that stand
// elsewhere in it.

// Total returns the ways in which a side of the whole overzicht is known: as it
// is printed there, as it follows from the lines, if these are all, and as it is
// printed but was added up from rounded figures.
func (p *Pass) Total(side budget.Side, column budget.Column) []Way {
	p = p.orNone()
	var printed, addedUp []Way
	for _, c := range p.overview.claims {
		if f, ok := p.at(c, column); ok && c.Side == side {
			calc := func() budget.Calc { p.ledger.offer(f); return p.calc(f) }
			printed = append(printed, Way{calc, func() budget.Amount { return f.steps.Sub(p.step) }})
			addedUp = append(addedUp, Way{calc, func() budget.Amount { return p.spread(f).Sub(p.step) }})
		}
	}
	lines := Way{Calc: func() budget.Calc { return p.sumOfLines(side, column) }}
	return append(append(printed, lines), addedUp...)
}

// sumOfLines returns a side of the whole overzicht as it follows from the
// lines; without an outcome where these are not all.
func (p *Pass) sumOfLines(side budget.Side, column budget.Column) budget.Calc {
	if p.incomplete(p.overview, side) {
		return budget.Calc{}
	}
	calc := p.finances.Figure(cyclus.Totaal, side, column)
	p.ledger.offer(OverviewFigure{Part: p.overview.Part, Side: side, Column: column, Amount: leafAmount(calc)})
	return calc
}

// Known returns a side of a part in the ways in which it is known: as its first
// table prints it, and as it follows from its lines, if these are all.
func (p *Pass) Known(part *programme.Part, side budget.Side, c budget.Column) (out []budget.Calc) {
	if p = p.orNone(); p.over() {
		return nil
	}
	x := p.on(part)
	if f, ok := p.first(x, side, c); ok {
		p.ledger.offer(f)
		out = append(out, p.calc(f))
	}
	if !p.incomplete(x, side) && x.Has(side) {
		calc := part.Figure(side, c)
		p.ledger.offer(OverviewFigure{Part: part, Side: side, Column: c, Amount: leafAmount(calc)})
		out = append(out, calc)
	}
	return out
}

// PathOf returns the path of a side of a part in a column: of the figure that
// its first table prints, of its own series, or else of the part.
func (p *Pass) PathOf(part *programme.Part, side budget.Side, c budget.Column) string {
	p = p.orNone()
	if f, ok := p.first(p.on(part), side, c); ok {
		return p.location(f).Path
	}
	if _, ok := part.Series(side)[c]; ok {
		return part.Path() + "." + side.String() + "." + c.String()
	}
	return part.Path()
}

// Rollforwards returns the roll-forwards of a kind, or of all kinds for "", in the
// order of the document, each kind with its printed total last. The slice is not
// to be changed.
func (p *Pass) Rollforwards(kind balans.VerloopKind) []programme.Rollforward {
	rolls := p.orNone().rolls
	if kind == "" {
		return rolls
	}
	isOf := func(r programme.Rollforward) bool { return r.Verloop.Kind() == kind }
	from := slices.IndexFunc(rolls, isOf)
	if from < 0 {
		return nil
	}
	to := from
	for to < len(rolls) && isOf(rolls[to]) {
		to++
	}
	return rolls[from:to:to]
}
