package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1036 = validate.Rule{
	Code:  "BBV1036",
	Title: finding.Text{NL: "De kostendekkendheid volgt uit baten en kosten", EN: "The kostendekkendheid follows from baten and costs"},
	Doc: finding.Text{
		NL: `Het vermelde totaal van de kosten die een heffing mag dekken wordt vergeleken met
lasten, overhead, btw en andere kosten min overige baten, en het vermelde percentage
met de opbrengst van de heffing gedeeld door die kosten.`,
		EN: `The stated total of the costs that a heffing may cover is compared with lasten,
overhead, BTW and other costs less other baten, and the printed percentage with
what the heffing yields over those costs.`,
	},
	Basis:    []validate.Basis{validate.BBV("10", "c"), {}},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *validate.Pass) {
		for path, k := range programme.Each[programme.Kostendekking](p.Document()) {
			for _, c := range k.Totaal.Columns() {
				s := validate.Location{Path: path + ".gedruktTotaal." + c.String(), Part: "kostendekkendheid", Row: k.Name, Column: c, Source: k.Source}
				p.Compare(s, budget.Stated("Totaal "+k.Name, k.Totaal[c], k.Source), validate.Ways(k.Costs(c))...)
			}
			for _, c := range k.Percentage.Columns() {
				s := validate.Location{Path: path + ".gedruktPercentage." + c.String(), Part: "kostendekkendheid", Row: k.Name, Column: c, Source: k.Source}
				p.CompareRatio(s, k.Percentage[c], true, p.Document().Step(), func() (budget.Ratio, error) { return k.Ratio(c, 1, budget.HalfUp) })
			}
		}
	},
}
