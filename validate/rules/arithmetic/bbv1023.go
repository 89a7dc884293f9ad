package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1023 = closing(finding.Text{NL: "De boekwaarde van vaste activa", EN: "vaste activa"}, validate.Rule{
	Code: "BBV1023",
	Doc: finding.Text{
		NL: `De vermelde boekwaarde aan het einde van het jaar van elke soort (im)materiële vaste
activa, en van hun totaal, wordt vergeleken met de beginwaarde, investeringen,
desinvesteringen, afschrijvingen, bijdragen van derden en afwaarderingen. Het artikel
vraagt dit van de materiële; van de immateriële, die documenten in dezelfde kolommen
vermelden, is het rekenkunde.`,
		EN: `The stated boekwaarde at the end of the year of each kind of (im)materiële vaste
activa, and of their total, is compared with opening, investeringen,
desinvesteringen, afschrijvingen, bijdragen van derden and afwaarderingen. The article
asks for this of the materiële; of the immateriële, which documents print in the same
columns, it is arithmetic.`,
	},
	Basis:    []validate.Basis{validate.BBV("52", "2"), {}},
	Severity: finding.Error,
}, balans.VerloopMaterieel)
