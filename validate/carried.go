package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
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

// scale weighs printed figures against sums, and remembers what it found of the
// document on the way.
type scale struct {
	*pages
	isShort map[budget.Side]bool   // memory of fallsShort
	isLoose map[alike][][]cell     // memory of loose
	spreads map[cell]budget.Amount // memory of spread
}

// carried returns the steps of a printed figure and of what it should be with
// all that they carry, if figures that have nothing to do with these show that
// the document prints such.
func (p *scale) carried(printed OverviewFigure, want sum, from Derivation) (steps budget.Amount, ok bool) {
	suspects := cellsOf(printed, want)
	if !slices.ContainsFunc(p.loose(alike{from: from, afwijking: printed.isAfwijking()}), func(cells []cell) bool {
		return !slices.ContainsFunc(cells, func(c cell) bool { return slices.Contains(suspects, c) })
	}) {
		return steps, false
	}
	steps = p.spread(printed)
	for _, o := range want.operands {
		steps = steps.Add(p.spread(o.OverviewFigure))
	}
	return steps, true
}

func cellsOf(printed OverviewFigure, want sum) []cell {
	cells := []cell{{printed.claim, printed.Column}}
	for _, o := range want.operands {
		if o.claim != nil {
			cells = append(cells, cell{o.claim, o.Column})
		}
	}
	return cells
}

// alike is the printed figures, or the printed afwijkingen, that have one
// relation: in the whole document, or in the rows of one part in one table.
type alike struct {
	from      Derivation
	afwijking bool
	part      *programme.Part
	table     string
	side      budget.Side // Saldo, Resultaat, or Lasten for all that are booked
}

func rows(f OverviewFigure, from Derivation) alike {
	a := alike{from, f.isAfwijking(), f.Part, f.table(), f.Side}
	if slices.Contains(booked, f.Side) {
		a.side = budget.Lasten
	}
	return a
}

// loose returns the cells of each figure that does not equal its sum to the
// last digit, where rounding explains why, and of that sum.
func (p *scale) loose(a alike) [][]cell {
	found, ok := p.isLoose[a]
	if ok {
		return found
	}
	claims := p.claims
	if a.part != nil {
		x := p.on(a.part)
		if claims = x.claims; x.many != nil {
			claims = x.many.tables[a.table]
		}
	}
	for _, c := range claims {
		if p.over() {
			break
		}
		p.each(c, func(f OverviewFigure) {
			if like := a.part == nil && a.afwijking == f.isAfwijking() || a == rows(f, a.from); !like {
				return
			}
			want := p.sumSources(f, a.from)
			if compared, ok := against(f, want); ok && verdictOf(compared) == rounding.Plausible {
				found = append(found, cellsOf(f, want))
			}
			p.done(want)
		})
	}
	p.isLoose[a] = found
	return found
}

// spread returns the steps of a figure: its own, or the sum of those of the
// figures that it was added up from.
func (p *scale) spread(f OverviewFigure) budget.Amount {
	if f.claim == nil {
		return f.steps
	}
	if steps, ok := p.spreads[cell{f.claim, f.Column}]; ok {
		return steps
	}
	steps := f.steps
	for _, from := range []Derivation{OfSides, OfParts, OfColumns} {
		want := p.sumSources(f, from)
		if c, ok := against(f, want); !ok || verdictOf(c) != rounding.Exact || len(p.loose(rows(f, from))) > 0 {
			p.done(want)
			continue
		}
		var sum budget.Amount
		for _, o := range want.operands {
			sum = sum.Add(p.spread(o.OverviewFigure))
		}
		if sum.Cmp(steps) > 0 {
			steps = sum
		}
		p.done(want)
	}
	p.spreads[cell{f.claim, f.Column}] = steps
	return steps
}
