package publication

import (
	"github.com/bbvgo/bbv/budget"
)

// settleSigns decides what a saldo is of which no sum of the table tells it: it is positive when a surplus where the saldi of
// the table equal baten − lasten, and not their negatives, or where the algemene dekkingsmiddelen are positive. Where neither
// tells, the saldi are refused.
func (b *builder) settleSigns() {
	votes := map[*scan]int{}
	b.document.each(func(n *node) {
		for _, p := range n.of(budget.Saldo) {
			if p.unsigned {
				votes[p.scan] += b.vote(n, p)
			}
		}
	})
	effects := map[*scan]int{}
	for _, s := range b.scans {
		if effects[s] = sign(int64(votes[s])); effects[s] == 0 {
			effects[s] = s.byNature()
		}
	}
	b.document.each(func(n *node) {
		b.clear(n, UnknownSign, func(p *imprint) bool { return p.unsigned && effects[p.scan] == 0 })
		for _, p := range n.prints {
			if p.unsigned && effects[p.scan] < 0 {
				p.turn()
			}
		}
	})
}

// turn gives an imprint the other sign.
func (p *imprint) turn() {
	for column, amount := range p.amounts {
		p.amounts[column] = amount.Neg()
	}
	if p.afwijking != nil {
		turned := p.afwijking.Neg()
		p.afwijking = &turned
	}
}

// vote is how often a saldo of unknown sign is baten − lasten, less how often it is the converse.
func (b *builder) vote(n *node, p *imprint) (votes int) {
	for column, amount := range p.amounts {
		want, known := b.combine(n, column, p.scan, []budget.Side{budget.Baten, budget.Lasten})
		if known != sure || want.amount.IsZero() {
			continue
		}
		plus, minus := b.near(amount, want), b.near(amount.Neg(), want)
		if plus && !minus {
			votes++
		}
		if minus && !plus {
			votes--
		}
	}
	return votes
}
