package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2019 = complete(validate.Rule{
	Code:  "BBV2019",
	Title: finding.Text{NL: "De jaarrekening heeft een rechtmatigheidsverantwoording", EN: "The jaarrekening has a rechtmatigheidsverantwoording"},
	Doc: finding.Text{
		NL: `Sinds 2023 legt het college in de jaarrekening verantwoording af over de
rechtmatigheid. Het blijft bij "let op": het artikel van het BBV kon niet nagegaan
worden. Van jaarstukken die maar enkele hoofdstukken bevatten staat zij bij wat
ontbreekt.`,
		EN: `Since 2023 the college accounts for the rechtmatigheid in the jaarrekening. A warning:
the article of the BBV could not be verified. Of jaarstukken that hold some chapters only
it is listed as absent.`,
	},
	Basis: []validate.Basis{{Law: "Commissie BBV, Kadernota rechtmatigheid", Edition: "2023", Unverified: finding.Text{NL: "het artikel van het BBV dat de rechtmatigheidsverantwoording vraagt is niet gezien", EN: "the article of the BBV that asks for the rechtmatigheidsverantwoording was not seen"}}},
	From:  2023,
}, "", "", func(p *validate.Pass, missing *list) {
	if p.Document().Kind != programme.Jaarstukken || p.Document().Rechtmatigheid != nil {
		return
	}
	if hasParagraphsAndPosition(p) {
		missing.need(false, "rechtmatigheidsverantwoording")
		return
	}
	list{{name: "rechtmatigheidsverantwoording", path: "rechtmatigheid"}}.lacked(p)
})
