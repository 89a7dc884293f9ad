package validate

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
)

var (
	threePerCent = decimal.New(3, -2)
	plausible    = []Basis{{}}
)

var ruleNegative = Rule{
	Code:  "BBV9001",
	Title: finding.Text{NL: "Lasten en baten zijn zelden negatief", EN: "Lasten and baten are seldom negative"},
	Doc: `Lasten and baten stand unsigned by direction, so a negative one is a correction, such
as an unspent saving target, or a figure whose sign was read wrong. Both occur:
documents print negative lasten rightly.`,
	Basis:    []Basis{bbv("2", ""), {}},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for part := range p.overview.All() {
			for _, side := range booked {
				series := part.Series(side)
				for _, c := range series.Columns() {
					if series[c].Sign() < 0 {
						p.noteAt(finding.Warning, p.placeOf(part.Path()+"."+side.String()+"."+c.String(), part.Source(), part, side, p.doc.Label(c)),
							finding.Text{NL: "negatieve {0}: {1}", EN: "negative {0}: {1}"}.With(side.String(), p.show(series[c])),
							finding.Text{NL: "controleer of het een correctie is", EN: "check whether it is a correction"})
					}
				}
			}
		}
	},
}

var ruleJump = Rule{
	Code:  "BBV9002",
	Title: finding.Text{NL: "Een programma verdubbelt of halveert zelden", EN: "A programme seldom doubles or halves"},
	Doc: `The lasten and baten of a programme are compared from one column to the next, in the
order of the document. Reported is one that more than doubles or halves and changes
by more than five per cent of that side of all programmes. New tasks and large land
sales do that too.`,
	Basis:    plausible,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		columns := p.columns()
		for i := 1; i < len(columns); i++ {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				whole, _ := firstKnown(p.total(side, columns[i])).Amount()
				for part := range p.overview.All() {
					if part.Kind() == programme.PartProgramme {
						p.checkJump(part, side, columns[i-1], columns[i], whole)
					}
				}
			}
		}
	},
}

func (p *Pass) checkJump(part *programme.Part, side budget.Side, from, to budget.Column, whole budget.Amount) {
	before, okB := p.amountOf(part, side, from)
	after, okA := p.amountOf(part, side, to)
	if !okB || !okA {
		return
	}
	change := after.Sub(before).Abs()
	small := times(change, 20).Cmp(whole) <= 0
	if small || after.Cmp(before.Add(before)) <= 0 && before.Cmp(after.Add(after)) <= 0 {
		return
	}
	p.note(finding.Warning, part.Path()+"."+side.String()+"."+to.String(), part.Label()+" › "+side.String()+" "+p.doc.Label(to),
		finding.Text{NL: "{0} in {1}, {2} in de kolom ervoor", EN: "{0} in {1}, {2} in the column before"}.With(p.show(after), p.doc.Label(to), p.show(before)),
		finding.Text{NL: "controleer beide cijfers en hun eenheid", EN: "check both figures and their unit"})
}

// amountOf returns a side of a part: as printed first, or as it follows.
func (p *Pass) amountOf(part *programme.Part, side budget.Side, c budget.Column) (budget.Amount, bool) {
	for _, calc := range p.known(part, side, c) {
		if a, ok := calc.Amount(); ok {
			return a, true
		}
	}
	return budget.Amount{}, false
}

var ruleCopied = Rule{
	Code:  "BBV9003",
	Title: finding.Text{NL: "Een realisatie is zelden gelijk aan de raming", EN: "A realisatie seldom equals its raming"},
	Doc: `A programme whose lasten and baten are realised to the last digit as they were
estimated na wijziging may have been copied from one column to the other. Small or
fixed programmes are so rightly.`,
	Basis:    plausible,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		estimate, actual := budget.Column{Year: p.doc.Year, Stage: budget.NaWijziging}, budget.Column{Year: p.doc.Year, Stage: budget.Realisatie}
		for part := range p.overview.All() {
			if part.Kind() == programme.PartProgramme && p.sameOn(part, budget.Lasten, estimate, actual) && p.sameOn(part, budget.Baten, estimate, actual) {
				p.note(finding.Warning, part.Path(), part.Label(), finding.Text{NL: "lasten en baten zijn precies gerealiseerd zoals geraamd", EN: "lasten and baten are realised exactly as estimated"},
					finding.Text{NL: "controleer of een kolom is overgenomen", EN: "check whether a column was copied"})
			}
		}
	},
}

func (p *Pass) sameOn(part *programme.Part, side budget.Side, a, b budget.Column) bool {
	before, okB := p.amountOf(part, side, a)
	after, okA := p.amountOf(part, side, b)
	return okA && okB && !after.IsZero() && after.Equal(before)
}

