package validate

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// ledger keeps account of the figures of the overzicht that took part in a
// comparison, and of the comparisons that could not be made, so that a report can
// say of what it says nothing.
type ledger struct {
	against *programme.ComparedColumns    // what an afwijking compares; nil for nothing
	claims  map[cell]bool                 // printed figures that were compared, or could not be
	sums    map[*programme.Part][]figured // figures that were added up from the leaves of a part
	offers  []OverviewFigure              // that a rule looked up, and that take part in what it compares next
	failed  []finding.Unchecked           // a row each
	rows    map[string]int                // where each row stands in failed
}

func newLedger(d *programme.Document) *ledger {
	return &ledger{against: d.Comparison, claims: map[cell]bool{}, sums: map[*programme.Part][]figured{}, rows: map[string]int{}}
}

// seen notes that a figure takes part in a comparison.
func (l *ledger) seen(f OverviewFigure) {
	switch {
	case f.claim != nil:
		l.claims[cell{f.claim, f.Column}] = true
	case !f.isAfwijking():
		l.summed(f.Part, f.Side, f.Column)
	case l.against != nil:
		l.summed(f.Part, f.Side, l.against.Raming)
		l.summed(f.Part, f.Side, l.against.Realisatie)
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
func (l *ledger) summed(part *programme.Part, side budget.Side, column budget.Column) {
	sums, at := l.sums[part], figured{side, column}
	if slices.Contains(sums, at) {
		return
	}
	if sums == nil {
		sums = make([]figured, 0, 12) // columns that most documents print, on two sides
	}
	l.sums[part] = append(sums, at)
	if slices.Contains(booked, side) {
		return
	}
	for of := range side.Parts() {
		l.summed(part, of, column)
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
	*pages
	ledger *ledger
	out    []finding.Unchecked
}

// count is how many figures there are, and how many of them were not compared.
type tallied struct{ all, alone int }

// part adds up a part with all below it. What was compared with a part above is in
// above. It reports the largest parts of which nothing was compared, and the rows of
// others. Figures that have no unit are another matter.
func (s *survey) part(p *programme.Part, above [][]figured) (sum tallied) {
	if own := s.ledger.sums[p]; own != nil {
		above = append(slices.Clip(above), own)
	}
	from := len(s.out)
	if s.over() {
		return tallied{}
	}
	for _, c := range s.on(p).claims {
		sum = s.row(sum, s.claimed(c), finding.Place{Path: c.path, Caption: p.Label(), Label: c.Source.Row, Heading: c.Side.String()})
	}
	if p.IsRow() {
		for _, side := range booked {
			sum = s.row(sum, s.leaves(p.Series(side), side, above), finding.Place{Path: p.Path() + "." + side.String(), Caption: p.Label(), Heading: side.String()})
		}
	}
	for q := range p.Parts() {
		below := s.part(q, above)
		sum.all, sum.alone = sum.all+below.all, sum.alone+below.alone
	}
	if sum.alone > 0 && sum.alone == sum.all {
		s.out = append(s.out[:from], finding.Unchecked{Why: finding.NoSum, Place: finding.Place{Path: p.Path(), Caption: p.Label()}, Figures: sum.alone})
	}
	return sum
}

// row adds a row to those of its part, and reports what of it was not compared.
func (s *survey) row(sum, of tallied, at finding.Place) tallied {
	if of.alone > 0 {
		s.out = append(s.out, finding.Unchecked{Why: finding.NoSum, Place: at, Figures: of.alone})
	}
	return tallied{sum.all + of.all, sum.alone + of.alone}
}

func (s *survey) claimed(c *printedPart) (n tallied) {
	s.each(c, func(f OverviewFigure) {
		n.all++
		if !f.steps.IsZero() && !s.ledger.claims[cell{c, f.Column}] {
			n.alone++
		}
	})
	return n
}

func (s *survey) leaves(series budget.Series, side budget.Side, above [][]figured) (n tallied) {
	for c := range series {
		n.all++
		if !slices.ContainsFunc(above, func(sums []figured) bool { return slices.Contains(sums, figured{side, c}) }) {
			n.alone++
		}
	}
	return n
}

// unitless returns the printed rows of which nobody can tell what a figure is worth.
func (p *pages) unitless() (out []finding.Unchecked) {
	for _, c := range p.claims {
		if figures := len(c.columns); c.steps.IsZero() && figures > 0 {
			out = append(out, finding.Unchecked{Why: finding.NoUnit, Place: finding.Place{Path: c.path, Caption: c.part.Label(), Label: c.Source.Row}, Figures: figures})
		}
	}
	return out
}
