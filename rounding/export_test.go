package rounding

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// The slips by name, and what only the tests ask.
const (
	SwappedDigits  = swappedDigits
	SwappedFigures = swappedFigures
	WrongDigit     = wrongDigit
	ExtraDigit     = extraDigit
	MissingDigit   = missingDigit
	PowerOfTen     = powerOfTen
	FromColumn     = fromColumn
	FromRow        = fromRow
	FromYear       = fromYear
	PartLeftOut    = partLeftOut
	PartTwice      = partTwice

	NoConvention     = noConvention
	TotalsOfRounded  = totalsOfRounded
	CarriedRemainder = carriedRemainder

	Undecided  = undecided
	Feasible   = solvable
	Infeasible = contradictory
)

// Feasible judges all identities together.
func (s *System) Feasible() (answer, Certificate) {
	_, f, cert := s.feasible(make([]bool, len(s.identities)), make([]bool, len(s.figures)))
	return f, cert
}

func (c Certificate) Proves() bool { return c.proves() }

func (s *System) CertificateText(c Certificate) finding.Text {
	return s.inWords(func(p prose) string { return p.certificate(c) })
}

func (s *System) AccusationText(a Accusation) finding.Text {
	return s.inWords(func(p prose) string { return p.accusation(a) })
}

func (s *System) IdentityText(identity int) finding.Text {
	return s.inWords(func(p prose) string { return p.identity(identity) })
}

func (s *System) Mode() budget.RoundingMode { return s.mode }

// Verdict is that of one identity.
func (s *System) Verdict(identity int) Verdict { return s.Margin(identity).Verdict }

func (s *System) Convention() Convention { return s.convention() }

func (s *System) Proof(identity int) (Certificate, bool) { return s.proofOf(identity) }

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
	return NewSystem(figures, s.identities, mode)
}
