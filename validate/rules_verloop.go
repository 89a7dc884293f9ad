package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

var (
	may2017    = "the text was seen in the version of May 2017 only"
	unseen52a  = Basis{"BBV", "52a", "", "2017-05", may2017}
	unseen52d  = Basis{"BBV", "52d", "1", "2019-07-01", "the text was seen as the Commissie BBV quotes it only"}
	titleClose = finding.Text{NL: "is begin plus toevoegingen min verminderingen", EN: "is its opening plus what is added minus what is taken off"}
)

// closes makes the rule that roll-forwards of some kinds close.
func closes(code string, nl, en, doc string, severity finding.Severity, basis Basis, kinds ...budget.VerloopKind) Rule {
	return Rule{
		Code:     code,
		Title:    finding.Text{NL: nl + " " + titleClose.NL, EN: en + " " + titleClose.EN},
		Doc:      doc,
		Basis:    []Basis{basis, {}},
		Severity: severity,
		From:     2004,
		Check: func(p *Pass) {
			for _, kind := range kinds {
				p.checkClosing(kind, severity)
			}
		},
	}
}

var ruleReserveCloses = closes("BBV1021", "Het eindsaldo van een reserve", "The closing of a reserve",
	`The printed saldo at the end of the year of each reserve, and of their total, is
compared with opening, the bestemming of the result of the year before, the
toevoegingen and onttrekkingen in the overzicht, and the vermindering for
afschrijvingen, as far as the document has these columns.`,
	finding.Error, bbv("54", "2"), budget.VerloopReserve)

var ruleVoorzieningCloses = closes("BBV1022", "Het eindsaldo van een voorziening", "The closing of a voorziening",
	`The printed saldo at the end of the year of each voorziening, and of their total,
is compared with opening, toevoegingen, vrijval and aanwendingen. Documents that
print vrijval and aanwending in one column state it beside the statutory ones.`,
	finding.Error, bbv("55", "2"), budget.VerloopVoorziening)

var ruleActivaClose = closes("BBV1023", "De boekwaarde van vaste activa", "The closing of vaste activa",
	`The printed boekwaarde at the end of the year of each kind of (im)materiële vaste
activa, and of their total, is compared with opening, investeringen,
desinvesteringen, afschrijvingen, bijdragen van derden and afwaarderingen.`,
	finding.Error, bbv("52", "2"), budget.VerloopMaterieel)

var ruleVoorschotCloses = closes("BBV1024", "Het saldo van een voorschot op een specifieke uitkering", "The closing of an advance on a specifieke uitkering",
	`The printed saldo at the end of the year of each advance, received or still to be
received, is compared with opening and what came and went. A warning: later texts
of the article could not be verified.`,
	finding.Warning, unseen52a, budget.VerloopOntvangen, budget.VerloopTeOntvangen)

var ruleBouwgrondCloses = closes("BBV1025", "De boekwaarde van bouwgronden in exploitatie", "The closing of bouwgronden in exploitatie",
	`The printed boekwaarde at the end of the year of each complex is compared with
opening, vermeerderingen and verminderingen. A warning: the text of the article
could not be verified.`,
	finding.Warning, unseen52d, budget.VerloopBouwgrond)

func (p *Pass) checkClosing(kind budget.VerloopKind, severity finding.Severity) {
	rows, totals := p.verlopen(kind)
	for _, r := range append(rows, totals...) {
		for _, c := range r.Verloop.Columns() {
			printed := r.Verloop.Printed(c)
			if _, ok := printed.Amount(); !ok {
				continue
			}
			ways := ready(r.Verloop.Closing(c))
			if r.Total { // a total that adds up rounded rows is further from the truth than one that is rounded
				ways = append(ways, later(func() budget.Calc { return sumOf(rows).Closing(c) }))
			}
			p.compare(spotOf(r, "einde", c), severity, printed, ways...)
		}
	}
}

// verlopen returns the roll-forwards of a kind, and their printed totals.
func (p *Pass) verlopen(kind budget.VerloopKind) (rows, totals []programme.Rollforward) {
	for _, r := range p.rolls {
		switch {
		case r.Verloop.Kind() != kind:
		case r.Total:
			totals = append(totals, r)
		default:
			rows = append(rows, r)
		}
	}
	return rows, totals
}

func sumOf(rows []programme.Rollforward) budget.Verloop {
	parts := make([]budget.Verloop, len(rows))
	for i, r := range rows {
		parts[i] = r.Verloop
	}
	total, err := budget.SumVerloop("totaal", parts...)
	if err != nil { // rows of one kind always have a total
		return budget.Verloop{}
	}
	return total
}

func spotOf(r programme.Rollforward, field string, c budget.Column) spot {
	return spot{
		path: r.Path + "." + field + "." + c.String(), part: r.Verloop.Kind().String(),
		row: r.Verloop.Label(), column: c, source: r.Verloop.Printed(c).Source(),
	}
}

var ruleVerloopTotal = Rule{
	Code:  "BBV1026",
	Title: finding.Text{NL: "Het totaal van een verloopoverzicht is de som van zijn rijen", EN: "The total of a roll-forward is the sum of its rows"},
	Doc: `Every column of the printed total of the reserves, of the voorzieningen and of the
vaste activa is compared with the sum of that column over the rows. A row that does
not have the column adds nothing; where a row has it without a figure, there is
nothing to compare with.`,
	Basis:    []Basis{bbv("52", "2"), bbv("54", "2"), bbv("55", "2"), {}},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		for _, kind := range []budget.VerloopKind{budget.VerloopReserve, budget.VerloopVoorziening, budget.VerloopMaterieel} {
			rows, totals := p.verlopen(kind)
			for _, total := range totals {
				for _, c := range total.Verloop.Columns() {
					p.checkTotal(total, rows, c)
				}
			}
		}
	},
}

