package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1025 = closing(finding.Text{NL: "De boekwaarde van bouwgronden in exploitatie", EN: "bouwgronden in exploitatie"}, validate.Rule{
	Code: "BBV1025",
	Doc: `The printed boekwaarde at the end of the year of each complex is compared with
opening, vermeerderingen and verminderingen. A warning: the text of the article
could not be verified.`,
	Basis:    []validate.Basis{{Law: "BBV", Article: "52d", Paragraph: "1", Edition: "2019-07-01", Unverified: "the text was seen as the Commissie BBV quotes it only"}, {}},
	Severity: finding.Warning,
}, balans.VerloopBouwgrond)
