package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1045 = validate.Rule{
	Code:  "BBV1045",
	Title: finding.Text{NL: "Alle taakvelden samen hebben evenveel lasten als baten", EN: "All taakvelden together have as much lasten as baten"},
	Doc: finding.Text{
		NL: `Met de mutaties aan reserves op 0.10 en het resultaat op 0.11 zijn de lasten van alle
taakvelden samen gelijk aan hun baten. Zij worden vergeleken in een bijlage die 0.11
heeft. Het CBS staat in een levering een verschil toe; hier alleen afronding.`,
		EN: `With the mutations of reserves on 0.10 and the resultaat on 0.11, the lasten of all
taakvelden are their baten. They are compared in an annex that has 0.11. The CBS
allows a difference in what is delivered to it; here only rounding does.`,
	},
	Basis:    []validate.Basis{validate.BBV("66", "2"), {Law: "CBS, Iv3-controle PF006", Edition: "2025", Layers: validate.BBV("66", "2").Layers}},
	Severity: finding.Error,
	From:     2017,
	Differs: validate.Message{
		Text: finding.Text{
			NL: "lasten {0}, baten {1}; verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "lasten {0}, baten {1}; difference {2}, rounding explains at most {3}",
		},
		Remedy: finding.Text{NL: "zoek het taakveld dat ontbreekt of niet klopt", EN: "look for the taakveld that is missing or wrong"},
	},
	Check: func(p *validate.Pass) {
		all := func(string) bool { return true }
		eachTaakveldColumn(p, func(annex *programme.TaakveldAnnex, c budget.Column) {
			closes := only(resultaatCode(p))
			if annex.Sum(budget.Lasten, c, closes).IsComputed() || annex.Sum(budget.Baten, c, closes).IsComputed() {
				at := annexAt(annex, "", 0, c)
				at.Row = "lasten en baten"
				p.Compare(at, annex.Sum(budget.Lasten, c, all), validate.Ways(annex.Sum(budget.Baten, c, all))...)
			}
		})
	},
}
