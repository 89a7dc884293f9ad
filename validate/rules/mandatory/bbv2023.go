package mandatory

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2023 = complete(validate.Rule{
	Code:  "BBV2023",
	Title: finding.Text{NL: "Het drempelbedrag van het schatkistbankieren en zijn vier kwartalen zijn vermeld", EN: "The drempelbedrag of the schatkistbankieren and its four quarters are stated"},
	Doc: finding.Text{
		NL: `Jaarstukken vermelden het drempelbedrag van het jaar, en voor elk kwartaal het bedrag dat buiten
's Rijks schatkist is aangehouden. Wat ontbreekt van een overzicht dat er is, is "let op"; van een
document zonder dat overzicht staat het bij wat ontbreekt. Dat artikel 52c vóór 2019 al gold is niet
nagegaan.`,
		EN: `Jaarstukken state the drempelbedrag of the year, and for each quarter the amount that was held
outside 's Rijks schatkist. What is missing of a table that is there is a warning; of a document
without the table it is listed as absent. That article 52c held before 2019 was not verified.`,
	},
	Basis: []validate.Basis{validate.BBV("52c", "")},
	From:  2019,
}, "paragrafen.financiering.drempelbedragSchatkistbankieren", "schatkistbankieren", func(p *validate.Pass, missing *list) {
	if p.Document().Kind != programme.Jaarstukken {
		return
	}
	c := budget.Column{Year: p.Document().Year, Stage: budget.Realisatie}
	for _, l := range parts.Limits(p.Document()) {
		if l.Name == parts.Drempelbedrag {
			lackOf(l, c, missing)
			return
		}
	}
	list{{"drempelbedrag schatkistbankieren", "paragrafen.financiering.drempelbedragSchatkistbankieren", validate.BBV("52c", "")}}.lacked(p)
})

// lackOf says which figures of the schatkistbankieren a year lacks. A norm beside each quarter is one of the year too.
func lackOf(l parts.Limit, c budget.Column, missing *list) {
	held := map[int]bool{}
	_, norm := l.Norm[c]
	for i := range l.Uses {
		_, beside := l.Uses[i].Norm[c]
		_, ok := l.Use(&l.Uses[i], c).Amount()
		norm, held[l.Uses[i].Quarter] = norm || beside, held[l.Uses[i].Quarter] || ok
	}
	missing.need(norm, "drempelbedrag")
	for quarter := 1; quarter <= 4; quarter++ {
		missing.need(held[quarter], strconv.Itoa(quarter)+"e kwartaal")
	}
}
