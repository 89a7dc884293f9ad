package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1057 = closing(finding.Text{NL: "Het restant van een krediet", EN: "a krediet"}, validate.Rule{
	Code: "BBV1057",
	Doc: finding.Text{
		NL: `Wat van elk investeringskrediet volgens het document nog resteert, en van alle samen, wordt
vergeleken met het verleende krediet, plus wat is verhoogd en van anderen ontvangen, min wat is
verlaagd en besteed, in eerdere jaren en in het jaar zelf, voor zover het document deze kolommen
heeft. De wet schrijft geen van deze kolommen voor.`,
		EN: `What remains of each investeringskrediet by the document, and of all together, is compared with
the krediet that was voted, plus what was added and received from others, minus what was taken off
and spent, in the years before and in the year itself, as far as the document has these columns.
No law prescribes any of them.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
}, balans.VerloopKrediet)
