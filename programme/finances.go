package programme

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
)

// Finances computes what follows from the parts of a document together: from
// the overzicht van baten en lasten, its toelichting, the balans and the
// paragrafen. Get one from Document.Finances. It is a view, as Part is: it
// sees the document as it was when the view was made, and may be used by several
// goroutines at once. The zero value is that of an empty document.
type Finances struct {
	doc      *Document
	overview *Part
	totals   *sync.Map // budget.Calc by sideColumn: kengetallen ask for the same totals again and again
	known    func(budget.Side, budget.Column) (budget.Calc, bool)
}

// Taking returns finances that take the totals of the overzicht from a
// function where it knows them, such as what the document prints, and add up
// the lines where it does not.
func (f Finances) Taking(known func(budget.Side, budget.Column) (budget.Calc, bool)) Finances {
	f.known, f.totals = known, new(sync.Map)
	return f
}

type sideColumn struct {
	side   budget.Side
	column budget.Column
}

// figure returns a side of the overview, which it computes once.
func (f Finances) figure(side budget.Side, c budget.Column) budget.Calc {
	if f.totals == nil {
		return f.overview.Figure(side, c)
	}
	key := sideColumn{side, c}
	if calc, ok := f.totals.Load(key); ok {
		return calc.(budget.Calc)
	}
	calc, ok := budget.Calc{}, false
	if f.known != nil {
		calc, ok = f.known(side, c)
	}
	if !ok {
		calc = f.overview.Figure(side, c)
	}
	f.totals.Store(key, calc)
	return calc
}

// Finances returns the finances of the document; those of a nil document are
// empty.
func (d *Document) Finances() Finances { return FinancesOf(d.Overview()) }

// FinancesOf returns the finances of the document that an overview belongs to,
// for who has made the overview already.
func FinancesOf(overview *Part) Finances {
	doc := overview.orEmpty().doc
	if doc == nil {
		doc = new(Document)
	}
	return Finances{doc: doc, overview: overview, totals: new(sync.Map)}
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
	switch {
	case n == cyclus.Totaal:
		return f.figure(side, c)
	case side == budget.Saldo || side == budget.Resultaat:
		return budget.Combine(natureLabel(n, side), side, func(of budget.Side) (budget.Calc, bool) { return f.Figure(n, of, c), true })
	}
	given, nature := f.explanation().Incidental(side, c), cyclus.Incidenteel
	if side == budget.Toevoeging || side == budget.Onttrekking {
		given, nature = f.explanation().Structural(side, c), cyclus.Structureel
	}
	if n == nature {
		return given
	}
	return budget.Computed(natureLabel(n, side), budget.Plus(f.total(side, c)), budget.Minus(given))
}

// total returns a booked side of the overview; €0 of reserves where the
// overview has no mutation of reserves at all.
func (f Finances) total(side budget.Side, c budget.Column) budget.Calc {
	if (side == budget.Toevoeging || side == budget.Onttrekking) && !f.overview.Has(side) {
		return budget.Stated(natureLabel(cyclus.Totaal, side), budget.Amount{}, budget.Source{})
	}
	return f.figure(side, c)
}

// natureLabel returns "structureel resultaat".
func natureLabel(n cyclus.Nature, side budget.Side) string { return n.String() + " " + side.String() }

// Evenwicht computes the structureel saldo of a column and judges whether the
// document is structureel en reëel in evenwicht (Gemeentewet art. 189, second
// paragraph).
func (f Finances) Evenwicht(c budget.Column) cyclus.Evenwicht {
	w := cyclus.Evenwicht{Column: c, Saldo: f.Figure(cyclus.Structureel, budget.Resultaat, c)}
	if e := f.explanation(); e != nil {
		w.Realistic = e.Realistic[c]
	}
	if saldo, ok := w.Saldo.Amount(); ok {
		w.Structureel = cyclus.No
		if saldo.Sign() >= 0 {
			w.Structureel = cyclus.Yes
		}
	}
	return w
}

// Letters returns the figures of a kengetal in a column by the letters that the
// formula of an edition gives them: the balans, the overzicht van baten en
// lasten, the incidental items and the woonlasten of the document.
func (f Finances) Letters(k kengetal.Kengetal, e kengetal.Edition, c budget.Column) kengetal.Letters {
	input := kengetal.Input{Balans: f.balans()}
	if f.doc != nil && f.doc.Paragraphs != nil && f.doc.Paragraphs.LokaleHeffingen != nil && f.doc.Paragraphs.LokaleHeffingen.Woonlasten != nil {
		input.Woonlasten = *f.doc.Paragraphs.LokaleHeffingen.Woonlasten
	}
	letters := input.Letters(k, e, c)
	own := kengetal.Letters{}
	switch baten := f.Figure(cyclus.Totaal, budget.Baten, c); {
	case k == kengetal.NettoSchuldquote || k == kengetal.NettoSchuldquoteGecorrigeerd:
		own["H"] = baten
	case k == kengetal.Grondexploitatie && e == kengetal.Notitie2020:
		own["B"] = baten
	case k == kengetal.Grondexploitatie:
		own["C"] = baten
	case k == kengetal.StructureleExploitatieruimte:
		own = f.ruimte(e, c)
		own["E"] = baten
	}
	for letter, calc := range own {
		if letters != nil {
			letters[letter] = calc
		}
	}
	return letters
}

