package programme

import (
	"cmp"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
)

// Finances computes what follows from the parts of a document together: from
// the overzicht van baten en lasten, its toelichting, the balans and the
// paragrafen. Get one from Part.Finances of the overview. It is a view, as Part is: it
// sees the document as it was when the view was made, and may be used by several
// goroutines at once. The zero value is that of an empty document.
type Finances struct {
	doc      *Document
	overview *Part
	// What was computed, budget.Calc by figure: kengetallen ask for the same again and again.
	totals    *sync.Map // of the overview
	explained *sync.Map // of the toelichting
	known     func(budget.Side, budget.Column) (budget.Calc, bool)
}

// Taking returns finances that take the totals of the overzicht from a
// function where it knows them, such as what the document prints, and add up
// the lines where it does not.
func (f Finances) Taking(known func(budget.Side, budget.Column) (budget.Calc, bool)) Finances {
	f.known, f.totals = known, new(sync.Map)
	return f
}

// figure is a side of a nature in a column.
type figure struct {
	nature cyclus.Nature
	side   budget.Side
	column budget.Column
}

// once returns a figure that is computed once.
func once(made *sync.Map, of figure, compute func() budget.Calc) budget.Calc {
	if made == nil {
		return compute()
	}
	if calc, ok := made.Load(of); ok {
		return calc.(budget.Calc)
	}
	calc := compute()
	made.Store(of, calc)
	return calc
}

// ofOverview returns a side of the overview.
func (f Finances) ofOverview(side budget.Side, c budget.Column) budget.Calc {
	return once(f.totals, figure{cyclus.Totaal, side, c}, func() budget.Calc {
		if f.known != nil {
			if calc, ok := f.known(side, c); ok {
				return calc
			}
		}
		return f.overview.Figure(side, c)
	})
}

// Finances returns the finances of the document that the overview belongs to.
func (p *Part) Finances() Finances {
	doc := p.orEmpty().doc
	if doc == nil {
		doc = new(Document)
	}
	return Finances{doc: doc, overview: p, totals: new(sync.Map), explained: new(sync.Map)}
}

func (f Finances) explanation() *Toelichting {
	if f.doc == nil {
		return nil
	}
	return f.doc.Explanation
}

// balans returns the balans of the document; one without figures where it has
// none.
func (f Finances) balans() balans.Balans {
	if f.doc == nil || f.doc.Position == nil || f.doc.Position.Balans == nil {
		return balans.Balans{}
	}
	return *f.doc.Position.Balans
}

// Figure computes a side of a nature in a column over the whole document, in
// euros: totals from the overzicht van baten en lasten, incidentele lasten and
// baten and structurele mutations of reserves from the toelichting, the rest as
// the difference (totaal = incidenteel + structureel), saldo and resultaat from
// the sides that are there. It has no outcome where what it needs is missing.
func (f Finances) Figure(n cyclus.Nature, side budget.Side, c budget.Column) budget.Calc {
	if n == cyclus.Totaal {
		return f.ofOverview(side, c)
	}
	return cyclus.Split(n, side, func(n cyclus.Nature, side budget.Side) (budget.Calc, bool) {
		reserves := side == budget.Toevoeging || side == budget.Onttrekking
		switch {
		case n == cyclus.Totaal:
			return f.total(side, c), true
		case n == cyclus.Structureel && reserves:
			return once(f.explained, figure{n, side, c}, func() budget.Calc { return f.explanation().Structural(side, c) }), true
		case n == cyclus.Incidenteel && !reserves:
			return once(f.explained, figure{n, side, c}, func() budget.Calc { return f.explanation().Incidental(side, c) }), true
		}
		return budget.Calc{}, false
	})
}

// total returns a booked side of the overview; €0 of reserves where the
// overview has no mutation of reserves at all.
func (f Finances) total(side budget.Side, c budget.Column) budget.Calc {
	if (side == budget.Toevoeging || side == budget.Onttrekking) && !f.overview.Has(side) {
		return budget.Stated("totaal "+side.String(), budget.Amount{}, budget.Source{})
	}
	return f.ofOverview(side, c)
}

// Evenwicht computes the structureel saldo of a column and judges whether the
// document is structureel en reëel in evenwicht (Gemeentewet art. 189, second
// paragraph).
func (f Finances) Evenwicht(c budget.Column) cyclus.Evenwicht {
	w := cyclus.Evenwicht{Column: c, Saldo: f.Figure(cyclus.Structureel, budget.Resultaat, c)}
	if e := f.explanation(); e != nil {
		w.Realistic = e.Realistic[c]
	}
	return w
}

// Kengetallen returns what the kengetallen are computed from, by the edition in
// force or by another one: the balans, the overzicht van baten en lasten, the
// incidental items and the woonlasten of the document.
func (f Finances) Kengetallen() kengetal.Input {
	input := kengetal.Input{Balans: f.balans(), Exploitatie: f.Figure}
	if f.doc != nil && f.doc.Paragraphs != nil && f.doc.Paragraphs.LokaleHeffingen != nil && f.doc.Paragraphs.LokaleHeffingen.Woonlasten != nil {
		input.Woonlasten = *f.doc.Paragraphs.LokaleHeffingen.Woonlasten
	}
	return input
}

// Raming returns the amounts of a column that a council adopts: lasten and
// baten by programme and by overzicht, and mutations of reserves (BBV art. 17).
// A programme goes by its number, or else its name. Amounts without an
// outcome are not in it. Positions that occur twice, as two programmes of one
// name do, are added up.
func (f Finances) Raming(c budget.Column) cyclus.Raming {
	out := cyclus.Raming{}
	for part := range f.overview.positions() {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking} {
			if a, ok := part.Figure(side, c).Amount(); ok {
				position := cyclus.Position{Programme: positionName(part), Side: side, Year: c.Year}
				out[position] = out[position].Add(a)
			}
		}
	}
	return out
}

// positionName returns the name by which a position of a Raming goes for a
// programme or another part directly below the overzicht.
func positionName(part *Part) string {
	if p, ok := part.item.(*Programme); ok {
		return cmp.Or(p.Number, p.Name)
	}
	return part.label
}
