package compare

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// standingOf asks the sums of a table in which a cell takes part; step is what one in the last digit of the other is worth.
func standingOf(u *understand.Understanding, cell understand.CellRef, other, step budget.Amount) Standing {
	v, ok := u.Value(cell)
	if unit, known := u.UnitAt(cell); !ok || known && unit != u.Unit.Unit {
		return Untold
	}
	change := other.Sub(v.Amount())
	held, failed := 0, 0
	for _, id := range u.Identities {
		part, ok := partIn(id, cell)
		if id.Tentative || !ok {
			continue
		}
		off, bound := gap(u, id)
		would := off
		if would = off.Add(change); part < 0 {
			would = off.Sub(change)
		}
		is, wouldBe := off.Abs().Cmp(bound) <= 0, would.Abs().Sub(bound)
		switch would := wouldBe.Add(wouldBe).Cmp(step) <= 0; {
		case is && !would:
			held++
		case !is && would:
			failed++
		}
	}
	switch {
	case held > 0 && failed == 0:
		return BorneOut
	case failed > 0 && held == 0:
		return Refuted
	}
	return Untold
}

// partIn is the sign with which a cell counts in the target of a sum less its terms; ok is false where it takes no part.
func partIn(id understand.CellSum, cell understand.CellRef) (sign int, ok bool) {
	if id.Target == cell {
		return 1, true
	}
	for _, t := range id.Terms {
		if t.Cell == cell {
			return -t.Coefficient, true
		}
	}
	return 0, false
}

// gap is by how much the target of a sum differs from its terms, and by how much rounding can make it differ.
func gap(u *understand.Understanding, id understand.CellSum) (off, bound budget.Amount) {
	target, _ := u.Value(id.Target)
	off, step := target.Amount(), target.Step()
	for _, t := range id.Terms {
		v, ok := u.Value(t.Cell)
		if !ok {
			continue
		}
		if t.Coefficient > 0 {
			off = off.Sub(v.Amount())
		} else {
			off = off.Add(v.Amount())
		}
	}
	for range (2 + len(id.Terms)) / 2 { // half a step for each figure
		bound = bound.Add(step)
	}
	return off, bound
}

// yields reports whether a figure is wrong, as far as its witnesses and those of the other tell: the one that its own table
// refutes, or that other tables do not print where they print the other. A figure that its own table bears out is
// wrong only where two more tables print the other.
func (s Spot) yields(other Spot) bool {
	switch {
	case other.Sums == Refuted:
		return false
	case s.Sums == Refuted:
		return true
	case s.Sums == BorneOut:
		return s.Tables == 0 && other.Tables > 1
	}
	return s.Tables == 0 && other.Tables > 0
}
