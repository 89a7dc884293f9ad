package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1050 = validate.Rule{
	Code:  "BBV1050",
	Title: finding.Text{NL: "Een totaal is niet over zijn formule heen getypt", EN: "A total was not typed over its formula"},
	Doc: finding.Text{
		NL: `Een totaal van een rekenblad dat een getal bevat, waar hetzelfde totaal in de kolommen
of rijen ernaast een formule heeft, volgt zijn delen niet meer. Kolommen en rijen
zonder enige formule blijven buiten beschouwing: hun cijfers zijn ingevoerd zoals zij
zijn. Het blijft bij "let op": de cijfers kunnen nu nog optellen.`,
		EN: `A total of a spreadsheet that holds a number, where the same total has a formula in
the columns or rows beside it, does not follow its parts any more. Columns and rows
without any formula are left alone: their figures were put in as they are. A warning:
the figures may still add up.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
