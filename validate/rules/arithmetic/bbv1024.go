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
blijft bij "let op": latere teksten van het artikel konden niet nagegaan worden.`,
		EN: `The printed saldo at the end of the year of each advance, received or still to be
received, is compared with opening and what came and went. A warning: later texts
of the article could not be verified.`,
	},
	Basis:    []validate.Basis{{Law: "BBV", Article: "52a", Edition: "2017-05", Unverified: finding.Text{NL: "de tekst is alleen gezien in de versie van mei 2017", EN: "the text was seen in the version of May 2017 only"}}, {}},
	Severity: finding.Warning,
}, balans.VerloopOntvangen, balans.VerloopTeOntvangen)
