package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1025 = validate.Rule{
	Code:  "BBV1025",
	Title: finding.Text{NL: "De boekwaarde van bouwgronden in exploitatie is begin plus toevoegingen min verminderingen", EN: "The closing of bouwgronden in exploitatie is its opening plus what is added minus what is taken off"},
	Doc: `The printed boekwaarde at the end of the year of each complex is compared with
opening, vermeerderingen and verminderingen. A warning: the text of the article
could not be verified.`,
	Basis:    []validate.Basis{{Law: "BBV", Article: "52d", Paragraph: "1", Edition: "2019-07-01", Unverified: "the text was seen as the Commissie BBV quotes it only"}, {}},
	Severity: finding.Warning,
	From:     2004,
	Check:    func(p *validate.Pass) { checkClosings(p, balans.VerloopBouwgrond) },
}
