package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// of adds the operands of a part that it has, each with its effect on the
// result.
func (p *Pass) of(c *claim, column budget.Column, sides ...budget.Side) sum {
	want := sum{from: ofSides}
	for _, side := range sides {
		p.resolve(&want, c.part, side, column, c.Source.Table, side.Burdens())
	}
	return want
}

// parted adds up what the parts of a part have on a side.
func (p *Pass) parted(c *claim, side budget.Side, column budget.Column) sum {
	want := sum{from: ofParts}
	p.resolveParts(&want, c.part, side, column, c.Source.Table, false)
	return want
}

func (p *Pass) resolveParts(want *sum, part *programme.Part, side budget.Side, column budget.Column, table string, minus bool) {
	for q := range part.Parts() {
		p.resolve(want, q, side, column, table, minus)
	}
}

// resolve adds the figure of a part that a total in a table is made of: what
// the same table prints for the part, or else for its parts; else what another
// table prints; else what follows from the leaves; else, where these are not
// all, what is known of its parts. A part that does not have the side adds nothing. One
// that may have it, and of which the document does not say how much, leaves
// the sum unknown: what is absent is not zero.
func (p *Pass) resolve(want *sum, part *programme.Part, side budget.Side, column budget.Column, table string, minus bool) {
	if f, ok := p.inTable(part, side, column, table); ok {
		want.add(f, minus)
		return
	}
	if p.partsInTable(part, side, column, table) {
		p.resolveParts(want, part, side, column, table, minus)
		return
	}
	if f, ok := p.elsewhere(part, side, column); ok {
		want.add(f, minus)
		return
	}
	switch {
	case !p.incomplete(part, side):
		if part.Has(side) {
			want.add(p.computed(part, side, column), minus)
		}
	case p.withheld(part, side):
		want.unknown = true
	default:
		p.resolveParts(want, part, side, column, table, minus)
	}
}

// elsewhere returns the figure that the first table prints for a part.
func (p *Pass) elsewhere(part *programme.Part, side budget.Side, column budget.Column) (figure, bool) {
	for _, c := range p.printed[part] {
		if c.Side != side {
			continue
		}
		if f, ok := p.at(c, column); ok {
			return f, true
		}
	}
	return figure{}, false
}

// partsInTable reports whether a table prints a side for one of the parts of a
// part at least.
func (p *Pass) partsInTable(part *programme.Part, side budget.Side, column budget.Column, table string) bool {
	for q := range part.Parts() {
		if _, ok := p.inTable(q, side, column, table); ok {
			return true
		}
	}
	return false
}

// incomplete reports whether the leaves of a part are not all that there is to
// a side: some part has none, as in a document that holds the overzicht only.
func (p *Pass) incomplete(part *programme.Part, side budget.Side) bool {
	if isRow(part) {
		return p.withheld(part, side)
	}
	if p.withheld(part, side) {
		return true
	}
	for q := range part.Parts() {
		if p.incomplete(q, side) {
			return true
		}
	}
	return false
}

// withheld reports whether a part may have a side of which no leaf of its own
// or below it says how much.
func (p *Pass) withheld(part *programme.Part, side budget.Side) bool {
	switch side {
	case budget.Saldo:
		return p.withheld(part, budget.Lasten) || p.withheld(part, budget.Baten)
	case budget.Resultaat:
		return slices.ContainsFunc(booked, func(s budget.Side) bool { return p.withheld(part, s) })
	}
	if part.Has(side) {
		return false
	}
	if isEmpty(part) && !isRow(part) {
		return true
	}
	group := exploitatie
	if side == budget.Toevoeging || side == budget.Onttrekking {
		group = mutations
	}
	hasOther, hasAny := slices.ContainsFunc(group, part.Has), part.Has(budget.Resultaat)
	return slices.ContainsFunc(p.printed[part], func(c *claim) bool {
		return c.Side == side || !hasOther && slices.Contains(group, c.Side) || !hasAny && c.Side == budget.Resultaat
	})
}

// The sides that are booked, and those of lasten and baten and of reserves
// with what follows from them alone.
var (
	booked      = []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking}
	exploitatie = []budget.Side{budget.Lasten, budget.Baten, budget.Saldo}
	mutations   = []budget.Side{budget.Toevoeging, budget.Onttrekking}
)

// isRow reports whether a part is a row, which has no parts.
func isRow(part *programme.Part) bool {
	return part.Kind() == programme.PartLine || part.Kind() == programme.PartReserve
}

func isEmpty(part *programme.Part) bool {
	for range part.Parts() {
		return false
	}
	return true
}
