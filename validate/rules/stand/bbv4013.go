package stand

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4013 = validate.Rule{
	Code:  "BBV4013",
	Title: finding.Text{NL: "Wijzigingen staan op volgorde en vallen in het begrotingsjaar", EN: "Amendments are in order and within the budget year"},
	Doc: finding.Text{
		NL: `De raad kan de begroting wijzigen tot het einde van het jaar waarvoor zij geldt, en
elke wijziging bouwt voort op de vorige. Gemeld worden een besluit na 31 december van
het jaar, en een besluit dat eerder is dan het vorige in de lijst.`,
		EN: `A council can amend the begroting until the end of the year that it is for, and each
amendment builds on the one before. Reported are a decision after 31 December of
the year, and one that is earlier than the one before it in the list.`,
	},
	Basis:    append(parts.Gemeentewet("192", ""), validate.BBV("18", "")),
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		var before budget.Date
		for path, a := range programme.Each[cyclus.Amendment](p.Document()) {
			at := validate.Location{Path: path + ".datum", Part: a.Label()}
			switch {
			case a.Date == "":
				continue
			case a.Date.Year() > p.Document().Year:
				p.Report(finding.Warning, at, finding.Text{
					NL: "het besluit is van na het begrotingsjaar {0}", EN: "the decision is from after the budget year {0}",
				}.With(strconv.Itoa(p.Document().Year)), finding.Text{NL: "controleer de datum", EN: "check the date"})
			case a.Date < before:
				p.Report(finding.Warning, at, finding.Text{
					NL: "het besluit is eerder dan dat ervoor, van {0}", EN: "the decision is earlier than the one before it, of {0}",
				}.With(string(before)), finding.Text{NL: "zet de wijzigingen op volgorde, of herstel de datum", EN: "put the amendments in order, or correct the date"})
			}
			before = a.Date
		}
	},
}
