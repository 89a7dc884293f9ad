package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1002 = totals(validate.Rule{
	Code:  "BBV1002",
	Title: finding.Text{NL: "Het totaal van een onderdeel is de som van zijn regels", EN: "The total of a subdivision is the sum of its lines"},
	Doc: finding.Text{
		NL: `De vermelde lasten of baten van een beleidsveld, thema, product of ander onderdeel
worden vergeleken met de som van wat eronder staat. Een cijfer dat in meer tabellen
staat wordt één keer vergeleken; BBV1011 vergelijkt de tabellen.`,
		EN: `Printed lasten or baten of a beleidsveld, thema, product or other subdivision
are compared with the sum of what stands below it. A figure that is printed
in several tables is compared once; BBV1011 compares the tables.`,
	},
	Basis: []validate.Basis{validate.BBV("17", "a"), validate.BBV("27", "1a"), {}},
}, exploitatie, is[*programme.Subdivision])
