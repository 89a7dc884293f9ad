package validate

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// list collects what is missing.
type list []string

// need adds the name of what is not there.
func (l *list) need(there bool, name string) {
	if !there {
		*l = append(*l, name)
	}
}

// lacks reports a part of the document in which something is missing.
func (p *Pass) lacks(path, place string, missing list) {
	if len(missing) == 0 {
		return
	}
	names := strings.Join(missing, ", ")
	p.note(finding.Warning, path, place, finding.Text{NL: "ontbreekt: {0}", EN: "missing: {0}"}.With(names),
		finding.Text{NL: "neem op: {0}; of wijs aan waar het document het afdrukt", EN: "add {0}, or point out where the document prints it"}.With(names))
}

var ruleParagraphs = Rule{
	Code:  "BBV2010",
	Title: finding.Text{NL: "De zeven paragrafen zijn er", EN: "The seven paragrafen are there"},
	Doc: `A document that holds paragrafen holds the seven of the law, or says of one that the
aspect is not aan de orde. A warning, because a document may hold some chapters of
several. Later texts of the article were not seen; those seen have the same seven.`,
	Basis:    []Basis{bbv("9", "2"), bbv("26", "")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		if p.doc.Paragraphs == nil {
			return
		}
		for _, l := range p.doc.Paragraphs.Listed() {
			if l.Paragraph == nil {
				p.lacks("paragrafen."+l.Key, "", list{"paragraaf " + l.Name})
			}
		}
	},
}

var ruleLevies = Rule{
	Code:  "BBV2011",
	Title: finding.Text{NL: "De paragraaf lokale heffingen is volledig", EN: "The paragraaf lokale heffingen is complete"},
	Doc: `The paragraaf has the inkomsten, the beleid, the kostendekkendheid of the heffingen,
an indication of the lastendruk and the kwijtscheldingsbeleid. What its texts say is
not read.`,
	Basis:    []Basis{bbv("10", "")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		h := p.levies()
		if h == nil || h.NotApplicable {
			return
		}
		var missing list
		missing.need(len(h.Income) > 0, "inkomsten")
		missing.need(h.Policy != "", "beleid")
		missing.need(len(h.Kostendekkendheid) > 0, "kostendekkendheid")
		missing.need(h.Lastendruk != "" || h.Woonlasten != nil, "lastendruk")
		missing.need(h.Kwijtschelding != "", "kwijtscheldingsbeleid")
		p.lacks("paragrafen.lokaleHeffingen", "paragraaf lokale heffingen", missing)
	},
}

var ruleResilience = Rule{
	Code:  "BBV2012",
	Title: finding.Text{NL: "De paragraaf weerstandsvermogen is volledig", EN: "The paragraaf weerstandsvermogen is complete"},
	Doc: `The paragraaf has the weerstandscapaciteit, the risico's, the beleid, the six
kengetallen and a beoordeling of them together.`,
	Basis:    []Basis{bbv("11", "2")},
	Severity: finding.Warning,
	From:     2016,
	Check: func(p *Pass) {
		w := p.resilience()
		if w == nil || w.NotApplicable {
			return
		}
		printed := map[budget.Kengetal]bool{}
		for _, k := range w.Kengetallen {
			printed[k.Kengetal] = true
		}
		var missing list
		missing.need(len(w.Capacity) > 0 || w.Available != nil, "weerstandscapaciteit")
		missing.need(len(w.Risks) > 0, "risico's")
		missing.need(w.Policy != "", "beleid")
		for _, k := range budget.Kengetallen() {
			missing.need(printed[k], "kengetal "+k.String())
		}
		missing.need(w.Assessment != "", "beoordeling van de kengetallen")
		p.lacks("paragrafen.weerstandsvermogen", "paragraaf weerstandsvermogen", missing)
	},
}

