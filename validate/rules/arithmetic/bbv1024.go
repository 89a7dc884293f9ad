package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1024 = validate.Rule{
	Code:  "BBV1024",
	Title: finding.Text{NL: "Het saldo van een voorschot op een specifieke uitkering is begin plus toevoegingen min verminderingen", EN: "The closing of an advance on a specifieke uitkering is its opening plus what is added minus what is taken off"},
	Doc: `The printed saldo at the end of the year of each advance, received or still to be
received, is compared with opening and what came and went. A warning: later texts
of the article could not be verified.`,
	Basis:    []validate.Basis{{Law: "BBV", Article: "52a", Edition: "2017-05", Unverified: "the text was seen in the version of May 2017 only"}, {}},
	Severity: finding.Warning,
	From:     2004,
	Check:    func(p *validate.Pass) { checkClosings(p, balans.VerloopOntvangen, balans.VerloopTeOntvangen) },
}
