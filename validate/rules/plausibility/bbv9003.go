package plausibility

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv9003 = validate.Rule{
	Code:  "BBV9003",
	Title: finding.Text{NL: "Een realisatie is zelden gelijk aan de raming", EN: "A realisatie seldom equals its raming"},
	Doc: finding.Text{
		NL: `Een programma waarvan lasten en baten tot op het laatste cijfer gerealiseerd zijn
zoals zij na wijziging geraamd waren, kan van de ene kolom naar de andere zijn
overgenomen. Kleine of vaste programma's zijn terecht zo.`,
		EN: `A programme whose lasten and baten are realised to the last digit as they were
estimated na wijziging may have been copied from one column to the other. Small or
fixed programmes are so rightly.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		year := p.Document().Year
		for part := range p.Overview().All() {
			same := func(side budget.Side) bool {
				estimate, _, okEstimate := p.Reach(validate.Ways(p.Known(part, side, budget.Column{Year: year, Stage: budget.NaWijziging})...)...)
				actual, _, okActual := p.Reach(validate.Ways(p.Known(part, side, budget.Column{Year: year, Stage: budget.Realisatie})...)...)
				return okEstimate && okActual && !actual.IsZero() && actual == estimate
			}
			if _, ok := part.Item().(*programme.Programme); ok && same(budget.Lasten) && same(budget.Baten) {
				p.Report(finding.Warning, validate.Location{Path: part.Path(), Part: part.Label()},
					finding.Text{NL: "lasten en baten zijn precies gerealiseerd zoals geraamd", EN: "lasten and baten are realised exactly as estimated"},
					finding.Text{NL: "controleer of een kolom is overgenomen", EN: "check whether a column was copied"})
			}
		}
	},
}
