package validate

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
)

// taakveldReserves and taakveldResultaat are the taakvelden that hold no
// lasten or baten of their own: a code means something else to a provincie.
func (p *Pass) taakveldReserves() string {
	if p.doc.Municipality.Layer() == iv3.Provincie {
		return "0.8"
	}
	return "0.10"
}

func (p *Pass) taakveldResultaat() string {
	if p.doc.Municipality.Layer() == iv3.Provincie {
		return "0.9"
	}
	return "0.11"
}

// eachTaakveldColumn calls f for the columns of the annex by taakveld.
func (p *Pass) eachTaakveldColumn(f func(c budget.Column)) {
	if p.doc.Taakvelden == nil {
		return
	}
	seen := budget.Series{}
	for _, l := range p.doc.Taakvelden.Lines {
		for _, s := range []budget.Series{l.Lasten, l.Baten} {
			for c := range s {
				seen[c] = budget.Amount{}
			}
		}
	}
	for _, c := range seen.Columns() {
		f(c)
	}
}

// isOrdinary reports whether a taakveld holds lasten or baten.
func (p *Pass) isOrdinary(code string) bool {
	return code != p.taakveldReserves() && code != p.taakveldResultaat()
}

func isCode(want string) func(string) bool { return func(code string) bool { return code == want } }

// taakveldSpot is the place of a sum over taakvelden, which is no field.
func taakveldSpot(row string, c budget.Column) spot {
	path := "taakveldenbijlage." + strings.ReplaceAll(row, " ", ".") + "." + c.String()
	return spot{path: path, part: "taakvelden", row: row, column: c}
}

var ruleTaakveldTotal = Rule{
	Code:  "BBV1039",
	Title: finding.Text{NL: "De taakvelden hebben de totalen van het overzicht", EN: "The taakvelden have the totals of the overzicht"},
	Doc: `The lasten and baten of all taakvelden but 0.10 (mutaties reserves) and 0.11
(resultaat) are compared with the total lasten and baten of the overzicht: the
annex "is integraal en omvat dezelfde totaalbedragen". Of a provincie these two are
0.8 and 0.9.`,
	Basis:    []Basis{bbv("66", "2")},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		p.eachTaakveldColumn(func(c budget.Column) {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				sum := p.doc.Taakvelden.Sum(side, c, p.isOrdinary)
				p.compareAs(taakveldSpot(side.String(), c), finding.Error, sum, textTwoPlaces, remedyTwoPlaces, p.total(side, c)...)
			}
		})
	},
}

var ruleTaakveldReserves = Rule{
	Code:  "BBV1040",
	Title: finding.Text{NL: "Taakveld 0.10 heeft de mutaties van reserves", EN: "Taakveld 0.10 has the mutations of reserves"},
	Doc: `All mutations of reserves go through taakveld 0.10: toevoegingen as its lasten,
onttrekkingen as its baten. They are compared with those of the overzicht. Of a
provincie it is 0.8.`,
	Basis:    []Basis{bbv("66", "2"), bbv("17", "d"), {Law: "Commissie BBV, notitie Hoofdlijnen", Paragraph: "par. 6.3", Edition: "2020"}},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		sides := map[budget.Side]budget.Side{budget.Lasten: budget.Toevoeging, budget.Baten: budget.Onttrekking}
		p.eachTaakveldColumn(func(c budget.Column) {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				if sum := p.doc.Taakvelden.Sum(side, c, isCode(p.taakveldReserves())); isKnown(sum) {
					p.compareAs(taakveldSpot(p.taakveldReserves()+" "+side.String(), c), finding.Error, sum, textTwoPlaces, remedyTwoPlaces, p.total(sides[side], c)...)
				}
			}
		})
	},
}

