package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2013 = complete(validate.Rule{
	Code:  "BBV2013",
	Title: finding.Text{NL: "De paragraaf onderhoud kapitaalgoederen noemt de vijf soorten", EN: "The paragraaf onderhoud kapitaalgoederen has the five kinds"},
	Doc: finding.Text{
		NL: `De paragraaf noemt wegen, riolering, water, groen en gebouwen, en geeft van elk het
beleidskader, de financiële consequenties en, in een begroting, hoe die daarin staan;
lasten per kolom zeggen het laatste ook. Van een gemeenschappelijke regeling worden alleen
gebouwen gevraagd.`,
		EN: `The paragraaf speaks of wegen, riolering, water, groen and gebouwen, and gives of each
the beleidskader, the financiële consequenties and, in a begroting, how these stand in it;
lasten per column say the last as well. A gemeenschappelijke regeling is asked for
gebouwen only.`,
	},
	Basis: []validate.Basis{validate.BBV("12", "1"), validate.BBV("12", "2")},
}, "paragrafen.onderhoudKapitaalgoederen", "paragraaf onderhoud kapitaalgoederen", func(p *validate.Pass, missing *list) {
	o := parts.Of(p.Document().Paragraphs).Onderhoud
	if o == nil || o.NotApplicable {
		return
	}
	for _, kind := range []struct {
		item, name string
		k          *programme.Kapitaalgoed
	}{{"1a", "wegen", o.Wegen}, {"1b", "riolering", o.Riolering}, {"1c", "water", o.Water}, {"1d", "groen", o.Groen}, {"1e", "gebouwen", o.Gebouwen}} {
		missing.need(kind.k != nil || !p.Binds(validate.BBV("12", kind.item)), kind.name)
		if kind.k != nil {
			missing.need(kind.k.Policy != "", "beleidskader "+kind.name)
			missing.need(kind.k.Consequences != "" || kind.k.Lasten != nil, "financiële consequenties "+kind.name)
			missing.need(kind.k.InBudget != "" || kind.k.Lasten != nil || p.Document().Kind != programme.Begroting, "vertaling in de begroting "+kind.name)
		}
	}
})
