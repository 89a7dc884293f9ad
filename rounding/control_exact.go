package rounding

import (
	"context"
	"fmt"
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Additive is a table that adds up: figures that satisfy every identity to the last digit.
type Additive struct {
	Figures []budget.Printed
	// Moved lists the figures that are not the nearest to their amount, in ascending order. Each of
	// them lies within one unit of the last printed digit all the same.
	Moved []int
}

// A NotAdditiveError reports exact amounts that do not satisfy an identity, so that no rounding can.
type NotAdditiveError struct {
	Identity   int           // index of the identity
	Name       string        // its name
	Difference budget.Amount // total less parts, in euros
}

func (e *NotAdditiveError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("rounding: identity %d %q: the exact amounts differ by %s: correct them before rounding", e.Identity, e.Name, e.Difference)
}

// A NotPossibleError reports that no choice of rounding every figure up or down satisfies all identities, or
// that none was found within the limits of the search: print the table rounded figure by figure, or drop an identity.
type NotPossibleError struct {
	Proved bool // none exists; otherwise the search was given up
}

func (e *NotPossibleError) Error() string {
	e = lenient.OrZero(e)
	if e.Proved {
		return "rounding: no table adds up with every figure rounded up or down: print it rounded figure by figure, or drop an identity"
	}
	return "rounding: no table found that adds up: print it rounded figure by figure, or drop an identity"
}

// control is a problem of controlled rounding: choose whole numbers up[i] so that floor + up satisfies
// every identity.
type control struct {
	s        *System // the identities, laid out
	decimals int
	unit     budget.Unit
	floor    []int64
	share    []int64 // what the floor leaves out, in shares of a unit
	up       []int64
	nearest  []int64 // the up that is nearest: 0 or 1
}

// shares is the number of shares in a unit: fine enough for €0,0001 in millions.
const shares = int64(1_000_000_000_000)

func newControl(amounts []budget.Amount, identities []Identity, decimals int, unit budget.Unit) (*control, error) {
	if _, err := budget.NewPrinted(0, decimals, unit); err != nil {
		return nil, err
	}
	s := &System{figures: make([]Figure, len(amounts)), identities: identities}
	if err := s.wire(context.Background()); err != nil {
		return nil, err
	}
	n := len(amounts)
	buffer := make([]int64, 4*n)
	p := &control{s: s, decimals: decimals, unit: unit, floor: buffer[:n], share: buffer[n : 2*n], up: buffer[2*n : 3*n], nearest: buffer[3*n:]}
	for j := range identities {
		if d := p.difference(j, amounts); !d.IsZero() {
			return nil, &NotAdditiveError{Identity: j, Name: identities[j].Name, Difference: d}
		}
	}
	exponent := unitExponent(unit) - decimals
	for i, a := range amounts {
		if !p.split(i, a, exponent) {
			return nil, &budget.RangeError{Op: "round", Value: a.String(), Reason: "too large for a printed figure; use a larger unit or fewer decimals"}
		}
	}
	return p, nil
}

func (p *control) difference(j int, amounts []budget.Amount) budget.Amount {
	var sum budget.Amount
	for _, t := range p.s.row(j) {
		if t.sign() > 0 {
			sum = sum.Add(amounts[t.cell()])
		} else {
			sum = sum.Sub(amounts[t.cell()])
		}
	}
	return sum
}

// split takes an amount apart into whole units below it and a share of one.
func (p *control) split(i int, a budget.Amount, exponent int) bool {
	d := a.Decimal()
	shift := int(d.Exponent()) - exponent
	if c := d.Coefficient(); !c.IsInt64() || !p.splitFast(i, c.Int64(), shift) {
		if !p.splitBig(i, d.Shift(int32(-exponent))) {
			return false
		}
	}
	p.round(i, a.Sign())
	return true
}

// splitFast is split for what fits 64 bits and has digits to cut off.
func (p *control) splitFast(i int, coef int64, shift int) bool {
	unit, ok := pow10(-shift)
	if !ok {
		return false
	}
	p.floor[i] = floorDiv(coef, unit)
	rest := uint64(coef - p.floor[i]*unit)
	hi, lo := bits.Mul64(rest, uint64(shares))
	share, _ := bits.Div64(hi, lo, uint64(unit))
	p.share[i] = int64(share)
	if share == 0 && rest != 0 {
		p.share[i] = 1
	}
	return max(p.floor[i], -p.floor[i]) < limit
}

// splitBig is split in full generality.
func (p *control) splitBig(i int, units decimal.Decimal) bool {
	whole := units.Floor()
	if whole.Abs().Cmp(decimal.NewFromInt(limit)) >= 0 {
		return false
	}
	rest := units.Sub(whole)
	p.floor[i], p.share[i] = whole.IntPart(), rest.Mul(decimal.NewFromInt(shares)).IntPart()
	if p.share[i] == 0 && !rest.IsZero() {
		p.share[i] = 1
	}
	return true
}

// round starts from the nearest figure, halves away from zero.
func (p *control) round(i, sign int) {
	if p.share[i] > shares/2 || p.share[i] == shares/2 && sign > 0 {
		p.nearest[i] = 1
	}
	p.up[i] = p.nearest[i]
}

// result prints the outcome.
func (p *control) result() Additive {
	out := Additive{Figures: make([]budget.Printed, len(p.up))}
	for i, up := range p.up {
		f, err := budget.NewPrinted(p.floor[i]+up, p.decimals, p.unit)
		if err == nil { // the format was checked
			out.Figures[i] = f
		}
		if up != p.nearest[i] {
			out.Moved = append(out.Moved, i)
		}
	}
	return out
}

// excess is by how much the figures now chosen fail identity j.
func (p *control) excess(j int) int64 {
	var sum int64
	for _, t := range p.s.row(j) {
		sum += t.sign() * (p.floor[t.cell()] + p.up[t.cell()])
	}
	return sum
}

// highest is the largest up that a figure may have; the smallest is 0.
func (p *control) highest(i int) int64 {
	if p.share[i] > 0 {
		return 1
	}
	return 0
}
