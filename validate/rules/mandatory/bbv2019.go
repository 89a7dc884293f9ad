package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2019 = complete(validate.Rule{
	Code:  "BBV2019",
	Title: finding.Text{NL: "De jaarrekening heeft een rechtmatigheidsverantwoording", EN: "The jaarrekening has a rechtmatigheidsverantwoording"},
	Doc: finding.Text{
		NL: `Sinds 2023 legt het college in de jaarrekening verantwoording af over de
rechtmatigheid, in een waterschap het dagelijks bestuur sinds 2025. Het blijft bij "let op": het artikel van het BBV kon niet nagegaan
worden. Van jaarstukken die maar enkele hoofdstukken bevatten staat zij bij wat
ontbreekt.`,
		EN: `Since 2023 the college accounts for the rechtmatigheid in the jaarrekening, in a
waterschap the dagelijks bestuur since 2025. A warning:
the article of the BBV could not be verified. Of jaarstukken that hold some chapters only
it is listed as absent.`,
	},
	Basis: parts.Rechtmatigheid(),
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
