package validate

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// The editions of what is said of incidental items and of the equilibrium.
var (
	notitieIncidenteel = Basis{Law: "Commissie BBV, notitie Structurele en incidentele baten en lasten", Paragraph: "par. 4", Edition: "2024"}
	gemeentewet189     = Basis{Law: "Gemeentewet", Article: "189", Paragraph: "2", Edition: "2017-05", Unverified: "later texts of the law were not seen"}
)

// bbv2024 cites an article as the Commissie BBV quotes it in December 2024.
func bbv2024(article, paragraph string) Basis {
	return Basis{Law: "BBV", Article: article, Paragraph: paragraph, Edition: "2024-12"}
}

var ruleIncidentalTotal = Rule{
	Code:  "BBV1043",
	Title: finding.Text{NL: "De incidentele baten en lasten tellen op", EN: "The incidentele baten en lasten add up"},
	Doc: `Printed totals of the incidentele lasten, baten or their saldo, of a programme or of
the whole overzicht, are compared with the sum of the posts. A post without a
figure in a year adds nothing to that year: that is what makes it incidenteel.`,
	Basis:    []Basis{bbv2024("19", "c"), bbv2024("23", "b"), bbv2024("28", "c"), {}},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		e := p.doc.Explanation
		if e == nil {
			return
		}
		for i := range e.Incidenteel {
			g := &e.Incidenteel[i]
			p.checkClaims("toelichtingOverzicht.incidenteel["+strconv.Itoa(i)+"].gedrukt", g.Programme, g.Claims, g.Sum)
		}
		p.checkClaims("toelichtingOverzicht.gedruktIncidenteel", "incidentele baten en lasten", e.IncidenteelTotal, e.Incidental)
	},
}

// checkClaims compares claims on lasten, baten and saldo with a sum.
func (p *Pass) checkClaims(path, part string, claims []programme.Claim, sum func(budget.Side, budget.Column) budget.Calc) {
	for i, claim := range claims {
		if claim.Side != budget.Lasten && claim.Side != budget.Baten && claim.Side != budget.Saldo {
			continue
		}
		for _, c := range claim.Amounts.Columns() {
			s := spot{path + "[" + strconv.Itoa(i) + "].bedragen." + c.String(), part, claim.Side.String(), c, claim.Source, claim.Step(p.doc)}
			p.compare(s, finding.Error, budget.Stated(claim.Side.String(), claim.Amounts[c], claim.Source), ready(sum(claim.Side, c))...)
		}
	}
}

var ruleStructural = Rule{
	Code:  "BBV1044",
	Title: finding.Text{NL: "Het structureel saldo volgt uit overzicht en toelichting", EN: "The structureel saldo follows from overzicht and toelichting"},
	Doc: `A printed structureel saldo is compared with the totaal saldo van baten en lasten,
less incidentele baten, plus incidentele lasten, less structurele toevoegingen, plus
structurele onttrekkingen. Mutations of reserves that the document does not list
as structureel are incidenteel. Documents print the incidental line with either
sign; here its side says what it does.`,
	Basis:    []Basis{gemeentewet189, notitieIncidenteel, bbv2024("19", "c and d"), bbv2024("28", "c and d")},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *Pass) {
		e := p.doc.Explanation
		if e == nil {
			return
		}
		for _, c := range e.Saldo.Columns() {
			ways := with(p.total(budget.Saldo, c), func(saldo budget.Calc) budget.Calc { return structural(e, saldo, c) })
			s := spot{path: "toelichtingOverzicht.gedruktStructureelSaldo." + c.String(), part: "structureel saldo", column: c}
			p.compare(s, finding.Warning, budget.Stated("Structureel saldo", e.Saldo[c], budget.Source{}), ways...)
		}
	},
}

// structural computes the structureel saldo from a totaal saldo.
func structural(e *programme.Toelichting, saldo budget.Calc, c budget.Column) budget.Calc {
	return budget.Computed("Structureel saldo", budget.Plus(saldo), budget.Minus(e.Incidental(budget.Saldo, c)),
		budget.Minus(e.Structural(budget.Toevoeging, c)), budget.Plus(e.Structural(budget.Onttrekking, c)))
}

var ruleIncidentalProgramme = Rule{
	Code:  "BBV3011",
	Title: finding.Text{NL: "Incidentele posten horen bij een programma van het document", EN: "Incidental items belong to a programme of the document"},
	Doc: `The overzicht of incidentele baten en lasten is per programma. A group whose name is
neither the number nor the name of a programme, nor algemene dekkingsmiddelen,
overhead, vpb or onvoorzien, is reported. A warning: documents use short names.`,
	Basis:    []Basis{bbv2024("19", "c"), bbv2024("28", "c")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		e := p.doc.Explanation
		if e == nil || len(p.doc.Programmes) < 2 {
			return
		}
		for i, g := range e.Incidenteel {
			if _, ok := p.finances.Position(g.Programme); !ok {
				p.note(finding.Warning, "toelichtingOverzicht.incidenteel["+strconv.Itoa(i)+"].programma", "incidentele baten en lasten",
					finding.Text{NL: "het document heeft geen programma {0}", EN: "the document has no programme {0}"}.With(g.Programme),
					finding.Text{NL: "herstel nummer of naam", EN: "correct the number or name"})
			}
		}
	},
}

