package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1025 = closing(finding.Text{NL: "De boekwaarde van bouwgronden in exploitatie", EN: "bouwgronden in exploitatie"}, validate.Rule{
	Code: "BBV1025",
	Doc: finding.Text{
		NL: `De vermelde boekwaarde aan het einde van het jaar van elk complex wordt vergeleken met
beginwaarde, vermeerderingen en verminderingen. Het blijft bij "let op": de tekst van
het artikel kon niet nagegaan worden.`,
		EN: `The printed boekwaarde at the end of the year of each complex is compared with
opening, vermeerderingen and verminderingen. A warning: the text of the article
could not be verified.`,
	},
	Basis:    []validate.Basis{{Law: "BBV", Article: "52d", Paragraph: "1", Edition: "2019-07-01", Unverified: finding.Text{NL: "de tekst is alleen gezien zoals de Commissie BBV hem aanhaalt", EN: "the text was seen as the Commissie BBV quotes it only"}}, {}},
	Severity: finding.Warning,
}, balans.VerloopBouwgrond)
