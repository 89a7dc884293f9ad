package publication

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// sideAt is the side of a cell, by its row and its column; 0 where that is not known, or cannot be.
func (s *scan) sideAt(row, column int) budget.Side {
	r, c := s.rows[row].side, s.headings[column].side
	switch {
	case c == 0 || r == c:
		return r
	case r == 0, r == budget.Saldo:
		return c
	case r == mutatie && c == budget.Lasten:
		return budget.Toevoeging
	case r == mutatie && c == budget.Baten:
		return budget.Onttrekking
	case c == budget.Saldo && r > budget.Saldo:
		return r
	case r == budget.Toevoeging && c == budget.Lasten, r == budget.Onttrekking && c == budget.Baten:
		return r
	case r == budget.Resultaat:
		return c // right where no reserves come between, and checked
	}
	return 0
}

// netted reports whether a cell is that of a mutation of reserves as its effect on the saldo, not as what it is.
func (s *scan) netted(row, column int) bool {
	r := s.rows[row].side
	return s.headings[column].side == budget.Saldo && (r == budget.Toevoeging || r == budget.Onttrekking)
}

// readSigns counts how the sides are printed, and lets the sums tell what a saldo is.
func (s *scan) readSigns() {
	count := map[budget.Side]int{}
	for at, v := range s.figures() {
		if s.counts(at) && !s.netted(at.Row, at.Column) {
			count[s.sideAt(at.Row, at.Column)] += sign(v.Count())
		}
	}
	s.signs = signRules{booked: map[budget.Side]int{}, netted: map[budget.Side]int{}, rows: map[int]int{}}
	for side := budget.Lasten; side <= budget.Onttrekking; side++ {
		s.signs.booked[side] = 1
		if count[side] < 0 {
			s.signs.booked[side] = -1
		}
	}
	s.reserveSigns(count)
	s.saldoSigns(count)
}

// counts reports whether a figure stands in a column of the document and a row that is of something.
func (s *scan) counts(at understand.CellRef) bool {
	h := s.headings[at.Column]
	return h.why == 0 && !h.varies && s.rows[at.Row].node != nil
}

