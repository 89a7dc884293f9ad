package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1021 = closing(finding.Text{NL: "Het eindsaldo van een reserve", EN: "a reserve"}, validate.Rule{
	Code: "BBV1021",
	Doc: `The printed saldo at the end of the year of each reserve, and of their total, is
compared with opening, the bestemming of the result of the year before, the
toevoegingen and onttrekkingen in the overzicht, and the vermindering for
afschrijvingen, as far as the document has these columns.`,
	Basis:    []validate.Basis{validate.BBV("54", "2"), {}},
	Severity: finding.Error,
}, balans.VerloopReserve)
