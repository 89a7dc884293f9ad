package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1041 = validate.Rule{
	Code:  "BBV1041",
	Title: finding.Text{NL: "Taakveld 0.11 heeft het resultaat", EN: "Taakveld 0.11 has the resultaat"},
	Doc: finding.Text{
		NL: `Taakveld 0.11 sluit de bijlage: de lasten ervan min de baten zijn het resultaat. Een
positief resultaat staat dus bij de lasten, een negatief bij de baten of als negatieve
lasten. Het wordt vergeleken met het resultaat van het overzicht. Bij een provincie is
het 0.9. Een geraamd resultaat dat een document op 0.8 boekt, wordt hier niet
gevonden.`,
		EN: `Taakveld 0.11 closes the annex: its lasten less its baten are the resultaat, so a
positive resultaat stands among the lasten, a negative one among the baten or
as negative lasten. It is compared with the resultaat of the overzicht. Of a
provincie it is 0.9. An estimated resultaat that a document books on 0.8 is not
found here.`,
	},
	Basis:    []validate.Basis{validate.BBV("7", "3c"), validate.BBV("24", "3d"), validate.BBV("17", "e"), validate.BBV("27", "1e")},
	Severity: finding.Error,
	From:     2017,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		code := resultaatCode(p)
		eachTaakveldColumn(p, func(annex *programme.TaakveldAnnex, c budget.Column) {
			var terms []budget.Term
			if lasten := annex.Sum(budget.Lasten, c, only(code)); lasten.IsComputed() {
				terms = append(terms, budget.Plus(lasten))
			}
			if baten := annex.Sum(budget.Baten, c, only(code)); baten.IsComputed() {
				terms = append(terms, budget.Minus(baten))
			}
			if sum := budget.Computed("Taakveld 0.11", terms...); isKnown(sum) {
				p.Compare(annexAt(annex, code, 0, c), sum, p.Total(budget.Resultaat, c)...)
			}
		})
	},
}
