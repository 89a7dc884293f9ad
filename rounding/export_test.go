package rounding

import (
	"context"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// The slips by name, and what only the tests ask.
const (
	SwappedDigits = swappedDigits
	WrongDigit    = wrongDigit
	ExtraDigit    = extraDigit
	MissingDigit  = missingDigit
	PowerOfTen    = powerOfTen
	FromColumn    = fromColumn
	FromRow       = fromRow
)

// SlipOf is what CauseOf says in words.
func SlipOf(printed, meant budget.Printed) Slip { return slipOf(printed, meant) }

func (s *System) Mode() budget.RoundingMode { return s.mode }

// Verdict is that of one identity.
func (s *System) Verdict(identity int) Verdict { return s.Margin(identity).Verdict }

// Gaps is what the identities say of every missing figure.
func (s *System) Gaps() (gaps []Implied) {
	for i, f := range s.figures {
		if f.Missing {
			gaps = append(gaps, s.Implied(i))
		}
	}
	return gaps
}

// With is the system with another figure printed at one place.
func (s *System) With(figure int, printed budget.Printed) (*System, error) {
	figures, mode := slices.Clone(s.figures), budget.Unstated
	figures[figure].Printed, figures[figure].Missing = printed, false
	if s.stated {
		mode = s.mode
	}
	return NewSystem(context.Background(), figures, s.identities, mode)
}
