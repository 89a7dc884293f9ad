package prose

import (
	"context"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/shopspring/decimal"
)

// Match is a figure in a sentence that is a figure of a table.
type Match struct {
	Sentence, Numeral int // indexes among the sentences, and among the figures of the sentence
	Table             int // index among the tables
	Cell              understand.CellRef
	// From is the other figure, in the same table, where the sentence says by how much one is more or less than another: "in
	// 2024 3 % hoger dan in 2023"; nil for one that it says itself.
	From *understand.CellRef
	// Agrees says that both are the same, as far as rounding lets see. Where it is false they contradict each other: the
	// words of the sentence leave no doubt of which figure is meant.
	Agrees bool
	// OtherSign says that they contradict each other only in what is a voordeel and what a nadeel.
	OtherSign bool
	// Meant is the figure of the table, printed as the sentence prints its own; empty where both agree or differ in sign only,
	// and where the sentence prints more digits than the table knows.
	Meant string
}

// Compare holds the figures in sentences against those of the tables of the same publication. A figure is matched only
// where every word that is said of it is understood, and the words leave one figure of the tables, or several that are the
// same. Tables that are nil are passed over. Its error is that of the context.
func Compare(ctx context.Context, sentences []Sentence, tables []*understand.Understanding) (list []Match, err error) {
	ctx = lenient.Context(ctx)
	all := make([]meaning, len(sentences))
	f := facts{asked: map[string]bool{}, of: map[string][]fact{}}
	for i := range sentences {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare sentences with tables: %w", err)
		}
		all[i] = sentences[i].meaning()
		f.ask(all[i])
	}
	for i, u := range tables {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare sentences with tables: %w", err)
		}
		if u != nil && len(f.asked) > 0 {
			f.add(i, u.Sound())
		}
	}
	for i, m := range all {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare sentences with tables: %w", err)
		}
		list = append(list, f.matches(i, m)...)
	}
	return list, nil
}

// meaning is what a sentence says: how two figures are related, or else what figures are.
type meaning struct {
	relation   *relation
	statements []statement
}

func (s *Sentence) meaning() meaning {
	if rel, ok := s.relation(); ok {
		return meaning{relation: &rel}
	}
	return meaning{statements: s.statements()}
}

// ask notes the words of what a sentence says figures are of: figures that are named by other words it does not mean.
func (f facts) ask(m meaning) {
	note := func(st statement) {
		for _, w := range st.words {
			f.asked[w] = true
		}
	}
	if m.relation != nil {
		note(m.relation.from)
		note(m.relation.to)
	}
	for _, st := range m.statements {
		note(st)
	}
}

// matches are the figures of one sentence.
func (f facts) matches(number int, of meaning) (list []Match) {
	if of.relation != nil {
		if m, ok := f.relate(*of.relation); ok {
			m.Sentence = number
			return []Match{m}
		}
		return nil
	}
	for _, st := range of.statements {
		if m, ok := f.match(st); ok {
			m.Sentence, m.Numeral = number, st.index
			list = append(list, m)
		}
	}
	return list
}

// match finds the figure that a statement is about.
func (f facts) match(st statement) (m Match, ok bool) {
	if st.numeral.closeness == bound || st.numeral.measure == points {
		return Match{}, false
	}
	c := f.candidates(st)
	if x, ok := c.confirming(st); ok {
		return Match{Table: x.table, Cell: x.cell, Agrees: true}, true
	}
	for _, list := range [][]fact{c.sure, c.named} {
		if len(list) == 0 {
			continue
		}
		x := list[0]
		// An afwijking may be one from another moment than the table has.
		sure := len(c.sure) > 0 && !x.difference || x.slipOf(st.numeral) || !x.difference && f.besides(st, x)
		if alike(list) && (len(c.same) == len(c.fits) || len(c.same) == 0 && sure) {
			if len(c.same) > 0 {
				return Match{Table: x.table, Cell: x.cell, OtherSign: true}, true
			}
			return Match{Table: x.table, Cell: x.cell, Meant: x.like(st.numeral)}, true
		}
		break
	}
	return Match{}, false
}

// besides reports whether the line of a figure has that of the statement at another moment.
func (f facts) besides(st statement, x fact) bool {
	st.year, st.stages = 0, nil
	return slices.ContainsFunc(f.candidates(st).same, func(y fact) bool { return y.table == x.table && y.cell.Row == x.cell.Row })
}

// candidates are the figures of tables that a statement may be about.
type candidates struct {
	fits  []fact // its words can mean them
	sure  []fact // it says all that the table does
	named []fact // it names row and column word for word, and not what the table as a whole is of
	same  []fact // they have its figure
}

func (f facts) candidates(st statement) (c candidates) {
	for _, w := range st.words {
		for _, x := range f.of[w] {
			if !st.fits(x) {
				continue
			}
			c.fits = append(c.fits, x)
			if st.mayBe(x) {
				c.same = append(c.same, x)
			}
			switch {
			case !slices.Equal(x.qualifiers, st.qualifiers):
			case within(x.context, st.words):
				c.sure = append(c.sure, x)
			case slices.Equal(x.own, st.words):
				c.named = append(c.named, x)
			}
		}
	}
	return c
}

// confirming is a figure that is the one of the statement, voordeel or nadeel as it says: first one whose table tells.
func (c candidates) confirming(st statement) (found fact, ok bool) {
	other := false
	for _, x := range c.same {
		switch {
		case !slices.Equal(x.qualifiers, st.qualifiers):
		case st.effect == x.effect || st.effect == 0:
			return x, true
		case x.effect == 0:
			found, ok = x, true
		default:
			other = true
		}
	}
	return found, ok && !other
}