var ruleUpkeep = Rule{
	Code:  "BBV2013",
	Title: finding.Text{NL: "De paragraaf onderhoud kapitaalgoederen noemt de vijf soorten", EN: "The paragraaf onderhoud kapitaalgoederen has the five kinds"},
	Doc: `The paragraaf speaks of wegen, riolering, water, groen and gebouwen, and gives of each
the beleidskader and the financiële consequenties.`,
	Basis:    []Basis{bbv("12", "1"), bbv("12", "2")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		if p.doc.Paragraphs == nil || p.doc.Paragraphs.Onderhoud == nil || p.doc.Paragraphs.Onderhoud.NotApplicable {
			return
		}
		o := p.doc.Paragraphs.Onderhoud
		kinds := []struct {
			name string
			k    *programme.Kapitaalgoed
		}{{"wegen", o.Wegen}, {"riolering", o.Riolering}, {"water", o.Water}, {"groen", o.Groen}, {"gebouwen", o.Gebouwen}}
		var missing list
		for _, kind := range kinds {
			missing.need(kind.k != nil, kind.name)
			if kind.k != nil {
				missing.need(kind.k.Policy != "", "beleidskader "+kind.name)
				missing.need(kind.k.Consequences != "" || kind.k.Lasten != nil, "financiële consequenties "+kind.name)
			}
		}
		p.lacks("paragrafen.onderhoudKapitaalgoederen", "paragraaf onderhoud kapitaalgoederen", missing)
	},
}

var rulePartyList = Rule{
	Code:  "BBV2014",
	Title: finding.Text{NL: "De lijst van verbonden partijen is volledig", EN: "The lijst van verbonden partijen is complete"},
	Doc: `Of each verbonden partij the lijst gives the openbaar belang, the eigen and the vreemd
vermogen at the opening and at the closing of the year, and the resultaat. Whether
there are risico's, the lijst says only where there are.`,
	Basis:    []Basis{bbv("15", "2")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		if p.doc.Paragraphs == nil || p.doc.Paragraphs.VerbondenPartijen == nil {
			return
		}
		for i, v := range p.doc.Paragraphs.VerbondenPartijen.Items {
			var missing list
			missing.need(v.Interest != "", "openbaar belang")
			missing.need(v.VermogenBegin != nil && v.VermogenEinde != nil, "eigen vermogen begin en einde")
			missing.need(v.SchuldBegin != nil && v.SchuldEinde != nil, "vreemd vermogen begin en einde")
			missing.need(v.Resultaat != nil, "resultaat")
			p.lacks("paragrafen.verbondenPartijen.lijst["+strconv.Itoa(i)+"]", v.Name, missing)
		}
	},
}

var rulePosition = Rule{
	Code:  "BBV2015",
	Title: finding.Text{NL: "De financiële positie is volledig", EN: "The financiële positie is complete"},
	Doc: `The uiteenzetting van de financiële positie of a begroting has the geprognosticeerde
balans at the opening and at the closing of the year, the EMU-saldo of the year before,
the year itself and the year after, the investeringen, and the verloop of reserves and
voorzieningen. Jaarstukken have the balans at 31 December of the year and of the
year before, and the verloop of reserves and voorzieningen.`,
	Basis:    []Basis{bbv("20", "1"), bbv("20", "2"), bbv("30", ""), bbv("54", ""), bbv("55", "")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		q := p.doc.Position
		if q == nil {
			return
		}
		var missing list
		b, _ := p.balans()
		years := yearsOf(balansColumns(b))
		for _, year := range []int{p.doc.Year - 1, p.doc.Year} {
			missing.need(years[year], "balans per 31 december "+strconv.Itoa(year))
		}
		if p.doc.Kind == programme.Begroting {
			emu := map[int]bool{}
			if q.EMU != nil {
				emu = yearsOf(q.EMU.Saldo.Columns())
			}
			for year := p.doc.Year - 1; year <= p.doc.Year+1; year++ {
				missing.need(emu[year], "EMU-saldo "+strconv.Itoa(year))
			}
			missing.need(q.Investments != nil, "investeringen")
		}
		missing.need(q.Reserves != nil, "verloop van de reserves")
		missing.need(q.Voorzieningen != nil, "verloop van de voorzieningen")
		p.lacks("financielePositie", "financiële positie", missing)
	},
}

