package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1050 = validate.Rule{
	Code:  "BBV1050",
	Title: finding.Text{NL: "Een totaal is niet over zijn formule heen getypt", EN: "A total was not typed over its formula"},
	Doc: `A total of a spreadsheet that holds a number, where the same total has a formula in
the columns or rows beside it, does not follow its parts any more. Columns and rows
without any formula are left alone: their figures were put in as they are. A warning:
the figures may still add up.`,
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
