package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1007 = validate.Rule{
	Code:  "BBV1007",
	Title: finding.Text{NL: "Resultaat is saldo min toevoegingen plus onttrekkingen", EN: "Resultaat is saldo minus toevoegingen plus onttrekkingen"},
	Doc: finding.Text{
		NL: `Een vermeld geraamd of gerealiseerd resultaat wordt vergeleken met het totaal saldo
van baten en lasten en de mutaties aan reserves die dezelfde tabel vermeldt, of die
uit de regels volgen.`,
		EN: `A stated (geraamd or gerealiseerd) resultaat is compared with the totaal saldo
van baten en lasten and the mutations of reserves that the same table prints,
or that follow from the lines.`,
	},
	Basis:    []validate.Basis{validate.BBV("17", "e"), validate.BBV("27", "1e"), {}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleResult},
	Check: func(p *validate.Pass) {
		for f := range p.Printed(budget.Resultaat) {
			p.Check(f, validate.OfSides)
		}
	},
}
