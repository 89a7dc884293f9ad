package stand

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/validate"
)

var bbv4016 = validate.Rule{
	Code:  "BBV4016",
	Title: finding.Text{NL: "Een heffing brengt niet meer op dan zij kost", EN: "A heffing yields no more than it costs"},
	Doc: finding.Text{
		NL: `De geraamde baten van een heffing die ten hoogste haar kosten mag dekken worden
vergeleken met die kosten, in de kolommen met ramingen. Het blijft bij "let op": een
overschot kan aan een voorziening toegevoegd worden, en dan elders bij de kosten
staan.`,
		EN: `The estimated baten of a heffing that may cover its costs at most are compared with
those costs, of the columns that estimate. A warning: a surplus may be added to a
voorziening, and then be among the costs elsewhere.`,
	},
	Basis:    []validate.Basis{validate.BBV("10", "c"), {Law: "Gemeentewet", Article: "229b", Paragraph: "1", Edition: "2022-05-01", Layers: [4]iv3.Layer{iv3.Gemeente}}},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *validate.Pass) {
		for path, k := range programme.Each[programme.Kostendekking](p.Document()) {
			for _, c := range k.Heffing.Columns() {
				costs, slack, ok := p.Reach(validate.Ways(k.Costs(c))...)
				most := budget.Sum(costs, slack, rounding.Bound(p.Document().Step()))
				if !ok || c.Stage == budget.Realisatie || k.Heffing[c].Cmp(most) <= 0 {
					continue
				}
				at := validate.Location{Path: path + ".heffing." + c.String(), Part: k.Name, Column: c}
				p.Report(finding.Warning, at, finding.Text{
					NL: "de heffing brengt {0} op, de kosten zijn {1}", EN: "the heffing yields {0}, its costs are {1}",
				}.With(p.Show(k.Heffing[c]), p.Show(costs)), finding.Text{
					NL: "verlaag het tarief, of vermeld waar het overschot naartoe gaat", EN: "lower the rate, or state where the surplus goes",
				})
			}
		}
	},
}