func yearsOf(columns []budget.Column) map[int]bool {
	years := map[int]bool{}
	for _, c := range columns {
		years[c.Year] = true
	}
	return years
}

var ruleExplanation = Rule{
	Code:  "BBV2016",
	Title: finding.Text{NL: "De toelichting op het overzicht is volledig", EN: "The toelichting op het overzicht is complete"},
	Doc: `The toelichting has the gronden of the estimates, or the analysis of the afwijkingen,
the overzicht of incidentele baten en lasten per programma and that of the structurele
toevoegingen and onttrekkingen. An empty overzicht says that there are none.`,
	Basis:    []Basis{bbv2024("19", "b to d"), bbv2024("28", "a, c and d")},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *Pass) {
		e := p.doc.Explanation
		if e == nil {
			return
		}
		var missing list
		missing.need(e.Grounds != "", "gronden of analyse van de afwijkingen")
		missing.need(e.Incidenteel != nil, "incidentele baten en lasten")
		missing.need(e.Structureel != nil, "structurele toevoegingen en onttrekkingen")
		p.lacks("toelichtingOverzicht", "toelichting op het overzicht", missing)
	},
}

var ruleYearsAhead = Rule{
	Code:  "BBV2017",
	Title: finding.Text{NL: "Balans en EMU-saldo gaan drie jaar vooruit", EN: "Balans and EMU-saldo go three years ahead"},
	Doc: `The meerjarenraming of a begroting has the geprognosticeerde balans and the EMU-saldo
of each of the three years after the begrotingsjaar. A balans or EMU-saldo that the
document does not print at all is reported by BBV2015.`,
	Basis:    []Basis{bbv("22", ""), bbv2024("23", "d")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		if p.doc.Kind != programme.Begroting || p.doc.Position == nil {
			return
		}
		var missing list
		ahead := func(years map[int]bool, name string) {
			for year := p.doc.Year + 1; year <= p.doc.Year+3 && len(years) > 0; year++ {
				missing.need(years[year], name+" "+strconv.Itoa(year))
			}
		}
		b, _ := p.balans()
		ahead(yearsOf(balansColumns(b)), "balans per 31 december")
		if p.doc.Position.EMU != nil {
			ahead(yearsOf(p.doc.Position.EMU.Saldo.Columns()), "EMU-saldo")
		}
		p.lacks("financielePositie", "meerjarenraming", missing)
	},
}

// whole reports whether the document holds more than some chapters: paragrafen
// and financiële positie both.
func (p *Pass) whole() bool { return p.doc.Paragraphs != nil && p.doc.Position != nil }

var ruleWhole = Rule{
	Code:  "BBV2018",
	Title: finding.Text{NL: "Het document heeft alle onderdelen", EN: "The document has all its parts"},
	Doc: `A document with paragrafen and a financiële positie is taken for a whole one, and then
has programmes, the algemene dekkingsmiddelen, overhead and vennootschapsbelasting, a
begroting also onvoorzien, the toelichting op het overzicht and the annex by taakveld,
jaarstukken also the SiSa-bijlage.`,
	Basis:    []Basis{bbv("7", ""), bbv("8", "1"), bbv("24", ""), bbv("27", "1")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		if !p.whole() {
			return
		}
		d := p.doc
		var missing list
		missing.need(len(d.Programmes) > 0, "programma's")
		missing.need(d.Dekkingsmiddelen != nil, "algemene dekkingsmiddelen")
		missing.need(d.Overhead != nil, "overhead")
		missing.need(d.Vpb != nil, "vennootschapsbelasting")
		missing.need(d.Onvoorzien != nil || d.Kind == programme.Jaarstukken, "onvoorzien")
		missing.need(d.Explanation != nil, "toelichting op het overzicht")
		missing.need(d.Taakvelden != nil, "bijlage per taakveld")
		missing.need(d.SiSa != "" || d.Kind == programme.Begroting, "SiSa-bijlage")
		p.lacks("", "", missing)
	},
}

