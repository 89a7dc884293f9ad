package cyclus

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// Nature says whether amounts are incidenteel, structureel or both together. The
// aard of the post decides, not its size or the number of years alone
// (Commissie BBV, notitie structurele en incidentele baten en lasten, 2024).
// It prints as its Dutch word. The zero value is none of them.
type Nature = enum.Of[natures]

// The natures of an amount.
const (
	Totaal      Nature = iota + 1 // both together
	Incidenteel                   // incidenteel (BBV art. 19c, 23b, 28c)
	Structureel                   // structureel (art. 19d, 23c, 28d; Gemeentewet art. 189)
)

type natures struct{}

func (natures) List() *enum.List { return &natureList }

var natureList = enum.List{Type: "Nature", What: "nature of an amount", First: 1, Words: []string{"totaal", "incidenteel", "structureel"}}

// Split computes a side of a nature, in euros, from what a document states, and
// whether it states it: as stated, or else from the two other natures (totaal =
// incidenteel + structureel); saldo and resultaat from the sides of which any
// nature is stated. The BBV asks for the incidentele lasten and baten and for
// the structurele toevoegingen and onttrekkingen (art. 19, 23, 28). It has no
// outcome where what it needs is missing.
//
// Whether a document prints the incidental line as a saldo or as a correction
// that is added is a matter of reading it; here each side carries its effect.
func Split(n Nature, side budget.Side, stated func(Nature, budget.Side) (c budget.Calc, has bool)) budget.Calc {
	if stated == nil {
		stated = func(Nature, budget.Side) (c budget.Calc, has bool) { return c, false }
	}
	label := n.String() + " " + side.String()
	if side == budget.Saldo || side == budget.Resultaat {
		return budget.Combine(label, side, func(part budget.Side) (budget.Calc, bool) {
			return Split(n, part, stated), isStated(part, stated)
		})
	}
	if c, has := stated(n, side); has {
		return c
	}
	of := func(n Nature) budget.Calc {
		c, has := stated(n, side)
		if !has {
			return budget.NotStated(n.String()+" "+side.String(), budget.Source{})
		}
		return c
	}
	switch n {
	case Totaal:
		return budget.Computed(label, budget.Plus(of(Incidenteel)), budget.Plus(of(Structureel)))
	case Incidenteel:
		return budget.Computed(label, budget.Plus(of(Totaal)), budget.Minus(of(Structureel)))
	case Structureel:
		return budget.Computed(label, budget.Plus(of(Totaal)), budget.Minus(of(Incidenteel)))
	}
	return budget.NotStated(label, budget.Source{})
}

// isStated reports whether a side is stated in any nature, or for a saldo a side
// that it follows from.
func isStated(side budget.Side, stated func(Nature, budget.Side) (budget.Calc, bool)) bool {
	if side == budget.Saldo {
		return isStated(budget.Baten, stated) || isStated(budget.Lasten, stated)
	}
	for n := Totaal; n <= Structureel; n++ {
		if _, has := stated(n, side); has {
			return true
		}
	}
	return false
}