var ruleTaakveldResultaat = Rule{
	Code:  "BBV1041",
	Title: finding.Text{NL: "Taakveld 0.11 heeft het resultaat", EN: "Taakveld 0.11 has the resultaat"},
	Doc: `Taakveld 0.11 closes the annex: its lasten less its baten are the resultaat, so a
positive resultaat stands among the lasten, a negative one among the baten or
as negative lasten. It is compared with the resultaat of the overzicht. Of a
provincie it is 0.9. An estimated resultaat that a document books on 0.8 is not
found here.`,
	Basis:    []Basis{bbv("66", "2"), bbv("17", "e"), bbv("27", "1e")},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		p.eachTaakveldColumn(func(c budget.Column) {
			var terms []budget.Term
			if lasten := p.doc.Taakvelden.Sum(budget.Lasten, c, isCode(p.taakveldResultaat())); lasten.IsComputed() {
				terms = append(terms, budget.Plus(lasten))
			}
			if baten := p.doc.Taakvelden.Sum(budget.Baten, c, isCode(p.taakveldResultaat())); baten.IsComputed() {
				terms = append(terms, budget.Minus(baten))
			}
			if sum := budget.Computed("Taakveld 0.11", terms...); isKnown(sum) {
				p.compareAs(taakveldSpot(p.taakveldResultaat(), c), finding.Error, sum, textTwoPlaces, remedyTwoPlaces, p.total(budget.Resultaat, c)...)
			}
		})
	},
}

var ruleTaakveldProgramme = Rule{
	Code:  "BBV1042",
	Title: finding.Text{NL: "De taakvelden van een programma tellen op tot dat programma", EN: "The taakvelden of a programme add up to it"},
	Doc: `Where a programme prints its lasten and baten once more by taakveld, their sum is
compared with the programme. Taakveld 0.10 counts with neither: mutations of
reserves are no lasten or baten.`,
	Basis:    []Basis{bbv("66", "2")},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		for part := range p.overview.All() {
			g := part.Programme()
			if g == nil || len(g.Taakvelden) == 0 {
				continue
			}
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				for _, c := range p.columns() {
					if sum := g.TaakveldSum(side, c, p.isOrdinary); isKnown(sum) {
						s := spot{path: part.Path() + ".taakvelden." + side.String() + "." + c.String(), part: part.Label(), row: "taakvelden " + side.String(), column: c}
						p.compareAs(s, finding.Error, sum, textTwoPlaces, remedyTwoPlaces, ready(p.known(part, side, c)...)...)
					}
				}
			}
		}
	},
}

var ruleTaakveldBalance = Rule{
	Code:  "BBV1045",
	Title: finding.Text{NL: "Alle taakvelden samen hebben evenveel lasten als baten", EN: "All taakvelden together have as much lasten as baten"},
	Doc: `With the mutations of reserves on 0.10 and the resultaat on 0.11, the lasten of all
taakvelden are their baten. They are compared in an annex that has 0.11. The CBS
allows a difference in what is delivered to it; here only rounding does.`,
	Basis:    []Basis{bbv("66", "2"), {Law: "CBS, Iv3-controle PF006", Edition: "2025"}, {}},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		all := func(string) bool { return true }
		p.eachTaakveldColumn(func(c budget.Column) {
			annex := p.doc.Taakvelden
			if !annex.Sum(budget.Lasten, c, isCode(p.taakveldResultaat())).IsComputed() && !annex.Sum(budget.Baten, c, isCode(p.taakveldResultaat())).IsComputed() {
				return
			}
			p.compareAs(taakveldSpot("lasten en baten", c), finding.Error, annex.Sum(budget.Lasten, c, all), textUneven, remedyUneven, ready(annex.Sum(budget.Baten, c, all))...)
		})
	},
}

var (
	textUneven = finding.Text{
		NL: "lasten {0}, baten {1}; verschil {2}, afronding verklaart ten hoogste {3}",
		EN: "lasten {0}, baten {1}; difference {2}, rounding explains at most {3}",
	}
	remedyUneven = finding.Text{NL: "zoek het taakveld dat ontbreekt of niet klopt", EN: "look for the taakveld that is missing or wrong"}
)
