package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1034 = validate.Rule{
	Code:  "BBV1034",
	Title: finding.Text{NL: "Het EMU-saldo volgt uit zijn regels", EN: "The EMU-saldo follows from its lines"},
	Doc: finding.Text{
		NL: `Een vermeld EMU-saldo wordt vergeleken met het exploitatiesaldo vóór mutaties aan
reserves, min de groei van de (im)materiële vaste activa en van de voorraden, plus die
van de voorzieningen, min de boekwinst.`,
		EN: `A stated EMU-saldo is compared with the exploitatiesaldo before mutations of
reserves, less the growth of the (im)materiële vaste activa and of the voorraden,
plus that of the voorzieningen, less the boekwinst.`,
	},
	Basis:    []validate.Basis{validate.BBV("20", "1c"), validate.BBV("71", "1e"), parts.Notitie("notitie Geprognosticeerde balans en EMU-saldo", "bijlage 4", "2018")},
	Severity: finding.Error,
	From:     2017,
	Tables:   []understand.SumRule{understand.RuleEMU},
	Check: func(p *validate.Pass) {
		emu := parts.Of(p.Document().Position).EMU
		if emu == nil {
			return
		}
		for _, c := range emu.Saldo.Columns() {
			at := validate.Location{Path: "financielePositie.emu.gedruktSaldo." + c.String(), Part: "EMU-saldo", Column: c, Source: emu.Source}
			p.Compare(at, budget.Stated("EMU-saldo", emu.Saldo[c], emu.Source), validate.Ways(emu.Lines.Saldo(c))...)
		}
	},
}
