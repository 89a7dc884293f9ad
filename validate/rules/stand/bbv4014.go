package stand

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4014 = validate.Rule{
	Code:  "BBV4014",
	Title: finding.Text{NL: "Structurele mutaties aan reserves zijn deel van alle mutaties", EN: "Structural mutations of reserves are part of all mutations"},
	Doc: finding.Text{
		NL: `De structurele toevoegingen of onttrekkingen van een jaar zijn niet meer dan alles wat
het overzicht toevoegt of onttrekt. Het blijft bij "let op": een negatieve incidentele
mutatie, die een eerdere corrigeert, kan het zo maken.`,
		EN: `The structurele toevoegingen or onttrekkingen of a year are no more than all that the
overzicht adds or withdraws. A warning: a negative incidental mutation, which corrects
an earlier one, can make it so.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "d", "2024-12"), validate.BBV("28", "d", "2024-12")},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *validate.Pass) {
		e := parts.Of(p.Document().Explanation)
		for _, c := range parts.Columns(p.Document()) {
			for _, side := range []budget.Side{budget.Toevoeging, budget.Onttrekking} {
				part := e.Structural(side, c)
				amount, _ := part.Amount()
				whole, exceeds := exceedsAll(p, part, p.Total(side, c))
				if amount.Sign() > 0 && exceeds {
					at := validate.Location{Path: "toelichtingOverzicht.structureleReserves", Part: "structurele mutaties aan reserves", Column: c}
					p.Report(finding.Warning, at, finding.Text{NL: "structurele {0} {1}, alle {0} {2}", EN: "structural {0} {1}, all {0} {2}"}.With(side.String(), p.Show(amount), p.Show(whole)),
						finding.Text{NL: "controleer welke mutaties structureel zijn", EN: "check which mutations are structural"})
				}
			}
		}
	},
}

// exceedsAll reports whether a part is more than each way of its whole, and
// returns the last of those.
func exceedsAll(p *validate.Pass, part budget.Calc, ways []validate.Way) (whole budget.Amount, exceeds bool) {
	amount, slack, ok := p.Reach(validate.Ways(part)...)
	for _, way := range ways {
		total, wide, known := p.Reach(way)
		if !ok || known && amount.Cmp(budget.Sum(total, slack, wide)) <= 0 {
			return whole, false
		}
		if known {
			whole, exceeds = total, true
		}
	}
	return whole, exceeds
}
