package publication

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

// sumOf is an amount that follows from as many figures.
type sumOf struct {
	amount budget.Amount
	terms  int
}

func (s sumOf) plus(t sumOf, sign int) sumOf {
	if sign < 0 {
		return sumOf{s.amount.Sub(t.amount), s.terms + t.terms}
	}
	return sumOf{s.amount.Add(t.amount), s.terms + t.terms}
}

// knowledge is what is known of a figure.
type knowledge uint8

const (
	absent knowledge = iota // there is none, and it adds nothing
	hidden                  // there is one that is not printed
	sure
)

// value is what a node comes to on a side in a column: as the table prints it, or else its parts, or else any table.
func (b *builder) value(n *node, side budget.Side, column budget.Column, from *scan) (sumOf, knowledge) {
	var elsewhere *imprint
	for _, p := range n.of(side) {
		amount, ok := p.amounts[column]
		if ok && p.scan == from {
			return sumOf{amount, 1}, sure
		}
		if ok && (elsewhere == nil || p.leaf) {
			elsewhere = p
		}
	}
	if elsewhere != nil && elsewhere.leaf {
		return sumOf{elsewhere.amounts[column], 1}, sure
	}
	if sum, known := b.follows(n, side, column, from); known != absent {
		if known == hidden && elsewhere != nil {
			return sumOf{elsewhere.amounts[column], 1}, sure
		}
		return sum, known
	}
	switch {
	case elsewhere != nil:
		return sumOf{elsewhere.amounts[column], 1}, sure
	case len(n.of(side)) > 0, len(n.prints) > 0 && n.silent(side):
		return sumOf{}, hidden
	}
	return sumOf{}, absent
}

// silent reports whether a node prints what a side is part of, and that side not nor the other.
func (n *node) silent(side budget.Side) bool {
	saldo := len(n.of(budget.Saldo)) > 0 || len(n.of(budget.Resultaat)) > 0
	switch side {
	case budget.Lasten, budget.Baten:
		return saldo && !n.has(budget.Lasten) && !n.has(budget.Baten)
	case budget.Toevoeging, budget.Onttrekking:
		return len(n.of(mutatie)) > 0 && !n.has(budget.Toevoeging) && !n.has(budget.Onttrekking)
	}
	return false
}

// follows is what a side of a node follows from.
func (b *builder) follows(n *node, side budget.Side, column budget.Column, from *scan) (sumOf, knowledge) {
	switch side {
	case budget.Saldo:
		if sum, known := b.combine(n, column, from, []budget.Side{budget.Baten, budget.Lasten}); known != absent {
			return sum, known
		}
	case mutatie:
		if sum, known := b.combine(n, column, from, []budget.Side{budget.Onttrekking, budget.Toevoeging}); known != absent {
			return sum, known
		}
	case budget.Resultaat:
		return b.combine(n, column, from, []budget.Side{budget.Saldo, mutatie})
	}
	return b.fromParts(n, side, column, from)
}

// combine adds sides of a node, each with its effect on the result.
func (b *builder) combine(n *node, column budget.Column, from *scan, sides []budget.Side) (sum sumOf, known knowledge) {
	for _, side := range sides {
		v, k := b.value(n, side, column, from)
		if k == hidden {
			return sumOf{}, hidden
		}
		sign := 1
		if side.Burdens() {
			sign = -1
		}
		sum, known = sum.plus(v, sign), max(known, k)
	}
	return sum, known
}

// fromParts adds up the parts of a node.
func (b *builder) fromParts(n *node, side budget.Side, column budget.Column, from *scan) (sum sumOf, known knowledge) {
	for _, c := range n.children {
		if (c.kind == taakveld) != (n.kind == annex) || c.kind == annex {
			continue
		}
		v, k := b.value(c, side, column, from)
		if k == hidden {
			return sumOf{}, hidden
		}
		sum, known = sum.plus(v, 1), max(known, k)
	}
	return sum, known
}

// near reports whether rounding explains the difference of a figure and a sum.
func (b *builder) near(amount budget.Amount, want sumOf) bool {
	steps := budget.Amount{}
	for range want.terms + 1 {
		steps = steps.Add(b.step)
	}
	return amount.Sub(want.amount).Abs().Cmp(rounding.Bound(steps)) <= 0
}

// check refuses the claims of a node that do not follow from what stands beside and below it, unless the sums of the table
// say that they should: then it is the figures that are wrong, and for others to find.
func (b *builder) check(n *node, sides ...budget.Side) {
	for _, side := range sides {
		for _, p := range n.of(side) {
			b.checkClaim(n, p)
			b.checkAfwijking(n, p)
		}
	}
	n.prints = slices.DeleteFunc(n.prints, func(p *imprint) bool { return len(p.amounts) == 0 && p.afwijking == nil && !p.lacking })
}

