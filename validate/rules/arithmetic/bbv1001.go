package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1001 = validate.Rule{
	Code:  "BBV1001",
	Title: finding.Text{NL: "Saldo is baten min lasten", EN: "Saldo is baten minus lasten"},
	Doc: finding.Text{
		NL: `Een vermeld saldo wordt vergeleken met de baten en lasten die dezelfde tabel voor
hetzelfde onderdeel vermeldt, of die uit de regels ervan volgen. Mutaties aan reserves
horen er niet bij. Een saldo waar zij wel in zitten, meldt BBV3001.`,
		EN: `A stated saldo is compared with the baten and lasten that the same table prints
for the same part, or that follow from its lines. Mutations of reserves are no
part of it. A saldo that has them in it is reported by BBV3001 instead.`,
	},
	Basis:    []validate.Basis{validate.BBV("17", "a and c"), validate.BBV("27", "1a and 1c"), {}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleSaldo},
	Check: func(p *validate.Pass) {
		for f := range p.Printed(budget.Saldo) {
			o, ok := p.Weigh(f, validate.OfSides)
			switch {
			case !ok:
				p.Check(f, validate.OfSides) // counts it as unknown
			case o.Explained() || !p.HoldsReserves(f):
				p.Conclude(o)
			}
		}
	},
}
