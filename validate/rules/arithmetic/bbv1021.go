package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1021 = validate.Rule{
	Code:  "BBV1021",
	Title: finding.Text{NL: "Het eindsaldo van een reserve is begin plus toevoegingen min verminderingen", EN: "The closing of a reserve is its opening plus what is added minus what is taken off"},
	Doc: `The printed saldo at the end of the year of each reserve, and of their total, is
compared with opening, the bestemming of the result of the year before, the
toevoegingen and onttrekkingen in the overzicht, and the vermindering for
afschrijvingen, as far as the document has these columns.`,
	Basis:    []validate.Basis{validate.BBV("54", "2"), {}},
	Severity: finding.Error,
	From:     2004,
	Check:    func(p *validate.Pass) { checkClosings(p, balans.VerloopReserve) },
}
