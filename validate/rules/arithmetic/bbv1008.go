package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1008 = afwijkingen(validate.Rule{
	Code:  "BBV1008",
	Title: finding.Text{NL: "Afwijking is het verschil van realisatie en raming", EN: "Afwijking is the difference of realisatie and raming"},
	Doc: finding.Text{
		NL: `Een vermelde afwijking, met een voordeel als positief cijfer, wordt vergeleken met
raming − realisatie voor lasten en toevoegingen en met realisatie − raming voor de
andere zijden, zoals dezelfde regel ze vermeldt. Een afwijking met de juiste grootte
en het verkeerde teken meldt BBV1009.`,
		EN: `A stated afwijking, favourable positive, is compared with raming − realisatie
for lasten and toevoegingen and realisatie − raming for the other sides, as
the same row prints them. One that has the right size and the wrong sign is
reported by BBV1009 instead.`,
	},
	Tables: []understand.SumRule{understand.RuleVariance},
}, false)
