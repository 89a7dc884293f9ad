package arithmetic

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1043 = validate.Rule{
	Code:  "BBV1043",
	Title: finding.Text{NL: "De incidentele baten en lasten tellen op", EN: "The incidentele baten en lasten add up"},
	Doc: finding.Text{
		NL: `De vermelde totalen van de incidentele lasten, de incidentele baten of hun saldo, van
een programma of van het hele overzicht, worden vergeleken met de som van de posten.
Een post zonder cijfer in een jaar voegt aan dat jaar niets toe: daarom heet zij
incidenteel.`,
		EN: `Printed totals of the incidentele lasten, baten or their saldo, of a programme or of
the whole overzicht, are compared with the sum of the posts. A post without a
figure in a year adds nothing to that year: that is what makes it incidenteel.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "c", "2024-12"), validate.BBV("23", "b", "2024-12"), validate.BBV("28", "c", "2024-12"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		e := parts.Of(p.Document().Explanation)
		for path, g := range programme.Each[programme.IncidentalGroup](p.Document()) {
			checkClaims(p, path+".gedrukt", g.Programme, g.Claims, g.Sum)
		}
		checkClaims(p, "toelichtingOverzicht.gedruktIncidenteel", "incidentele baten en lasten", e.IncidenteelTotal, e.Incidental)
	},
}

// checkClaims compares claims on lasten, baten and saldo with a sum.
func checkClaims(p *validate.Pass, path, part string, claims []programme.Claim, sum func(budget.Side, budget.Column) budget.Calc) {
	for i, claim := range claims {
		if claim.Side != budget.Lasten && claim.Side != budget.Baten && claim.Side != budget.Saldo {
			continue
		}
		for _, c := range claim.Amounts.Columns() {
			at := validate.Location{
				Path: path + "[" + strconv.Itoa(i) + "].bedragen." + c.String(), Part: part, Row: claim.Side.String(),
				Column: c, Source: claim.Source, Step: claim.Step(p.Document()),
			}
			p.Compare(at, budget.Stated(claim.Side.String(), claim.Amounts[c], claim.Source), validate.Ways(sum(claim.Side, c))...)
		}
	}
}
