package validate

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// ledger keeps account of the figures of the overzicht that took part in a
// comparison, and of the comparisons that could not be made, so that a report can
// say of what it says nothing.
type ledger struct {
	*pages
	printed []bool              // by number: it was compared, or could not be; what was added up from leaves see subtotal
	offers  []OverviewFigure    // that a rule looked up, and that take part in what it compares next
	failed  []finding.Unchecked // a row each
	rows    map[string]int      // where each row stands in failed
}

func newLedger(p *pages) *ledger {
	return &ledger{pages: p, printed: make([]bool, p.figures), rows: map[string]int{}}
}

// seen notes that a figure takes part in a comparison.
func (l *ledger) seen(f OverviewFigure) {
	switch {
	case f.claim != nil:
		l.printed[f.claim.figure(f.Column)] = true
	case !f.isAfwijking():
		l.summed(l.of(f), f.Side, f.Column)
	case l.doc.Comparison != nil:
		l.summed(l.of(f), f.Side, l.doc.Comparison.Raming)
		l.summed(l.of(f), f.Side, l.doc.Comparison.Realisatie)
	}
}

// offer notes that a rule looked up a figure. Whether it then compares anything with it
// the ledger learns from settle.
func (l *ledger) offer(f OverviewFigure) { l.offers = append(l.offers, f) }

// offered returns the first figure with an outcome that a rule looked up; nil where
// there is none.
func (l *ledger) offered(outcome budget.Calc) *OverviewFigure {
	amount, known := outcome.Amount()
	for _, f := range l.offers {
		if known && f.Amount == amount {
			return &f
		}
	}
	return nil
}

// settle notes that what was looked up was compared, or was not.
func (l *ledger) settle(compared bool) {
	for _, f := range l.offers {
		if compared {
			l.seen(f)
		}
	}
	l.offers = l.offers[:0]
}

// compared notes that a figure was held against a sum.
func (l *ledger) compared(f OverviewFigure, want sum) {
	l.seen(f)
	for _, o := range want.operands {
		l.seen(o.OverviewFigure)
	}
}

// summed notes that all leaves of a part that a figure follows from take part in a
// comparison.
func (l *ledger) summed(x *onPart, side budget.Side, column budget.Column) {
	if slices.Contains(booked, side) {
		t := l.total(x, side)
		if i := t.columns.index(column); i >= 0 {
			t.sums[i].compared = true
		}
		return
	}
	for of := range side.Parts() {
		l.summed(x, of, column)
	}
}

// lacked notes that a comparison of a figure could not be made. Those of a row that
// lack the same are one.
func (l *ledger) lacked(at finding.Place, lacks []string) {
	row := rowOf(at)
	key := row.Path + "\x00" + strings.Join(lacks, "\x00")
	if i, ok := l.rows[key]; ok {
		l.failed[i].Figures++
		return
	}
	l.rows[key] = len(l.failed)
	l.failed = append(l.failed, finding.Unchecked{Why: finding.Incomplete, Place: row, Lacks: lacks, Figures: 1})
}

// rowOf returns the place of the row of a figure: that without its column, where it
// stands in one.
func rowOf(at finding.Place) finding.Place {
	if i := strings.LastIndexByte(at.Path, '.'); i >= 0 {
		if _, err := budget.ParseColumn(at.Path[i+1:]); err == nil {
			at.Path, at.Heading = at.Path[:i], ""
		}
	}
	return at
}

// mostLacking is how many of the figures are named that a comparison lacks. The
// first of them is where to begin; a total may lack hundreds.
const mostLacking = 3

// lacking returns the names of the leaves that a calculation lacks, the first few.
func lacking(names []string, c budget.Calc) []string {
	for leaf := range c.Leaves() {
		if len(names) == mostLacking {
			break
		}
		name := leaf.Label()
		if column := leaf.Source().Column; column != "" {
			name = strings.TrimSpace(name + " " + column)
		}
		if _, ok := leaf.Amount(); !ok && name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// survey finds the figures of the overzicht that took part in no comparison.
type survey struct {
	*ledger
	above []*onPart // the part that is added up, and those that it is part of
	out   []finding.Unchecked
}

// count is how many figures there are, and how many of them were not compared.
type tallied struct{ all, alone int }

// part adds up a part with all below it. It reports the largest parts of which
// nothing was compared, and the rows of others. Figures that have no unit are another matter.
func (s *survey) part(x *onPart) (sum tallied) {
	s.above = append(s.above, x)
	from := len(s.out)
	if s.over() {
		return tallied{}
	}
	for _, c := range x.claims {
		sum = sum.with(s.claimed(c))
	}
	if x.IsRow() {
		for _, side := range booked {
			sum = sum.with(s.leaves(x, side))
		}
	}
	for _, q := range x.parts {
		sum = sum.with(s.part(q))
	}
	if sum.alone > 0 && sum.alone == sum.all {
		s.out = s.out[:from]
		s.report(sum, finding.Place{Path: x.Path(), Caption: x.Label()})
	}
	s.above = s.above[:len(s.above)-1]
	return sum
}

func (n tallied) with(m tallied) tallied { return tallied{n.all + m.all, n.alone + m.alone} }

// report reports how much of a row, or of a part, was not compared.
func (s *survey) report(n tallied, at finding.Place) {
	s.out = append(s.out, finding.Unchecked{Why: finding.NoSum, Place: at, Figures: n.alone})
}

func (s *survey) claimed(c *printedPart) (n tallied) {
	s.each(c, func(f OverviewFigure) {
		n.all++
		if !f.steps.IsZero() && !s.printed[c.figure(f.Column)] {
			n.alone++
		}
	})
	if n.alone > 0 {
		s.report(n, finding.Place{Path: c.path, Caption: c.on.Label(), Label: c.Source.Row, Heading: c.Side.String()})
	}
	return n
}

func (s *survey) leaves(x *onPart, side budget.Side) (n tallied) {
	series := x.Series(side)
	if len(series) == 0 || slices.ContainsFunc(s.above, func(a *onPart) bool { return a.allCompared(side) }) {
		return tallied{all: len(series)}
	}
	for c := range series {
		n.all++
		if !slices.ContainsFunc(s.above, func(a *onPart) bool { return a.compared(side, c) }) {
			n.alone++
		}
	}
	if n.alone > 0 {
		s.report(n, finding.Place{Path: x.Path() + "." + side.String(), Caption: x.Label(), Heading: side.String()})
	}
	return n
}

// allCompared reports whether what the leaves of a part come to was compared in every column.
func (x *onPart) allCompared(side budget.Side) bool {
	t := x.totals[side]
	return t != nil && !slices.ContainsFunc(t.sums, func(s subtotal) bool { return !s.compared })
}

// compared reports whether what the leaves of a part come to was compared in a column.
func (x *onPart) compared(side budget.Side, column budget.Column) bool {
	t := x.totals[side]
	if t == nil {
		return false
	}
	i := t.columns.index(column)
	return i >= 0 && t.sums[i].compared
}

// unitless returns the printed rows of which nobody can tell what a figure is worth.
func (p *pages) unitless() (out []finding.Unchecked) {
	for _, c := range p.claims {
		if figures := len(c.columns); c.steps.IsZero() && figures > 0 {
			out = append(out, finding.Unchecked{Why: finding.NoUnit, Place: finding.Place{Path: c.path, Caption: c.on.Label(), Label: c.Source.Row}, Figures: figures})
		}
	}
	return out
}
