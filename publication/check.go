package publication

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// check refuses the claims of a node that do not follow from what stands beside and below it, unless the sums of the table
// say that they should: then it is the figures that are wrong, and for others to find.
func (b *builder) check(n *node, sides ...budget.Side) {
	for _, side := range sides {
		for _, p := range n.of(side) {
			if !p.leaf {
				b.checkClaim(n, p)
			}
			b.checkAfwijking(n, p)
		}
	}
	n.prints = slices.DeleteFunc(n.prints, func(p *imprint) bool { return len(p.amounts) == 0 && p.afwijking == nil })
}

func (b *builder) checkClaim(n *node, p *imprint) {
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
	if p.scan.addends(p.row) != nil {
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
