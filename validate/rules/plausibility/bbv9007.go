package plausibility

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv9007 = validate.Rule{
	Code:  "BBV9007",
	Title: finding.Text{NL: "Een kengetal valt in de meest risicovolle klasse", EN: "A kengetal falls in the class with most risk"},
	Doc: finding.Text{
		NL: `Elk kengetal dat uit het document volgt wordt ingedeeld in de klassen van de
financieel toezichthouders. Die zijn hun praktijk en geen wet: het BBV stelt geen
normen, en bronnen verschillen over de grenzen.`,
		EN: `Each kengetal that follows from the document is put in the classes of the financial
supervisors. These are their practice and no law: the BBV sets no norms, and sources
differ on the borders.`,
	},
	Basis:    []validate.Basis{{Law: "signaalwaarden van de toezichthouders", Edition: "2017", Unverified: finding.Text{NL: "de tekst van de toezichthouders is niet gezien", EN: "the text of the supervisors was not seen"}}},
	Severity: finding.Warning,
	From:     2016,
	Check: func(p *validate.Pass) {
		for path, k := range programme.Each[programme.KengetalClaim](p.Document()) {
			for _, c := range k.Values.Columns() {
				ratio, err := p.PrintedFinances().Kengetallen().InForce(k.Kengetal, c, 1, budget.HalfUp)
				if err != nil {
					continue
				}
				if class, ok := kengetal.SupervisorScale(k.Kengetal).Class(ratio); ok && class == "C" {
					value, _ := ratio.Value()
					p.Report(finding.Warning, validate.Location{Path: path + ".waarden." + c.String(), Part: k.Kengetal.String(), Column: c},
						finding.Text{NL: "{0}% valt in klasse {1}", EN: "{0}% falls in class {1}"}.With(value.String(), class),
						finding.Text{NL: "licht het toe in de beoordeling", EN: "explain it in the beoordeling"})
				}
			}
		}
	},
}
