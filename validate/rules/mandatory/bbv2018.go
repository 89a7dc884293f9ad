package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2018 = complete(validate.Rule{
	Code:  "BBV2018",
	Title: finding.Text{NL: "Het document heeft alle onderdelen", EN: "The document has all its parts"},
	Doc: `A document with paragrafen and a financiële positie is taken for a whole one, and then
has programmes, the algemene dekkingsmiddelen, overhead and vennootschapsbelasting, a
begroting also onvoorzien, the toelichting op het overzicht and the annex by taakveld,
jaarstukken also the SiSa-bijlage.`,
	Basis: []validate.Basis{validate.BBV("7", ""), validate.BBV("8", "1"), validate.BBV("24", ""), validate.BBV("27", "1")},
	From:  2017,
}, "", "", func(p *validate.Pass, missing *list) {
	if !hasParagraphsAndPosition(p) {
		return
	}
	d := p.Document()
	missing.need(len(d.Programmes) > 0, "programma's")
	missing.need(d.Dekkingsmiddelen != nil, "algemene dekkingsmiddelen")
	missing.need(d.Overhead != nil, "overhead")
	missing.need(d.Vpb != nil, "vennootschapsbelasting")
	missing.need(d.Onvoorzien != nil || d.Kind == programme.Jaarstukken, "onvoorzien")
	missing.need(d.Explanation != nil, "toelichting op het overzicht")
	missing.need(d.Taakvelden != nil, "bijlage per taakveld")
	missing.need(d.SiSa != "" || d.Kind == programme.Begroting, "SiSa-bijlage")
})
