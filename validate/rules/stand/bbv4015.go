package stand

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4015 = validate.Rule{
	Code:  "BBV4015",
	Title: finding.Text{NL: "De verantwoordingsgrens is ten hoogste 3 procent", EN: "The verantwoordingsgrens is 3 per cent at most"},
	Doc: finding.Text{
		NL: `De raad stelt de verantwoordingsgrens vast tussen 0 en 3 procent van de lasten met de
toevoegingen aan reserves. Gemeld wordt een vermeld bedrag boven 3 procent van de
gerealiseerde. Vanaf 2025 kan de grens ook over de lasten zonder toevoegingen berekend
zijn; 3 procent daarvan is minder, en wordt dus niet gemeld. Het blijft bij "let op":
het artikel van het BBV kon niet nagegaan worden.`,
		EN: `The council sets the verantwoordingsgrens between 0 and 3 per cent of the lasten with
the toevoegingen aan reserves. A stated amount above 3 per cent of the realised ones
is reported. From 2025 on the limit may be of the lasten without toevoegingen as well;
3 per cent of these is less, and so not reported. A warning: the article of the BBV
could not be verified.`,
	},
	Basis:    parts.Rechtmatigheid(),
	Severity: finding.Warning,
	From:     2023,
	Check: func(p *validate.Pass) {
		r := p.Document().Rechtmatigheid
		if r == nil || r.LimitAmount == nil {
			return
		}
		c := budget.Column{Year: p.Document().Year, Stage: budget.Realisatie}
		lasten, slack, okLasten := p.Reach(p.Total(budget.Lasten, c)...)
		added, wide, okAdded := p.Reach(p.Total(budget.Toevoeging, c)...)
		base := budget.Sum(lasten, added, slack, wide, rounding.Bound(p.Document().Step()))
		most := base.Decimal().Mul(decimal.New(3, -2))
		shown, err := budget.FromDecimal(most.Round(0))
		if okLasten && okAdded && err == nil && r.LimitAmount.Decimal().GreaterThan(most) {
			at := validate.Location{Path: "rechtmatigheid.gedrukteVerantwoordingsgrens", Part: "rechtmatigheidsverantwoording"}
			p.Report(finding.Warning, at, finding.Text{NL: "de grens is {0}, 3 procent is {1}", EN: "the limit is {0}, 3 per cent is {1}"}.With(p.Show(*r.LimitAmount), p.Show(shown)),
				finding.Text{NL: "controleer de grens en waarover zij is berekend", EN: "check the limit and what it is computed from"})
		}
	},
}