var ruleIncidentalExceeds = Rule{
	Code:  "BBV9004",
	Title: finding.Text{NL: "Incidenteel is minder dan alles", EN: "What is incidenteel is less than all"},
	Doc: `The incidentele lasten or baten of a programme are seldom more than all its lasten or
baten. Negative structural posts can make them so.`,
	Basis:    []Basis{bbv2024("19", "c"), bbv2024("28", "c")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		if p.doc.Explanation == nil {
			return
		}
		for i := range p.doc.Explanation.Incidenteel {
			g := &p.doc.Explanation.Incidenteel[i]
			part, ok := p.finances.Position(g.Programme)
			if !ok {
				continue
			}
			for _, c := range p.columns() {
				for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
					incidental, _ := g.Sum(side, c).Amount()
					if all, known := p.amountOf(part, side, c); known && incidental.Cmp(all.Add(p.step)) > 0 {
						p.note(finding.Warning, "toelichtingOverzicht.incidenteel["+strconv.Itoa(i)+"]."+side.String()+"."+c.String(), g.Programme+" › "+p.doc.Label(c),
							finding.Text{NL: "incidentele {0} {1}, alle {0} {2}", EN: "incidental {0} {1}, all {0} {2}"}.With(side.String(), p.show(incidental), p.show(all)),
							finding.Text{NL: "controleer het programma en de post", EN: "check the programme and the post"})
					}
				}
			}
		}
	},
}

var ruleNegativeStand = Rule{
	Code:  "BBV9005",
	Title: finding.Text{NL: "Een reserve of voorziening is zelden negatief", EN: "A reserve or voorziening is seldom negative"},
	Doc: `A reserve or voorziening below zero at the end of a year has spent what it did not
have. Reserves for bouwgronden are sometimes printed so.`,
	Basis:    []Basis{bbv("43", ""), bbv("44", "")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for _, r := range p.rolls {
			if kind := r.Verloop.Kind(); kind != budget.VerloopReserve && kind != budget.VerloopVoorziening {
				continue
			}
			for _, c := range r.Verloop.Columns() {
				if a, ok := r.Verloop.Printed(c).Amount(); ok && a.Sign() < 0 {
					s := spotOf(r, "einde", c)
					p.noteAt(finding.Warning, p.spotPlace(s), finding.Text{NL: "eindsaldo {0}", EN: "closing {0}"}.With(p.show(a)), finding.Text{NL: "controleer het verloop", EN: "check the roll-forward"})
				}
			}
		}
	},
}

var ruleRiskProduct = Rule{
	Code:  "BBV9006",
	Title: finding.Text{NL: "Een risico telt voor gevolg maal kans", EN: "A risico counts for effect times chance"},
	Doc: `A printed expected loss is compared with the greatest loss times the kans. Documents
that count structural risico's twice differ rightly.`,
	Basis:    []Basis{bbv("11", "2b"), {}},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		w := p.resilience()
		if w == nil {
			return
		}
		for i, r := range w.Risks {
			percent, ok := r.Chance.Decimal()
			if !ok || r.Effect == nil || r.Expected == nil || -percent.Exponent() > maxDecimals {
				continue
			}
			want, err := r.Effect.Mul(percent.Shift(-2), usualDecimals, budget.HalfUp)
			if err == nil && want.Sub(*r.Expected).Abs().Cmp(p.step) > 0 {
				p.note(finding.Warning, "paragrafen.weerstandsvermogen.risicos["+strconv.Itoa(i)+"].gedruktVerwacht", r.Name,
					finding.Text{NL: "gedrukt {0}, {1} × {2} is {3}", EN: "printed {0}, {1} × {2} is {3}"}.With(p.show(*r.Expected), p.show(*r.Effect), r.Chance.String(), p.show(want)),
					finding.Text{NL: "controleer gevolg en kans", EN: "check effect and chance"})
			}
		}
	},
}

var ruleRisky = Rule{
	Code:  "BBV9007",
	Title: finding.Text{NL: "Een kengetal valt in de meest risicovolle klasse", EN: "A kengetal falls in the class with most risk"},
	Doc: `Each kengetal that follows from the document is put in the classes of the financial
supervisors. These are their practice and no law: the BBV sets no norms, and sources
differ on the borders.`,
	Basis:    []Basis{{Law: "signaalwaarden van de toezichthouders", Edition: "2017", Unverified: "the text of the supervisors was not seen"}},
	Severity: finding.Warning,
	From:     2016,
	Check: func(p *Pass) {
		w, profile := p.resilience(), budget.SupervisorProfile()
		if w == nil {
			return
		}
		for i, k := range w.Kengetallen {
			for _, c := range k.Values.Columns() {
				ratio, err := p.claimed.Kengetal(k.Kengetal, c, 1, budget.HalfUp)
				if err != nil {
					continue
				}
				if class, ok := profile.Class(k.Kengetal, ratio); ok && class == "C" {
					value, _ := ratio.Value()
					p.note(finding.Warning, "paragrafen.weerstandsvermogen.kengetallen["+strconv.Itoa(i)+"].waarden."+c.String(), k.Kengetal.String()+" › "+p.doc.Label(c),
						finding.Text{NL: "{0}% valt in klasse {1}", EN: "{0}% falls in class {1}"}.With(value.String(), class), finding.Text{NL: "licht het toe in de beoordeling", EN: "explain it in the beoordeling"})
				}
			}
		}
	},
}

func foldName(name string) string { return lexicon.Fold(trimName(name)) }