// fits reports whether the words of a statement can mean a figure.
func (st statement) fits(x fact) bool {
	switch {
	case st.year != x.year && st.year != 0, st.side != x.side, st.day != x.day, x.percent != (st.numeral.measure == percentage):
		return false
	case st.stages != nil && x.stage != 0 && !slices.Contains(st.stages, x.stage):
		return false
	case !within(x.own, st.words), !st.namesOnly(x), !within(st.numbers, x.numbers):
		return false
	case st.side == budget.Saldo || st.side == budget.Resultaat:
		return !st.difference || x.difference
	}
	return x.difference == (st.effect != 0 || st.difference)
}

// namesOnly reports whether all words of a statement are those of a figure, or of what stands above it.
func (st statement) namesOnly(x fact) bool {
	return !slices.ContainsFunc(st.words, func(w string) bool { return !slices.Contains(x.own, w) && !slices.Contains(x.context, w) })
}

// mayBe reports whether the figure of a statement and one of a table are the same, each rounded in its own way. One that
// does not say what it counts may count in the unit of the table.
func (st statement) mayBe(x fact) bool {
	is := st.numeral.span().size()
	if x.percent {
		return is.meets(around(x.printed, x.last))
	}
	return x.money && is.meets(around(x.euros, x.step)) || !st.numeral.inEuros() && is.meets(around(x.printed, x.last))
}

// like is the figure as a sentence would print it that prints another, empty where the table does not know so many digits.
func (x fact) like(m *Numeral) string {
	switch {
	case !m.inEuros() && x.last.Cmp(m.step) <= 0:
		return m.like(x.printed)
	case m.inEuros() && x.step.Cmp(m.step) <= 0:
		return m.like(x.euros)
	}
	return ""
}

// around is what a figure of a table may stand for: one more or less in its last digit, as totals of rounded figures are.
func around(v, step decimal.Decimal) span { return span{v.Sub(step), v.Add(step)} }

// leastDigits is how many digits a figure must have for one to be told as a slip of another: of two digits one is often
// the same.
const leastDigits = 3

// slipOf reports whether a figure of a sentence is that of the table with a slip: one digit wrong, missing or too many, or
// two swapped.
func (x fact) slipOf(m *Numeral) bool {
	size, _ := x.size()
	is, meant := m.value.Abs().Div(m.step).Round(0).String(), size.Div(m.step).Round(0).String()
	if len(is) < leastDigits || len(meant) < leastDigits {
		return false
	}
	for len(is) > 0 && len(meant) > 0 && is[0] == meant[0] {
		is, meant = is[1:], meant[1:]
	}
	for len(is) > 0 && len(meant) > 0 && is[len(is)-1] == meant[len(meant)-1] {
		is, meant = is[:len(is)-1], meant[:len(meant)-1]
	}
	return len(is)+len(meant) <= 2 || len(is) == 2 && len(meant) == 2 && is[0] == meant[1] && is[1] == meant[0]
}

// alike reports whether figures are all the same, each rounded in its own way.
func alike(list []fact) bool {
	first := around(list[0].size())
	return !slices.ContainsFunc(list, func(x fact) bool {
		return !x.money && !x.percent || !around(x.size()).meets(first) || x.effect != list[0].effect && x.effect != 0 && list[0].effect != 0
	})
}

func within(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { _, ok := slices.BinarySearch(whole, w); return !ok })
}

// relate finds the two figures of a table of which a relation speaks.
func (f facts) relate(rel relation) (m Match, ok bool) {
	from, to := f.candidates(rel.from), f.candidates(rel.to)
	for _, a := range from.fits {
		for _, b := range to.fits {
			if a.table == b.table && a.money && b.money && slices.Equal(a.qualifiers, rel.from.qualifiers) && rel.holds(a, b) {
				return Match{Table: a.table, Cell: b.cell, From: &a.cell, Agrees: true}, true
			}
		}
	}
	for _, a := range from.sure {
		for _, b := range to.sure {
			if a.table == b.table && alike(from.sure) && alike(to.sure) && !rel.anyHolds(from.fits, to.fits) {
				return Match{Table: a.table, Cell: b.cell, From: &a.cell, Meant: rel.meant(a, b)}, true
			}
		}
	}
	return Match{}, false
}

// anyHolds reports whether any two figures that the words can mean are as the relation says.
func (rel relation) anyHolds(from, to []fact) bool {
	return slices.ContainsFunc(from, func(a fact) bool {
		return slices.ContainsFunc(to, func(b fact) bool { return !a.money || !b.money || rel.holds(a, b) })
	})
}

// holds reports whether two figures are as the relation says, each rounded in its own way.
func (rel relation) holds(a, b fact) bool {
	old, moved := around(a.euros, a.step), around(b.euros, b.step).sub(around(a.euros, a.step))
	if rel.way == up && moved.high.Sign() < 0 || rel.way == down && moved.low.Sign() > 0 {
		return false
	}
	if rel.by.measure == percentage {
		return percentMeets(moved.size(), old.size(), rel.by.span().size())
	}
	return moved.size().meets(rel.by.span().size())
}

// meant is by how much one figure is another, printed as the sentence prints it; empty where only the direction is wrong, or the
// table does not know so many digits.
func (rel relation) meant(a, b fact) string {
	moved := b.euros.Sub(a.euros).Abs()
	v := moved
	if rel.by.measure == percentage {
		if a.euros.IsZero() {
			return ""
		}
		v = moved.Mul(hundred).DivRound(a.euros, int32(rel.by.decimals))
	} else if a.step.Cmp(rel.by.step) > 0 {
		return ""
	}
	return rel.by.like(v)
}
