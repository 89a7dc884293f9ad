package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1040 = validate.Rule{
	Code:  "BBV1040",
	Title: finding.Text{NL: "Taakveld 0.10 heeft de mutaties aan reserves", EN: "Taakveld 0.10 has the mutations of reserves"},
	Doc: finding.Text{
		NL: `Alle mutaties aan reserves lopen door taakveld 0.10: toevoegingen als lasten,
onttrekkingen als baten. Zij worden vergeleken met die van het overzicht. Bij een
provincie is het 0.8.`,
		EN: `All mutations of reserves go through taakveld 0.10: toevoegingen as its lasten,
onttrekkingen as its baten. They are compared with those of the overzicht. Of a
provincie it is 0.8.`,
	},
	Basis:    []validate.Basis{validate.BBV("7", "3c"), validate.BBV("24", "3d"), validate.BBV("17", "d"), parts.Notitie("notitie Hoofdlijnen", "par. 6.3", "2020")},
	Severity: finding.Error,
	From:     2017,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		code, mutations := reservesCode(p), []budget.Side{budget.Toevoeging, budget.Onttrekking}
		eachTaakveldColumn(p, func(annex *programme.TaakveldAnnex, c budget.Column) {
			for i, side := range []budget.Side{budget.Lasten, budget.Baten} {
				if sum := annex.Sum(side, c, only(code)); isKnown(sum) {
					p.Compare(annexAt(annex, code, side, c), sum, p.Total(mutations[i], c)...)
				}
			}
		})
	},
}