// ruimte returns the structural figures; the edition of July 2015 swaps the
// incidental ones.
func (f Finances) ruimte(e kengetal.Edition, c budget.Column) kengetal.Letters {
	lasten, baten := budget.Lasten, budget.Baten
	if e == kengetal.RegelingJuli2015 {
		lasten, baten = baten, lasten
	}
	less := func(label string, total, incidental budget.Side) budget.Calc {
		return budget.Computed(label, budget.Plus(f.figure(total, c)), budget.Minus(f.explanation().Incidental(incidental, c)))
	}
	return kengetal.Letters{
		"A": less("Structurele lasten", budget.Lasten, lasten), "B": less("Structurele baten", budget.Baten, baten),
		"C": f.explanation().Structural(budget.Toevoeging, c), "D": f.explanation().Structural(budget.Onttrekking, c),
	}
}

// Kengetal computes a kengetal of a column by the edition in force in its
// year, in per cent, rounded to the given number of decimals. It returns a
// *budget.RangeError for a year for which none is in force, and as
// budget.Kengetal.Ratio does.
func (f Finances) Kengetal(k kengetal.Kengetal, c budget.Column, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	e, ok := kengetal.EditionInForce(c.Year)
	if !ok {
		return kengetal.Input{}.InForce(k, c, places, mode)
	}
	return k.Ratio(e, f.Letters(k, e, c), places, mode)
}

// EMU computes the EMU-saldo of the year of a column from the exploitatie, in
// euros. It has no outcome where the columns of the document do not say from
// which the year starts; see budget.Column.Before.
func (f Finances) EMU(c budget.Column) budget.Calc {
	const label = "EMU-saldo uit de exploitatie"
	before, ok := c.Before(f.doc.columns())
	if !ok {
		return budget.NotStated(label, budget.Source{})
	}
	b := f.balans()
	return budget.Computed(label,
		budget.Plus(f.figure(budget.Saldo, c)),
		budget.Minus(b.Mutation(balans.ImmaterieelEnMaterieel, before, c)),
		budget.Plus(b.Mutation(balans.Voorzieningen, before, c)),
		budget.Minus(b.Mutation(balans.Voorraden, before, c)))
}

// Raming returns the amounts of a column that a council adopts: lasten and
// baten by programme and by overzicht, and mutations of reserves (BBV art. 17).
// A programme goes by its number, or else its name. Amounts without an
// outcome are not in it. Positions that occur twice, as two programmes of one
// name do, are added up.
func (f Finances) Raming(c budget.Column) cyclus.Raming {
	out := cyclus.Raming{}
	for part := range f.positions() {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking} {
			if a, ok := part.Figure(side, c).Amount(); ok {
				position := cyclus.Position{Programme: f.positionName(part), Side: side, Year: c.Year}
				out[position] = out[position].Add(a)
			}
		}
	}
	return out
}

// positions walks over the parts that a council decides on.
func (f Finances) positions() iter.Seq[*Part] {
	return func(yield func(*Part) bool) {
		for part := range f.overview.Parts() {
			parts := slices.Values([]*Part{part})
			if _, all := part.item.([]Programme); all {
				parts = part.Parts()
			}
			for p := range parts {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// positionName returns the name by which a position of a Raming goes for a
// programme or another part directly below the overzicht.
func (f Finances) positionName(part *Part) string {
	if p, ok := part.item.(*Programme); ok {
		return cmp.Or(p.Number, p.Name)
	}
	return part.label
}

// Position returns the part that a name in an amendment or in the overzicht of
// incidental items stands for: the number, the name or both of a programme, or
// the name of another part directly below the overzicht. Case does not count.
func (f Finances) Position(name string) (*Part, bool) {
	for part := range f.positions() {
		names := []string{part.Label(), part.Path()}
		if p, ok := part.item.(*Programme); ok {
			names = append(names, p.Number, p.Name)
		}
		if slices.ContainsFunc(names, func(s string) bool { return sameName(s, name) }) {
			return part, true
		}
	}
	return nil, false
}
