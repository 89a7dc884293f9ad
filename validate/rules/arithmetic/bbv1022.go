package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1022 = closing(finding.Text{NL: "Het eindsaldo van een voorziening", EN: "a voorziening"}, validate.Rule{
	Code: "BBV1022",
	Doc: finding.Text{
		NL: `Het vermelde saldo aan het einde van het jaar van elke voorziening, en van hun totaal,
wordt vergeleken met beginsaldo, toevoegingen, vrijval en aanwendingen. Documenten die
vrijval en aanwending in één kolom zetten, vermelden die naast de wettelijke kolommen.`,
		EN: `The stated saldo at the end of the year of each voorziening, and of their total,
is compared with opening, toevoegingen, vrijval and aanwendingen. Documents that
print vrijval and aanwending in one column state it beside the statutory ones.`,
	},
	Basis:    []validate.Basis{validate.BBV("55", "2"), {}},
	Severity: finding.Error,
}, balans.VerloopVoorziening)
