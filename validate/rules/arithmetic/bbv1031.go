package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1031 = onBalans(validate.Rule{
	Code:  "BBV1031",
	Title: finding.Text{NL: "De reserves op de balans zijn die van het verloop", EN: "The reserves on the balans are those of the roll-forward"},
	Basis: []validate.Basis{validate.BBV("43", "1"), validate.BBV("54", "2e")},
}, balans.VerloopReserve, always(balans.Reserves))
