package rounding

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// A System is a set of printed figures and the identities that must hold between the amounts behind
// them, prepared for fast answers. It is immutable and safe for concurrent use. The zero value is a
// system without figures and identities.
type System struct {
	figures    []Figure
	identities []Identity
	mode       budget.RoundingMode // as stated, or as inferred
	stated     bool
	finest     int  // exponent of the finest step: 10^finest euros
	plain      bool // nothing missing and rounded to nearest: the verdicts need one sum per identity

	val, mid, half, step []int64 // per figure, in half steps of 10^finest euros
	start                []int32 // identity j is terms[start[j]:start[j+1]], its total first
	terms                []term
	firstUse             []int32 // figure i stands in uses[firstUse[i]:firstUse[i+1]]
	uses                 []use
	flat                 []int32 // the figures of all identities, what is added before what is taken off
	spans                []span
}

// span is one identity in the order in which the verdicts are computed.
type span struct {
	from, split, to   int32 // added: flat[from:split], taken off: flat[split:to]
	bound             int64 // the largest possible |Σ sign·mid|
	critical, certain int64 // the smallest that can be suspicious, and the one from which all are
}

// use is an identity in which a figure stands, 2·index, plus 1 where it is subtracted from the total's side.
type use int32

func (u use) identity() int32 { return int32(u >> 1) }
func (u use) sign() int64     { return 1 - 2*int64(u&1) }

// term is a figure in an identity, 2·index, plus 1 where it is subtracted from the total's side.
type term int32

func newTerm(figure int, sign int) term {
	if sign < 0 {
		return term(2*figure + 1)
	}
	return term(2 * figure)
}

func (t term) cell() int   { return int(t >> 1) }
func (t term) sign() int64 { return 1 - 2*int64(t&1) }

// maxTerms bounds the size of a system.
const maxTerms = 1 << 24

// ended returns the error of a context that has ended.
func ended(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("hold figures against sums: %w", err)
	}
	return nil
}

// wire checks the identities and lays their terms out in one array.
func (s *System) wire(ctx context.Context) error {
	seen := make([]int, len(s.figures))
	n := len(s.identities)
	for j := range s.identities {
		if err := cmp.Or(ended(ctx), s.identities[j].check(len(s.figures), j, seen)); err != nil {
			return err
		}
		n += len(s.identities[j].Parts)
	}
	if n > maxTerms || len(s.figures) > maxTerms {
		return &budget.LimitError{What: "figures in one system", Most: maxTerms}
	}
	s.start = append(make([]int32, 0, len(s.identities)+1), 0)
	s.terms = make([]term, 0, n)
	for j := range s.identities {
		if err := ended(ctx); err != nil {
			return err
		}
		id := &s.identities[j]
		s.terms = append(s.terms, newTerm(id.Total, 1))
		for _, p := range id.Parts {
			if p.Sign != 0 {
				s.terms = append(s.terms, newTerm(p.Figure, -p.Sign))
			}
		}
		s.start = append(s.start, int32(len(s.terms)))
	}
	return s.index(ctx)
}

// index lists for every figure the identities in which it stands.
func (s *System) index(ctx context.Context) error {
	s.firstUse, s.uses = make([]int32, len(s.figures)+1), make([]use, len(s.terms))
	for _, t := range s.terms {
		s.firstUse[t.cell()]++
	}
	from := int32(0)
	for i, n := range s.firstUse {
		from += n
		s.firstUse[i] = from // the end; it becomes the begin below
	}
	for j := len(s.identities) - 1; j >= 0; j-- {
		if err := ended(ctx); err != nil {
			return err
		}
		for _, t := range s.row(j) {
			s.firstUse[t.cell()]--
			s.uses[s.firstUse[t.cell()]] = use(2*j) | use(t&1)
		}
	}
	return nil
}

// usesOf are the identities in which a figure stands, in order.
func (s *System) usesOf(figure int) []use { return s.uses[s.firstUse[figure]:s.firstUse[figure+1]] }

