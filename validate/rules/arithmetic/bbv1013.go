package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1013 = validate.Rule{
	Code:  "BBV1013",
	Title: finding.Text{NL: "Een vermelde formule klopt", EN: "A stated formula holds"},
	Doc: finding.Text{
		NL: `Een tabel die een formule vermeldt, zoals "c = a + b" boven een kolom of "(A + B)" in
de naam van een rij, wordt daaraan gehouden, binnen wat afronding verklaart. Dat kan
waar de formule in een kolom opgaat; gaat zij nergens op, dan zegt deze regel niets.`,
		EN: `A table that prints a formula, such as "c = a + b" above a column or "(A + B)" in a
label, is held to it, within what rounding explains. That takes a column in which the
formula holds; where it holds in none this rule says nothing.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleFormula},
}
