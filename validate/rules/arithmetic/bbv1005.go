package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1005 = validate.Rule{
	Code:  "BBV1005",
	Title: finding.Text{NL: "Het saldo van een geheel is de som van de saldi van zijn delen", EN: "The saldo of a whole is the sum of the saldi of its parts"},
	Doc: finding.Text{
		NL: `Een vermeld saldo van een programma, van alle programma's, van de algemene
dekkingsmiddelen of van het overzicht (totaal saldo van baten en lasten) wordt
vergeleken met de som van de saldi die voor de delen vermeld zijn.`,
		EN: `A stated saldo of a programme, of all programmes, of the algemene
dekkingsmiddelen or of the overzicht (totaal saldo van baten en lasten) is
compared with the sum of the saldi that are printed for its parts.`,
	},
	Basis:    []validate.Basis{validate.BBV("17", "c"), validate.BBV("27", "1c"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		// Where no saldo is printed for something below a part, BBV1001 compares the same already.
		printedBelow := map[*programme.Part]bool{}
		for f := range p.Printed(budget.Saldo) {
			for part := f.Part.Parent(); part != nil && !printedBelow[part]; part = part.Parent() {
				printedBelow[part] = true
			}
		}
		for f := range p.Printed(budget.Saldo) {
			if printedBelow[f.Part] {
				p.Check(f, validate.OfParts)
			}
		}
	},
}
