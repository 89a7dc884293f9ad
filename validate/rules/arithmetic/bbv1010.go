package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1010 = validate.Rule{
	Code:  "BBV1010",
	Title: finding.Text{NL: "Afwijkingen tellen op", EN: "Afwijkingen add up"},
	Doc: finding.Text{
		NL: `In de kolom Afwijking, met een voordeel als positief cijfer, telt elke zijde met het
teken dat er staat: saldo = lasten + baten, resultaat = saldo + toevoeging +
onttrekking. De cijfers zijn die van dezelfde tabel.`,
		EN: `In the column Afwijking, favourable positive, every side counts with the sign
that is printed: saldo = lasten + baten, resultaat = saldo + toevoeging +
onttrekking. The figures are those of the same table.`,
	},
	Basis:    []validate.Basis{validate.BBV("28", "a"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for f := range p.Afwijkingen() {
			if o, ok := p.Weigh(f, validate.OfSides); ok {
				p.Conclude(o)
			}
		}
	},
}
