package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1023 = validate.Rule{
	Code:  "BBV1023",
	Title: finding.Text{NL: "De boekwaarde van vaste activa is begin plus toevoegingen min verminderingen", EN: "The closing of vaste activa is its opening plus what is added minus what is taken off"},
	Doc: `The printed boekwaarde at the end of the year of each kind of (im)materiële vaste
activa, and of their total, is compared with opening, investeringen,
desinvesteringen, afschrijvingen, bijdragen van derden and afwaarderingen.`,
	Basis:    []validate.Basis{validate.BBV("52", "2"), {}},
	Severity: finding.Error,
	From:     2004,
	Check:    func(p *validate.Pass) { checkClosings(p, balans.VerloopMaterieel) },
}
