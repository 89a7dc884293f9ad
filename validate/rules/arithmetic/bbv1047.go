package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1047 = validate.Rule{
	Code:  "BBV1047",
	Title: finding.Text{NL: "Het totaal van de investeringen is de som van de lijst", EN: "The total of the investeringen is the sum of the list"},
	Doc: finding.Text{
		NL: `Een vermeld totaal van de investeringen van een jaar wordt vergeleken met de som van
die met een bedrag in dat jaar, van welk nut zij ook zijn. Een lijst die investeringen
weglaat kan niet optellen, en zegt dat in haar tekst.`,
		EN: `A stated total of the investeringen of a year is compared with the sum of those
that have an amount in that year, whatever nut they have. A list that leaves
investeringen out cannot add up, and says so in its text.`,
	},
	Basis:    []validate.Basis{validate.BBV("20", "2b"), validate.BBV("35", "1"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		plan := parts.Of(p.Document().Position).Investments
		if plan == nil {
			return
		}
		for _, c := range plan.Total.Columns() {
			at := validate.Location{Path: "financielePositie.investeringen.gedruktTotaal." + c.String(), Part: "investeringen", Row: "totaal", Column: c, Source: plan.Source}
			p.Compare(at, budget.Stated("Totaal investeringen", plan.Total[c], plan.Source), validate.Ways(plan.Sum(c))...)
		}
	},
}
