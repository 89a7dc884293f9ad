package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1015 = validate.Rule{
	Code:  "BBV1015",
	Title: finding.Text{NL: "De eenheid past bij de cijfers", EN: "The unit fits the figures"},
	Doc: `A caption may name thousands of euros above figures in whole euros, or the reverse.
Reported is a unit that the size of the figures contradicts, and a table that names
two units for the same figures. A warning: the size of figures is evidence, not proof.
A table that names no unit is checked all the same, as sums need none.`,
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
