package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv2010 = validate.Rule{
	Code:  "BBV2010",
	Title: finding.Text{NL: "De zeven paragrafen zijn er", EN: "The seven paragrafen are there"},
	Doc: `A document that holds paragrafen holds the seven of the law, or says of one that the
aspect is not aan de orde. A warning, because a document may hold some chapters of
several. Later texts of the article were not seen; those seen have the same seven.`,
	Basis:    []validate.Basis{validate.BBV("9", "2"), validate.BBV("26", "")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *validate.Pass) {
		if p.Document().Paragraphs == nil {
			return
		}
		var missing list
		for _, l := range p.Document().Paragraphs.Listed() {
			missing.need(l.Paragraph != nil, "paragraaf "+l.Name)
		}
		reportMissing(p, "paragrafen", "", missing)
	},
}
