package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2011 = complete(validate.Rule{
	Code:  "BBV2011",
	Title: finding.Text{NL: "De paragraaf lokale heffingen is volledig", EN: "The paragraaf lokale heffingen is complete"},
	Doc: finding.Text{
		NL: `De paragraaf heeft de inkomsten, het beleid, de kostendekkendheid van de heffingen,
een aanduiding van de lastendruk en het kwijtscheldingsbeleid. Wat de teksten zeggen
wordt niet gelezen.`,
		EN: `The paragraaf has the inkomsten, the beleid, the kostendekkendheid of the heffingen,
an indication of the lastendruk and the kwijtscheldingsbeleid. What its texts say is
not read.`,
	},
	Basis: []validate.Basis{validate.BBV("10", "")},
	From:  2017,
}, "paragrafen.lokaleHeffingen", "paragraaf lokale heffingen", func(p *validate.Pass, missing *list) {
	h := parts.Of(p.Document().Paragraphs).LokaleHeffingen
	if h == nil || h.NotApplicable {
		return
	}
	missing.need(len(h.Income) > 0, "inkomsten")
	missing.need(h.Policy != "", "beleid")
	missing.need(len(h.Kostendekkendheid) > 0, "kostendekkendheid")
	missing.need(h.Lastendruk != "" || h.Woonlasten != nil, "lastendruk")
	missing.need(h.Kwijtschelding != "", "kwijtscheldingsbeleid")
})
