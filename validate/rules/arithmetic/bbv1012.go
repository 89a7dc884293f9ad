package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1012 = validate.Rule{
	Code:  "BBV1012",
	Title: finding.Text{NL: "Een vermeld totaal is de som van zijn delen", EN: "A stated total is the sum of its parts"},
	Doc: finding.Text{
		NL: `Een totaal of subtotaal van een tabel wordt vergeleken met de rijen of kolommen waarvan
het de som is. Welke dat zijn volgt uit de cijfers: een som wordt geloofd als het
hoogst onwaarschijnlijk is dat de cijfers toevallig optellen; woorden maken dat alleen
waarschijnlijker. Klopt de som niet, dan wordt de cel gemeld die het waarschijnlijkst
fout is.`,
		EN: `A total or subtotal of a printed table is compared with the rows or columns that it
sums. Which those are follows from the figures: a sum is believed where it is most
unlikely that they add up by accident, and words only make it likelier. Where it
fails the cell is reported that is wrong most likely.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleTotal, understand.NoRule},
}
