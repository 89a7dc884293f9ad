package years

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// figure is a figure with the most by which rounding can have moved it.
type figure struct {
	budget.Calc
	margin  budget.Amount
	printed bool // a total as printed, whatever it consists of
}

// known reports whether the figure has an outcome.
func (f figure) known() bool {
	_, ok := f.Amount()
	return ok
}

// rounded returns a figure of which each leaf was rounded to whole steps: half a
// step for each.
func rounded(c budget.Calc, step budget.Amount) figure {
	halves := decimal.NewFromInt(int64(c.LeafCount())).Mul(decimal.New(5, -1))
	margin, err := budget.FromDecimal(step.Decimal().Mul(halves))
	if err != nil { // more leaves than any document has
		margin = step
	}
	return figure{Calc: c, margin: margin}
}

// entry is what a document says of a subject in a column.
type entry struct {
	in    string // the document, for people
	early bool   // a raming that may have been amended, or amended again; see book.early
	label string // of the subject
	sides [budget.Resultaat + 1]figure
	has   [budget.Resultaat + 1]bool
	scope [budget.Resultaat + 1]string // of the whole: of which parts a side consists
}

// empty reports whether the document says nothing of the subject in the column.
func (e *entry) empty() bool {
	for _, f := range e.sides {
		if f.known() {
			return false
		}
	}
	return true
}

// alike reports whether two entries are of the same scope and know the same sides of
// what a side follows from: a saldo without its baten is not compared with one that
// has them, unless it is printed as such.
func (e *entry) alike(other *entry, side budget.Side) bool {
	if !side.Valid() || e.scope[side] != other.scope[side] {
		return false
	}
	if e.sides[side].printed || other.sides[side].printed {
		return true
	}
	for part := range side.Parts() {
		if e.has[part] != other.has[part] || !e.alike(other, part) {
			return false
		}
	}
	return true
}

// fill sets all sides of an entry: of those that are booked is what booked says, the
// others follow, and where a side has no outcome it is what printed says.
func (e *entry) fill(booked, printed func(budget.Side) (figure, bool)) {
	for _, side := range budget.Sides() {
		of := booked
		if side == budget.Saldo || side == budget.Resultaat {
			of = func(side budget.Side) (figure, bool) { return e.combined(side) }
		}
		f, has := of(side)
		if total, ok := printed(side); ok && !f.known() {
			f, has = total, true
		}
		e.sides[side], e.has[side] = f, has
	}
}

// combined computes a saldo or resultaat from the sides before it.
func (e *entry) combined(side budget.Side) (f figure, has bool) {
	f.Calc = budget.Combine(named(side, e.label), side, func(part budget.Side) (budget.Calc, bool) {
		if e.has[part] {
			f.margin, has = f.margin.Add(e.sides[part].margin), true
		}
		return e.sides[part].Calc, e.has[part]
	})
	return f, has
}

// hides reports whether a side of an entry may be in a total that is printed without it.
func (e *entry) hides(side budget.Side) bool {
	return !e.has[side] && (e.sides[budget.Saldo].printed && (side == budget.Lasten || side == budget.Baten) ||
		e.sides[budget.Resultaat].printed && side != budget.Resultaat)
}

// together returns the entry of what entries of several keys make up: side by side
// their sum, without an outcome where one of them may hide the side in a total.
func together(label string, parts []*entry, keys []string) *entry {
	e := &entry{label: label}
	for _, side := range budget.Sides() {
		var f figure
		var terms []budget.Term
		var scope []string
		for i, part := range parts {
			switch {
			case part.has[side]:
				terms, f.margin = append(terms, budget.Plus(part.sides[side].Calc)), f.margin.Add(part.sides[side].margin)
			case part.hides(side):
				terms = append(terms, budget.Plus(budget.NotStated(named(side, part.label), budget.Source{})))
			default:
				continue
			}
			scope = append(scope, keys[i])
		}
		slices.Sort(scope)
		f.Calc = budget.Computed(named(side, label), terms...)
		e.sides[side], e.has[side], e.scope[side] = f, len(terms) > 0, strings.Join(slices.Compact(scope), "\n")
	}
	return e
}

// named is what a side of a subject is called.
func named(side budget.Side, label string) string { return side.String() + " " + label }

// claimed returns what parts print of a side in a column, where there is one and it
// prints one figure only: of two that differ nobody knows which is right. It is false
// where the part prints the side in no column, and for a row of reserves: what it
// prints beside its own figures is the total of other rows.
func claimed(d *programme.Document, parts []*programme.Part, side budget.Side, c budget.Column) (f figure, ok bool) {
	if len(parts) != 1 {
		return f, false
	}
	if _, reserve := parts[0].Item().(*programme.ReserveLine); reserve {
		return f, false
	}
	none := figure{Calc: budget.NotStated(named(side, parts[0].Label()), budget.Source{}), printed: true}
	f = none
	for _, claim := range parts[0].Claims() {
		if claim.Side != side || len(claim.Amounts) == 0 {
			continue
		}
		ok = true
		a, has := claim.Amounts[c]
		if before, known := f.Amount(); has && known && before != a {
			return none, true
		}
		if has {
			f = rounded(claim.Amounts.Stated(f.Label(), c, claim.Source), claim.Step(d))
			f.printed = true
		}
	}
	return f, ok
}
