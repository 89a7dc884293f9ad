package publication

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
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
