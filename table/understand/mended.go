package understand

import (
	"slices"

	"github.com/bbvgo/bbv/internal/lenient"
)

// Mended is the same understanding with the figures that were meant in the place of those that are wrong: what else is wrong
// is worked out with them.
func (u *Understanding) Mended(wrong ...Suspect) *Understanding {
	s := *lenient.OrZero(u)
	if s.figures == nil {
		return &s
	}
	figures := *s.figures
	figures.values = slices.Clone(figures.values)
	for _, w := range wrong {
		if i, ok := s.index(w.Cell); ok && figures.states[i] == number {
			figures.values[i] = w.Meant.Count() * figures.step(i)
		}
	}
	s.figures = &figures
	return &s
}
