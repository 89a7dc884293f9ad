package validate

import (
	"cmp"
	"context"
	"slices"
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
	overview *onPart        // with what is printed of it and of all below it
	step     budget.Amount  // of the figures of the document
	claims   []*printedPart // in the order of the document
	figures  int            // how many figures and afwijkingen they can print together
	parts    map[*programme.Part]*onPart
	columns  columns           // of the last row: most rows of a document have the same
	amounts  []budget.Amount   // those of the last row
	leaf     total             // of the row that is added up
	wide     map[tableRow]bool // rows that hold more than one side
	room     []operand         // of the sum that is weighed
}

// on returns a part of the overzicht, or another part, of which nothing is printed.
func (p *pages) on(part *programme.Part) *onPart {
	if x := p.parts[part]; x != nil {
		return x
	}
	return p.lay(part)
}

// of returns the part that a figure is of.
func (p *pages) of(f OverviewFigure) *onPart {
	if f.on != nil && f.on.Part == f.Part {
		return f.on
	}
	return p.on(f.Part)
}

// over reports whether the run must stop. What is found by then is not all, and is
// given to nobody: whatever adds up or compares many figures looks, and does nothing more.
func (p *pages) over() bool { return p.ctx.Err() != nil }

func pagesOf(ctx context.Context, d *programme.Document) *pages {
	p := &pages{ctx: ctx, doc: d, step: d.Step(), parts: map[*programme.Part]*onPart{}}
	p.overview = p.lay(d.Overview())
	p.print(p.overview)
	p.wide = wideRows(p.claims, p.overview.Part)
	return p
}

// lay lays out a part and all below it, as if nothing were printed of them.
func (p *pages) lay(part *programme.Part) *onPart {
	x := &onPart{Part: part}
	for q := range part.Parts() {
		if p.over() {
			break
		}
		x.parts = append(x.parts, p.lay(q))
	}
	return x
}

// print adds to a part, and to all below it, what is printed of them.
func (p *pages) print(x *onPart) {
	p.parts[x.Part] = x
	for path, c := range x.Claims() {
		step := p.step
		if c.Unit != nil {
			step = c.Step(p.doc)
		}
		claim := &printedPart{on: x, path: path, number: len(p.claims), first: p.figures, steps: step, Claim: c}
		claim.columns, claim.amounts = p.row(c.Amounts)
		claim.amounts = slices.Clone(claim.amounts)
		p.figures += len(claim.columns) + 1
		p.claims, x.claims = append(p.claims, claim), append(x.claims, claim)
	}
	if len(x.claims) > fewClaims {
		x.many = newClaimIndex(x.claims)
	}
	for _, q := range x.parts {
		if p.over() {
			break
		}
		p.print(q)
	}
}

// row returns the columns of a row, in order, and its amounts in them, which stand there until the next row does.
func (p *pages) row(series budget.Series) (columns, []budget.Amount) {
	p.amounts = slices.Grow(p.amounts[:0], len(series))[:len(series)]
	if !p.columns.hold(series, p.amounts) {
		p.columns = series.Columns()
		p.columns.hold(series, p.amounts)
	}
	return p.columns, p.amounts
}

func (p *pages) inTable(x *onPart, side budget.Side, column budget.Column, table string) (OverviewFigure, bool) {
	return p.at(x.inTable(side, column, table), column)
}

// first returns the first figure that is printed for a part.
func (p *pages) first(x *onPart, side budget.Side, column budget.Column) (OverviewFigure, bool) {
	return p.at(x.first(side, column), column)
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
	for i, column := range c.columns {
		f(figureOf(c, column, c.amounts[i]))
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
	i := c.columns.index(column)
	if i < 0 {
		return f, false
	}
	return figureOf(c, column, c.amounts[i]), true
}

// again returns the figure of a cell.
func (p *pages) again(c cell) OverviewFigure {
	if (c.column == budget.Column{}) {
		return p.afwijking(c.claim)
	}
	f, _ := p.at(c.claim, c.column)
	return f
}

// afwijking returns the printed afwijking, which must be there.
func (p *pages) afwijking(c *printedPart) OverviewFigure {
	return figureOf(c, budget.Column{}, *c.Afwijking)
}

// computed returns the figure that follows from the leaves; the afwijking for
// the zero column. Its calculation is made only when it is reported.
func (p *pages) computed(x *onPart, side budget.Side, column budget.Column) OverviewFigure {
	f := OverviewFigure{Part: x.Part, Side: side, Column: column, on: x}
	var leaves int
	if f.isAfwijking() {
		calc := x.Afwijking(side)
		f.Amount, f.known = calc.Amount()
		leaves = calc.LeafCount()
	} else {
		f.Amount, leaves, f.known = p.addUp(x, side, column)
	}
	f.steps = times(p.step, leaves)
	return f
}

// addUp returns the outcome of Part.Figure and the number of its leaves,
// without the calculation that budget.Combine makes: a large document needs some
// ten thousand of them, and shows a few.
func (p *pages) addUp(x *onPart, side budget.Side, column budget.Column) (sum budget.Amount, leaves int, known bool) {
	if side == budget.Saldo || side == budget.Resultaat {
		return p.addSides(x, side, column)
	}
	t := p.total(x, side)
	i := t.columns.index(column)
	if i < 0 {
		return sum, t.rows, false
	}
	return t.sums[i].amount, t.rows, t.sums[i].rows == t.rows
}

// addSides adds up the sides that a saldo or a resultaat follows from.
func (p *pages) addSides(x *onPart, of budget.Side, column budget.Column) (sum budget.Amount, leaves int, known bool) {
	known = true
	for side := range of.Parts() {
		if !x.Has(side) {
			continue
		}
		a, n, ok := p.addUp(x, side, column)
		if side.Burdens() {
			a = a.Neg()
		}
		sum, leaves, known = sum.Add(a), leaves+n, known && ok
	}
	return sum, leaves, known && leaves > 0
}

// total returns what the leaves of a part come to on a side that is booked, and nothing for another.
func (p *pages) total(x *onPart, side budget.Side) *total {
	if !side.Valid() || int(side) >= len(x.totals) {
		return new(total)
	}
	if x.totals[side] != nil {
		return x.totals[side]
	}
	t := new(total)
	x.totals[side] = t
	if series := x.Series(side); series != nil {
		t.row(p.row(series))
		return t
	}
	for _, q := range x.parts {
		switch series := q.Series(side); {
		case series != nil && q.totals[side] == nil: // a row needs no total of its own until one is asked for
			p.leaf.row(p.row(series))
			t.add(&p.leaf)
		case q.Has(side):
			t.add(p.total(q, side))
		}
	}
	return t
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
	prints := func(source budget.Source, s budget.Side, more bool) { // more than one side, of which s is the first
		row := tableRow{source.Table, source.Row}
		side, known := sides[row]
		if more || known && side != s {
			wide[row] = true
		}
		if !known {
			sides[row] = s
		}
	}
	for _, c := range claims {
		prints(c.Source, c.Side, false)
	}
	for part := range overview.All() {
		first, more := budget.Side(0), false
		for _, s := range booked {
			if part.Series(s) != nil {
				first, more = cmp.Or(first, s), first != 0
			}
		}
		if first != 0 {
			prints(sourceOf(part), first, more)
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
