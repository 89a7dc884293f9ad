package mandatory

import (
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2012 = complete(validate.Rule{
	Code:  "BBV2012",
	Title: finding.Text{NL: "De paragraaf weerstandsvermogen is volledig", EN: "The paragraaf weerstandsvermogen is complete"},
	Doc: finding.Text{
		NL: `De paragraaf heeft de weerstandscapaciteit, de risico's, het beleid, de zes
kengetallen en een beoordeling daarvan in samenhang. Van een gemeenschappelijke
regeling worden grondexploitatie en belastingcapaciteit niet gevraagd.`,
		EN: `The paragraaf has the weerstandscapaciteit, the risico's, the beleid, the six
kengetallen and a beoordeling of them together. A gemeenschappelijke regeling is not
asked for grondexploitatie and belastingcapaciteit.`,
	},
	Basis: []validate.Basis{validate.BBV("11", "2")},
	From:  2016,
}, "paragrafen.weerstandsvermogen", "paragraaf weerstandsvermogen", func(p *validate.Pass, missing *list) {
	w := parts.Of(p.Document().Paragraphs).Weerstandsvermogen
	if w == nil || w.NotApplicable {
		return
	}
	printed := map[kengetal.Kengetal]bool{}
	for _, k := range w.Kengetallen {
		printed[k.Kengetal] = true
	}
	missing.need(len(w.Capacity) > 0 || w.Available != nil, "weerstandscapaciteit")
	missing.need(len(w.Risks) > 0, "risico's")
	missing.need(w.Policy != "", "beleid")
	for _, k := range kengetal.Kengetallen() {
		missing.need(printed[k] || !p.Binds(validate.BBV("11", kengetalItems[k])), "kengetal "+k.String())
	}
	missing.need(w.Assessment != "", "beoordeling van de kengetallen")
})

// kengetalItems are the items of BBV art. 11 that ask for the kengetallen.
var kengetalItems = map[kengetal.Kengetal]string{
	kengetal.NettoSchuldquote: "2d 1a°", kengetal.NettoSchuldquoteGecorrigeerd: "2d 1b°", kengetal.Solvabiliteitsratio: "2d 2°",
	kengetal.Grondexploitatie: "2d 3°", kengetal.StructureleExploitatieruimte: "2d 4°", kengetal.Belastingcapaciteit: "2d 5°",
}
