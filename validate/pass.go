package validate

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// Pass is what a rule sees of a run.
type Pass struct {
	doc      *programme.Document
	overview *programme.Part
	parts    []*programme.Part
	wide     map[tableRow]bool // rows that hold more than one side
	step     budget.Amount
	rule     *Rule
	report   *Report
}

// Document returns the document that is checked. A rule must not change it.
func (p *Pass) Document() *programme.Document { return p.doc }

// Overview returns the computed overzicht van baten en lasten.
func (p *Pass) Overview() *programme.Part { return p.overview }

// Report adds a finding. The code is that of the rule; the severity is that
// of the rule at most.
func (p *Pass) Report(f Finding) {
	f.Code = p.rule.Code
	f.Severity = min(f.Severity, p.rule.Severity)
	p.report.Findings = append(p.report.Findings, f)
}

// Run applies rules to a document and returns all that they find. Rules that
// are not in force in the year of the document are passed over. It returns an
// error only when it cannot run: a waiver that is incomplete (*WaiverError).
// A nil document has no findings. The document is not changed.
func Run(d *programme.Document, rules []Rule, waivers ...Waiver) (Report, error) {
	var report Report
	for _, w := range waivers {
		if err := w.check(); err != nil {
			return Report{}, err
		}
	}
	if d == nil {
		return report, nil
	}
	p := &Pass{doc: d, overview: d.Overview(), step: d.Step(), report: &report}
	for part := range p.overview.All() {
		p.parts = append(p.parts, part)
	}
	p.wide = wideRows(p.parts)
	for i := range rules {
		if p.rule = &rules[i]; p.rule.InForce(d.Year) && p.rule.Check != nil {
			p.rule.Check(p)
		}
	}
	report.waive(waivers)
	return report, nil
}

// figure is one operand of a comparison: printed, or computed from printed
// figures.
type figure struct {
	calc  budget.Calc
	steps budget.Amount // the sum of the steps of the figures it consists of
	path  string        // of a claim
	place string
	other func() figure // of a claim: the same figure as it follows from the leaves
}

// tableRow is a row of a printed table.
type tableRow struct{ table, row string }

// wideRows finds the rows in which a table prints more than one side, as an
// overzicht with lasten, baten and saldo beside each other does.
func wideRows(parts []*programme.Part) map[tableRow]bool {
	wide, sides := map[tableRow]bool{}, map[tableRow]budget.Side{}
	for _, part := range parts {
		for _, c := range part.Claims() {
			row := tableRow{c.Source.Table, c.Source.Row}
			if side, ok := sides[row]; ok && side != c.Side {
				wide[row] = true
			}
			sides[row] = c.Side
		}
	}
	return wide
}

// place names a figure for people, from the table to the column.
func (p *Pass) place(source budget.Source, part *programme.Part, side budget.Side, column string) string {
	table, row := source.Table, source.Row
	if table == "" {
		table = part.Label()
	}
	if row == "" || p.wide[tableRow{source.Table, row}] {
		column = side.String() + " " + column
	}
	var named []string
	for _, s := range []string{table, row, column} {
		if s != "" {
			named = append(named, s)
		}
	}
	return strings.Join(named, " › ")
}

// claim is a claim with the part that it is about.
type claim struct {
	part *programme.Part
	path string
	*programme.Claim
}

// eachClaim calls f for every claim of the document.
func (p *Pass) eachClaim(f func(claim)) {
	for _, part := range p.parts {
		for path, c := range part.Claims() {
			f(claim{part, path, c})
		}
	}
}

// at returns the printed figure in a column.
func (p *Pass) at(c claim, column budget.Column) (figure, bool) {
	amount, ok := c.Amounts.At(column)
	if !ok {
		return figure{}, false
	}
	heading := p.doc.Label(column)
	source := c.Source
	source.Column = heading
	label := c.Source.Row
	if label == "" {
		label = c.Side.String()
	}
	return figure{
		calc:  budget.Stated(label, amount, source),
		steps: c.Step(p.doc),
		path:  c.path + ".bedragen." + column.String(),
		place: p.place(c.Source, c.part, c.Side, heading),
		other: func() figure { return p.computed(c.part, c.Side, column) },
	}, true
}

// printed returns the figure that a table prints for a part.
func (p *Pass) printed(part *programme.Part, side budget.Side, column budget.Column, table string) (figure, bool) {
	for path, c := range part.Claims() {
		if c.Side == side && c.Source.Table == table {
			if f, ok := p.at(claim{part, path, c}, column); ok {
				return f, true
			}
		}
	}
	return figure{}, false
}

// computed returns the figure that follows from the leaves.
func (p *Pass) computed(part *programme.Part, side budget.Side, column budget.Column) figure {
	calc := part.Figure(side, column)
	heading := p.doc.Label(column)
	return figure{
		calc:  calc,
		steps: times(p.step, calc.LeafCount()),
		place: p.place(part.Source(), part, side, heading),
	}
}

func times(a budget.Amount, n int) budget.Amount {
	var sum budget.Amount
	for range n {
		sum = sum.Add(a)
	}
	return sum
}

// operand returns the figure of a part that a total in a table is made of:
// what the same table prints for the part; else what another table prints;
// else what follows from the leaves. It returns false where the part does not
// have the side.
func (p *Pass) operand(part *programme.Part, side budget.Side, column budget.Column, table string) (figure, bool) {
	if f, ok := p.printed(part, side, column, table); ok {
		return f, true
	}
	for path, c := range part.Claims() {
		if c.Side != side {
			continue
		}
		if f, ok := p.at(claim{part, path, c}, column); ok {
			return f, true
		}
	}
	return p.computed(part, side, column), part.Has(side)
}

// agree reports whether rounding can explain the difference of two figures;
// where one has no outcome, nothing speaks against the other.
func agree(f, g figure) bool {
	var want sum
	want.add(g)
	c, _, ok := probe(f, want)
	return !ok || c.Verdict() != Impossible
}
