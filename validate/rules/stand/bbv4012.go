package stand

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4012 = validate.Rule{
	Code:  "BBV4012",
	Title: finding.Text{NL: "Het EMU-saldo volgt ook uit de balans", EN: "The EMU-saldo follows from the balans too"},
	Doc: finding.Text{
		NL: `Het EMU-saldo als de mutatie van de financiële activa min die van de schulden, volgens
de geprognosticeerde balans, wordt vergeleken met het vermelde. De twee methoden komen
overeen waar het eigen vermogen groeit met het exploitatiesaldo en er geen boekwinst
is; een vermelde boekwinst gaat eraf. Het blijft bij "let op": documenten laten in het
ene of het andere kleine posten weg.`,
		EN: `The EMU-saldo as the change of the financial assets less that of the debts, by the
geprognosticeerde balans, is compared with the printed one. The two methods agree
where the eigen vermogen grows by the exploitatiesaldo and there is no boekwinst;
a printed boekwinst is taken off. A warning: documents leave small posts out of
either.`,
	},
	Basis:    []validate.Basis{validate.BBV("20", "1b and 1c"), parts.Notitie("notitie Geprognosticeerde balans en EMU-saldo", "bijlage 4", "2018")},
	Severity: finding.Warning,
	From:     2017,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		b, columns := parts.Balans(p.Document())
		emu := parts.Of(p.Document().Position).EMU
		if emu == nil {
			return
		}
		for _, c := range emu.Saldo.Columns() {
			before, ok := c.Before(columns)
			if computed := emu.Lines.FromBalans(b, before, c); ok && computed.IsComputed() {
				at := validate.Location{Path: "financielePositie.emu.gedruktSaldo." + c.String(), Part: "EMU-saldo", Column: c, Source: emu.Source}
				p.Compare(at, budget.Stated("EMU-saldo", emu.Saldo[c], emu.Source), validate.Ways(computed)...)
			}
		}
	},
}
