package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
)

// Documents print some figures rounded from exact amounts and add up others
// from figures that are rounded already. A figure of the second kind is further
// from the truth than half a unit, so a rounded saldo beside lasten that were
// added up from ten rounded rows may differ by several units. That is a
// convention and not an error.
//
// A figure counts as added up where it, and the others of its part in its
// table, equal the sum to the last digit. It then carries the steps of its
// operands. These are granted only in a document that shows, in other places,
// that a figure of the kind that is checked need not add up: where everything
// does but one, that one is wrong.

// origin says how a sum is related to the figure that should equal it. The
// zero value is none.
type origin uint8

const (
	ofSides   origin = iota + 1 // baten − lasten, saldo − toevoeging + onttrekking
	ofParts                     // the sum of the parts
	ofColumns                   // realisatie and raming, of an afwijking
	ofTables                    // the same figure in another table
)

// derive returns the sum that a printed figure should be by one of its
// relations; without operands where it has no such relation.
func (p *Pass) derive(f figure, from origin) (want sum) {
	afwijking := f.column == budget.Column{}
	switch {
	case from == ofTables && !afwijking:
		if first, ok := p.firstElsewhere(f.claim, f.column); ok {
			want.add(first, false)
		}
	case from == ofColumns && afwijking && p.doc.Comparison != nil:
		want = p.difference(f.claim)
	case from == ofSides && afwijking:
		want, _ = p.afwijkingen(f.claim)
	case from == ofSides && f.side == budget.Saldo:
		want = p.saldo(f.claim, f.column)
	case from == ofSides && f.side == budget.Resultaat:
		want = p.resultaat(f.claim, f.column)
	case from == ofParts && afwijking:
		want = p.partedAfwijking(f.claim)
	case from == ofParts:
		want = p.parted(f.claim, f.side, f.column)
	}
	want.from = from
	return want
}

// partedAfwijking adds up the afwijkingen that the same table prints for the
// parts of a part.
func (p *Pass) partedAfwijking(c *claim) (want sum) {
	for q := range c.part.Parts() {
		if f, ok := p.printedAfwijking(q, c.Side, c.Source.Table); ok {
			want.add(f, false)
		} else if q.Has(c.Side) || p.incomplete(q, c.Side) {
			want.unknown = true
		}
	}
	return want
}

// figures calls f for all that a claim prints.
func (p *Pass) figures(c *claim, f func(figure)) {
	for _, column := range c.columns {
		if printed, ok := p.at(c, column); ok {
			f(printed)
		}
	}
	if c.Claim.Afwijking != nil {
		f(p.afwijking(c))
	}
}

// carried compares a printed figure with what it should be as probe does, and
// grants every figure the steps that it carries, if figures that have nothing
// to do with these show that the document prints such.
func (p *Pass) carried(printed figure, want sum) (finding.Comparison, bool) {
	suspects := cellsOf(printed, want)
	if !slices.ContainsFunc(p.loose(relation{from: want.from, afwijking: printed.column == budget.Column{}}), func(cells []cell) bool {
		return !slices.ContainsFunc(cells, func(c cell) bool { return slices.Contains(suspects, c) })
	}) {
		return finding.Comparison{}, false
	}
	printed.steps = p.spread(printed)
	wide := want
	wide.steps = budget.Amount{}
	for _, o := range want.operands {
		wide.steps = wide.steps.Add(p.spread(o.figure))
	}
	return probe(printed, wide)
}

// cell is the place of a printed figure.
type cell struct {
	claim  *claim
	column budget.Column
}

// cellsOf returns where a figure and its operands are printed.
func cellsOf(printed figure, want sum) []cell {
	cells := []cell{{printed.claim, printed.column}}
	for _, o := range want.operands {
		if o.claim != nil {
			cells = append(cells, cell{o.claim, o.column})
		}
	}
	return cells
}

// relation is one relation of printed figures or of printed afwijkingen, in
// the whole document or in the rows of one part in one table.
type relation struct {
	from      origin
	afwijking bool
	part      *programme.Part
	table     string
	side      budget.Side // Saldo, Resultaat, or Lasten for all that are booked
}

// rows returns the relation of a figure and of those like it in its table.
func rows(f figure, from origin) relation {
	r := relation{from, f.column == budget.Column{}, f.part, f.claim.Source.Table, f.side}
	if slices.Contains(booked, f.side) {
		r.side = budget.Lasten
	}
	return r
}

// loose returns the cells of each figure that does not equal its sum to the
// last digit, where rounding explains why, and of that sum.
func (p *Pass) loose(r relation) [][]cell {
	found, ok := p.isLoose[r]
	if ok {
		return found
	}
	claims := p.claims
	if r.part != nil {
		claims = p.printed[r.part]
	}
	for _, c := range claims {
		p.figures(c, func(f figure) {
			if like := r.part == nil && r.afwijking == (f.column == budget.Column{}) || r == rows(f, r.from); !like {
				return
			}
			want := p.derive(f, r.from)
			if compared, ok := probe(f, want); ok && verdictOf(compared) == rounding.Plausible {
				found = append(found, cellsOf(f, want))
			}
		})
	}
	p.isLoose[r] = found
	return found
}

// spread returns the steps of a figure: its own, or the sum of those of the
// figures that it was added up from.
func (p *Pass) spread(f figure) budget.Amount {
	if f.claim == nil {
		return f.steps
	}
	if steps, ok := p.spreads[cell{f.claim, f.column}]; ok {
		return steps
	}
	steps := f.steps
	for _, from := range []origin{ofSides, ofParts, ofColumns} {
		want := p.derive(f, from)
		if c, ok := probe(f, want); !ok || verdictOf(c) != rounding.Exact || len(p.loose(rows(f, from))) > 0 {
			continue
		}
		var sum budget.Amount
		for _, o := range want.operands {
			sum = sum.Add(p.spread(o.figure))
		}
		if sum.Cmp(steps) > 0 {
			steps = sum
		}
	}
	p.spreads[cell{f.claim, f.column}] = steps
	return steps
}
