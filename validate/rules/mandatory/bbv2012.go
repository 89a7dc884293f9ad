package mandatory

import (
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv2012 = validate.Rule{
	Code:  "BBV2012",
	Title: finding.Text{NL: "De paragraaf weerstandsvermogen is volledig", EN: "The paragraaf weerstandsvermogen is complete"},
	Doc: `The paragraaf has the weerstandscapaciteit, the risico's, the beleid, the six
kengetallen and a beoordeling of them together.`,
	Basis:    []validate.Basis{validate.BBV("11", "2")},
	Severity: finding.Warning,
	From:     2016,
	Check: func(p *validate.Pass) {
		w := p.Paragraphs().Weerstandsvermogen
		if w == nil || w.NotApplicable {
			return
		}
		printed := map[kengetal.Kengetal]bool{}
		for _, k := range w.Kengetallen {
			printed[k.Kengetal] = true
		}
		var missing list
		missing.need(len(w.Capacity) > 0 || w.Available != nil, "weerstandscapaciteit")
		missing.need(len(w.Risks) > 0, "risico's")
		missing.need(w.Policy != "", "beleid")
		for _, k := range kengetal.Kengetallen() {
			missing.need(printed[k], "kengetal "+k.String())
		}
		missing.need(w.Assessment != "", "beoordeling van de kengetallen")
		reportMissing(p, "paragrafen.weerstandsvermogen", "paragraaf weerstandsvermogen", missing)
	},
}
