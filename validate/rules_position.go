package validate

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// notitieEMU is where the EMU-saldo is explained.
var notitieEMU = Basis{Law: "Commissie BBV, notitie Geprognosticeerde balans en EMU-saldo", Paragraph: "bijlage 4", Edition: "2018"}

var ruleEMU = Rule{
	Code:  "BBV1034",
	Title: finding.Text{NL: "Het EMU-saldo volgt uit zijn regels", EN: "The EMU-saldo follows from its lines"},
	Doc: `A printed EMU-saldo is compared with the exploitatiesaldo before mutations of
reserves, less the growth of the (im)materiële vaste activa and of the voorraden,
plus that of the voorzieningen, less the boekwinst.`,
	Basis:    []Basis{bbv("20", "1c"), notitieEMU},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		if p.doc.Position == nil || p.doc.Position.EMU == nil {
			return
		}
		emu := p.doc.Position.EMU
		for _, c := range emu.Saldo.Columns() {
			s := spot{path: "financielePositie.emu.gedruktSaldo." + c.String(), part: "EMU-saldo", column: c, source: emu.Source}
			p.compare(s, finding.Error, budget.Stated("EMU-saldo", emu.Saldo[c], emu.Source), ready(emu.Lines.Saldo(c))...)
		}
	},
}

var ruleEMUMethods = Rule{
	Code:  "BBV4012",
	Title: finding.Text{NL: "Het EMU-saldo volgt ook uit de balans", EN: "The EMU-saldo follows from the balans too"},
	Doc: `The EMU-saldo as the change of the financial assets less that of the debts, by the
geprognosticeerde balans, is compared with the printed one. The two methods agree
where the eigen vermogen grows by the exploitatiesaldo and there is no boekwinst;
a printed boekwinst is taken off. A warning: documents leave small posts out of
either.`,
	Basis:    []Basis{bbv("20", "1b and 1c"), notitieEMU},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		b, ok := p.balans()
		if !ok || p.doc.Position.EMU == nil || !hasEMUPosts(b) {
			return
		}
		emu := p.doc.Position.EMU
		method := budget.EMU{Balans: b, Boekwinst: emu.Lines.Boekwinst, Source: emu.Source}
		for _, c := range emu.Saldo.Columns() {
			if before, ok := c.Before(balansColumns(b)); ok {
				s := spot{path: "financielePositie.emu.gedruktSaldo." + c.String(), part: "EMU-saldo", column: c, source: emu.Source}
				p.compareAs(s, finding.Warning, budget.Stated("EMU-saldo", emu.Saldo[c], emu.Source), textTwoPlaces, remedyTwoPlaces, ready(method.FromBalans(before, c))...)
			}
		}
	},
}

// hasEMUPosts reports whether a balans has the debts and the financial assets
// that the method of the balans cannot do without.
func hasEMUPosts(b budget.Balans) bool {
	for _, at := range []budget.Post{budget.Financieel, budget.UitzettingenKort, budget.LiquideMiddelen, budget.OverlopendeActiva,
		budget.VasteSchuld, budget.VlottendeSchuld, budget.OverlopendePassiva} {
		if !b.Has(at) {
			return false
		}
	}
	return true
}

var ruleInvestmentTotal = Rule{
	Code:  "BBV1047",
	Title: finding.Text{NL: "Het totaal van de investeringen is de som van de lijst", EN: "The total of the investeringen is the sum of the list"},
	Doc: `A printed total of the investeringen of a year is compared with the sum of those
that have an amount in that year, whatever nut they have. A list that leaves
investeringen out cannot add up, and says so in its text.`,
	Basis:    []Basis{bbv("20", "2b"), bbv("35", "1"), {}},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		if p.doc.Position == nil || p.doc.Position.Investments == nil {
			return
		}
		plan := p.doc.Position.Investments
		for _, c := range plan.Total.Columns() {
			s := spot{path: "financielePositie.investeringen.gedruktTotaal." + c.String(), part: "investeringen", row: "totaal", column: c, source: plan.Source}
			p.compare(s, finding.Error, budget.Stated("Totaal investeringen", plan.Total[c], plan.Source), ready(plan.Sum(c))...)
		}
	},
}

var ruleContinues = Rule{
	Code:  "BBV4010",
	Title: finding.Text{NL: "Het begin van een jaar is het einde van het vorige", EN: "The opening of a year is the closing of the one before"},
	Doc: `The opening of each reserve, voorziening, vast actief, voorschot and complex is
compared with its closing in the column of the year before, as printed or as it
follows, less what the document says was reclassified between the two. A warning:
a begroting may start from a prognosis of its own.`,
	Basis:    []Basis{bbv("54", "2a"), bbv("55", "2a"), bbv("52", "2a"), {}},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for _, r := range p.rolls {
			columns := r.Verloop.Columns()
			for _, c := range columns {
				before, ok := c.Before(columns)
				if !ok || r.Total {
					continue
				}
				ways := []lazy{
					later(func() budget.Calc { return moved(r.Verloop, r.Verloop.Printed(before), c) }),
					later(func() budget.Calc { return moved(r.Verloop, r.Verloop.Closing(before), c) }),
				}
				if begin := r.Verloop.Opening(c); isKnown(begin) {
					p.compareAs(spotOf(r, "begin", c), finding.Warning, begin, textBreaks, remedyBreaks, ways...)
				}
			}
		}
	},
}

// moved returns a closing with what was reclassified before the opening of c.
func moved(v budget.Verloop, closing budget.Calc, c budget.Column) budget.Calc {
	terms := []budget.Term{budget.Plus(closing)}
	if r := v.Reclassified(c); r.IsComputed() && isKnown(r) {
		terms = append(terms, budget.Plus(r))
	}
	return budget.Computed("Einde van het jaar ervoor", terms...)
}

var (
	textBreaks = finding.Text{
		NL: "begin {0}, einde van het jaar ervoor {1}; verschil {2}, afronding verklaart ten hoogste {3}",
		EN: "opening {0}, closing of the year before {1}; difference {2}, rounding explains at most {3}",
	}
	remedyBreaks = finding.Text{NL: "vermeld wat tussen beide is verschoven, of herstel het begin", EN: "state what was reclassified between the two, or correct the opening"}
)

var ruleVoorzieningRente = Rule{
	Code:  "BBV3010",
	Title: finding.Text{NL: "Aan een voorziening wordt geen rente toegevoegd", EN: "No interest is added to a voorziening"},
	Doc: `Rentetoevoegingen aan voorzieningen are not allowed. Reported is a column beside the
statutory ones whose name says that it adds rente. A warning: a voorziening at
present value grows by its rate, which the law allows.`,
	Basis:    []Basis{bbv("45", "")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		if p.doc.Position == nil {
			return
		}
		for i, v := range p.doc.Position.Voorzieningen {
			for j, m := range v.Overig {
				if m.Vermeerdering != nil && namesInterest(m.Name) {
					p.note(finding.Warning, "financielePositie.voorzieningen["+strconv.Itoa(i)+"].overig["+strconv.Itoa(j)+"]", v.Name,
						finding.Text{NL: "“{0}” voegt rente toe", EN: "“{0}” adds interest"}.With(m.Name),
						finding.Text{NL: "boek de rente als baten of lasten, of vermeld dat de voorziening contant is gemaakt", EN: "book the interest as baten or lasten, or state that the voorziening is at present value"})
				}
			}
		}
	},
}
