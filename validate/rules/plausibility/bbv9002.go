package plausibility

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv9002 = validate.Rule{
	Code:  "BBV9002",
	Title: finding.Text{NL: "Een programma verdubbelt of halveert zelden", EN: "A programme seldom doubles or halves"},
	Doc: finding.Text{
		NL: `De lasten en baten van een programma worden van de ene kolom op de volgende
vergeleken, in de volgorde van het document. Gemeld wordt een programma dat meer dan
verdubbelt of halveert en daarbij met meer dan vijf procent van die zijde van alle
programma's verandert. Nieuwe taken en grote grondverkopen doen dat ook.`,
		EN: `The lasten and baten of a programme are compared from one column to the next, in the
order of the document. Reported is one that more than doubles or halves and changes
by more than five per cent of that side of all programmes. New tasks and large land
sales do that too.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		columns := parts.Columns(p.Document())
		for i := 1; i < len(columns); i++ {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				whole, _, _ := p.Reach(p.Total(side, columns[i])...)
				for part := range p.Overview().All() {
					if _, ok := part.Item().(*programme.Programme); ok {
						checkJump(p, part, side, columns[i-1], columns[i], whole)
					}
				}
			}
		}
	},
}

// checkJump reports a side of a programme that more than doubles or halves, and
// changes by more than a twentieth of the whole.
func checkJump(p *validate.Pass, part *programme.Part, side budget.Side, from, to budget.Column, whole budget.Amount) {
	before, _, okB := p.Reach(validate.Ways(p.Known(part, side, from)...)...)
	after, _, okA := p.Reach(validate.Ways(p.Known(part, side, to)...)...)
	change := after.Sub(before).Abs()
	large := change.Decimal().Mul(decimal.New(20, 0)).GreaterThan(whole.Decimal())
	within := after.Cmp(before.Add(before)) <= 0 && before.Cmp(after.Add(after)) <= 0
	if !okB || !okA || !large || within {
		return
	}
	at := validate.Location{Path: p.PathOf(part, side, to), Part: part.Label(), Side: side, Column: to}
	p.Report(finding.Warning, at, finding.Text{NL: "{0} in {1}, {2} in de kolom ervoor", EN: "{0} in {1}, {2} in the column before"}.With(p.Show(after), p.Document().Label(to), p.Show(before)),
		finding.Text{NL: "controleer beide cijfers en hun eenheid", EN: "check both figures and their unit"})
}
