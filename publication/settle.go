package publication

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/table/understand"
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

// vote is how often a saldo of unknown sign is baten − lasten, as they are printed or as their parts come to, less how often it is
// the converse.
func (b *builder) vote(n *node, p *imprint) (votes int) {
	for column, amount := range p.amounts {
		plus, minus := false, false
		for _, baten := range b.readings(n, budget.Baten, column, p.scan) {
			for _, lasten := range b.readings(n, budget.Lasten, column, p.scan) {
				if want := baten.plus(lasten, -1); !want.amount.IsZero() {
					plus, minus = plus || b.near(amount, want), minus || b.near(amount.Neg(), want)
				}
			}
		}
		if plus && !minus {
			votes++
		}
		if minus && !plus {
			votes--
		}
	}
	return votes
}

// readings are what is known of a side: as the table prints it, and what its parts come to where that is something else; nothing
// where a figure is not printed.
func (b *builder) readings(n *node, side budget.Side, column budget.Column, from *scan) (out []sumOf) {
	printed, known := b.value(n, side, column, from)
	if known == hidden {
		return nil
	}
	out = append(out, printed)
	if parts, ok := b.fromParts(n, side, column, from); ok == sure && !n.ownLeaf() && parts.amount.Cmp(printed.amount) != 0 {
		out = append(out, parts)
	}
	return out
}

// settle decides which figures are leaves and which are claims, and refuses what has no room or does not add up.
func (b *builder) settle() {
	b.readStep()
	b.oneRow()
	b.document.each(b.makeRoom)
	b.document.each(b.settleLeaves)
	b.document.each(b.onlyOnce)
	b.document.each(func(n *node) { b.check(n, budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking) })
	b.settleSigns()
	b.document.each(func(n *node) { b.check(n, budget.Saldo, mutatie, budget.Resultaat) })
}

// oneRow makes the algemene dekkingsmiddelen that no table breaks down a line of their own, the last of them: the figures of a
// total that has no parts would be in no sum, as if they were nil.
func (b *builder) oneRow() {
	if slices.ContainsFunc(b.dekking.children, func(c *node) bool { return c.kind == part && len(c.prints) > 0 }) {
		return
	}
	line := b.parts[ofDekking-1]
	b.dekking.prints = slices.DeleteFunc(b.dekking.prints, func(p *imprint) bool {
		if p.side > budget.Saldo {
			return false
		}
		line.prints = append(line.prints, p)
		return true
	})
}

// readStep takes the coarsest unit and decimals of the figures that have a place.
func (b *builder) readStep() {
	b.document.each(func(n *node) {
		for _, p := range n.prints {
			for _, at := range p.cells {
				p.scan.measure(at)
			}
		}
	})
	if p, err := budget.NewPrinted(1, b.decimals, b.unit); err == nil {
		b.step = p.Amount()
	}
}

// measure takes the unit and decimals of a figure where none so far is coarser.
func (s *scan) measure(at understand.CellRef) {
	v, ok := s.u.Value(at)
	unit, known := s.unitAt(at)
	if !ok || !known {
		return
	}
	if unit > s.unit || !s.measured {
		s.unit, s.decimals, s.measured = unit, 0, true
	}
	if unit == s.unit {
		s.decimals = max(s.decimals, v.Decimals())
	}
}

// makeRoom refuses the figures for which a document has no place: parts of the parts beside the programmes, mutations of
// reserves that are theirs, and all but lasten and baten of a taakveld.
func (b *builder) makeRoom(n *node) {
	if n.kind == part || n.kind == dekking {
		for _, c := range n.children {
			if c.kind == entity {
				c.each(func(m *node) { b.clear(m, NoRoom, func(p *imprint) bool { return n.kind == part || !ofReserve(p) }) })
			}
		}
	}
	switch n.kind {
	case whole:
		for _, c := range n.children {
			if c.kind == entity {
				b.clear(c, NoRoom, func(p *imprint) bool { return !ofReserve(p) })
			}
		}
	case part:
		b.clear(n, NoRoom, ofReserve)
	case taakveld:
		b.clear(n, NoRoom, func(p *imprint) bool { return p.side > budget.Baten })
		for _, p := range n.prints {
			b.dropAfwijking(p, NoRoom)
		}
	case programmes:
		b.clear(n, NoRoom, func(p *imprint) bool { return p.side == mutatie })
	case annex:
		b.clear(n, NoRoom, func(p *imprint) bool { return p.side == mutatie })
		b.closing(n)
	}
	b.clear(n, NoRoom, func(p *imprint) bool { return p.side == mutatie && b.apart(n, p) })
}

// ofReserve reports whether figures are mutations of reserves.
func ofReserve(p *imprint) bool {
	return p.side == budget.Toevoeging || p.side == budget.Onttrekking || p.side == mutatie
}

