package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1015 = validate.Rule{
	Code:  "BBV1015",
	Title: finding.Text{NL: "De eenheid past bij de cijfers", EN: "The unit fits the figures"},
	Doc: finding.Text{
		NL: `Een titel kan duizenden euro's noemen boven cijfers in hele euro's, of andersom.
Gemeld wordt een eenheid die de grootte van de cijfers tegenspreekt, en een tabel die
voor dezelfde cijfers twee eenheden noemt. Het blijft bij "let op": de grootte van
cijfers is een aanwijzing, geen bewijs. Een tabel die geen eenheid noemt wordt
evengoed gecontroleerd, want optellingen hebben er geen nodig.`,
		EN: `A caption may name thousands of euros above figures in whole euros, or the reverse.
Reported is a unit that the size of the figures contradicts, and a table that names
two units for the same figures. A warning: the size of figures is evidence, not proof.
A table that names no unit is checked all the same, as sums need none.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
