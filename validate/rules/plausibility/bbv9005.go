package plausibility

import (
	"slices"

	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv9005 = validate.Rule{
	Code:  "BBV9005",
	Title: finding.Text{NL: "Een reserve of voorziening is zelden negatief", EN: "A reserve or voorziening is seldom negative"},
	Doc: finding.Text{
		NL: `Een reserve of voorziening onder nul aan het einde van een jaar heeft uitgegeven wat
zij niet had. Reserves voor bouwgronden worden soms zo vermeld.`,
		EN: `A reserve or voorziening below zero at the end of a year has spent what it did not
have. Reserves for bouwgronden are sometimes printed so.`,
	},
	Basis:    []validate.Basis{validate.BBV("43", ""), validate.BBV("44", "")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for _, r := range slices.Concat(p.Rollforwards(balans.VerloopReserve), p.Rollforwards(balans.VerloopVoorziening)) {
			for _, c := range r.Verloop.Columns() {
				einde := r.Verloop.Printed(c)
				if a, ok := einde.Amount(); ok && a.Sign() < 0 {
					p.Report(finding.Warning, parts.Row(r, "einde", c, einde), finding.Text{NL: "eindsaldo {0}", EN: "closing {0}"}.With(p.Show(a)),
						finding.Text{NL: "controleer het verloop", EN: "check the roll-forward"})
				}
			}
		}
	},
}