// reserveSigns: mutations of reserves are printed like lasten and baten, where their own figures do not tell.
func (s *scan) reserveSigns(count map[budget.Side]int) {
	for side, like := range map[budget.Side]budget.Side{budget.Toevoeging: budget.Lasten, budget.Onttrekking: budget.Baten} {
		if count[side] == 0 {
			s.signs.booked[side] = s.signs.booked[like]
		}
	}
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// saldoSigns weighs what every sum with a saldo and a booked side says.
func (s *scan) saldoSigns(count map[budget.Side]int) {
	votes := 0.0
	for _, l := range s.down {
		row, effect := s.effect(l, func(t lineTerm) budget.Side { return s.rows[t.line].side }, count)
		if effect != 0 {
			votes += float64(effect) * l.bits
			if _, ok := s.signs.rows[row]; !ok {
				s.signs.rows[row] = effect
			}
		}
	}
	for _, l := range s.across {
		if l.rule == understand.RuleVariance {
			continue
		}
		_, effect := s.effect(l, func(t lineTerm) budget.Side { return s.headings[t.line].side }, count)
		votes += float64(effect) * l.bits
	}
	switch {
	case votes > 0:
		s.signs.saldo = 1
	case votes < 0:
		s.signs.saldo = -1
	default:
		s.signs.saldo = s.byEffect()
	}
	s.turned()
	for _, side := range []budget.Side{budget.Toevoeging, budget.Onttrekking} {
		s.signs.netted[side] = sign(s.nettedCount(side))
	}
}

// turned finds bottom lines that are printed with the other sign than the saldi that they add up.
func (s *scan) turned() {
	for _, l := range s.down {
		if _, ok := s.signs.rows[l.target]; ok || l.rule != understand.RuleResult || s.rows[l.target].side != budget.Resultaat {
			continue
		}
		if !slices.ContainsFunc(l.terms, func(t lineTerm) bool {
			side := s.rows[t.line].side
			return t.coefficient > 0 || side != budget.Saldo && side != mutatie && side != budget.Resultaat
		}) {
			s.signs.rows[l.target] = -s.signs.saldo
		}
	}
}

// byEffect tells the sign of the saldi by mutations of reserves that are printed as their effect: what is withdrawn is a
// surplus. Where both are printed with one sign they are no effects, and tell nothing.
func (s *scan) byEffect() int {
	up, down := sign(s.nettedCount(budget.Toevoeging)), sign(s.nettedCount(budget.Onttrekking))
	if up*down > 0 {
		return 0
	}
	return sign(int64(down - up))
}

// nettedCount is how many mutations of reserves below saldo are printed positive, less how many negative.
func (s *scan) nettedCount(side budget.Side) (count int64) {
	for at, v := range s.figures() {
		if s.counts(at) && s.rows[at.Row].side == side && s.netted(at.Row, at.Column) {
			count += int64(sign(v.Count()))
		}
	}
	return count
}

// effect is whether the only saldo of a sum is positive when it is a surplus, and which line it is; 0 where the sum does not tell.
func (s *scan) effect(l lineSum, sideOf func(lineTerm) budget.Side, count map[budget.Side]int) (line, effect int) {
	coefficient, saldi := 0, 0
	all := l.all()
	for _, t := range all {
		if side := sideOf(t); side >= budget.Saldo && side != budget.Toevoeging && side != budget.Onttrekking {
			line, coefficient = t.line, t.coefficient
			saldi++
		}
	}
	if saldi == 0 || saldi > 1 && l.rule != understand.RuleResult {
		return 0, 0
	}
	if saldi > 1 {
		coefficient, line = -1, l.target // saldo and resultaat have one sign; the booked sides tell which
	}
	for _, t := range all {
		side := sideOf(t)
		if side == 0 || side == budget.Saldo || side >= budget.Resultaat || count[side] == 0 {
			continue
		}
		own := -t.coefficient * coefficient * s.signs.booked[side]
		if side.Burdens() {
			own = -own
		}
		if effect != 0 && own != effect {
			return 0, 0
		}
		effect = own
	}
	return line, effect
}

// byNature tells the sign of the saldi by those of the algemene dekkingsmiddelen, which cover the rest (BBV art. 8, fifth
// paragraph): together, and the algemene uitkering alone, they are a surplus.
func (s *scan) byNature() int {
	effect := 0
	for i := range s.rows {
		n := s.rows[i].node
		if n == nil || n != s.dekking && n.kind != part || n.kind == part && parts[n.index].path != generalGrant {
			continue
		}
		for j, h := range s.headings {
			v, ok := s.u.Value(understand.CellRef{Row: i, Column: j})
			if side := s.sideAt(i, j); !ok || h.why != 0 || h.varies || side != budget.Saldo && side != 0 || v.Count() == 0 {
				continue
			}
			if own := sign(v.Count()); effect == 0 || effect == own {
				effect = own
			} else {
				return 0
			}
		}
	}
	return effect
}

const generalGrant = "algemeneDekkingsmiddelen.algemeneUitkeringen"

// amount is the figure of a cell on a side in euros, without the signs of the presentation; why is the reason where there is none.
func (s *scan) amount(at understand.CellRef, side budget.Side) (amount budget.Amount, why Reason) {
	v, ok := s.u.Value(at)
	if !ok {
		return budget.Amount{}, 0
	}
	unit, known := s.unitAt(at)
	p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit)
	switch {
	case !known || err != nil:
		return budget.Amount{}, UnknownUnit
	case side == 0:
		return budget.Amount{}, UnknownSide
	}
	effect, _ := s.signOf(at, side)
	switch amount = p.Amount(); {
	case effect < 0:
		return amount.Neg(), 0
	case effect == 0 && !amount.IsZero():
		return budget.Amount{}, UnknownSign
	}
	return amount, 0
}

// unitAt is the unit of a cell: of the table, or else the one that the caller knows.
func (s *scan) unitAt(at understand.CellRef) (budget.Unit, bool) {
	if unit, ok := s.u.UnitAt(at); ok || s.cover.Unit == nil {
		return unit, ok
	}
	return *s.cover.Unit, s.cover.Unit.Valid()
}

// signOf is −1 where the amount of a cell has the other sign than the figure, 0 where that is not known. Of a saldo it may be
// not sure, and then it is 1 where a surplus is positive; see [builder.settleSigns].
func (s *scan) signOf(at understand.CellRef, side budget.Side) (effect int, sure bool) {
	h, netted := s.headings[at.Column], s.netted(at.Row, at.Column)
	effect, sure = s.signs.booked[side], true
	switch {
	case netted:
		effect = s.signs.netted[side]
	case side == budget.Saldo || side >= budget.Resultaat:
		effect = s.signs.saldo
		if own, ok := s.signs.rows[at.Row]; ok && h.side == 0 {
			effect = own
		}
		if sure = effect != 0; !sure {
			effect = 1
		}
	}
	switch {
	case h.varies && side.Burdens():
		effect *= s.runs(at)
	case h.varies:
		effect *= -s.runs(at)
	}
	return effect, sure
}

// runs is 1 where the afwijking of a row is raming − realisatie as printed, −1 where it is the converse, 0 where nobody knows:
// by its own sum, or that of the other rows that burden the budget as it does.
func (s *scan) runs(at understand.CellRef) int {
	if way, ok := s.direction[at]; ok {
		return way
	}
	votes := 0
	for other, way := range s.direction {
		if other.Column == at.Column && s.rows[other.Row].side == s.rows[at.Row].side {
			votes += way
		}
	}
	return sign(int64(votes))
}
