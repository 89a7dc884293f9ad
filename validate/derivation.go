package validate

import (
	"github.com/bbvgo/bbv/budget"
)

// Derivation says how a printed figure of the overzicht follows from others. The
// zero value is none.
type Derivation uint8

// The derivations.
const (
	OfSides   Derivation = iota + 1 // baten − lasten, saldo − toevoeging + onttrekking; of afwijkingen their sum
	OfParts                         // the sum of the parts
	OfColumns                       // the realisatie and the raming, of an afwijking
	OfTables                        // the same figure in an earlier table
)

// earlier returns the figure that another one repeats: that of an earlier table.
func (p *pages) earlier(f OverviewFigure) (OverviewFigure, bool) {
	x := p.of(f)
	if x.many != nil {
		at := figured{f.Side, f.Column}
		first := x.many.first[at]
		if first != nil && first.Source.Table == f.table() {
			first = x.many.other[at]
		}
		if first != nil && f.claim != nil && first.number < f.claim.number {
			return p.at(first, f.Column)
		}
		return OverviewFigure{}, false
	}
	for _, other := range x.claims {
		if other == f.claim {
			break
		}
		if other.Side == f.Side && other.Source.Table != f.table() && other.has(f.Column) {
			return p.at(other, f.Column)
		}
	}
	return OverviewFigure{}, false
}

func (p *pages) repeats(f OverviewFigure) bool { _, ok := p.earlier(f); return ok }

// atHome reports whether a figure stands in the table that shows what it is
// made of, or else is the first of its kind. The others repeat it elsewhere,
// and are compared with it, not with the parts.
func (p *pages) atHome(f OverviewFigure) bool {
	x := p.of(f)
	first, ok := p.first(x, f.Side, f.Column)
	return ok && first.claim == f.claim || x.partsInTable(f.Side, f.Column, f.table())
}

// sumSources returns the sum that a printed figure should be by one of its
// derivations; without operands where it has no such relation. Where it is not kept, tell done.
func (p *pages) sumSources(f OverviewFigure, from Derivation) (want sum) {
	want.operands, p.room = p.room, nil
	switch afwijking := f.isAfwijking(); {
	case from == OfTables && !afwijking:
		if first, ok := p.earlier(f); ok {
			want.add(first, false)
		}
	case from == OfColumns && afwijking && p.doc.Comparison != nil:
		first, second := p.doc.Comparison.Realisatie, p.doc.Comparison.Raming
		if f.Side.Burdens() {
			first, second = second, first
		}
		p.resolve(&want, p.of(f), f.Side, first, f.table(), false)
		p.resolve(&want, p.of(f), f.Side, second, f.table(), true)
	case from == OfSides && afwijking:
		want = p.addAfwijkingen(f)
	case from == OfSides && f.Side == budget.Saldo:
		p.ofSides(&want, f, budget.Baten, budget.Lasten)
	case from == OfSides && f.Side == budget.Resultaat:
		p.ofSides(&want, f, budget.Saldo, budget.Toevoeging, budget.Onttrekking)
	case from == OfParts && afwijking:
		want = p.partedAfwijking(f)
	case from == OfParts:
		p.resolveParts(&want, p.of(f), f.Side, f.Column, f.table(), false)
	}
	return want
}

// totalOfLeaves returns what the parts of a part come to where that is the sum of their leaves, and all of these are known:
// no sum has to be made then of what each part comes to.
func (p *pages) totalOfLeaves(f OverviewFigure, from Derivation) (total OverviewFigure, ok bool) {
	x := p.of(f)
	if from != OfParts || len(x.parts) == 0 || !p.isBare(x, f.Side) {
		return total, false
	}
	total = p.computed(x, f.Side, f.Column)
	return total, total.known
}

// partedAfwijking adds up the afwijkingen that the same table prints for the
// parts of a part.
func (p *pages) partedAfwijking(f OverviewFigure) (want sum) {
	for _, q := range p.of(f).parts {
		if part, ok := p.printedAfwijking(q, f.Side, f.table()); ok {
			want.add(part, false)
		} else if q.Has(f.Side) || p.incomplete(q, f.Side) {
			want.unknown = true
		}
	}
	return want
}

// addAfwijkingen returns the sum of the printed afwijkingen that make up that
// of a saldo or resultaat; unknown where one of them is not printed.
func (p *pages) addAfwijkingen(f OverviewFigure) (want sum) {
	sides := map[budget.Side][]budget.Side{
		budget.Saldo:     {budget.Lasten, budget.Baten},
		budget.Resultaat: {budget.Saldo, budget.Toevoeging, budget.Onttrekking},
	}
	x := p.of(f)
	for _, side := range sides[f.Side] {
		if part, ok := p.printedAfwijking(x, side, f.table()); ok {
			want.add(part, false)
		} else if x.Has(side) || p.incomplete(x, side) {
			return sum{}
		}
	}
	return want
}

// printedAfwijking finds the afwijking that a table prints for a part, on the
// part itself or, where the part has one line with that side, on the line.
func (p *pages) printedAfwijking(x *onPart, side budget.Side, table string) (OverviewFigure, bool) {
	if c := x.inTable(side, budget.Column{}, table); c != nil {
		return p.afwijking(c), true
	}
	var only *onPart
	for _, q := range x.parts {
		if !q.Has(side) && !p.incomplete(q, side) {
			continue
		}
		if only != nil {
			return OverviewFigure{}, false
		}
		only = q
	}
	if only == nil {
		return OverviewFigure{}, false
	}
	return p.printedAfwijking(only, side, table)
}

// overheadSince is the first begrotingsjaar in which overhead stands apart (Stb. 2016, 101).
const overheadSince = 2017

// absentPart is the part that the overzicht of the document does not have on a side, while that of no municipality is nil
// there: the lasten of overhead and the baten of the algemene dekkingsmiddelen (BBV art. 17, 27). "" for none.
func (p *pages) absentPart(side budget.Side) string {
	switch {
	case side == budget.Lasten && p.doc.Overhead == nil && p.doc.Year >= overheadSince:
		return "overhead"
	case side == budget.Baten && p.doc.Dekkingsmiddelen == nil:
		return "algemene dekkingsmiddelen"
	}
	return ""
}

func difference(a, b OverviewFigure) OverviewFigure {
	return OverviewFigure{Amount: a.Amount.Sub(b.Amount), known: a.known && b.known, steps: a.steps.Add(b.steps)}
}
