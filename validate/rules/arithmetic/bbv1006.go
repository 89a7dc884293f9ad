package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1006 = totals(validate.Rule{
	Code:  "BBV1006",
	Title: finding.Text{NL: "De mutaties aan reserves tellen op", EN: "The mutations of reserves add up"},
	Doc: finding.Text{
		NL: `De vermelde totalen van toevoegingen en onttrekkingen aan reserves, van een programma
of van het overzicht, worden vergeleken met de som van de mutaties eronder.`,
		EN: `Printed totals of toevoegingen to and onttrekkingen from reserves, of a
programme or of the overzicht, are compared with the sum of the mutations
below them.`,
	},
	Basis: []validate.Basis{validate.BBV("17", "d"), validate.BBV("27", "1d"), {}},
}, mutaties, func(item any) bool { return !isRow(item) })
