package validate

import (
	"cmp"
	"context"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// pages is the overzicht van baten en lasten of a document with all that is
// printed of it.
type pages struct {
	ctx      context.Context // a check gets no other parameter than the pass
	doc      *programme.Document
	overview *programme.Part // as it is computed
	step     budget.Amount   // of the figures of the document
	claims   []*printedPart  // in the order of the document
	parts    map[*programme.Part]*onPart
	wide     map[tableRow]bool // rows that hold more than one side
	room     []operand         // of the sum that is weighed
}

// onPart is what is printed of a part, and whether its leaves are not all that there is to a side, where that was asked.
type onPart struct {
	claims            []*printedPart // in the order of the document
	many              *claimIndex    // of them; nil for few
	asked, incomplete [budget.Resultaat + 1]bool
}

// on returns what is printed of a part.
func (p *pages) on(part *programme.Part) *onPart {
	if x := p.parts[part]; x != nil {
		return x
	}
	return new(onPart)
}

// over reports whether the run must stop. What is found by then is not all, and is
// given to nobody: whatever adds up or compares many figures looks, and does nothing more.
func (p *pages) over() bool { return p.ctx.Err() != nil }

func pagesOf(ctx context.Context, d *programme.Document) *pages {
	p := &pages{ctx: ctx, doc: d, overview: d.Overview(), step: d.Step(), parts: map[*programme.Part]*onPart{}}
	for part := range p.overview.All() {
		if p.over() {
			break
		}
		x := new(onPart)
		p.parts[part] = x
		for path, c := range part.Claims() {
			step := p.step
			if c.Unit != nil {
				step = c.Step(d)
			}
			p.claims = append(p.claims, &printedPart{part, path, len(p.claims), c.Amounts.Columns(), step, c})
			x.claims = append(x.claims, p.claims[len(p.claims)-1])
		}
		if len(x.claims) > fewClaims {
			x.many = newClaimIndex(x.claims)
		}
	}
	p.wide = wideRows(p.claims, p.overview)
	return p
}

// fewClaims is how many printed rows of a part are looked through one by one. Few parts have more; one that a document
// prints in thousands of tables would take the square of these.
const fewClaims = 16

// claimIndex finds the printed rows of a part.
type claimIndex struct {
	first   map[figured]*printedPart // that prints a side in a column; the zero column is an afwijking
	other   map[figured]*printedPart // the first in another table than that
	inTable map[inTable]*printedPart
	tables  map[string][]*printedPart
	sides   map[budget.Side]bool
}

type inTable struct {
	figured
	table string
}

func newClaimIndex(claims []*printedPart) *claimIndex {
	x := &claimIndex{map[figured]*printedPart{}, map[figured]*printedPart{}, map[inTable]*printedPart{}, map[string][]*printedPart{}, map[budget.Side]bool{}}
	for _, c := range claims {
		table := c.Source.Table
		x.tables[table], x.sides[c.Side] = append(x.tables[table], c), true
		for _, column := range c.columns {
			x.add(c, column)
		}
		if c.Claim.Afwijking != nil {
			x.add(c, budget.Column{})
		}
	}
	return x
}

func (x *claimIndex) add(c *printedPart, column budget.Column) {
	at := figured{c.Side, column}
	here := inTable{at, c.Source.Table}
	switch first := x.first[at]; {
	case first == nil:
		x.first[at] = c
	case x.other[at] == nil && first.Source.Table != c.Source.Table:
		x.other[at] = c
	}
	if x.inTable[here] == nil {
		x.inTable[here] = c
	}
}

// inTable returns the printed row of a part in a table that has a side in a column; nil for none.
func (x *onPart) inTable(side budget.Side, column budget.Column, table string) *printedPart {
	if x.many != nil {
		return x.many.inTable[inTable{figured{side, column}, table}]
	}
	for _, c := range x.claims {
		if c.Side == side && c.Source.Table == table && c.has(column) {
			return c
		}
	}
	return nil
}

// has reports whether a row prints something in a column, or an afwijking for the zero one.
func (c *printedPart) has(column budget.Column) bool {
	if (column == budget.Column{}) {
		return c.Claim.Afwijking != nil
	}
	_, ok := c.Amounts[column]
	return ok
}

func (p *pages) inTable(part *programme.Part, side budget.Side, column budget.Column, table string) (OverviewFigure, bool) {
	return p.at(p.on(part).inTable(side, column, table), column)
}

// first returns the first row that prints a side in a column; nil for none.
func (x *onPart) first(side budget.Side, column budget.Column) *printedPart {
	if x.many != nil {
		return x.many.first[figured{side, column}]
	}
	for _, c := range x.claims {
		if c.Side == side && c.has(column) {
			return c
		}
	}
	return nil
}

// first returns the first figure that is printed for a part.
func (p *pages) first(part *programme.Part, side budget.Side, column budget.Column) (OverviewFigure, bool) {
	return p.at(p.on(part).first(side, column), column)
}

// printedTotal returns the first figure that the overzicht prints on a side.
func (p *pages) printedTotal(side budget.Side, column budget.Column) (budget.Calc, bool) {
	f, ok := p.first(p.overview, side, column)
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

// at returns the figure of a row in a column; ok is false where there is no such row, or no figure.
func (p *pages) at(c *printedPart, column budget.Column) (f OverviewFigure, ok bool) {
	if c == nil {
		return f, false
	}
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
		leaf := alone(f.Part.Figure(f.Side, f.Column))
		return leaf.Named(p.named(leaf.Source(), f.Side, ""))
	}
	source := f.claim.Source
	source.Column = p.heading(f)
	label := p.named(source, f.Side, f.Side.String())
	if f.isAfwijking() {
		label = source.Column + " " + label
	}
	return budget.Stated(label, f.Amount, source)
}

// named returns what a figure is called in its table: its row, with the side where the row holds several; or else what is given.
func (p *pages) named(source budget.Source, side budget.Side, otherwise string) string {
	switch {
	case source.Row == "":
		return otherwise
	case p.wide[tableRow{source.Table, source.Row}]:
		return side.String() + " " + source.Row
	}
	return source.Row
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
// overzicht with lasten, baten and saldo beside each other does: as totals, as
// leaves, or as one of each.
func wideRows(claims []*printedPart, overview *programme.Part) map[tableRow]bool {
	wide, sides := map[tableRow]bool{}, map[tableRow]budget.Side{}
	prints := func(source budget.Source, s budget.Side) {
		row := tableRow{source.Table, source.Row}
		if side, ok := sides[row]; ok && side != s {
			wide[row] = true
		}
		sides[row] = s
	}
	for _, c := range claims {
		prints(c.Source, c.Side)
	}
	for part := range overview.All() {
		for _, s := range booked {
			if part.Series(s) != nil {
				prints(sourceOf(part), s)
			}
		}
	}
	return wide
}

// sourceOf is where a row of leaf figures is printed.
func sourceOf(part *programme.Part) budget.Source {
	switch row := part.Item().(type) {
	case *programme.Line:
		return row.Source
	case *programme.ReserveLine:
		return row.Source
	}
	return budget.Source{}
}
