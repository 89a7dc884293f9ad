package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1027 = validate.Rule{
	Code:  "BBV1027",
	Title: finding.Text{NL: "De activa zijn gelijk aan de passiva", EN: "Activa equal passiva"},
	Doc: finding.Text{
		NL: `Het totaal van de activa wordt op elke balansdatum vergeleken met dat van de passiva,
zoals vermeld of anders opgeteld uit de posten. Een balans waarvan een kant niet
vermeld is, wordt niet vergeleken.`,
		EN: `The total of the activa is compared with that of the passiva at every balance date,
as printed or else added up from the posts. A balans of which one side is not
stated is not compared.`,
	},
	Basis:    []validate.Basis{validate.BBV("31", ""), validate.BBV("32", ""), validate.BBV("20", "1b"), {}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleBalance},
	Differs: validate.Message{
		Text: finding.Text{
			NL: "activa {0}, passiva {1}; verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "activa {0}, passiva {1}; difference {2}, rounding explains at most {3}",
		},
		Remedy: finding.Text{NL: "zoek de post die ontbreekt of niet klopt", EN: "look for the post that is missing or wrong"},
	},
	Check: func(p *validate.Pass) {
		eachBalance(p, func(b balans.Balans, c budget.Column) {
			activa := b.Printed(balans.Activa, c)
			if !isKnown(activa) {
				activa = b.Stand(balans.Activa, c)
			}
			if isKnown(activa) {
				p.Compare(balansAt(b, balans.Activa, c), activa, postWays(b, balans.Passiva, c)...)
			}
		})
	},
}
