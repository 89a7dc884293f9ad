package stand

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv4001 = validate.Rule{
	Code:  "BBV4001",
	Title: finding.Text{NL: "Een verloopoverzicht sluit", EN: "A roll-forward closes"},
	Doc: finding.Text{
		NL: `In een overzicht van reserves (art. 54), voorzieningen (art. 55) of vaste activa (art.
52) is de stand aan het einde van het jaar die aan het begin, met de mutaties van het
jaar in de tekens die de tabel vermeldt.`,
		EN: `In an overview of reserves (art. 54), voorzieningen (art. 55) or fixed assets (art. 52)
the stand at the end of the year is the stand at its beginning with the movements
of the year, in the signs that the table prints.`,
	},
	Basis:    []validate.Basis{validate.BBV("52", "2"), validate.BBV("54", "2"), validate.BBV("55", "2")},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleMovement},
}
