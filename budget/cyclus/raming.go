package cyclus

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Position is one amount that a council adopts: a side of a programme, or of a
// part of it, in one year. Positions are comparable and serve as map keys. The
// zero value is no position.
type Position struct {
	// Programme is the number or name of the programme, or of the overzicht
	// van algemene dekkingsmiddelen, overhead, Vpb or onvoorzien.
	Programme string `json:"programma"`
	// Part is the programmaonderdeel (BBV art. 8, fourth paragraph), where
	// there is one.
	Part string `json:"onderdeel,omitzero"`
	// Side is lasten, baten, toevoeging or onttrekking.
	Side budget.Side `json:"zijde"`
	// Year is the year that the amount is for: a budget may be amended for
	// years of the meerjarenraming too.
	Year int `json:"jaar"`
}

// valid reports whether the position names a programme, a booked side and a
// year between 1900 and 2999.
func (p Position) valid() bool {
	return p.Programme != "" && budget.Column{Year: p.Year, Stage: budget.Begroting}.Valid() && p.Side.Valid() && p.Side != budget.Saldo && p.Side != budget.Resultaat
}

// String returns the position in words, "lasten Onderwijs 2019".
func (p Position) String() string {
	name := p.Programme
	if p.Part != "" {
		name += ", " + p.Part
	}
	return fmt.Sprintf("%v %s %d", p.Side, name, p.Year)
}

// Raming holds the amounts that a budget consists of, in euros, unsigned by
// direction, each once. A position without an entry has no amount, which is
// not the same as €0. The nil Raming has none.
type Raming map[Position]budget.Amount

// positions returns the positions that have an amount, by programme, part, year
// and side.
func (r Raming) positions() []Position {
	return slices.SortedFunc(maps.Keys(r), func(p, q Position) int {
		return cmp.Or(strings.Compare(p.Programme, q.Programme), strings.Compare(p.Part, q.Part),
			cmp.Compare(p.Year, q.Year), cmp.Compare(p.Side, q.Side))
	})
}

// Figure computes the total of a side over all positions of a year, in euros;
// saldo and resultaat as in an overzicht van baten en lasten (BBV art. 17). A
// side without positions is left out; a figure without any has no outcome.
func (r Raming) Figure(side budget.Side, year int) budget.Calc {
	label := "Totaal " + side.String()
	if side == budget.Saldo || side == budget.Resultaat {
		return budget.Combine(label, side, func(part budget.Side) (budget.Calc, bool) {
			f := r.Figure(part, year)
			return f, f.IsComputed()
		})
	}
	var terms []budget.Term
	for _, p := range r.positions() {
		if p.Side == side && p.Year == year {
			terms = append(terms, budget.Plus(budget.Stated(p.String(), r[p], budget.Source{})))
		}
	}
	return budget.Computed(label, terms...)
}
