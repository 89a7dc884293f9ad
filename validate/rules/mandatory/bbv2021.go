package mandatory

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2021 = complete(validate.Rule{
	Code:  "BBV2021",
	Title: finding.Text{NL: "De openbaarheid krijgt aandacht", EN: "Openness is given attention"},
	Doc: finding.Text{
		NL: `Een begroting zegt wat het bestuur van plan is met de Wet open overheid, jaarstukken wat
ervan kwam: in een paragraaf van die naam of in die over de bedrijfsvoering. De wet
geldt sinds 1 mei 2022, dus voor de jaarstukken van 2022 en de begroting van 2023. Of
een tekst erover gaat, volgt uit zijn woorden. Het blijft bij "let op", want het kan
elders staan; van een document zonder paragrafen staat het bij wat ontbreekt.`,
		EN: `A begroting says what is planned on the Wet open overheid, jaarstukken what came of it:
in a paragraaf of that name, or in the one on bedrijfsvoering. The law is in force since
1 May 2022, so of the jaarstukken of 2022 and the begroting of 2023. Whether a text is
about it follows from its words. A warning, because it may stand elsewhere; of a document
without paragrafen it is listed as absent.`,
	},
	Basis: []validate.Basis{{Law: "Wet open overheid", Article: "3.5", Edition: "2022-08-01"}},
	From:  2022,
}, "paragrafen", "", func(p *validate.Pass, missing *list) {
	d := p.Document()
	if d.Kind == programme.Begroting && d.Year == 2022 {
		return // was voted on before the law was in force
	}
	if d.Paragraphs == nil {
		list{{name: "openbaarheid", path: "paragrafen"}}.lacked(p)
		return
	}
	b := parts.Of(d.Paragraphs.Bedrijfsvoering)
	found := isOnOpenness(b.Heading, b.Text, b.State, b.Policy)
	for _, other := range d.Paragraphs.Others {
		found = found || isOnOpenness(other.Heading, other.Text)
	}
	missing.need(found, "openbaarheid (Wet open overheid)")
})

func isOnOpenness(texts ...string) bool {
	return lexicon.Openbaarheid.Within(" " + lexicon.Bare(strings.Join(texts, " "), "") + " ")
}
