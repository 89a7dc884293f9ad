package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2010 = complete(validate.Rule{
	Code:  "BBV2010",
	Title: finding.Text{NL: "De zeven paragrafen zijn er", EN: "The seven paragrafen are there"},
	Doc: finding.Text{
		NL: `Een document met paragrafen heeft de zeven van de wet, of zegt van een ervan dat het
aspect niet aan de orde is. Het blijft bij "let op", want een document kan enkele
hoofdstukken van een groter geheel zijn; van een document zonder paragrafen staan zij
bij wat ontbreekt. Latere teksten van het artikel zijn niet gezien; de geziene hebben
dezelfde zeven.`,
		EN: `A document that holds paragrafen holds the seven of the law, or says of one that the
aspect is not aan de orde. A warning, because a document may hold some chapters of
several; of one without any they are listed as absent. Later texts of the article were not seen; those seen have the same seven.`,
	},
	Basis: []validate.Basis{validate.BBV("9", "2"), validate.BBV("26", "")},
}, "paragrafen", "", func(p *validate.Pass, missing *list) {
	if p.Document().Paragraphs == nil {
		paragraphs(p.Document().Kind).lacked(p)
		return
	}
	printed := map[string]bool{}
	for path := range programme.Each[programme.Paragraph](p.Document()) {
		printed[path] = true
	}
	for _, l := range listed {
		missing.need(printed["paragrafen."+l.field], "paragraaf "+l.name)
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

// paragraphs are the seven as items of a document of its kind.
func paragraphs(kind programme.DocumentKind) (seven list) {
	for i, l := range listed {
		basis := validate.BBV("26", "")
		if kind == programme.Begroting {
			basis = validate.BBV("9", "2"+string(rune('a'+i)))
		}
		seven.want(false, item{"paragraaf " + l.name, "paragrafen." + l.field, basis})
	}
	return seven
}