var ruleReserveNamed = Rule{
	Code:  "BBV3012",
	Title: finding.Text{NL: "Structurele mutaties horen bij een reserve van het document", EN: "Structural mutations belong to a reserve of the document"},
	Doc: `The structurele toevoegingen and onttrekkingen are those of reserves, each of which
the toelichting shows with its verloop. A row whose name is no reserve there is
reported, in a document that shows the verloop. A warning: documents use short
names.`,
	Basis:    []Basis{bbv2024("19", "d"), bbv2024("28", "d"), bbv("54", "1")},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *Pass) {
		e := p.doc.Explanation
		if e == nil || p.doc.Position == nil || len(p.doc.Position.Reserves) == 0 {
			return
		}
		known := map[string]bool{"": true}
		for _, r := range p.doc.Position.Reserves {
			known[foldName(r.Name)] = true
		}
		for i, r := range e.Structureel {
			if !known[foldName(r.Name)] {
				p.note(finding.Warning, "toelichtingOverzicht.structureleReserves["+strconv.Itoa(i)+"].naam", "structurele mutaties van reserves",
					finding.Text{NL: "het verloop van de reserves heeft geen {0}", EN: "the roll-forward of the reserves has no {0}"}.With(r.Name),
					finding.Text{NL: "herstel de naam, of neem de reserve op", EN: "correct the name, or add the reserve"})
			}
		}
	},
}

var ruleEquilibrium = Rule{
	Code:  "BBV4011",
	Title: finding.Text{NL: "De begroting is structureel in evenwicht, of wordt dat", EN: "The begroting is structureel in evenwicht, or becomes so"},
	Doc: `The structureel saldo of the begrotingsjaar, mutations of reserves included, is €0 or
more, or it is so in every year of the meerjarenraming from some year on. A tekort
within what rounding explains is none. A warning: whether recovery is plausible and
estimates are reëel is for council and supervisor to judge.`,
	Basis:    []Basis{gemeentewet189, {Law: "Gemeentewet", Article: "203", Edition: "2017-05", Unverified: "later texts of the law were not seen"}, notitieIncidenteel},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *Pass) {
		if p.doc.Kind != programme.Begroting || p.doc.Explanation == nil {
			return
		}
		year := p.doc.Year
		first := p.deficit(budget.Column{Year: year, Stage: budget.Begroting})
		last := p.deficit(budget.Column{Year: year + 3, Stage: budget.Meerjarenraming})
		if first != nil && last != nil {
			p.note(finding.Warning, "toelichtingOverzicht", "structureel saldo",
				finding.Text{NL: "structureel tekort van {0} in {1}, en nog {2} in {3}", EN: "structural deficit of {0} in {1}, and still {2} in {3}"}.With(
					p.show(first.Neg()), strconv.Itoa(year), p.show(last.Neg()), strconv.Itoa(year+3)),
				finding.Text{NL: "laat zien wanneer het evenwicht hersteld is", EN: "show when the equilibrium is restored"})
		}
	},
}

// deficit returns the structureel saldo of a column where it is a tekort that
// rounding does not explain; nil otherwise.
func (p *Pass) deficit(c budget.Column) *budget.Amount {
	for _, way := range p.total(budget.Saldo, c) {
		saldo := structural(p.doc.Explanation, way.calc(), c)
		if a, ok := saldo.Amount(); ok {
			if a.Neg().Cmp(Bound(p.steps(way, saldo))) > 0 {
				return &a
			}
			return nil
		}
	}
	return nil
}

var ruleStructuralPart = Rule{
	Code:  "BBV4014",
	Title: finding.Text{NL: "Structurele mutaties van reserves zijn deel van alle mutaties", EN: "Structural mutations of reserves are part of all mutations"},
	Doc: `The structurele toevoegingen or onttrekkingen of a year are no more than all that the
overzicht adds or withdraws. A warning: a negative incidental mutation, which corrects
an earlier one, can make it so.`,
	Basis:    []Basis{bbv2024("19", "d"), bbv2024("28", "d")},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *Pass) {
		e := p.doc.Explanation
		if e == nil {
			return
		}
		for _, c := range p.columns() {
			for _, side := range mutations {
				p.checkPart(e.Structural(side, c), side, c)
			}
		}
	},
}

// checkPart reports a part that is more than each way of its whole.
func (p *Pass) checkPart(part budget.Calc, side budget.Side, c budget.Column) {
	amount, ok := part.Amount()
	if !ok || amount.Sign() <= 0 {
		return
	}
	var whole budget.Amount
	found := false
	for _, way := range p.total(side, c) {
		calc := way.calc()
		total, ok := calc.Amount()
		if !ok {
			continue
		}
		if amount.Cmp(total.Add(Bound(times(p.step, part.LeafCount()).Add(p.steps(way, calc))))) <= 0 {
			return
		}
		whole, found = total, true
	}
	if found {
		p.note(finding.Warning, "toelichtingOverzicht.structureleReserves."+side.String()+"."+c.String(), "structurele mutaties van reserves › "+p.doc.Label(c),
			finding.Text{NL: "structurele {0} {1}, alle {0} {2}", EN: "structural {0} {1}, all {0} {2}"}.With(side.String(), p.show(amount), p.show(whole)),
			finding.Text{NL: "controleer welke mutaties structureel zijn", EN: "check which mutations are structural"})
	}
}
