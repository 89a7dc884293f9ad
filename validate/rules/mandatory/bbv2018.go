package mandatory

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2018 = complete(validate.Rule{
	Code:  "BBV2018",
	Title: finding.Text{NL: "Het document heeft alle onderdelen", EN: "The document has all its parts"},
	Doc: finding.Text{
		NL: `Een begroting heeft programma's, elk met zijn baten en lasten, de algemene
dekkingsmiddelen, overhead, vennootschapsbelasting en onvoorzien, het totaal saldo
daarvan en het resultaat, de toelichting daarop en de bijlage per taakveld;
jaarstukken hebben hetzelfde zonder onvoorzien, en de SiSa-bijlage; de
rechtmatigheidsverantwoording meldt BBV2019. Wat een document
niet heeft staat bij wat ontbreekt, en is "let op" in een document met paragrafen en
een financiële positie, dat voor volledig wordt gehouden. Van een document dat
volledig heet te zijn heeft elk programma ook een doelstelling.`,
		EN: `A begroting has programmes, each with its baten and lasten, the algemene
dekkingsmiddelen, overhead, vennootschapsbelasting and onvoorzien, the totaal saldo of
them and the resultaat, the toelichting on these and the annex by taakveld; jaarstukken
have the same without onvoorzien, and the SiSa-bijlage; the
rechtmatigheidsverantwoording is reported by BBV2019. What a document does not have is
listed as absent, and is a warning in one with paragrafen and a financiële positie, which
is taken for whole. Of a document that is said to be whole each programme also has a doelstelling.`,
	},
	Basis: []validate.Basis{validate.BBV("7", ""), validate.BBV("8", "1"), validate.BBV("17", ""), validate.BBV("24", ""), validate.BBV("27", "1")},
	From:  2017,
}, "", "", func(p *validate.Pass, missing *list) {
	whole := overview(p)
	if p.Whole() || !hasParagraphsAndPosition(p) {
		whole.lacked(p)
		return
	}
	*missing = whole
})

// overview are the parts of the overzicht and around it that a document lacks.
func overview(p *validate.Pass) (missing list) {
	d := p.Document()
	begroting := d.Kind == programme.Begroting
	by := func(begrotingArticle, paragraph, jaarstukkenArticle, part string) validate.Basis {
		if begroting {
			return validate.BBV(begrotingArticle, paragraph)
		}
		return validate.BBV(jaarstukkenArticle, part)
	}
	missing.want(len(d.Programmes) > 0, item{"programma's", "programmas", by("8", "1a", "25", "1a")})
	missing.figures(p, by("8", "3c", "25", "2c"))
	if p.Whole() { // BBV5004 says it of others
		missing.goals(p, by("8", "3a", "25", "2a"))
	}
	missing.want(d.Dekkingsmiddelen != nil, item{"algemene dekkingsmiddelen", "algemeneDekkingsmiddelen", by("8", "1b", "27", "1b")})
	missing.want(d.Overhead != nil, item{"overhead", "overhead", by("8", "1c", "27", "1b")})
	missing.want(d.Vpb != nil, item{"vennootschapsbelasting", "vpb", by("8", "1d", "27", "1b")})
	missing.want(d.Onvoorzien != nil || !begroting, item{"onvoorzien", "onvoorzien", by("8", "1e", "", "")})
	missing.want(prints(d.Claims, budget.Saldo), item{"totaal saldo van baten en lasten", "gedrukt", by("17", "c", "27", "1c")})
	missing.want(prints(d.Claims, budget.Resultaat), item{"resultaat", "gedrukt", by("17", "e", "27", "1e")})
	missing.want(d.Explanation != nil, item{"toelichting op het overzicht", "toelichtingOverzicht", by("19", "", "28", "")})
	missing.want(d.Taakvelden != nil, item{"bijlage per taakveld", "taakveldenbijlage", by("7", "3c", "24", "3d")})
	missing.want(d.SiSa != "" || d.Uitkeringen != nil || begroting, item{"SiSa-bijlage", "sisa", by("", "", "24", "3c")})
	return missing
}

// figures asks for baten and lasten of every programme.
func (l *list) figures(p *validate.Pass, basis validate.Basis) {
	for part := range p.Overview().All() {
		if _, ok := part.Item().(*programme.Programme); ok {
			l.want(part.Has(budget.Saldo) || printed(part), item{"baten en lasten van " + part.Label(), part.Path(), basis})
		}
	}
}

// goals asks for a doelstelling in every programme.
func (l *list) goals(p *validate.Pass, basis validate.Basis) {
	has := map[string]bool{}
	for path := range programme.Each[programme.Goal](p.Document()) {
		root, _, _ := strings.Cut(path, ".")
		has[root] = true
	}
	for path, g := range programme.Each[programme.Programme](p.Document()) {
		l.want(has[path], item{"doelstelling van " + g.Name, path, basis})
	}
}

// printed reports whether anything is printed of a part or below it.
func printed(part *programme.Part) bool {
	for q := range part.All() {
		for range q.Claims() {
			return true
		}
	}
	return false
}

func prints(claims []programme.Claim, side budget.Side) bool {
	return slices.ContainsFunc(claims, func(c programme.Claim) bool { return c.Side == side })
}
