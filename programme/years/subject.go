package years

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// Subject is what is followed through the years: a programme, another part of the
// overzicht van baten en lasten, the whole, or a taakveld. Get one from
// [Dossier.Follow]. It cannot be changed, and may be used by several goroutines at
// once. The zero value has no figures.
type Subject struct {
	Kind SubjectKind
	// Label is what the last document calls it: number and name of a programme; "overhead",
	// "vpb" and "onvoorzien" by any name; the codes of taakvelden.
	Label string
	// Earlier are other labels that it had before, the oldest first.
	Earlier []string
	// Group says of taakvelden which codes they are in each year, whether that rests
	// on official lists, and why they were taken together.
	Group iv3.SeriesGroup

	years       []int // of the history
	entries     map[budget.Column]*entry
	inhabitants map[int]int
}

// Figure returns a side of the subject in a column, in euros, and how it came about.
// It is computed from the leaf figures of the document that prints it; where these
// are absent and one total is printed, it is that. It has no outcome where no
// document has the figure.
func (s Subject) Figure(side budget.Side, c budget.Column) budget.Calc {
	return s.entry(c).side(side, s.Label, c).Calc
}

// Deviation returns what the figure of a side in one column differs from that in
// another, favourable positive:
//
//   - from the begroting na wijziging to the realisatie of a year it is the afwijking
//     of BBV art. 28, under a;
//   - from the begroting to the realisatie that from the begroting as first adopted;
//   - from the begroting to the begroting na wijziging what the council amended, and
//     these two add up to the one before;
//   - from the realisatie of a year to that of the next it is how it grew.
//
// It has no outcome where a figure is absent. Neither has it for the whole where the
// two come from documents in which different parts have the side, nor for a saldo or
// resultaat of which one lacks a side that the other has.
func (s Subject) Deviation(side budget.Side, from, to budget.Column) Deviation {
	before, after := s.entry(from), s.entry(to)
	b, a := before.side(side, s.Label, from), after.side(side, s.Label, to)
	d := Deviation{
		Subject: s, Side: side, From: from, To: to, Before: b.Calc, After: a.Calc, In: [2]string{before.in, after.in},
		margin: b.margin.Add(a.margin), inhabitants: s.inhabitants[to.Year],
	}
	label := "Afwijking " + named(side, s.Label)
	if d.Afwijking = side.Afwijking(label, d.Before, d.After); !before.alike(after, side) {
		d.Afwijking = budget.Afwijking{Calc: budget.NotStated(label, budget.Source{})}
	}
	return d
}

// entry returns what is said of the subject in a column.
func (s Subject) entry(c budget.Column) *entry {
	if e, ok := s.entries[c]; ok {
		return e
	}
	return new(entry)
}

// side returns a side of an entry; without an outcome where it has none, with the column
// in which it should be.
func (e *entry) side(side budget.Side, label string, c budget.Column) figure {
	if !side.Valid() || !e.has[side] {
		return figure{Calc: budget.NotStated(named(side, label), budget.Source{}.At(c))}
	}
	return e.sides[side]
}
