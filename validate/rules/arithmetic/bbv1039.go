package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1039 = validate.Rule{
	Code:  "BBV1039",
	Title: finding.Text{NL: "De taakvelden hebben de totalen van het overzicht", EN: "The taakvelden have the totals of the overzicht"},
	Doc: finding.Text{
		NL: `De lasten en baten van alle taakvelden behalve 0.10 (mutaties reserves) en 0.11
(resultaat) worden vergeleken met de totale lasten en baten van het overzicht: de
bijlage "is integraal en omvat dezelfde totaalbedragen". Bij een provincie zijn die
twee 0.8 en 0.9.`,
		EN: `The lasten and baten of all taakvelden but 0.10 (mutaties reserves) and 0.11
(resultaat) are compared with the total lasten and baten of the overzicht: the
annex "is integraal en omvat dezelfde totaalbedragen". Of a provincie these two are
0.8 and 0.9.`,
	},
	Basis:    []validate.Basis{validate.BBV("7", "3c"), validate.BBV("24", "3d")},
	Severity: finding.Error,
	From:     2017,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		eachTaakveldColumn(p, func(annex *programme.TaakveldAnnex, c budget.Column) {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				p.Compare(annexAt(annex, "", side, c), annex.Sum(side, c, ordinary(p)), p.Total(side, c)...)
			}
		})
	},
}
