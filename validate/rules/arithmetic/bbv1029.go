package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1029 = validate.Rule{
	Code:  "BBV1029",
	Title: finding.Text{NL: "Het resultaat op de balans is dat van het overzicht", EN: "The resultaat on the balans is that of the overzicht"},
	Doc: finding.Text{
		NL: `Het gerealiseerde resultaat dat de balans van jaarstukken apart binnen het eigen
vermogen laat zien, wordt vergeleken met het resultaat van het overzicht van baten en
lasten, na mutaties aan reserves.`,
		EN: `The gerealiseerd resultaat that the balans of jaarstukken shows apart within the
eigen vermogen is compared with the resultaat of the overzicht van baten en
lasten, after mutations of reserves.`,
	},
	Basis:    []validate.Basis{validate.BBV("42", "2"), validate.BBV("27", "1e")},
	Severity: finding.Error,
	From:     2013,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		eachBalance(p, func(b balans.Balans, c budget.Column) {
			if c.Stage == budget.Realisatie && b.Has(balans.GerealiseerdResultaat) {
				p.Compare(balansAt(b, balans.GerealiseerdResultaat, c), b.Stand(balans.GerealiseerdResultaat, c), p.Total(budget.Resultaat, c)...)
			}
		})
	},
}
