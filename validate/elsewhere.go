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
	var ways []Way
	for _, c := range p.printed[p.overview] {
		if f, ok := p.at(c, column); ok && c.Side == side {
			ways = append(ways, Way{func() budget.Calc { return p.calc(f) }, func() budget.Amount { return f.steps.Sub(p.step) }})
		}
	}
	ways = append(ways, Way{Calc: func() budget.Calc { return p.sumOfLines(side, column) }})
	for _, c := range p.printed[p.overview] {
		if f, ok := p.at(c, column); ok && c.Side == side {
			ways = append(ways, Way{func() budget.Calc { return p.calc(f) }, func() budget.Amount { return p.spread(f).Sub(p.step) }})
		}
	}
	return ways
}

// sumOfLines returns a side of the whole overzicht as it follows from the
// lines; without an outcome where these are not all.
func (p *Pass) sumOfLines(side budget.Side, column budget.Column) budget.Calc {
	if p.incomplete(p.overview, side) {
		return budget.Calc{}
	}
	return p.finances.Figure(cyclus.Totaal, side, column)
}

// Known returns a side of a part in the ways in which it is known: as its first
// table prints it, and as it follows from its lines, if these are all.
func (p *Pass) Known(part *programme.Part, side budget.Side, c budget.Column) (out []budget.Calc) {
	p = p.orNone()
	if f, ok := p.first(part, side, c, anywhere); ok {
		out = append(out, p.calc(f))
	}
	if !p.incomplete(part, side) && part.Has(side) {
		out = append(out, part.Figure(side, c))
	}
	return out
}

// PathOf returns the path of a side of a part in a column: of the figure that
// its first table prints, of its own series, or else of the part.
func (p *Pass) PathOf(part *programme.Part, side budget.Side, c budget.Column) string {
	p = p.orNone()
	if f, ok := p.first(part, side, c, anywhere); ok {
		return p.location(f).Path
	}
	if _, ok := part.Series(side)[c]; ok {
		return part.Path() + "." + side.String() + "." + c.String()
	}
	return part.Path()
}

// StructuralSaldo returns the ways in which the structureel saldo follows from
// the overzicht and its toelichting; none where the document has no toelichting.
func (p *Pass) StructuralSaldo(c budget.Column) (out []Way) {
	p = p.orNone()
	e := p.doc.Explanation
	if e == nil {
		return nil
	}
	for _, way := range p.Total(budget.Saldo, c) {
		out = append(out, way.Then(func(saldo budget.Calc) budget.Calc {
			return budget.Computed("Structureel saldo", budget.Plus(saldo), budget.Minus(e.Incidental(budget.Saldo, c)),
				budget.Minus(e.Structural(budget.Toevoeging, c)), budget.Plus(e.Structural(budget.Onttrekking, c)))
		}))
	}
	return out
}

// Columns returns the columns that the document lists, in order.
func (p *Pass) Columns() []budget.Column {
	p = p.orNone()
	out := make([]budget.Column, len(p.doc.Columns))
	for i, c := range p.doc.Columns {
		out[i] = c.Column
	}
	return out
}

// Balans returns the balans of the document and its columns in order; there are
// none without a balans.
func (p *Pass) Balans() (balans.Balans, []budget.Column) {
	p = p.orNone()
	if p.doc.Position == nil || p.doc.Position.Balans == nil {
		return balans.Balans{}, nil
	}
	b, seen := *p.doc.Position.Balans, budget.Series{}
	for _, list := range []map[balans.Post]budget.Series{b.Posts, b.Claims} {
		for _, s := range list {
			for c := range s {
				seen[c] = budget.Amount{}
			}
		}
	}
	return b, seen.Columns()
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

// Position returns the financiële positie; an empty one where there is none.
func (p *Pass) Position() programme.FinancielePositie { return valueOf(p.orNone().doc.Position) }

// Explanation returns the toelichting op het overzicht; an empty one where
// there is none.
func (p *Pass) Explanation() programme.Toelichting { return valueOf(p.orNone().doc.Explanation) }

// Paragraphs returns the paragrafen; none of them where there are none.
func (p *Pass) Paragraphs() programme.Paragraphs { return valueOf(p.orNone().doc.Paragraphs) }

func valueOf[T any](pointer *T) (value T) {
	if pointer != nil {
		value = *pointer
	}
	return value
}
