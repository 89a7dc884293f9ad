package rounding

import (
	"context"
	"iter"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// JudgeParts returns the verdicts on identities that come in parts, each with the figures that it needs, and the mode in which they
// were judged: what one [System] of all of them would say under budget.Unstated, in the memory that one part takes. Figures of two
// parts are the same if their row and column are. Parts may be asked for twice, and must be the same then; a part is not kept once
// the next is asked for. Errors are those of [NewSystem]; indexes in them are of the part at hand.
func JudgeParts(ctx context.Context, parts iter.Seq2[[]Figure, []Identity]) (verdicts []Verdict, mode budget.RoundingMode, err error) {
	ctx = lenient.Context(ctx)
	if parts == nil {
		return nil, budget.Nearest, nil
	}
	for figures, identities := range parts {
		s, err := NewSystem(ctx, figures, identities, budget.Nearest)
		if err != nil {
			return nil, budget.Nearest, err
		}
		verdicts = s.Verdicts(verdicts)
	}
	if !slices.Contains(verdicts, Impossible) {
		return verdicts, budget.Nearest, nil
	}
	cut := make([]Verdict, 0, len(verdicts))
	var known inference
	for figures, identities := range parts {
		s, err := NewSystem(ctx, figures, identities, budget.Truncate)
		if ended := ended(ctx); ended != nil {
			return nil, budget.Nearest, ended
		}
		if err != nil { // the figures may be too large for the wider intervals
			return verdicts, budget.Nearest, nil
		}
		from := len(cut)
		if cut = s.Verdicts(cut); len(cut) > len(verdicts) {
			break
		}
		for j := range identities {
			known.add(verdicts[from+j] == Impossible, cut[from+j] == Impossible, s.cells(j))
		}
	}
	if known.truncated() && len(cut) == len(verdicts) {
		return cut, budget.Truncate, nil
	}
	return verdicts, budget.Nearest, nil
}

// cells yields the places of the figures of identity j.
func (s *System) cells(j int) iter.Seq[place] {
	return func(yield func(place) bool) {
		for _, t := range s.row(j) {
			if f := &s.figures[t.cell()]; !yield(place{f.Row, f.Column}) {
				return
			}
		}
	}
}
