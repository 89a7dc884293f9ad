package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1024 = closing(finding.Text{NL: "Het saldo van een voorschot op een specifieke uitkering", EN: "an advance on a specifieke uitkering"}, validate.Rule{
	Code: "BBV1024",
	Doc: finding.Text{
		NL: `Het vermelde saldo aan het einde van het jaar van elk voorschot, ontvangen of nog te
ontvangen, wordt vergeleken met het beginsaldo en wat erbij kwam en eraf ging. Het
blijft bij "let op": voorschotten worden ook anders verrekend dan het artikel noemt.`,
		EN: `The stated saldo at the end of the year of each advance, received or still to be
received, is compared with opening and what came and went. A warning: advances are
settled in other ways as well than the article names.`,
	},
	Basis:    []validate.Basis{validate.BBV("52a", "1"), validate.BBV("52a", "2"), {}},
	Severity: finding.Warning,
	From:     2008, // art. 76a: not for the boekjaar 2007
}, balans.VerloopOntvangen, balans.VerloopTeOntvangen)
