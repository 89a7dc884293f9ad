package balans

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// Balans is a balance sheet, realised or geprognosticeerd (BBV art. 20, 22,
// 30 to 50), with one or more balance dates. In a column stands the balance at
// 31 December of its year; one at 1 January is that of the year before. The
// zero value is a balans without figures.
//
// Amounts are in euros and normally zero or more on both sides: what a debt
// takes away is said by its side, not by a sign. Voorraden may be negative in
// a prognosis, a gerealiseerd resultaat is negative when it is a deficit.
type Balans struct {
	// Posts are the leaf figures: a post on the level on which the document
	// prints it. What is printed of a post below the level that counts, as a
	// "waarvan", may stand beside it and is not counted twice.
	Posts map[Post]budget.Series `json:"posten,omitzero"`
	// Claims are the printed totals of posts: claims.
	Claims map[Post]budget.Series `json:"gedrukt,omitzero"`
	// Source says where the balans is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Has reports whether the balans states the post or a part of it.
func (b Balans) Has(p Post) bool {
	from, to := p.within()
	return slices.ContainsFunc(posts()[from:to], func(spec postSpec) bool { return b.Posts[spec.post] != nil })
}

// Stand computes the figure of a post in a column, in euros: what is stated
// of the post itself, or else the sum of the parts that the balans has. It has
// no outcome for a post that the balans does not have, and where a part that
// it has lacks a figure in this column.
func (b Balans) Stand(p Post, c budget.Column) budget.Calc {
	b.Source = b.Source.At(c)
	if s := b.Posts[p]; s != nil || !p.Valid() {
		return b.state(p, s, c)
	}
	var terms []budget.Term
	for _, part := range p.Parts() {
		if b.Has(part) {
			terms = append(terms, budget.Plus(b.Stand(part, c)))
		}
	}
	if terms == nil {
		return budget.NotStated(p.Label(), b.Source)
	}
	return budget.Computed(p.Label(), terms...)
}

func (b Balans) state(p Post, s budget.Series, c budget.Column) budget.Calc {
	source := b.Source
	if source.Row == "" {
		source.Row = p.Label()
	}
	return s.Stated(p.Label(), c, source)
}

// Printed returns the total of a post as the document prints it, in euros. No
// calculation uses it: compare it with Stand.
func (b Balans) Printed(p Post, c budget.Column) budget.Calc { return b.state(p, b.Claims[p], c) }

// Gap computes activa − passiva in a column, in euros: €0 on a balans that
// balances.
func (b Balans) Gap(c budget.Column) budget.Calc {
	return budget.Computed("Balansverschil", budget.Plus(b.Stand(Activa, c)), budget.Minus(b.Stand(Passiva, c)))
}

// Mutation computes how a post changed from the balance in one column to that
// in another, in euros: positive when it grew.
func (b Balans) Mutation(p Post, from, to budget.Column) budget.Calc {
	at := func(c budget.Column) budget.Calc {
		stand := b.Stand(p, c)
		return stand.Named(fmt.Sprintf("%s 31-12-%d", stand.Label(), c.Year))
	}
	return budget.Computed("Mutatie "+p.Label(), budget.Plus(at(to)), budget.Minus(at(from)))
}
