package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1058 = closing(finding.Text{NL: "De restantschuld van een lening", EN: "a lening"}, validate.Rule{
	Code: "BBV1058",
	Doc: finding.Text{
		NL: `De vermelde restantschuld aan het einde van het jaar van elke lening of soort leningen, en van
alle samen, wordt vergeleken met die aan het begin, plus wat is opgenomen, min de gewone en de
vervroegde aflossingen, voor zover het document deze kolommen heeft. De wet schrijft het verloop
niet voor.`,
		EN: `The stated restantschuld at the end of the year of each lening or kind of leningen, and of all
together, is compared with that at its begin, plus what was taken, minus what was paid back by
plan and before its time, as far as the document has these columns. No law prescribes the
verloop.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
}, balans.VerloopLening)
