package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1026 = validate.Rule{
	Code:  "BBV1026",
	Title: finding.Text{NL: "Het totaal van een verloopoverzicht is de som van zijn rijen", EN: "The total of a roll-forward is the sum of its rows"},
	Doc: finding.Text{
		NL: `Elke kolom van het vermelde totaal van de reserves, van de voorzieningen, van de
vaste activa, van de kredieten en van de leningen wordt vergeleken met de som van die kolom over de rijen. Een rij die de
kolom niet heeft voegt niets toe; heeft een rij de kolom zonder cijfer, dan is er
niets om mee te vergelijken.`,
		EN: `Every column of the stated total of the reserves, of the voorzieningen, of the
vaste activa, of the kredieten and of the leningen is compared with the sum of that column over the rows. A row that does
not have the column adds nothing; where a row has it without a figure, there is
nothing to compare with.`,
	},
	Basis:    []validate.Basis{validate.BBV("52", "2"), validate.BBV("54", "2"), validate.BBV("55", "2"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for _, kind := range []balans.VerloopKind{balans.VerloopReserve, balans.VerloopVoorziening, balans.VerloopMaterieel, balans.VerloopKrediet, balans.VerloopLening} {
			rows, totals := rollforwards(p, kind)
			for _, total := range totals {
				for _, c := range total.Verloop.Columns() {
					checkTotal(p, total, rows, c)
				}
			}
		}
	},
}

func checkTotal(p *validate.Pass, total programme.Rollforward, rows []programme.Rollforward, c budget.Column) {
	if len(rows) == 0 {
		return
	}
	sum := sumOf(rows)
	if begin := total.Verloop.Opening(c); isKnown(begin) {
		p.Compare(parts.Row(total, "begin", c, begin), begin, validate.Ways(sum.Opening(c))...)
	}
	steps := map[string]budget.Calc{}
	for field, t := range sum.Mutations(c) {
		steps[field] = t.Calc()
	}
	for field, t := range total.Verloop.Mutations(c) {
		if want, ok := steps[field]; ok && field != "" && isKnown(t.Calc()) {
			p.Compare(parts.Row(total, field, c, t.Calc()), t.Calc(), validate.Ways(want)...)
		}
	}
	if einde := total.Verloop.Printed(c); isKnown(einde) {
		p.Compare(parts.Row(total, "einde", c, einde), einde, validate.Ways(sumClosings(rows, c))...)
	}
}
