package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1003 = totals(validate.Rule{
	Code:  "BBV1003",
	Title: finding.Text{NL: "Het totaal van een programma is de som van zijn onderdelen", EN: "The total of a programme is the sum of its subdivisions"},
	Doc: finding.Text{
		NL: `De vermelde lasten of baten van een programma worden vergeleken met de som van zijn
onderdelen en regels. Van een onderdeel telt het totaal dat er zelf vermeld staat,
tenzij dat zijn eigen regels tegenspreekt; zo wordt een fout gemeld waar hij staat.`,
		EN: `Printed lasten or baten of a programme are compared with the sum of its
subdivisions and lines. For a subdivision its own printed total counts, unless
that contradicts its lines; so an error is reported where it stands.`,
	},
	Basis: []validate.Basis{validate.BBV("17", "a"), validate.BBV("27", "1a"), {}},
}, exploitatie, is[*programme.Programme])
