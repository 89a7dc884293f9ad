package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv2011 = validate.Rule{
	Code:  "BBV2011",
	Title: finding.Text{NL: "De paragraaf lokale heffingen is volledig", EN: "The paragraaf lokale heffingen is complete"},
	Doc: `The paragraaf has the inkomsten, the beleid, the kostendekkendheid of the heffingen,
an indication of the lastendruk and the kwijtscheldingsbeleid. What its texts say is
not read.`,
	Basis:    []validate.Basis{validate.BBV("10", "")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *validate.Pass) {
		h := p.Paragraphs().LokaleHeffingen
		if h == nil || h.NotApplicable {
			return
		}
		var missing list
		missing.need(len(h.Income) > 0, "inkomsten")
		missing.need(h.Policy != "", "beleid")
		missing.need(len(h.Kostendekkendheid) > 0, "kostendekkendheid")
		missing.need(h.Lastendruk != "" || h.Woonlasten != nil, "lastendruk")
		missing.need(h.Kwijtschelding != "", "kwijtscheldingsbeleid")
		reportMissing(p, "paragrafen.lokaleHeffingen", "paragraaf lokale heffingen", missing)
	},
}
