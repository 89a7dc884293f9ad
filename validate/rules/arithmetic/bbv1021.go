package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1021 = closing(finding.Text{NL: "Het eindsaldo van een reserve", EN: "a reserve"}, validate.Rule{
	Code: "BBV1021",
	Doc: finding.Text{
		NL: `Het vermelde saldo aan het einde van het jaar van elke reserve, en van hun totaal,
wordt vergeleken met het beginsaldo, de bestemming van het resultaat van het vorige
jaar, de toevoegingen en onttrekkingen in het overzicht, en de vermindering ter
dekking van afschrijvingen, voor zover het document deze kolommen heeft.`,
		EN: `The stated saldo at the end of the year of each reserve, and of their total, is
compared with opening, the bestemming of the result of the year before, the
toevoegingen and onttrekkingen in the overzicht, and the vermindering for
afschrijvingen, as far as the document has these columns.`,
	},
	Basis:    []validate.Basis{validate.BBV("54", "2"), {}},
	Severity: finding.Error,
}, balans.VerloopReserve)
