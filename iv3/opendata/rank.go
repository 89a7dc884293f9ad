package opendata

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// Ranked is an authority with an amount, in a ranking.
type Ranked struct {
	Rank        int // from 1; equal amounts share a rank
	Entity      Entity
	Amount      budget.Amount // per inhabitant
	Inhabitants int
}

// PerInhabitant returns what [Totals.Of] does, divided by the inhabitants, rounded half
// up to whole cents; ok is false when either is missing.
func (t *Totals) PerInhabitant(e Entity, m Moment, side budget.Side, code iv3.Taakveld) (a budget.Amount, ok bool) {
	t = t.orNone()
	f, known := t.set.Facts(e, m)
	total, any := t.Of(e, m, side, code)
	if !known || !any || f.Inhabitants <= 0 {
		return a, false
	}
	a, err := total.Div(decimal.NewFromInt(int64(f.Inhabitants)), 2, budget.HalfUp)
	return a, err == nil
}

// RankPerInhabitant orders the municipalities by their amount per inhabitant on a
// taakveld, largest first. Left out are totals such as Nederland, and municipalities
// that did not deliver or whose inhabitants are unknown. One that was read by a key and by a name, see [Loader.Join], is there
// once, by its key.
func (t *Totals) RankPerInhabitant(m Moment, side budget.Side, code iv3.Taakveld) []Ranked {
	t = t.orNone()
	var list []Ranked
	byKey := map[Entity]bool{} // the names of what was read by a key
	for key, name := range t.set.joined {
		_, ok := t.PerInhabitant(key, m, side, code)
		byKey[name] = byKey[name] || ok && t.delivered(key, m)
	}
	for _, e := range t.set.Entities() {
		a, ok := t.PerInhabitant(e, m, side, code)
		if !ok || e.Pseudo() || !t.delivered(e, m) || byKey[e] {
			continue
		}
		f, _ := t.set.Facts(e, m)
		list = append(list, Ranked{Entity: e, Amount: a, Inhabitants: f.Inhabitants})
	}
	slices.SortStableFunc(list, func(a, b Ranked) int { return b.Amount.Cmp(a.Amount) })
	for i := range list {
		list[i].Rank = i + 1
		if i > 0 && list[i].Amount == list[i-1].Amount {
			list[i].Rank = list[i-1].Rank
		}
	}
	return list
}

// Compared is one side of a taakveld of an authority at two moments. A moment without an
// amount counts as €0 in the difference.
type Compared struct {
	Taakveld   iv3.Taakveld
	Side       budget.Side
	From, To   budget.Amount
	HasFrom    bool
	HasTo      bool
	Difference budget.Amount // To − From
}

// Compare sets the taakvelden of one authority at two moments, such as begroting and
// jaarrekening, against each other, in code order, lasten before baten. Codes that changed
// between the years are not matched: see [iv3.Comparable].
func (t *Totals) Compare(e Entity, from, to Moment) []Compared {
	t = t.orNone()
	var list []Compared
	for _, p := range t.set.posts {
		for _, side := range [...]budget.Side{budget.Lasten, budget.Baten} {
			c := Compared{Taakveld: p.Taakveld, Side: side}
			in := func(q post) bool { return onTaakvelden(p) && q == p }
			c.From, c.HasFrom = t.sum(e, from, side, in)
			c.To, c.HasTo = t.sum(e, to, side, in)
			if c.HasFrom || c.HasTo {
				c.Difference = c.To.Sub(c.From)
				list = append(list, c)
			}
		}
	}
	slices.SortFunc(list, func(a, b Compared) int {
		return cmp.Or(a.Taakveld.Compare(b.Taakveld), cmp.Compare(a.Side, b.Side))
	})
	return list
}
