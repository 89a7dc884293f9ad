package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1008 = afwijkingen(validate.Rule{
	Code:  "BBV1008",
	Title: finding.Text{NL: "Afwijking is het verschil van realisatie en raming", EN: "Afwijking is the difference of realisatie and raming"},
	Doc: `A printed afwijking, favourable positive, is compared with raming − realisatie
for lasten and toevoegingen and realisatie − raming for the other sides, as
the same row prints them. One that has the right size and the wrong sign is
reported by BBV1009 instead.`,
	Tables: []understand.SumRule{understand.RuleVariance},
}, false)
