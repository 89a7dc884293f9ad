package rounding

import (
	"context"
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// NewSystem prepares figures and identities, which it keeps: change neither of them afterwards. Under budget.Unstated, which is right for printed documents, hardly any
// of which says how it rounds, rounding to nearest is assumed, and truncation where only that explains the figures;
// a mode that does not exist counts as budget.Nearest. Figures without identities are allowed. It returns an
// *IdentityError for an identity that names a figure that is not there, or one figure twice, or a sign other than
// −1, 0 and +1; a *FigureError for a figure too large to work on exactly, a *budget.LimitError for a system of
// more than 2^24 figures, and an error that wraps that of the context when it ends.
func NewSystem(ctx context.Context, figures []Figure, identities []Identity, mode budget.RoundingMode) (*System, error) {
	ctx = lenient.Context(ctx)
	s := &System{figures: figures, identities: identities, mode: mode,
		stated: mode != budget.Unstated, finest: finestStep(figures)}
	if !s.stated || !mode.Valid() {
		s.mode = budget.Nearest
	}
	if err := s.wire(ctx); err != nil {
		return nil, err
	}
	if err := s.measure(ctx); err != nil {
		return nil, err
	}
	s = s.infer(ctx)
	if err := ended(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

// infer decides the mode of a system that does not state it: truncation when rounding to nearest
// makes some identity impossible and truncation none, or at least explains several that have nothing to do
// with each other.
func (s *System) infer(ctx context.Context) *System {
	if s.stated || !s.fails(ctx) {
		return s
	}
	t := *s
	t.mode = budget.Truncate
	if t.measure(ctx) != nil { // the figures may be too large for the wider intervals
		return s
	}
	var known inference
	for j := range s.identities {
		if ctx.Err() != nil {
			return s
		}
		known.add(s.isImpossible(j), t.isImpossible(j), s.indexes(j))
	}
	if !known.truncated() {
		return s
	}
	return &t
}

// fails reports whether an identity cannot hold.
func (s *System) fails(ctx context.Context) bool {
	for j := range s.identities {
		if ctx.Err() != nil || s.isImpossible(j) {
			return true
		}
	}
	return false
}

// indexes yields the figures of identity j by their index, which tells them apart wherever they stand.
func (s *System) indexes(j int) iter.Seq[place] {
	return func(yield func(place) bool) {
		for _, t := range s.row(j) {
			if !yield(place{t.cell(), 0}) {
				return
			}
		}
	}
}

// apart is how many impossible identities without a figure in common speak for truncation where it does not
// explain them all: so many errors of a unit or two, and a greater one, are less likely than truncated figures.
const apart = 2

// place tells a figure from others.
type place [2]int

// inference is whether truncation explains all that rounding to nearest does not, or enough of it.
type inference struct {
	seen      map[place]bool
	explained int
	left      bool
}

// add takes in whether an identity cannot hold of figures rounded to nearest, and of truncated ones.
func (i *inference) add(near, cut bool, figures iter.Seq[place]) {
	i.left = i.left || cut
	if !near || cut {
		return
	}
	for at := range figures {
		if i.seen[at] {
			return
		}
	}
	if i.seen == nil {
		i.seen = map[place]bool{}
	}
	for at := range figures {
		i.seen[at] = true
	}
	i.explained++
}

// truncated is what follows.
func (i *inference) truncated() bool { return !i.left || i.explained >= apart }
