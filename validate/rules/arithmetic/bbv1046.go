package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1046 = validate.Rule{
	Code:  "BBV1046",
	Title: finding.Text{NL: "Het eigen vermogen verandert met het totaal saldo van baten en lasten", EN: "The eigen vermogen changes by the totaal saldo van baten en lasten"},
	Doc: finding.Text{
		NL: `Mutaties aan reserves verplaatsen geld binnen het eigen vermogen en het resultaat
hoort erbij; van de ene balansdatum tot de volgende groeit het dus met het totaal
saldo van baten en lasten. Het blijft bij "let op": correcties van eerdere jaren mogen
rechtstreeks naar het eigen vermogen gaan, en dan zegt het document dat.`,
		EN: `Mutations of reserves move money within the eigen vermogen and the resultaat is part
of it, so from one balance date to the next it grows by the totaal saldo van baten
en lasten. A warning: corrections of earlier years may go to the eigen vermogen
directly, and the document then says so.`,
	},
	Basis:    []validate.Basis{validate.BBV("42", "1"), validate.BBV("17", "c"), validate.BBV("27", "1c"), {}},
	Severity: finding.Warning,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		_, columns := parts.Balans(p.Document())
		eachBalance(p, func(b balans.Balans, c budget.Column) {
			if before, ok := c.Before(columns); ok && b.Has(balans.EigenVermogen) {
				p.Compare(balansAt(b, balans.EigenVermogen, c), b.Mutation(balans.EigenVermogen, before, c), p.Total(budget.Saldo, c)...)
			}
		})
	},
}