var kadernota = Basis{Law: "Commissie BBV, Kadernota rechtmatigheid", Edition: "2023", Unverified: "the article of the BBV that asks for the rechtmatigheidsverantwoording was not seen"}

var ruleRechtmatigheid = Rule{
	Code:  "BBV2019",
	Title: finding.Text{NL: "De jaarrekening heeft een rechtmatigheidsverantwoording", EN: "The jaarrekening has a rechtmatigheidsverantwoording"},
	Doc: `Since 2023 the college accounts for the rechtmatigheid in the jaarrekening. A warning:
the article of the BBV could not be verified. Of whole jaarstukken only.`,
	Basis:    []Basis{kadernota},
	Severity: finding.Warning,
	From:     2023,
	Check: func(p *Pass) {
		if p.whole() && p.doc.Kind == programme.Jaarstukken && p.doc.Rechtmatigheid == nil {
			p.lacks("rechtmatigheid", "", list{"rechtmatigheidsverantwoording"})
		}
	},
}

var ruleOnderdelen = Rule{
	Code:  "BBV2020",
	Title: finding.Text{NL: "Prioriteiten en overig zijn samen het programma", EN: "Prioriteiten and overig together are the programme"},
	Doc: `A programme may be split into prioriteiten and overig. One that is, has both, and
nothing beside them: every part of it is the one or the other.`,
	Basis:    []Basis{bbv("8", "4"), bbv("17", "a")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for path, g := range p.doc.EachProgramme() {
			count := map[programme.Onderdeel]int{}
			for _, s := range g.Subdivisions {
				count[s.Onderdeel]++
			}
			if count[programme.Prioriteiten]+count[programme.Overig] == 0 {
				continue
			}
			var missing list
			missing.need(count[programme.Prioriteiten] > 0, "prioriteiten")
			missing.need(count[programme.Overig] > 0, "overig")
			missing.need(count[programme.Onderdeel(0)] == 0 && len(g.Lines) == 0, "een programmaonderdeel bij elk deel")
			p.lacks(path, g.Name, missing)
		}
	},
}

var ruleRechtmatigheidLimit = Rule{
	Code:  "BBV4015",
	Title: finding.Text{NL: "De verantwoordingsgrens is ten hoogste 3 procent", EN: "The verantwoordingsgrens is 3 per cent at most"},
	Doc: `The council sets the verantwoordingsgrens between 0 and 3 per cent of the lasten with
the toevoegingen aan reserves. A printed amount above 3 per cent of the realised ones
is reported. A warning: the article of the BBV could not be verified.`,
	Basis:    []Basis{kadernota},
	Severity: finding.Warning,
	From:     2023,
	Check: func(p *Pass) {
		r := p.doc.Rechtmatigheid
		if r == nil || r.LimitAmount == nil {
			return
		}
		c := budget.Column{Year: p.doc.Year, Stage: budget.Realisatie}
		base := budget.Computed("lasten en toevoegingen", budget.Plus(firstKnown(p.total(budget.Lasten, c))), budget.Plus(firstKnown(p.total(budget.Toevoeging, c))))
		amount, ok := base.Amount()
		if most, err := amount.Add(Bound(times(p.step, 1+base.LeafCount()))).Mul(threePerCent, usualDecimals, budget.HalfUp); ok && err == nil && r.LimitAmount.Cmp(most) > 0 {
			p.note(finding.Warning, "rechtmatigheid.gedrukteVerantwoordingsgrens", "rechtmatigheidsverantwoording",
				finding.Text{NL: "de grens is {0}, 3 procent is {1}", EN: "the limit is {0}, 3 per cent is {1}"}.With(p.show(*r.LimitAmount), p.show(most.Round(0, budget.HalfUp))),
				finding.Text{NL: "controleer de grens en waarover zij is berekend", EN: "check the limit and what it is computed from"})
		}
	},
}

// firstKnown returns the first way that has an outcome.
func firstKnown(ways []lazy) budget.Calc {
	for _, way := range ways {
		if c := way.calc(); isKnown(c) {
			return c
		}
	}
	return budget.Calc{}
}
