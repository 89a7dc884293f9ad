package years

import (
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
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
	h = lenient.OrZero(h)
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
	h = lenient.OrZero(h)
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
