package programme

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
)

// Part is one element of the overzicht van baten en lasten of a document,
// from the overview as a whole down to single lines, and computes its figures
// from the leaves below it. Get one from Document.Overview. It is a view: it sees the document as it was when the
// view was made, so make a new one after a change. Parts are never changed and
// may be used by several goroutines at once.
//
// The zero value, and nil, is an overview in which nothing is printed.
type Part struct {
	doc       *Document
	item      any
	path      string
	label     string
	series    [budget.Onttrekking + 1]budget.Series // leaf figures by side
	has       [budget.Onttrekking + 1]bool          // a leaf here or below has the side
	source    budget.Source
	claims    []Claim
	claimPath string // "" for that below its own
	parts     []*Part
	parent    *Part     // nil for the overview
	segment   string    // of the key; see key.go
	named     sync.Once // gives the parts directly below their segments
}

// Item returns what the part stands for: the *Document for the overview as a
// whole (BBV art. 17, 27), a []Programme for all programmes together (art. 17a),
// a *Programme, *Subdivision or *Dekkingsmiddelen (art. 17b), and for a row of
// leaf figures the *Line or *ReserveLine. It points into the document, and is
// nil for an empty part.
func (p *Part) Item() any { return p.orEmpty().item }

// IsRow reports whether the part is a row of leaf figures, a line or a reserve line.
func (p *Part) IsRow() bool {
	switch p.Item().(type) {
	case *Line, *ReserveLine:
		return true
	}
	return false
}

// Path returns the place of the part in the document, in the field names of
// its JSON form: "programmas[2].onderdelen[0]". It is "" for the overview as a
// whole.
func (p *Part) Path() string { return p.orEmpty().path }

// Label returns the number and name of the part, as printed.
func (p *Part) Label() string { return p.orEmpty().label }

// Parent returns the part that this one is directly part of: of a programme that of all
// programmes together, and nil for the overview as a whole, and for a nil part.
func (p *Part) Parent() *Part { return p.orEmpty().parent }

func (p *Part) orEmpty() *Part {
	if p == nil {
		return new(Part)
	}
	return p
}

// Claims walks over what is printed for the part, each claim with its path.
func (p *Part) Claims() iter.Seq2[string, *Claim] {
	return func(yield func(string, *Claim) bool) {
		p := p.orEmpty()
		for i := range p.claims {
			in := p.claimPath
			if in == "" {
				in = p.path + ".gedrukt"
			}
			if !yield(in+"["+strconv.Itoa(i)+"]", &p.claims[i]) {
				return
			}
		}
	}
}

// Parts walks over the parts directly below, in the order of the document.
func (p *Part) Parts() iter.Seq[*Part] { return slices.Values(p.orEmpty().parts) }

// All walks over the part itself and every part below it, each before the
// parts that it contains.
func (p *Part) All() iter.Seq[*Part] {
	return func(yield func(*Part) bool) {
		walk(p.orEmpty(), func(q *Part) []*Part { return q.parts }, yield)
	}
}

// Has reports whether the part has a side at all: whether a leaf below it
// does. A saldo needs lasten or baten, a resultaat any of the four.
func (p *Part) Has(side budget.Side) bool {
	switch side {
	case budget.Saldo:
		return p.Has(budget.Baten) || p.Has(budget.Lasten)
	case budget.Resultaat:
		return p.Has(budget.Saldo) || p.Has(budget.Toevoeging) || p.Has(budget.Onttrekking)
	}
	return side.Valid() && p.orEmpty().has[side]
}

// Figure computes the figure of a side in a column from the leaves, in euros:
// lasten, baten, toevoeging and onttrekking as the sum of the parts; saldo as
// baten − lasten (BBV art. 17a, 17c); resultaat as saldo − toevoeging +
// onttrekking (art. 17e). A side that no part below has is left out of the
// calculation. The figure has no outcome where the part does not have the
// side, where a leaf has it but no figure in this column, where a part below prints
// a total of which the document has no leaves (see Known), and of the programmes
// together and the whole where Document.Partial says that there is more.
func (p *Part) Figure(side budget.Side, column budget.Column) budget.Calc {
	p = p.orEmpty()
	label := p.figureLabel(side)
	if side == budget.Saldo || side == budget.Resultaat {
		return budget.Combine(label, side, func(of budget.Side) (calc budget.Calc, has bool) {
			return p.Figure(of, column), p.Has(of) || p.withholds(of)
		})
	}
	if side.Valid() && p.series[side] != nil {
		return p.leaf(side, column)
	}
	terms := make([]budget.Term, 0, len(p.parts))
	for _, q := range p.parts {
		switch {
		case q.Has(side):
			terms = append(terms, budget.Plus(q.Figure(side, column)))
		case q.withholds(side):
			terms = append(terms, budget.Plus(budget.NotStated(q.figureLabel(side), budget.Source{Column: p.doc.Label(column)})))
		}
	}
	if p.lacks(side) {
		terms = append(terms, budget.Plus(budget.NotStated(elsewhere, budget.Source{})))
	}
	return budget.Computed(label, terms...)
}

