package rounding

import (
	"fmt"
	"math/big"
	"math/bits"

	"github.com/bbvgo/bbv/budget"
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
	return fmt.Sprintf("rounding: identity %d %q: the exact amounts differ by %s: correct them before rounding", e.Identity, e.Name, e.Difference)
}

// A NotPossibleError reports that no choice of rounding every figure up or down satisfies all identities, or
// that none were found within the limits of the search. Alternative, when there is one, satisfies all
// identities, and every figure in it lies within Units units of the last printed digit of its amount.
type NotPossibleError struct {
	Proved      bool     // none exist; otherwise the search was given up
	Units       int      // how far figures of the alternative are off at most
	Alternative Additive // no figures when none was found either
}

func (e *NotPossibleError) Error() string {
	if len(e.Alternative.Figures) == 0 {
		return "rounding: no table found that adds up: print it rounded figure by figure, or drop an identity"
	}
	return fmt.Sprintf("rounding: no table adds up with every figure rounded up or down: accept the alternative, which is off by up to %d in the last digit, or drop an identity", e.Units)
}

// Control rounds amounts to so many decimals of a unit, 0 to 9, so that the printed figures satisfy every identity exactly, each figure within
// one unit of the last printed digit of its amount, and amounts that need no rounding unchanged
// (controlled rounding). Where every figure stands in at most two identities and these can be given sides
// such that it stands on both, as in all tables that add up along rows, along columns, along both, or along one
// hierarchy, that is always possible, and the sum of all deviations is the smallest there is. Otherwise a
// table that adds up is looked for exactly, and its figures are brought nearer a few at a time. The outcome
// depends on nothing but the arguments.
//
// It returns an *IdentityError for an unusable identity, a *NotAdditiveError when the amounts
// themselves do not add up, a *NotPossibleError when no such table exists or none was found within the limits
// (figures × identities up to 8,388,608 for tables that are no flow), and a *budget.RangeError for
// decimals or a unit that do not exist or an amount beyond 2^59 units.
func Control(amounts []budget.Amount, identities []Identity, decimals int, unit budget.Unit) (Additive, error) {
	p, err := newControl(amounts, identities, decimals, unit)
	if err != nil {
		return Additive{}, err
	}
	if net, ok := p.network(); ok {
		net.solve()
		return p.result(), nil
	}
	return p.general()
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
	if err := s.wire(); err != nil {
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
		return p.splitBig(i, c, shift)
	}
	p.round(i, a.Sign())
	return true
}

// splitFast is split for what fits 64 bits.
func (p *control) splitFast(i int, coef int64, shift int) bool {
	if shift >= 0 {
		unit, ok := pow10(shift)
		if !ok || max(coef, -coef) > limit/unit {
			return false
		}
		p.floor[i], p.share[i] = coef*unit, 0
		return true
	}
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
func (p *control) splitBig(i int, coef *big.Int, shift int) bool {
	ten, scale := big.NewInt(10), new(big.Int)
	coef = new(big.Int).Set(coef)
	if shift >= 0 {
		coef.Mul(coef, scale.Exp(ten, big.NewInt(int64(shift)), nil))
		shift = 0
	}
	unit := scale.Exp(ten, big.NewInt(int64(-shift)), nil)
	whole, rest := new(big.Int).DivMod(coef, unit, new(big.Int))
	if !whole.IsInt64() || max(whole.Int64(), -whole.Int64()) >= limit {
		return false
	}
	share := new(big.Int).Mul(rest, big.NewInt(shares))
	p.floor[i], p.share[i] = whole.Int64(), share.Div(share, unit).Int64()
	if p.share[i] == 0 && rest.Sign() != 0 {
		p.share[i] = 1
	}
	p.round(i, coef.Sign())
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
