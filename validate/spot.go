package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// spot is the place of a figure that is not part of the overzicht van baten en
// lasten.
type spot struct {
	path   string
	part   string // what it is part of, for people; the table of the source goes before it
	row    string
	column budget.Column // zero for a figure without one
	source budget.Source
	step   budget.Amount // of a figure with a unit of its own; zero otherwise
}

func (p *Pass) spotPlace(s spot) finding.Place {
	table, row := s.source.Table, s.source.Row
	if table == "" {
		table = s.part
	}
	if row == "" {
		row = s.row
	}
	column := ""
	if s.column != (budget.Column{}) {
		column = p.doc.Label(s.column)
	}
	return finding.Place{Path: s.path, Caption: table, Label: row, Heading: column}
}

// lazy is a calculation that is made when it is needed, and by how much more
// than its leaves tell it may be rounded: nil for nothing.
type lazy struct {
	calc func() budget.Calc
	wide func() budget.Amount
}

// ready returns calculations that are there already.
func ready(calcs ...budget.Calc) []lazy {
	out := make([]lazy, len(calcs))
	for i, c := range calcs {
		out[i] = later(func() budget.Calc { return c })
	}
	return out
}

func later(calc func() budget.Calc) lazy { return lazy{calc: calc} }

// with returns ways that make of each calculation another one.
func with(ways []lazy, change func(budget.Calc) budget.Calc) []lazy {
	out := make([]lazy, len(ways))
	for i, way := range ways {
		out[i] = lazy{func() budget.Calc { return change(way.calc()) }, way.wide}
	}
	return out
}

// steps returns the sum of the steps of a calculation that a way made.
func (p *Pass) steps(way lazy, calc budget.Calc) budget.Amount {
	steps := times(p.step, calc.LeafCount())
	if way.wide != nil {
		steps = steps.Add(way.wide())
	}
	return steps
}

// compare compares a figure with what it should be. There may be several
// ways in which that follows, such as a printed total and the rows below it;
// that they disagree is reported where it stands, so one of them suffices. A
// difference that rounding explains is information; another is reported as the
// severity says. It counts the outcome.
func (p *Pass) compare(s spot, severity finding.Severity, figure budget.Calc, ways ...lazy) {
	p.compareAs(s, severity, figure, textDiffers, remedyFigure, ways...)
}

func (p *Pass) compareAs(s spot, severity finding.Severity, figure budget.Calc, wrong, remedy finding.Text, ways ...lazy) {
	best, calc, found := p.closest(s, figure, ways)
	if !found {
		p.report.Tally.Unknown++
		return
	}
	verdict := verdictOf(best)
	count(&p.report.Tally, verdict)
	if verdict == rounding.Exact {
		return
	}
	args := []string{p.show(best.Printed), p.show(best.Computed), p.show(best.Difference()), p.show(best.Bound), brief(calc)}
	f := finding.Finding{Severity: finding.Info, Place: p.spotPlace(s), Text: textRounded.With(args...), Printed: args[0], Computed: args[1], Difference: args[2], Figures: &best, Calc: calc, Related: p.relatedTerms(calc)}
	if verdict == rounding.Impossible {
		f.Severity, f.Text, f.Remedy = severity, wrong.With(args...), remedy.With(args...)
	}
	p.Report(f)
}

// closest compares a figure with the ways in which it follows until one
// agrees; if none does, the first that has an outcome counts.
func (p *Pass) closest(s spot, figure budget.Calc, ways []lazy) (best finding.Comparison, calc budget.Calc, found bool) {
	printed, ok := figure.Amount()
	if !ok {
		return finding.Comparison{}, budget.Calc{}, false
	}
	own := s.step
	if own.IsZero() {
		own = times(p.step, figure.LeafCount())
	}
	for _, way := range ways {
		want := way.calc()
		amount, ok := want.Amount()
		if !ok {
			continue
		}
		c := finding.Comparison{Printed: printed, Computed: amount, Bound: Bound(own.Add(p.steps(way, want)))}
		if !found || c.Explained() {
			best, calc = c, want
		}
		if found = true; c.Explained() {
			break
		}
	}
	return best, calc, found
}

// brief returns the formula of a calculation, or its name where that would be
// too long to read.
func brief(c budget.Calc) string {
	terms := 0
	for range c.Terms() {
		terms++
	}
	if terms == 0 || terms > maxTerms {
		return c.Label()
	}
	return c.Formula()
}

const maxTerms = 9

func (p *Pass) relatedTerms(c budget.Calc) (out []finding.Related) {
	for term := range c.Terms() {
		if len(out) == maxTerms {
			break
		}
		if a, ok := term.Calc().Amount(); ok {
			out = append(out, finding.Related{Place: finding.Place{Caption: term.Calc().Label()}, Printed: p.show(a), Amount: a})
		}
	}
	return out
}

// total returns the ways in which a side of the whole overzicht is known: as it
// is printed there, as it follows from the lines, if these are all, and as it is
// printed but was added up from rounded figures.
func (p *Pass) total(side budget.Side, column budget.Column) []lazy {
	var printed, wide []lazy
	for _, c := range p.printed[p.overview] {
		if c.Side != side {
			continue
		}
		if f, ok := p.at(c, column); ok {
			calc := func() budget.Calc { return p.calc(f) }
			printed = append(printed, lazy{calc, func() budget.Amount { return f.steps.Sub(p.step) }})
			wide = append(wide, lazy{calc, func() budget.Amount { return p.spread(f).Sub(p.step) }})
		}
	}
	return append(append(printed, later(func() budget.Calc { return p.sumOfLines(side, column) })), wide...)
}

// printedTotal returns the first figure that the overzicht prints on a side.
func (p *Pass) printedTotal(side budget.Side, column budget.Column) (budget.Calc, bool) {
	for _, c := range p.printed[p.overview] {
		if f, ok := p.at(c, column); ok && c.Side == side {
			return p.calc(f), true
		}
	}
	return budget.Calc{}, false
}

// sumOfLines returns a side of the whole overzicht as it follows from the
// lines; without an outcome where these are not all.
func (p *Pass) sumOfLines(side budget.Side, column budget.Column) budget.Calc {
	if p.incomplete(p.overview, side) {
		return budget.Calc{}
	}
	return p.finances.Figure(budget.Totaal, side, column)
}

// note reports a finding that is not about a figure.
func (p *Pass) note(severity finding.Severity, path, place string, text, remedy finding.Text) {
	p.noteAt(severity, finding.Place{Path: path, Caption: place}, text, remedy)
}

func (p *Pass) noteAt(severity finding.Severity, place finding.Place, text, remedy finding.Text) {
	p.Report(finding.Finding{Severity: severity, Place: place, Text: text, Remedy: remedy})
}

// columns returns the columns of the document in order.
func (p *Pass) columns() []budget.Column {
	out := make([]budget.Column, len(p.doc.Columns))
	for i, c := range p.doc.Columns {
		out[i] = c.Column
	}
	return out
}