// signIn is the sign of figure c in identity j; 0 when it does not stand in it.
func (s *System) signIn(c int, j int32) int64 {
	for _, u := range s.usesOf(c) {
		if u.identity() == j {
			return u.sign()
		}
	}
	return 0
}

// measure scales the figures and computes the bounds of the identities.
func (s *System) measure(ctx context.Context) error {
	n := len(s.figures)
	buffer := make([]int64, 4*n)
	s.val, s.mid, s.half, s.step = buffer[:n], buffer[n:2*n], buffer[2*n:3*n], buffer[3*n:]
	s.plain = s.mode == budget.Nearest
	for i, f := range s.figures {
		if err := ended(ctx); err != nil {
			return err
		}
		v, ok := scale(f, s.finest, s.mode)
		if !ok {
			return &FigureError{Figure: i, Name: f.Name, Input: f.Printed.String()}
		}
		s.val[i], s.mid[i], s.half[i], s.step[i] = v.val, v.mid, v.half, v.step
		s.plain = s.plain && !f.Missing
	}
	s.spans = make([]span, len(s.identities)) // not those of a system that is measured in another way
	var room []widthGroup
	for j := range s.identities {
		if err := cmp.Or(ended(ctx), s.measureIdentity(j, &room)); err != nil {
			return err
		}
	}
	s.flatten()
	return nil
}

// flatten lays the identities out for Verdicts.
func (s *System) flatten() {
	s.flat = make([]int32, 0, len(s.terms))
	for j := range s.spans {
		p := &s.spans[j]
		p.from = int32(len(s.flat))
		for _, sign := range [...]int64{1, -1} {
			for _, t := range s.row(j) {
				if t.sign() == sign {
					s.flat = append(s.flat, int32(t.cell()))
				}
			}
			if sign > 0 {
				p.split = int32(len(s.flat))
			}
		}
		p.to = int32(len(s.flat))
	}
}

func (s *System) measureIdentity(j int, room *[]widthGroup) error {
	var magnitude int64
	p := &s.spans[j]
	for _, t := range s.row(j) {
		c := t.cell()
		magnitude += max(s.mid[c], -s.mid[c]) + s.half[c]
		if magnitude > limit {
			return &FigureError{Figure: c, Name: s.figures[c].Name, Input: s.figures[c].Printed.String()}
		}
		p.bound += s.half[c]
	}
	*room = s.widths(j, *room)
	p.critical, p.certain = critical(*room)
	return nil
}

// widths are the rounding errors in identity j, in the room that is given.
func (s *System) widths(j int, room []widthGroup) []widthGroup {
	halves := make([]int64, 0, 16)
	for _, t := range s.row(j) {
		halves = append(halves, s.half[t.cell()])
	}
	return groupWidths(halves, room)
}

// row is the terms of identity j: total − Σ sign·part = 0.
func (s *System) row(j int) []term { return s.terms[s.start[j]:s.start[j+1]] }

// Figure returns a figure; the zero Figure for one that does not exist.
func (s *System) Figure(i int) Figure {
	s = lenient.OrZero(s)
	if i < 0 || i >= len(s.figures) {
		return Figure{}
	}
	return s.figures[i]
}

// Identity returns an identity; the zero Identity for one that does not exist.
func (s *System) Identity(j int) Identity {
	s = lenient.OrZero(s)
	if j < 0 || j >= len(s.identities) {
		return Identity{}
	}
	id := s.identities[j]
	id.Parts = slices.Clone(id.Parts)
	return id
}

// amount converts half steps of the system to euros.
func (s *System) amount(halfSteps int64) budget.Amount {
	ten, exponent := big.NewInt(10), s.finest-1
	tenths := new(big.Int).Mul(big.NewInt(halfSteps), big.NewInt(5)) // a half step is five tenths of a step
	if exponent >= 0 {
		tenths.Mul(tenths, ten.Exp(ten, big.NewInt(int64(exponent)), nil))
		exponent = 0
	}
	a, err := budget.FromDecimal(decimal.NewFromBigInt(tenths, int32(exponent)))
	if err != nil {
		return budget.Amount{} // unreachable: 62 bits at most 5 places left and 10 right of the point
	}
	return a
}
