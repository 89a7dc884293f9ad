package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1031 = validate.Rule{
	Code:  "BBV1031",
	Title: finding.Text{NL: "De reserves op de balans zijn die van het verloop", EN: "The reserves on the balans are those of the roll-forward"},
	Doc: `What the roll-forwards have at the end of the year is added up and compared with the
post of the balans at the same date. Where the balans does not print the post, or
a row does not say where on the balans it stands, there is nothing to compare.`,
	Basis:    []validate.Basis{validate.BBV("43", "1"), validate.BBV("54", "2e")},
	Severity: finding.Error,
	From:     2004,
	Differs:  validate.TwoPlaces(),
	Check:    func(p *validate.Pass) { checkOnBalans(p, balans.VerloopReserve, always(balans.Reserves)) },
}
