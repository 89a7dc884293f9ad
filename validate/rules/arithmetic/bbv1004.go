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
dezelfde tabel die vermeldt. Waar het document geen overhead heeft, of geen algemene
dekkingsmiddelen, en zijn lasten of baten in elke kolom op meer uitkomen dan die van
zijn delen, wordt niets vergeleken: wat ontbreekt is niet nul.`,
		EN: `Printed lasten or baten of all programmes, of the algemene dekkingsmiddelen and
of the overzicht as a whole are compared with the sum of their parts, as the
same table prints them. Where the document has no overhead, or no algemene
dekkingsmiddelen, and its lasten or baten come to more than those of its parts in
each column, nothing is compared: what is absent is not nil.`,
	},
	Basis: []validate.Basis{validate.BBV("17", "a to c"), validate.BBV("27", "1a to 1c"), validate.BBV("8", "5"), {}},
}, exploitatie, isWhole)
