package compare

import (
	"github.com/bbvgo/bbv/budget"
)

// pair are two figures of one side and moment.
type pair struct {
	a, b     *fact
	lines    [2]*line
	signs    signs
	alongOne bool // the lines that they stand in are equal at another moment
	known    bool // both lines are of one known side
}

// distance is how far two printed figures are from each other.
type distance int

const (
	equal     distance = iota // as far as one can see, each rounded to its own unit
	near                      // sums of rounded figures may be so far from the rounded sum
	different                 // no rounding explains it
)

// values are what the two figures are worth.
func (p pair) values(how signs) (x, y budget.Amount) {
	switch how {
	case asPrinted:
		return p.a.worth, p.b.worth
	case turned:
		return p.a.worth, p.b.worth.Neg()
	case byTable:
		return p.a.amount, p.b.amount
	}
	return p.a.worth.Abs(), p.b.worth.Abs()
}

// apart is the distance of two figures.
func (p pair) apart(how signs) distance {
	x, y := p.values(how)
	difference := x.Sub(y).Abs()
	twice := difference.Add(difference)
	coarse, steps := p.a.step, budget.Amount{}
	if p.b.step != coarse {
		steps = p.a.step.Add(p.b.step)
	}
	if p.b.step.Cmp(coarse) > 0 {
		coarse = p.b.step
	}
	if twice.Cmp(steps) <= 0 {
		return equal
	}
	if twice.Cmp(budget.Sum(steps, coarse, coarse, p.carried())) <= 0 {
		return near
	}
	return different
}

// carried is twice by how much the sums that the figures are the totals of may have moved them: by half a step of its own
// table for each term.
func (p pair) carried() (moved budget.Amount) {
	a, b := p.a.terms, p.b.terms
	if p.a.step == p.b.step {
		a, b = max(a, b), 0
	}
	for range a {
		moved = moved.Add(p.a.step)
	}
	for range b {
		moved = moved.Add(p.b.step)
	}
	return moved
}

// evidence is how much two figures tell that are equal, in bits: how large they are.
func (p pair) evidence() int { return max(min(p.a.digits, p.b.digits)-1, 0) }

func (p pair) difference() budget.Amount {
	x, y := p.values(p.signs)
	return x.Sub(y)
}

// carries reports whether two figures differ by as much as two others of one moment do, each rounded.
func (p pair) carries(other pair) bool {
	if p.a.when != other.a.when || p.a.stage != other.a.stage {
		return false
	}
	off := p.difference().Abs().Sub(other.difference().Abs()).Abs()
	bound := budget.Sum(p.a.step, p.b.step, other.a.step, other.b.step)
	return off.Add(off).Cmp(bound) <= 0
}

// wanted is what each of the figures would have to be for them to be equal, with the sign that its table prints.
func (p pair) wanted() (first, second budget.Amount) {
	switch p.signs {
	case asPrinted:
		return p.b.worth, p.a.worth
	case turned:
		return p.b.worth.Neg(), p.a.worth.Neg()
	case byTable:
		return like(p.b.amount, p.a.amount == p.a.worth), like(p.a.amount, p.b.amount == p.b.worth)
	}
	return like(p.b.worth.Abs(), p.a.worth.Sign() >= 0), like(p.a.worth.Abs(), p.b.worth.Sign() >= 0)
}

func like(a budget.Amount, same bool) budget.Amount {
	if same {
		return a
	}
	return a.Neg()
}

// spot is where one of the figures stands, and what would stand there if the other is right.
func (p pair) spot(i int) Spot {
	first, second := p.wanted()
	own, other, amount := p.a, p.b, first
	if i > 0 {
		own, other, amount = p.b, p.a, second
	}
	s := Spot{CellIn: CellIn{p.lines[i].table, own.cell}}
	if own.less != nil {
		s.Less = &own.less.cell
		return s
	}
	if other.step.Cmp(own.step) <= 0 {
		if meant, err := budget.Print(amount, own.decimals, own.unit, budget.HalfUp); err == nil {
			s.Meant = &meant
		}
	}
	return s
}
