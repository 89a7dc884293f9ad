package mandatory

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2010 = complete(validate.Rule{
	Code:  "BBV2010",
	Title: finding.Text{NL: "De zeven paragrafen zijn er", EN: "The seven paragrafen are there"},
	Doc: finding.Text{
		NL: `Een document met paragrafen heeft de zeven van de wet, of zegt van een ervan dat het
aspect niet aan de orde is. Van een gemeenschappelijke regeling worden lokale heffingen
en grondbeleid niet gevraagd, van een waterschap alleen verbonden partijen: de tekst
voor waterschappen is niet gezien. Het blijft bij "let op", want een document kan enkele
hoofdstukken van een groter geheel zijn; van een document zonder paragrafen, en van een
dat zegt dat het een deel is, staan zij bij wat ontbreekt. Latere teksten van het artikel zijn niet gezien; de geziene hebben
dezelfde zeven. De openbaarheidsparagraaf meldt BBV2021.`,
		EN: `A document that holds paragrafen holds the seven of the law, or says of one that the
aspect is not aan de orde. A gemeenschappelijke regeling is not asked for lokale heffingen
and grondbeleid, a waterschap for verbonden partijen only: its text was not seen. A
warning, because a document may hold some chapters of several; of one without any, and of
one that says that it is a part, they are listed as absent. Later texts of the article were not seen; those seen have the same
seven. The openbaarheidsparagraaf is reported by BBV2021.`,
	},
	Basis: []validate.Basis{validate.BBV("9", "2"), validate.BBV("26", ""), parts.Waterschapsbesluit("4.13")},
}, "paragrafen", "", func(p *validate.Pass, missing *list) {
	printed := map[string]bool{}
	for path := range programme.Each[programme.Paragraph](p.Document()) {
		printed[path] = true
	}
	lacks := slices.DeleteFunc(paragraphs(p), func(asked item) bool { return printed[asked.path] })
	if d := p.Document(); d.Paragraphs == nil || d.Partial { // what is not here may stand in the rest
		lacks.lacked(p)
		return
	}
	for _, asked := range lacks {
		missing.need(false, asked.name)
	}
})

// listed are the seven paragrafen of BBV art. 9, second paragraph, in the order
// of the law: the field of the document and the name.
var listed = []struct{ field, name string }{
	{"lokaleHeffingen", "lokale heffingen"},                          // a
	{"weerstandsvermogen", "weerstandsvermogen en risicobeheersing"}, // b
	{"onderhoudKapitaalgoederen", "onderhoud kapitaalgoederen"},      // c
	{"financiering", "financiering"},                                 // d
	{"bedrijfsvoering", "bedrijfsvoering"},                           // e
	{"verbondenPartijen", "verbonden partijen"},                      // f
	{"grondbeleid", "grondbeleid"},                                   // g
}

// paragraphs are those of the seven that bind a document, as items, each with the provision that asks
// for it in a document of its kind.
func paragraphs(p *validate.Pass) (asked list) {
	for i, l := range listed {
		by := validate.BBV("9", "2"+string(rune('a'+i)))
		binds := p.Binds(by)
		if p.Document().Kind == programme.Jaarstukken {
			by = validate.BBV("26", "")
		}
		if !binds && l.field == "verbondenPartijen" { // the one that a notitie tells of waterschappen
			by = parts.Waterschapsbesluit("4.13")
			binds = p.Binds(by)
		}
		asked.want(!binds, item{"paragraaf " + l.name, "paragrafen." + l.field, by})
	}
	return asked
}
