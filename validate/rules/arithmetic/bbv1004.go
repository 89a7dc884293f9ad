package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1004 = totals(validate.Rule{
	Code:  "BBV1004",
	Title: finding.Text{NL: "De totalen van het overzicht zijn de som van hun delen", EN: "The totals of the overzicht are the sums of their parts"},
	Doc: finding.Text{
		NL: `De vermelde lasten of baten van alle programma's, van de algemene dekkingsmiddelen en
van het overzicht als geheel worden vergeleken met de som van hun delen, zoals
dezelfde tabel die vermeldt.`,
		EN: `Printed lasten or baten of all programmes, of the algemene dekkingsmiddelen and
of the overzicht as a whole are compared with the sum of their parts, as the
same table prints them.`,
	},
	Basis: []validate.Basis{validate.BBV("17", "a to c"), validate.BBV("27", "1a to 1c"), validate.BBV("8", "5")},
}, exploitatie, isWhole)