// withholds reports whether a part prints a side, or what that may be part of, while no leaf of it tells how much that
// is: a saldo where it has neither lasten nor baten, a resultaat where it has no leaves at all.
func (p *Part) withholds(side budget.Side) bool {
	if side == budget.Saldo {
		return p.withholds(budget.Lasten) || p.withholds(budget.Baten)
	}
	exploitatie := side == budget.Lasten || side == budget.Baten
	claimed := func(c Claim) bool {
		return c.Side == side || c.Side == budget.Saldo && exploitatie && !p.Has(budget.Saldo) || c.Side == budget.Resultaat && !p.Has(budget.Resultaat)
	}
	return !p.Has(side) && (slices.ContainsFunc(p.claims, claimed) || slices.ContainsFunc(p.parts, func(q *Part) bool { return q.withholds(side) }))
}

// elsewhere is what a document that is partial has no figures of.
const elsewhere = "wat het document niet bevat"

// lacks reports whether the part is of a whole of which the document holds not all, and no part below says so already.
func (p *Part) lacks(side budget.Side) bool {
	switch p.item.(type) {
	case *Document, []Programme:
		return p.doc != nil && p.doc.Partial && !slices.ContainsFunc(p.parts, func(q *Part) bool { return q.Has(side) && q.lacks(side) })
	}
	return false
}

func (p *Part) leaf(side budget.Side, column budget.Column) budget.Calc {
	source := p.source
	source.Column = p.doc.Label(column)
	if amount, ok := p.series[side][column]; ok {
		return budget.Stated(p.label, amount, source)
	}
	return budget.NotStated(p.label, source)
}

func (p *Part) figureLabel(side budget.Side) string {
	switch word := side.String(); {
	case p.IsRow():
		return p.label
	case !side.Valid():
		return word + " " + p.label
	default:
		return strings.ToUpper(word[:1]) + word[1:] + " " + p.label
	}
}

// Afwijking computes what the realisatie differs from the raming on a side, in
// euros, favourable positive: whether it is a voordeel or a nadeel, and how it
// follows. It has no outcome where a figure is missing and where the document
// does not say what its afwijking compares; see Document.Comparison.
func (p *Part) Afwijking(side budget.Side) budget.Afwijking {
	p = p.orEmpty()
	if p.doc == nil || p.doc.Comparison == nil {
		return budget.Afwijking{Calc: budget.NotStated(p.afwijkingLabel(side), budget.Source{})}
	}
	return p.Effect(side, p.doc.Comparison.Raming, p.doc.Comparison.Realisatie)
}

func (p *Part) afwijkingLabel(side budget.Side) string { return "Afwijking " + p.figureLabel(side) }

// Effect computes what the change of a side from one column to another does to
// the result, in euros, favourable positive whatever the side: more lasten are a
// nadeel, more baten a voordeel. It prints as "2.008.000 V". It has no outcome
// where either figure has none, and then it is neither voordeel nor nadeel; its
// Missing says what lacks. Between raming and realisatie it is the afwijking.
func (p *Part) Effect(side budget.Side, from, to budget.Column) budget.Afwijking {
	p = p.orEmpty()
	return side.Afwijking(p.afwijkingLabel(side), p.Figure(side, from), p.Figure(side, to))
}

// Printed returns the figure that the document prints for the part on a side in
// a column, in euros, with where it stands: of a row of leaf figures its own,
// and else the first of its claims that has one. It is the page that speaks,
// whatever Figure computes: where the two differ by more than rounding,
// package validate says so. A document may print a total in several tables, and
// differently; Claims walks over all of them. It is false where nothing is printed.
func (p *Part) Printed(side budget.Side, column budget.Column) (printed budget.Calc, ok bool) {
	p = p.orEmpty()
	if _, own := p.Series(side)[column]; own {
		return p.leaf(side, column), true
	}
	for _, c := range p.claims {
		if a, has := c.Amounts[column]; has && c.Side == side {
			source := c.Source
			source.Column = p.doc.Label(column)
			return budget.Stated(cmp.Or(c.Source.Row, p.figureLabel(side)), a, source), true
		}
	}
	return budget.Calc{}, false
}

// Known returns the figure of a side in a column in the best way that the
// document knows it, in euros: computed where all its leaves are there, else as
// the document prints it, else as the sum of what is known of its parts. Printed
// tells whether the document prints it, and nothing computes it. Without an
// outcome, Missing of the figure says what lacks. Where a figure is both
// computed and printed, and the two differ, package validate says so.
func (p *Part) Known(side budget.Side, column budget.Column) (figure budget.Calc, printed bool) {
	p = p.orEmpty()
	figure = p.Figure(side, column)
	if _, ok := figure.Amount(); ok {
		return figure, false
	}
	if claim, ok := p.Printed(side, column); ok {
		return claim, true
	}
	if side == budget.Saldo || side == budget.Resultaat {
		return budget.Combine(p.figureLabel(side), side, func(of budget.Side) (budget.Calc, bool) {
			calc, _ := p.Known(of, column)
			return calc, p.Has(of) || p.withholds(of)
		}), false
	}
	var terms []budget.Term
	for _, q := range p.parts {
		if q.Has(side) || q.withholds(side) {
			part, _ := q.Known(side, column)
			terms = append(terms, budget.Plus(part))
		}
	}
	if len(terms) == 0 {
		return figure, false
	}
	if p.lacks(side) {
		terms = append(terms, budget.Plus(budget.NotStated(elsewhere, budget.Source{})))
	}
	return budget.Computed(p.figureLabel(side), terms...), false
}

// Series returns the leaf figures of the part itself on a side, in euros per
// column; nil where it has none, as every part but a line. It is the series of
// the document: do not change it.
func (p *Part) Series(side budget.Side) budget.Series {
	if !side.Valid() || int(side) >= len(p.orEmpty().series) {
		return nil
	}
	return p.orEmpty().series[side]
}