// checkTotal compares the columns of a printed total with the rows.
func (p *Pass) checkTotal(total programme.Rollforward, rows []programme.Rollforward, c budget.Column) {
	if len(rows) == 0 {
		return
	}
	sum := sumOf(rows)
	if begin := total.Verloop.Opening(c); isKnown(begin) {
		p.compare(spotOf(total, "begin", c), finding.Error, begin, ready(sum.Opening(c))...)
	}
	steps := map[string]budget.Calc{}
	for t := range sum.Mutations(c) {
		steps[t.Calc().Label()] = t.Calc()
	}
	for t := range total.Verloop.Mutations(c) {
		want, ok := steps[t.Calc().Label()]
		if field := stepFields[t.Calc().Label()]; ok && field != "" && isKnown(t.Calc()) {
			p.compare(spotOf(total, field, c), finding.Error, t.Calc(), ready(want)...)
		}
	}
	if einde := total.Verloop.Printed(c); isKnown(einde) {
		p.compare(spotOf(total, "einde", c), finding.Error, einde, ready(sumClosings(rows, c))...)
	}
}

func isKnown(c budget.Calc) bool {
	_, ok := c.Amount()
	return ok
}

// sumClosings adds up the closings of roll-forwards: as printed, or else as
// they follow.
func sumClosings(rows []programme.Rollforward, c budget.Column) budget.Calc {
	terms := make([]budget.Term, len(rows))
	for i, r := range rows {
		closing := r.Verloop.Printed(c)
		if !isKnown(closing) {
			closing = r.Verloop.Closing(c)
		}
		terms[i] = budget.Plus(closing)
	}
	return budget.Computed("Saldo einde", terms...)
}

// stepFields are the fields of the JSON form by the label of a column.
var stepFields = map[string]string{
	"Toevoeging uit het voorgaande boekjaar": "toevoegingVorigBoekjaar", "Onttrekking uit het voorgaande boekjaar": "onttrekkingVorigBoekjaar",
	"Toevoeging": "toevoeging", "Onttrekking": "onttrekking", "Vermindering in verband met afschrijvingen": "verminderingAfschrijving",
	"Vrijval": "vrijval", "Aanwending": "aanwending",
	"Investeringen": "investeringen", "Desinvesteringen": "desinvesteringen", "Afschrijvingen": "afschrijvingen",
	"Bijdragen van derden": "bijdragenDerden", "Afwaarderingen": "afwaarderingen",
}

var ruleReserveMutations = Rule{
	Code:  "BBV1030",
	Title: finding.Text{NL: "Het verloop van de reserves heeft de mutaties van het overzicht", EN: "The roll-forward of the reserves has the mutations of the overzicht"},
	Doc: `The toevoegingen and onttrekkingen of all reserves together are compared with those
of the overzicht van baten en lasten, printed or added up. The bestemming of the
result of the year before is not among them. Whether the vermindering for
afschrijvingen goes through the overzicht, documents treat in two ways; both are
accepted.`,
	Basis:    []Basis{bbv("54", "2c"), bbv("17", "d"), bbv("27", "1d")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		if p.doc.Position == nil {
			return
		}
		for _, c := range p.columns() {
			p.checkMutations(c, budget.Toevoeging)
			p.checkMutations(c, budget.Onttrekking)
		}
	},
}

func (p *Pass) checkMutations(c budget.Column, side budget.Side) {
	var terms, off []budget.Term
	for _, r := range p.doc.Position.Reserves {
		series := r.Toevoeging
		if side == budget.Onttrekking {
			series = r.Onttrekking
			if a, ok := r.Afschrijving.At(c); ok {
				off = append(off, budget.Plus(budget.Stated(r.Name, a, r.Source)))
			}
		}
		if a, ok := series.At(c); ok {
			terms = append(terms, budget.Plus(budget.Stated(r.Name, a, r.Source)))
		} else if series != nil {
			return // a reserve of which this column is not known
		}
	}
	if terms == nil {
		return
	}
	ways := p.total(side, c)
	if off != nil {
		written := budget.Computed("afschrijvingen", off...)
		ways = append(ways, with(ways, func(total budget.Calc) budget.Calc {
			return budget.Computed(side.String(), budget.Plus(total), budget.Minus(written))
		})...)
	}
	p.compareAs(spot{path: "financielePositie.reserves." + side.String() + "." + c.String(), part: "reserves", row: side.String(), column: c}, finding.Error,
		budget.Computed(side.String()+" reserves", terms...), textTwoPlaces, remedyTwoPlaces, ways...)
}

var (
	textTwoPlaces = finding.Text{
		NL: "hier {0}, elders in het document {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
		EN: "{0} here, {1} elsewhere in the document ({4}); difference {2}, rounding explains at most {3}",
	}
	remedyTwoPlaces = finding.Text{
		NL: "zoek uit welke van beide klopt, of vermeld waarom zij verschillen",
		EN: "find out which of the two is right, or state why they differ",
	}
)
