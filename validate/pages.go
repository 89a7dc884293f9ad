package validate

import (
	"cmp"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// pages is the overzicht van baten en lasten of a document with all that is
// printed of it.
type pages struct {
	doc      *programme.Document
	overview *programme.Part // as it is computed
	step     budget.Amount   // of the figures of the document
	claims   []*printedPart  // in the order of the document
	printed  map[*programme.Part][]*printedPart
	wide     map[tableRow]bool // rows that hold more than one side
}

func pagesOf(d *programme.Document) *pages {
	p := &pages{doc: d, overview: d.Overview(), step: d.Step(), printed: map[*programme.Part][]*printedPart{}}
	for part := range p.overview.All() {
		for path, c := range part.Claims() {
			step := p.step
			if c.Unit != nil {
				step = c.Step(d)
			}
			p.claims = append(p.claims, &printedPart{part, path, c.Amounts.Columns(), step, c})
			p.printed[part] = append(p.printed[part], p.claims[len(p.claims)-1])
		}
	}
	p.wide = wideRows(p.claims)
	return p
}

func (p *pages) inTable(part *programme.Part, side budget.Side, column budget.Column, table string) (OverviewFigure, bool) {
	return p.first(part, side, column, func(c *printedPart) bool { return c.Source.Table == table })
}

// first returns the first figure that is printed for a part in a claim like
// that.
func (p *pages) first(part *programme.Part, side budget.Side, column budget.Column, like func(*printedPart) bool) (OverviewFigure, bool) {
	for _, c := range p.printed[part] {
		if c.Side != side || !like(c) {
			continue
		}
		if f, ok := p.at(c, column); ok {
			return f, true
		}
	}
	return OverviewFigure{}, false
}

func anywhere(*printedPart) bool { return true }

// printedTotal returns the first figure that the overzicht prints on a side.
func (p *pages) printedTotal(side budget.Side, column budget.Column) (budget.Calc, bool) {
	f, ok := p.first(p.overview, side, column, anywhere)
	if !ok {
		return budget.Calc{}, false
	}
	return p.calc(f), true
}

func (p *pages) each(c *printedPart, f func(OverviewFigure)) {
	for _, column := range c.columns {
		if printed, ok := p.at(c, column); ok {
			f(printed)
		}
	}
	if c.Claim.Afwijking != nil {
		f(p.afwijking(c))
	}
}

func (p *pages) at(c *printedPart, column budget.Column) (OverviewFigure, bool) {
	amount, ok := c.Amounts[column]
	return figureOf(c, column, amount), ok
}

// afwijking returns the printed afwijking, which must be there.
func (p *pages) afwijking(c *printedPart) OverviewFigure {
	return figureOf(c, budget.Column{}, *c.Afwijking)
}

// computed returns the figure that follows from the leaves; the afwijking for
// the zero column. Its calculation is made only when it is reported.
func (p *pages) computed(part *programme.Part, side budget.Side, column budget.Column) OverviewFigure {
	f := OverviewFigure{Part: part, Side: side, Column: column}
	var leaves int
	if f.isAfwijking() {
		calc := part.Afwijking(side)
		f.Amount, f.known = calc.Amount()
		leaves = calc.LeafCount()
	} else {
		f.Amount, leaves, f.known = addUp(part, side, column)
	}
	f.steps = times(p.step, leaves)
	return f
}

func (p *pages) heading(f OverviewFigure) string {
	switch {
	case !f.isAfwijking():
		return p.doc.Label(f.Column)
	case p.doc.Comparison != nil && p.doc.Comparison.Heading != "":
		return p.doc.Comparison.Heading
	}
	return "Afwijking"
}

// calc returns the figure as an operand of a calculation.
func (p *pages) calc(f OverviewFigure) budget.Calc {
	if f.claim == nil {
		if f.isAfwijking() {
			return alone(f.Part.Afwijking(f.Side).Calc)
		}
		return alone(f.Part.Figure(f.Side, f.Column))
	}
	source := f.claim.Source
	source.Column = p.heading(f)
	label := source.Row
	switch {
	case label == "":
		label = f.Side.String()
	case p.wide[tableRow{source.Table, source.Row}]:
		label = f.Side.String() + " " + label
	}
	if f.isAfwijking() {
		label = source.Column + " " + label
	}
	return budget.Stated(label, f.Amount, source)
}

// location returns where a figure stands; without a path for a computed one.
func (p *pages) location(f OverviewFigure) Location {
	at := Location{Part: f.Part.Label(), Side: f.Side, Source: p.calc(f).Source(), heading: p.heading(f)}
	switch {
	case f.claim == nil:
	case f.isAfwijking():
		at.Path = f.claim.path + ".afwijking"
	default:
		at.Path = f.claim.path + ".bedragen." + f.Column.String()
	}
	return at
}

func (p *pages) place(l Location) finding.Place {
	row, column := l.Source.Row, l.heading
	if l.Column != (budget.Column{}) {
		column = p.doc.Label(l.Column)
	}
	if l.Side != 0 && (row == "" || p.wide[tableRow{l.Source.Table, row}]) {
		column = strings.TrimSpace(l.Side.String() + " " + column)
	}
	return finding.Place{Path: l.Path, Caption: cmp.Or(l.Source.Table, l.Part), Label: cmp.Or(row, l.Row), Heading: column}
}

type tableRow struct{ table, row string }

// wideRows finds the rows in which a table prints more than one side, as an
// overzicht with lasten, baten and saldo beside each other does.
func wideRows(claims []*printedPart) map[tableRow]bool {
	wide, sides := map[tableRow]bool{}, map[tableRow]budget.Side{}
	for _, c := range claims {
		row := tableRow{c.Source.Table, c.Source.Row}
		if side, ok := sides[row]; ok && side != c.Side {
			wide[row] = true
		}
		sides[row] = c.Side
	}
	return wide
}
