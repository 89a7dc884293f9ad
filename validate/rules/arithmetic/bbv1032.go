package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1032 = onBalans(validate.Rule{
	Code:  "BBV1032",
	Title: finding.Text{NL: "De voorzieningen op de balans zijn die van het verloop", EN: "The voorzieningen on the balans are those of the roll-forward"},
	Basis: []validate.Basis{validate.BBV("44", ""), validate.BBV("55", "2e")},
}, balans.VerloopVoorziening, always(balans.Voorzieningen))
