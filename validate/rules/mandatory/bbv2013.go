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
beleidskader en de financiële consequenties.`,
		EN: `The paragraaf speaks of wegen, riolering, water, groen and gebouwen, and gives of each
the beleidskader and the financiële consequenties.`,
	},
	Basis: []validate.Basis{validate.BBV("12", "1"), validate.BBV("12", "2")},
}, "paragrafen.onderhoudKapitaalgoederen", "paragraaf onderhoud kapitaalgoederen", func(p *validate.Pass, missing *list) {
	o := parts.Of(p.Document().Paragraphs).Onderhoud
	if o == nil || o.NotApplicable {
		return
	}
	kinds := []struct {
		name string
		k    *programme.Kapitaalgoed
	}{{"wegen", o.Wegen}, {"riolering", o.Riolering}, {"water", o.Water}, {"groen", o.Groen}, {"gebouwen", o.Gebouwen}}
	for _, kind := range kinds {
		missing.need(kind.k != nil, kind.name)
		if kind.k != nil {
			missing.need(kind.k.Policy != "", "beleidskader "+kind.name)
			missing.need(kind.k.Consequences != "" || kind.k.Lasten != nil, "financiële consequenties "+kind.name)
		}
	}
})
