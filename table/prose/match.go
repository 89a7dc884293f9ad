package prose

import (
	"context"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/shopspring/decimal"
)

// Match is a figure in a sentence that is a figure of a table.
type Match struct {
	Sentence, Mention int // indexes among the sentences, and among the figures of the sentence
	Table             int // index among the tables
	Cell              understand.CellRef
	// Agrees says that both are the same, as far as rounding lets see. Where it is false they contradict each other: the
	// words of the sentence leave no doubt of which figure is meant.
	Agrees bool
	// OtherSign says that they contradict each other only in what is a voordeel and what a nadeel.
	OtherSign bool
}

// Compare holds the figures in sentences against those of the tables of the same publication. A figure is matched only
// where every word that is said of it is understood, and the words leave one figure of the tables, or several that are the
// same. Tables that are nil are passed over. Its error is that of the context.
func Compare(ctx context.Context, sentences []Sentence, tables []*understand.Understanding) (list []Match, err error) {
	f := facts{}
	for i, u := range tables {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare sentences with tables: %w", err)
		}
		if u != nil {
			f.add(i, u)
		}
	}
	for i := range sentences {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare sentences with tables: %w", err)
		}
		for _, st := range sentences[i].statements() {
			if m, ok := f.match(st); ok {
				m.Sentence, m.Mention = i, st.index
				list = append(list, m)
			}
		}
	}
	return list, nil
}

// match finds the figure that a statement is about.
func (f facts) match(st statement) (m Match, ok bool) {
	if st.mention.Closeness == Bound || st.mention.Measure == Percentage || st.mention.Measure == Points {
		return Match{}, false
	}
	fits, sure, same := f.candidates(st)
	for _, x := range same {
		if st.effect == 0 || x.effect == 0 || st.effect == x.effect {
			return Match{Table: x.table, Cell: x.cell, Agrees: true}, true
		}
	}
	if len(sure) == 0 || !alike(sure) || len(same) > 0 && len(same) < len(fits) || len(same) == 0 && slices.ContainsFunc(fits, st.mayBe) {
		return Match{}, false
	}
	return Match{Table: sure[0].table, Cell: sure[0].cell, OtherSign: len(same) > 0}, true
}

// candidates are the figures that fit the words of a statement, those of them that it names in full, and those that have
// its figure.
func (f facts) candidates(st statement) (fits, sure, same []fact) {
	for _, w := range st.words {
		for _, x := range f[w] {
			if !st.fits(x) {
				continue
			}
			fits = append(fits, x)
			if within(x.context, st.words) && slices.Equal(x.qualifiers, st.qualifiers) {
				sure = append(sure, x)
			}
			if st.mayBe(x) && slices.Equal(x.qualifiers, st.qualifiers) {
				same = append(same, x)
			}
		}
	}
	return fits, sure, same
}

// fits reports whether the words of a statement can mean a figure.
func (st statement) fits(x fact) bool {
	if !within(x.own, st.words) || !within(st.words, union(x.own, x.context)) || st.year != x.year && st.year != 0 || st.side != x.side {
		return false
	}
	if st.stages != nil && x.stage != 0 && !slices.Contains(st.stages, x.stage) || !within(st.numbers, x.numbers) && len(x.numbers) > 0 {
		return false
	}
	switch {
	case st.side == budget.Saldo || st.side == budget.Resultaat:
		return !st.difference || x.difference
	case st.effect != 0 || st.difference:
		return x.difference
	}
	return !x.difference
}

// mayBe reports whether the figure of a statement and one of a table are the same, each rounded in its own way. One that
// does not say what it counts may count in the unit of the table.
func (st statement) mayBe(x fact) bool {
	m := st.mention
	is := m.span().size()
	counts := m.Measure == Euros || m.scale != 0
	return x.money && is.meets(around(x.euros, x.step)) || !counts && is.meets(around(x.printed, x.last))
}

// around is what a figure of a table may stand for: one more or less in its last digit, as totals of rounded figures are.
func around(v, step decimal.Decimal) span { return span{v.Sub(step), v.Add(step)} }

// alike reports whether figures are all the same, each rounded in its own way.
func alike(list []fact) bool {
	return !slices.ContainsFunc(list, func(x fact) bool {
		return !x.money || !around(x.euros, x.step).meets(around(list[0].euros, list[0].step)) || x.effect != list[0].effect
	})
}

func within(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { _, ok := slices.BinarySearch(whole, w); return !ok })
}
