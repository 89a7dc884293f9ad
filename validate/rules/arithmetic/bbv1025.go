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
beginwaarde, vermeerderingen en verminderingen. Het blijft bij "let op": het artikel
vraagt dit van alle complexen samen, en laat de waardering van een enkel complex vrij.`,
		EN: `The stated boekwaarde at the end of the year of each complex is compared with
opening, vermeerderingen and verminderingen. A warning: the article asks for this of
all complexes together, and leaves the valuation of a single one free.`,
	},
	Basis:    []validate.Basis{validate.BBV("52d", "1"), {}},
	Severity: finding.Warning,
}, balans.VerloopBouwgrond)
