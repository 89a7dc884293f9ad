package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1016 = validate.Rule{
	Code:  "BBV1016",
	Title: finding.Text{NL: "Een cel is op één manier te lezen", EN: "A cell can be read in one way only"},
	Doc: finding.Text{
		NL: `Een cel die op een cijfer lijkt en niet te lezen is, of op twee manieren te lezen is,
doet in geen enkele som mee. Zij wordt gemeld, zodat niemand denkt dat zij
gecontroleerd is. Dat geldt ook voor een cel van een rekenblad waarin de fout van een
formule staat, zoals #DEEL/0!.`,
		EN: `A cell that looks like a figure and cannot be read, or can be read in two ways, takes
part in no sum. It is reported so that nobody thinks it was checked. So is a cell of a
spreadsheet that shows the error of a formula, such as #DEEL/0!.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
