package plausibility

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv9004 = validate.Rule{
	Code:  "BBV9004",
	Title: finding.Text{NL: "Incidenteel is minder dan alles", EN: "What is incidenteel is less than all"},
	Doc: finding.Text{
		NL: `De incidentele lasten of baten van een programma zijn zelden meer dan al zijn lasten
of baten. Negatieve structurele posten kunnen het zo maken.`,
		EN: `The incidentele lasten or baten of a programme are seldom more than all its lasten or
baten. Negative structural posts can make them so.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "c", "2024-12"), validate.BBV("28", "c", "2024-12")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for path, group := range programme.Each[programme.IncidentalGroup](p.Document()) {
			part, ok := p.Overview().Find(group.Programme)
			if !ok {
				continue
			}
			for _, c := range parts.Columns(p.Document()) {
				for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
					incidental, _ := group.Sum(side, c).Amount()
					all, _, known := p.Reach(validate.Ways(p.Known(part, side, c)...)...)
					if !known || incidental.Cmp(all.Add(p.Document().Step())) <= 0 {
						continue
					}
					at := validate.Location{Path: path, Part: group.Programme, Column: c}
					p.Report(finding.Warning, at, finding.Text{NL: "incidentele {0} {1}, alle {0} {2}", EN: "incidental {0} {1}, all {0} {2}"}.With(side.String(), p.Show(incidental), p.Show(all)),
						finding.Text{NL: "controleer het programma en de post", EN: "check the programme and the post"})
				}
			}
		}
	},
}
