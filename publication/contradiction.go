package publication

import (
	"context"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// Spot is a cell of one of several tables.
type Spot struct {
	Table int // index among the tables
	Cell  understand.CellRef
}

// Contradiction is one figure that two tables print differently.
type Contradiction struct {
	First, Second Spot // in the order of the tables
	// Difference is first − second in euros, unsigned by direction where both tables tell how they are signed, and else
	// that of the figures without their signs. Where no table says in which unit it is, it is in that unit.
	Difference budget.Amount
	// Shared counts the other figures of the two lines that the tables print alike.
	Shared int
	// Certain says that it is one figure as good as certainly. Where it is not, the tables may mean different things.
	Certain bool
	// FirstWrong and SecondWrong say which of them is wrong, where the sums of the tables or other tables tell; both are
	// false where they do not.
	FirstWrong, SecondWrong bool
}

// Contradictions holds tables of one publication against each other: lines of two tables that say the same of themselves
// and print the same figures, but for one or a few. Tables that are nil are passed over. Its error is that of the context.
func Contradictions(ctx context.Context, tables []*understand.Understanding) ([]Contradiction, error) {
	f := facts{inTable: map[int][]int{}}
	for i, u := range tables {
		if u != nil {
			f.add(i, u)
		}
	}
	list, err := f.findAlike(ctx)
	if err != nil {
		return nil, err
	}
	c := newColumns(list)
	var found []Contradiction
	for _, m := range list {
		for _, p := range f.contradicting(m, c) {
			x := Contradiction{
				First: Spot{m.a.table, p.a.cell}, Second: Spot{m.b.table, p.b.cell}, Difference: p.difference(),
				Shared: len(m.same), Certain: len(m.same) > 0 && (m.agreesAt(p.a.when) || c.sameMoment(m, p)),
			}
			first, second := p.wanted()
			x.FirstWrong, x.SecondWrong = wrong(
				witness{standingOf(tables[m.a.table], p.a.cell, first), c.printed[p.a]},
				witness{standingOf(tables[m.b.table], p.b.cell, second), c.printed[p.b]})
			found = append(found, x)
		}
	}
	return found, nil
}

// contradicting are the figures of two subjects that say the same of themselves which cannot both be right.
func (f *facts) contradicting(m alike, c columns) (found []pair) {
	if len(m.other) > max(len(m.same), 1) || !m.sameWords() {
		return nil
	}
	for _, p := range m.other {
		switch {
		case c.elsewhere[printedIn{p.a, m.b.table}], c.elsewhere[printedIn{p.b, m.a.table}]:
		case !p.known && !p.alongOne, m.byName && !c.established(m, p), f.accounted(p):
		default:
			found = append(found, p)
		}
	}
	return found
}