// apart reports whether mutations of reserves in one figure stand beside the toevoegingen and onttrekkingen of other rows: a
// document has a place for the latter only.
func (b *builder) apart(n *node, p *imprint) bool {
	return slices.ContainsFunc(n.prints, func(q *imprint) bool {
		return q.scan == p.scan && q.row != p.row && (q.side == budget.Toevoeging || q.side == budget.Onttrekking)
	})
}

// closingCodes are the taakvelden mutaties reserves and resultaat by layer.
var closingCodes = map[iv3.Layer][]string{
	iv3.Gemeente: {"0.10", "0.11"}, iv3.Provincie: {"0.8", "0.9"}, iv3.GemeenschappelijkeRegeling: {"0.10", "0.11"},
}

// closing refuses the taakvelden that close the account, mutaties reserves and resultaat, in an annex of lasten and baten that
// has not all hoofdtaakvelden: they balance all of them together, and nothing else.
func (b *builder) closing(n *node) {
	has := map[string]bool{}
	for _, c := range n.children {
		first, _, _ := strings.Cut(c.number, ".")
		has[first] = true
	}
	oneSided := !n.lists(budget.Lasten) || !n.lists(budget.Baten)
	if b.taken == nil || oneSided || len(has) >= len(b.taken.Hoofdtaakvelden()) {
		return
	}
	for _, c := range n.children {
		if slices.Contains(closingCodes[b.cover.Municipality.Layer()], c.number) {
			b.clear(c, NoRoom, func(*imprint) bool { return true })
		}
	}
}

// lists reports whether a taakveld directly below has figures of a side.
func (n *node) lists(side budget.Side) bool {
	return slices.ContainsFunc(n.children, func(c *node) bool { return len(c.of(side)) > 0 })
}

// settleLeaves makes the figures of the parts of a node leaves, or else its own where these do not come to them.
func (b *builder) settleLeaves(n *node) {
	for _, side := range booked {
		own := n.of(side)
		leafless := n.kind == programmes || n.kind == annex || (n.kind == whole || n.kind == dekking) && (side == budget.Lasten || side == budget.Baten)
		switch {
		case len(own) == 0 || leafless:
		case !n.parted(side):
			b.ownLeaves(own)
		case n.kind == entity && !slices.ContainsFunc(own, func(p *imprint) bool { return b.fits(n, p) }):
			for _, c := range n.children {
				c.each(func(m *node) {
					b.clear(m, DoesNotAddUp, func(p *imprint) bool { return p.side == side || p.side == budget.Saldo || p.side == budget.Resultaat })
				})
			}
			b.ownLeaves(own)
		}
	}
}

// ownLeaves makes the rows of the first table leaves that are no total of the others, or the first total.
func (b *builder) ownLeaves(own []*imprint) {
	first := own[0]
	for _, p := range own { // the table of its own, if it has one
		if p.scan.root == p.scan.rows[p.row].node && first.scan.root != first.scan.rows[first.row].node {
			first = p
		}
	}
	plain := slices.ContainsFunc(own, func(p *imprint) bool { return p.scan == first.scan && !p.total && !p.netted })
	for _, p := range own {
		p.leaf = p.scan == first.scan && !p.total && !p.netted && plain || p == first && !plain
		if p != first && p.leaf && p.scan.rows[p.row].node != first.scan.rows[first.row].node {
			p.leaf = false
		}
	}
	b.complete(own)
}

// onlyOnce refuses leaves that a row of the same name has already, and what a taakveld, which has no claims, prints again.
func (b *builder) onlyOnce(n *node) {
	type place struct {
		side budget.Side
		name string
	}
	seen := map[place]bool{}
	b.clear(n, PrintedTwice, func(p *imprint) bool {
		if !p.leaf {
			return n.kind == taakveld
		}
		at := place{p.side, p.lineName()}
		if n.kind != entity && n.kind != whole && n.kind != dekking {
			at.name = ""
		}
		twice := seen[at]
		seen[at] = true
		return twice
	})
}

// complete gives the only leaf of a side the columns that only another table prints.
func (b *builder) complete(own []*imprint) {
	leaves := slices.DeleteFunc(slices.Clone(own), func(p *imprint) bool { return !p.leaf })
	if len(leaves) != 1 {
		return
	}
	for _, p := range own {
		for column, amount := range p.amounts {
			if _, has := leaves[0].amounts[column]; !has && p != leaves[0] && (p.netted || p.scan != leaves[0].scan) {
				leaves[0].amounts[column] = amount
				leaves[0].borrowed = append(leaves[0].borrowed, borrowed{p, column})
			}
		}
	}
}

// fits reports whether the parts of a node come to what it prints, or the table says that they should.
func (b *builder) fits(n *node, p *imprint) bool {
	compared := false
	for column, amount := range p.amounts {
		want, known := b.fromParts(n, p.side, column, p.scan)
		if p.scan.failing[p.cells[column]] || n.kind == entity && p.total && p.scan.closes(p.row) {
			return true
		}
		if known != sure {
			continue
		}
		compared = true
		if !b.near(amount, want) {
			return false
		}
	}
	return compared || len(p.amounts) > 0
}
