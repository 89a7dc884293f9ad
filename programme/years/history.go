package years

import (
	"iter"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// History is what documents of several years say of a municipality. Get one from
// [Dossier.Follow]. The zero value says nothing.
type History struct {
	Municipality programme.Municipality
	// Years are those of which there are figures, in order.
	Years []int
	// Subjects are what is followed: programmes and other parts in the order of the
	// last document, then what only earlier ones have, the whole, and taakvelden in
	// the order of their codes.
	Subjects []Subject
	// Apart is what is not compared, or not followed to every document.
	Apart []Apart
	// Disagreements are the figures that two documents print differently.
	Disagreements []Disagreement
}

// Of walks over the subjects of a kind.
func (h *History) Of(kind SubjectKind) iter.Seq[Subject] {
	return func(yield func(Subject) bool) {
		for _, s := range h.Subjects {
			if s.Kind == kind && !yield(s) {
				return
			}
		}
	}
}

// Find returns the subject of a kind by its label, or one that it had before.
func (h *History) Find(kind SubjectKind, label string) (Subject, bool) {
	for s := range h.Of(kind) {
		if s.Label == label {
			return s, true
		}
	}
	for s := range h.Of(kind) {
		for _, earlier := range s.Earlier {
			if earlier == label {
				return s, true
			}
		}
	}
	return Subject{}, false
}

// Deviations returns what the subjects of some kinds differ in one column from another
// on each side, such as the realisatie from the begroting na wijziging: the largest
// first, whether it is a voordeel or a nadeel, and last what has no outcome, because
// one of the two figures is absent. Without kinds it is of programmes and other parts,
// which together are the whole.
//
// The sides are those that are booked (lasten, baten, toevoeging, onttrekking), so that
// nothing counts twice: deviations of one kind add up to that of the resultaat. A saldo or
// resultaat stands there only where no side that it follows from has an outcome, as where
// the documents print no more. What the documents call otherwise is not compared, and is
// here without an outcome under each of its names; see [History.Apart].
func (h *History) Deviations(from, to budget.Column, kinds ...SubjectKind) []Deviation {
	if len(kinds) == 0 {
		kinds = []SubjectKind{Programmes, OtherParts}
	}
	var out []Deviation
	if h == nil {
		return nil
	}
	for _, s := range h.Subjects {
		if slices.Contains(kinds, s.Kind) {
			out = append(out, s.deviations(budget.Resultaat, from, to)...)
		}
	}
	slices.SortStableFunc(out, func(a, b Deviation) int {
		x, okX := a.Amount()
		y, okY := b.Amount()
		switch {
		case okX != okY && okX:
			return -1
		case okX != okY:
			return 1
		}
		return y.Abs().Cmp(x.Abs())
	})
	return out
}

// Disagreement is a figure that two documents print differently, by more than
// rounding explains. The first is the one that counts here. The zero value is none.
type Disagreement struct {
	Kind          SubjectKind
	Label         string // of the subject
	Side          budget.Side
	Column        budget.Column
	First, Second budget.Calc
	In            [2]string // the documents, of the first and of the second
}