func (b *builder) checkClaim(n *node, p *imprint) {
	if p.leaf || b.says(n, p) {
		return
	}
	var wrong []budget.Column
	right := 0
	for column, amount := range p.amounts {
		switch {
		case p.scan.failing[p.cells[column]] || b.explained(n, p, column, amount):
			right += sign(int64(amount.Sign()) * int64(amount.Sign()))
		default:
			wrong = append(wrong, column)
		}
	}
	why := DoesNotAddUp
	switch {
	case p.scan.rows[p.row].side == budget.Resultaat && (p.side == budget.Lasten || p.side == budget.Baten):
		why = NoRoom // lasten with the toevoegingen, baten with the onttrekkingen
	case p.scan.addends(p.row) != nil:
		why = NoRoom // the sums of the table tell of what it is the total: of parts that a document does not take together
	}
	if len(wrong) > right {
		b.clear(n, why, func(q *imprint) bool { return q == p })
		return
	}
	for _, column := range wrong {
		b.drop(p, column, why)
	}
}

// says reports whether a claim of a programme, or of a part of one, is by its label the saldo or the resultaat, the only one that
// the table prints, and no sum of the table says that it is something else: then it is claimed, right or wrong. Of what the
// document has beside the programmes it is not, because tables of these often print no more than some of the figures.
func (b *builder) says(n *node, p *imprint) bool {
	s := p.scan
	if s.doubts(p.row) {
		return false
	}
	if n.kind == entity && p.total && s.closes(p.row) {
		return true
	}
	if n.kind != entity || p.side != budget.Saldo && p.side != budget.Resultaat || !s.labels[p.row].bare() || s.ownSide(p.row) != p.side || s.addends(p.row) != nil {
		return false
	}
	return !slices.ContainsFunc(n.of(p.side), func(q *imprint) bool { return q != p && q.scan == s })
}

// doubts reports whether the figures of the table leave it open that a sum is meant of which the row is the total.
func (s *scan) doubts(row int) bool {
	return slices.ContainsFunc(s.u.Conflicts, func(c understand.Conflict) bool {
		return !c.Likely && slices.ContainsFunc(c.Failing, func(i int) bool { return s.u.Identities[i].Target.Row == row })
	})
}

// ownLeaf reports whether a node has figures that are of none of its parts.
func (n *node) ownLeaf() bool {
	return slices.ContainsFunc(n.prints, func(p *imprint) bool { return p.leaf || p.side == mutatie })
}

// explained reports whether a claim follows, or nothing is known that it could follow from.
func (b *builder) explained(n *node, p *imprint, column budget.Column, amount budget.Amount) bool {
	if want, known := b.follows(n, p.side, column, p.scan); known == sure && !b.near(amount, want) {
		return false
	}
	if want, known := b.fromParts(n, p.side, column, p.scan); known == sure && !n.ownLeaf() && !b.near(amount, want) {
		return false
	}
	for _, q := range n.of(p.side) { // once more in the same table
		if q == p {
			break
		}
		if other, ok := q.amounts[column]; ok && q.scan == p.scan && !b.near(amount, sumOf{other, 1}) {
			return false
		}
	}
	return true
}

// checkAfwijking refuses an afwijking that is not that of its row.
func (b *builder) checkAfwijking(n *node, p *imprint) {
	if p.afwijking == nil || p.scan.failing[p.varies] {
		return
	}
	if p.side == mutatie {
		b.dropAfwijking(p, NoRoom)
		return
	}
	if _, compares := p.amounts[b.comparison.Raming]; compares && n.kind == entity {
		if _, compares = p.amounts[b.comparison.Realisatie]; compares {
			return // claimed beside the figures that it compares, right or wrong
		}
	}
	raming, a := b.value(n, p.side, b.comparison.Raming, p.scan)
	realisatie, c := b.value(n, p.side, b.comparison.Realisatie, p.scan)
	if own, ok := p.amounts[b.comparison.Raming]; ok {
		raming, a = sumOf{own, 1}, sure
	}
	if own, ok := p.amounts[b.comparison.Realisatie]; ok {
		realisatie, c = sumOf{own, 1}, sure
	}
	if a != sure || c != sure {
		return
	}
	want := realisatie.plus(raming, -1)
	if p.side.Burdens() {
		want = raming.plus(realisatie, -1)
	}
	if !b.near(*p.afwijking, want) {
		b.dropAfwijking(p, DoesNotAddUp)
	}
}
