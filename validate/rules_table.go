package validate

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
)

// The rules that only printed tables have. Those that documents have too name
// the sums that they judge in their own definitions.

var ruleTotal = Rule{
	Code:  "BBV1012",
	Title: finding.Text{NL: "Een gedrukt totaal is de som van zijn delen", EN: "A printed total is the sum of its parts"},
	Doc: `A total or subtotal of a printed table is compared with the rows or columns that it
sums. Which those are follows from labels, indentation and headings, and is
believed only where the figures confirm it; sums that only the figures suggest
are never held against a table.`,
	Basis:    []Basis{{}},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleTotal, table.NoRule},
}

var ruleFormula = Rule{
	Code:  "BBV1013",
	Title: finding.Text{NL: "Een gedrukte formule klopt", EN: "A printed formula holds"},
	Doc: `A table that prints a formula, such as "c = a + b" above a column or "(A + B)" in a
label, is held to it, within what rounding explains.`,
	Basis:    []Basis{{}},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleFormula},
}

var ruleUnit = Rule{
	Code:  "BBV1015",
	Title: finding.Text{NL: "De eenheid past bij de cijfers", EN: "The unit fits the figures"},
	Doc: `A caption may name thousands of euros above figures in whole euros, or the reverse.
Reported is a unit that the size of the figures contradicts. A warning: the size
of figures is evidence, not proof.`,
	Basis:    []Basis{{}},
	Severity: finding.Warning,
	From:     2004,
	Tables:   []table.SumRule{},
}

var ruleUnread = Rule{
	Code:  "BBV1016",
	Title: finding.Text{NL: "Een cel is op één manier te lezen", EN: "A cell can be read in one way only"},
	Doc: `A cell that looks like a figure and cannot be read, or can be read in two ways, takes
part in no sum. It is reported so that nobody thinks it was checked.`,
	Basis:    []Basis{{}},
	Severity: finding.Warning,
	From:     2004,
	Tables:   []table.SumRule{},
}

var ruleMovement = Rule{
	Code:  "BBV4001",
	Title: finding.Text{NL: "Een verloopoverzicht sluit", EN: "A roll-forward closes"},
	Doc: `In an overview of reserves (art. 54), voorzieningen (art. 55) or fixed assets (art. 52)
the stand at the end of the year is the stand at its beginning with the movements
of the year, in the signs that the table prints.`,
	Basis:    []Basis{bbv("52", "2"), bbv("54", "2"), bbv("55", "2")},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleMovement},
}

// codeOf returns the code of the rule that judges a kind of sum.
func codeOf(sum table.SumRule) string {
	for _, r := range Rules() {
		if slices.Contains(r.Tables, sum) {
			return r.Code
		}
	}
	return ruleTotal.Code
}
