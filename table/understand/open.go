package understand

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/sums"
)

// lacking is what sums say of an empty cell: what each leaves for it, and twice what rounding explains of that.
type lacking struct {
	sums   []CellSum
	left   []int64
	bounds []int64
	part   bool // one of the sums counts it, so that more than its own total is not checked
}

// findEmpty notes the cells that sums lack. A sum that counts a blank cell as nil and holds lacks nothing.
func (u *Understanding) findEmpty(g *sums.Grid, s *sums.Sum, family int, found map[CellRef]*lacking) {
	for in := range g.Everywhere(s) {
		id, cell, left, bound, ok := u.lackedBy(in)
		if id.Family = family; !ok {
			continue
		}
		l := found[cell]
		if l == nil {
			l = &lacking{}
			found[cell] = l
		}
		l.sums, l.left, l.bounds = append(l.sums, id), append(l.left, left), append(l.bounds, bound)
		l.part = l.part || cell != id.Target
	}
}

// lackedBy is the only cell of a sum that has no figure, and what the others leave for it; ok is false where there is none, or
// more, and where nil is what they leave.
func (u *Understanding) lackedBy(in sums.Instance) (id CellSum, cell CellRef, left, bound int64, ok bool) {
	f := u.figures
	id = CellSum{Target: CellRef(in.Target)}
	coefficient, figures := 0, 0
	take := func(sign int, at CellRef) bool {
		switch i := f.at(at.Row, at.Column); f.states[i] {
		case number:
			figures, left, bound = figures+1, left+int64(sign)*f.values[i], bound+f.step(i)
		case blank, missing:
			first := coefficient == 0
			coefficient, cell = sign, at
			return first
		case dash:
		default:
			return false
		}
		return true
	}
	for _, t := range in.Terms {
		if !take(t.Sign, CellRef(t.Place)) {
			return id, cell, 0, 0, false
		}
	}
	if !take(-1, id.Target) || coefficient == 0 || figures < 2 {
		return id, cell, 0, 0, false
	}
	left *= -int64(coefficient)
	if f.states[f.at(cell.Row, cell.Column)] == blank && 2*abs(left) <= bound {
		return id, cell, 0, 0, false
	}
	id.Terms = make([]CellTerm, len(in.Terms))
	for i, t := range in.Terms {
		id.Terms[i] = CellTerm{t.Sign, CellRef(t.Place)}
	}
	return id, cell, left, bound, true
}

// setEmpty lists the cells that sums lack, by row and column.
func (u *Understanding) setEmpty(found map[CellRef]*lacking) {
	for cell, l := range found {
		if !l.part {
			continue
		}
		e := OpenCell{Cell: cell}
		order := make([]int, len(l.sums))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return len(l.sums[a].Terms) - len(l.sums[b].Terms) })
		var told []int
		for _, i := range order {
			e.Sums = append(e.Sums, l.sums[i])
			p, err := budget.NewPrinted(l.left[i], u.figures.decimals, u.Unit.Unit)
			known := slices.ContainsFunc(told, func(k int) bool { return 2*abs(l.left[i]-l.left[k]) <= l.bounds[i]+l.bounds[k] })
			if err == nil && !known {
				told, e.Told = append(told, i), append(e.Told, p)
			}
		}
		u.Empty = append(u.Empty, e)
	}
	slices.SortFunc(u.Empty, func(a, b OpenCell) int {
		return u.figures.at(a.Cell.Row, a.Cell.Column) - u.figures.at(b.Cell.Row, b.Cell.Column)
	})
}

// addContrary notes a total that is not the sum of its lines, as it is elsewhere: words call it a total, and every part is
// printed. What the sum comes to is told where no other reading explains it: rounding is not enough, and it is not printed with
// the other sign, nor are two lines added up that are subtracted elsewhere.
func (u *Understanding) addContrary(in sums.Instance, family int) {
	f, id := u.figures, CellSum{Target: CellRef(in.Target), Family: family}
	target := f.at(in.Target.Row, in.Target.Column)
	if in.Sum.Tentative() || in.Sum.Implied || len(in.Terms) < 2 || in.Terms[0].Column != in.Target.Column || !u.Rows[in.Target.Row].sums() || f.states[target] != number {
		return
	}
	left, bound, parts := int64(0), f.step(target), []int64{}
	for _, t := range in.Terms {
		i := f.at(t.Row, t.Column)
		if f.states[i] != number && f.states[i] != dash {
			return
		}
		id.Terms = append(id.Terms, CellTerm{t.Sign, CellRef(t.Place)})
		part := int64(t.Sign) * f.values[i]
		left, bound, parts = left+part, bound+f.step(i), append(parts, part)
	}
	open := OpenCell{Cell: id.Target, Sums: []CellSum{id}}
	turned := func(by int64) bool { return 2*abs(left-2*by-f.values[target]) <= bound }
	meant, err := budget.NewPrinted(left, f.decimals, u.Unit.Unit)
	if in.Wide && err == nil && !turned(left) && (len(parts) != 2 || !slices.ContainsFunc(parts, turned)) {
		open.Told = []budget.Printed{meant}
	}
	u.Contrary = append(u.Contrary, open)
}

// leaveOpen leaves the totals that are no sum, each once where it is left open what they should be. That is not told either of those that
// another sum of their column is held against, and those with a sum of all these lines and more are none: the fewer are not meant.
func (u *Understanding) leaveOpen() {
	if len(u.Contrary) == 0 {
		return
	}
	sums := map[CellRef][]CellSum{}
	for _, id := range u.Identities {
		if !id.Tentative {
			sums[id.Target] = append(sums[id.Target], id)
		}
	}
	open := map[CellRef]bool{}
	list := u.Contrary
	u.Contrary = nil
	for _, o := range list {
		held := sums[o.Cell]
		if len(o.Told) > 0 && slices.ContainsFunc(held, func(id CellSum) bool { return id.Terms[0].Cell.Column == o.Cell.Column }) {
			held, o.Told = slices.DeleteFunc(slices.Clone(held), func(id CellSum) bool { return !id.holdsAll(o.Sums[0]) }), nil
		}
		if len(o.Told) == 0 {
			if len(held) > 0 || open[o.Cell] {
				continue
			}
			open[o.Cell] = true
		}
		u.Contrary = append(u.Contrary, o)
	}
}

// holdsAll reports whether a sum has all lines of another.
func (id CellSum) holdsAll(other CellSum) bool {
	return !slices.ContainsFunc(other.Terms, func(t CellTerm) bool {
		return !slices.ContainsFunc(id.Terms, func(x CellTerm) bool { return x.Cell == t.Cell })
	})
}
