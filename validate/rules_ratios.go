package validate

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

func namesInterest(name string) bool { return strings.Contains(strings.ToLower(name), "rente") }

var notitieKengetallen = Basis{
	Law: "Commissie BBV, notitie Meerjarig financieel inzicht", Paragraph: "bijlage 3", Edition: "2020",
	Unverified: "the text of the Regeling vaststelling kengetallen of 2019-04-01 was not seen",
}

var ruleKengetallen = Rule{
	Code:  "BBV1035",
	Title: finding.Text{NL: "De kengetallen volgen uit balans, overzicht en woonlasten", EN: "The kengetallen follow from balans, overzicht and woonlasten"},
	Doc: `Each kengetal that the document prints is compared with what follows from its own
balans, its overzicht van baten en lasten, its incidental items and its woonlasten,
by the formula in force in the year of the column. It differs only where no figures
that round to the printed ones give a ratio that rounds to the printed ratio. A
warning: the present text of the Regeling could not be verified.`,
	Basis:    []Basis{bbv("11", "2d"), notitieKengetallen},
	Severity: finding.Warning,
	From:     2016,
	Check: func(p *Pass) {
		w := p.resilience()
		if w == nil {
			return
		}
		for i, claim := range w.Kengetallen {
			for _, c := range claim.Values.Columns() {
				path := "paragrafen.weerstandsvermogen.kengetallen[" + strconv.Itoa(i) + "].waarden." + c.String()
				if ratio, err := p.kengetal(claim.Kengetal, c, claim.Values[c]); err == nil {
					p.checkRatio(spot{path: path, part: "kengetallen", row: claim.Kengetal.String(), column: c, source: claim.Source}, claim.Values[c], ratio, p.roundedTo(claim.Kengetal), true)
				}
			}
		}
	},
}

// roundedTo returns the step to which the figures of a kengetal are rounded:
// woonlasten are printed in euros, whatever the unit of the document.
func (p *Pass) roundedTo(k budget.Kengetal) budget.Amount {
	if one := budget.Euros(1); k == budget.Belastingcapaciteit && one.Cmp(p.step) < 0 {
		return one
	}
	return p.step
}

// resilience returns the paragraaf weerstandsvermogen; nil where there is none.
func (p *Pass) resilience() *programme.Weerstandsvermogen {
	if p.doc.Paragraphs == nil {
		return nil
	}
	return p.doc.Paragraphs.Weerstandsvermogen
}

// levies returns the paragraaf lokale heffingen; nil where there is none.
func (p *Pass) levies() *programme.LokaleHeffingen {
	if p.doc.Paragraphs == nil {
		return nil
	}
	return p.doc.Paragraphs.LokaleHeffingen
}

// checkRatio reports a printed ratio that no figures within rounding of those
// in the document give, each rounded to a step.
func (p *Pass) checkRatio(s spot, printed indicator.Value, ratio budget.Ratio, rounded budget.Amount, percentage bool) {
	switch fits, known := fit(printed, ratio, rounded, percentage); {
	case !known:
		p.report.Tally.Unknown++
		return
	case fits:
		p.report.Tally.Plausible++
		return
	}
	p.report.Tally.Impossible++
	computed, _ := ratio.Value()
	args := []string{printed.String(), strings.ReplaceAll(computed.String(), ".", ","), ratio.Label()}
	p.noteAt(finding.Warning, p.spotPlace(s),
		finding.Text{NL: "gedrukt {0}, uit de cijfers van het document volgt {1}", EN: "printed {0}, from the figures of the document follows {1}"}.With(args...),
		finding.Text{NL: "controleer de cijfers waaruit {2} volgt, of vermeld welke andere zijn gebruikt", EN: "check the figures that {2} follows from, or state which others were used"}.With(args...))
}

// kengetal computes a kengetal from the totals as the overzicht prints them, or
// from the lines where only those give what is printed for the kengetal.
func (p *Pass) kengetal(k budget.Kengetal, c budget.Column, printed indicator.Value) (budget.Ratio, error) {
	ratio, err := p.claimed.Kengetal(k, c, 1, budget.HalfUp)
	if err != nil {
		return ratio, err
	}
	if fits, known := fit(printed, ratio, p.roundedTo(k), true); !known || fits {
		return ratio, nil
	}
	other, err := p.finances.Kengetal(k, c, 1, budget.HalfUp)
	if fits, known := fit(printed, other, p.roundedTo(k), true); err == nil && known && fits {
		return other, nil
	}
	return ratio, nil
}

// fit reports whether a printed figure can be a ratio of figures that were each
// rounded to a step, and whether that can be known.
func fit(printed indicator.Value, ratio budget.Ratio, rounded budget.Amount, percentage bool) (fits, known bool) {
	value, ok := printed.Decimal()
	if _, computed := ratio.Value(); !ok || !computed || -value.Exponent() > maxDecimals {
		return false, false
	}
	step := decimal.New(1, value.Exponent())
	if percentage {
		value, step = value.Shift(-2), step.Shift(-2)
	}
	return reachable(value, step, reachOf(ratio.Numerator(), rounded), reachOf(ratio.Denominator(), rounded)), true
}

// reach is what a calculation over rounded figures can be.
type reach struct{ low, high decimal.Decimal }

func reachOf(c budget.Calc, step budget.Amount) reach {
	amount, _ := c.Amount()
	slack := Bound(times(step, c.LeafCount())).Decimal()
	return reach{amount.Decimal().Sub(slack), amount.Decimal().Add(slack)}
}

// reachable reports whether a value that is printed to a step can be a
// quotient: whether value × denominator meets the numerator for some value
// and denominator within reach. Products of two ranges are greatest and
// smallest at their ends.
func reachable(value, step decimal.Decimal, numerator, denominator reach) bool {
	half := step.Mul(oneHalf)
	var low, high decimal.Decimal
	for i, v := range []decimal.Decimal{value.Sub(half), value.Add(half)} {
		for j, d := range []decimal.Decimal{denominator.low, denominator.high} {
			product := v.Mul(d)
			if i+j == 0 || product.LessThan(low) {
				low = product
			}
			if i+j == 0 || product.GreaterThan(high) {
				high = product
			}
		}
	}
	return !high.LessThan(numerator.low) && !low.GreaterThan(numerator.high)
}

var ruleKostendekkendheid = Rule{
	Code:  "BBV1036",
	Title: finding.Text{NL: "De kostendekkendheid volgt uit baten en kosten", EN: "The kostendekkendheid follows from baten and costs"},
	Doc: `The printed total of the costs that a heffing may cover is compared with lasten,
overhead, BTW and other costs less other baten, and the printed percentage with
what the heffing yields over those costs.`,
	Basis:    []Basis{bbv("10", "c"), {}},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		h := p.levies()
		if h == nil {
			return
		}
		for i := range h.Kostendekkendheid {
			k, path := &h.Kostendekkendheid[i], "paragrafen.lokaleHeffingen.kostendekkendheid["+strconv.Itoa(i)+"]"
			for _, c := range k.Totaal.Columns() {
				s := spot{path: path + ".gedruktTotaal." + c.String(), part: "kostendekkendheid", row: k.Name, column: c, source: k.Source}
				p.compare(s, finding.Error, budget.Stated("Totaal "+k.Name, k.Totaal[c], k.Source), ready(k.Costs(c))...)
			}
			for _, c := range k.Percentage.Columns() {
				if ratio, err := k.Ratio(c, 1, budget.HalfUp); err == nil {
					p.checkRatio(spot{path: path + ".gedruktPercentage." + c.String(), part: "kostendekkendheid", row: k.Name, column: c, source: k.Source}, k.Percentage[c], ratio, p.step, true)
				}
			}
		}
	},
}

var ruleLevyCosts = Rule{
	Code:  "BBV4016",
	Title: finding.Text{NL: "Een heffing brengt niet meer op dan zij kost", EN: "A heffing yields no more than it costs"},
	Doc: `The estimated baten of a heffing that may cover its costs at most are compared with
those costs, of the columns that estimate. A warning: a surplus may be added to a
voorziening, and then be among the costs elsewhere.`,
	Basis:    []Basis{bbv("10", "c")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		h := p.levies()
		if h == nil {
			return
		}
		for i := range h.Kostendekkendheid {
			k := &h.Kostendekkendheid[i]
			for _, c := range k.Heffing.Columns() {
				costs, ok := k.Costs(c).Amount()
				most := costs.Add(Bound(times(p.step, 1+k.Costs(c).LeafCount())))
				if ok && c.Stage != budget.Realisatie && k.Heffing[c].Cmp(most) > 0 {
					p.note(finding.Warning, "paragrafen.lokaleHeffingen.kostendekkendheid["+strconv.Itoa(i)+"].heffing."+c.String(), k.Name+" › "+p.doc.Label(c),
						finding.Text{NL: "de heffing brengt {0} op, de kosten zijn {1}", EN: "the heffing yields {0}, its costs are {1}"}.With(p.show(k.Heffing[c]), p.show(costs)),
						finding.Text{NL: "verlaag het tarief, of vermeld waar het overschot naartoe gaat", EN: "lower the rate, or state where the surplus goes"})
				}
			}
		}
	},
}

var ruleWeerstand = Rule{
	Code:  "BBV1048",
	Title: finding.Text{NL: "Weerstandscapaciteit en weerstandsratio volgen uit hun delen", EN: "Weerstandscapaciteit and weerstandsratio follow from their parts"},
	Doc: `The printed total of the weerstandscapaciteit is compared with its components, and a
printed weerstandsratio with the capaciteit over what the risico's need. The law
asks for the relation between the two, not for the ratio.`,
	Basis:    []Basis{bbv("11", "1"), bbv("11", "2a"), {}},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		w := p.resilience()
		if w == nil {
			return
		}
		const path = "paragrafen.weerstandsvermogen."
		for _, c := range w.Available.Columns() {
			if len(w.Capacity) > 0 {
				s := spot{path: path + "gedruktBeschikbaar." + c.String(), part: "weerstandscapaciteit", column: c}
				p.compare(s, finding.Error, budget.Stated("Weerstandscapaciteit", w.Available[c], budget.Source{}), ready(w.Total(c))...)
			}
		}
		for _, c := range w.Ratio.Columns() {
			if ratio, err := w.Weerstandsratio(c, 2, budget.HalfUp); err == nil {
				p.checkRatio(spot{path: path + "gedrukteWeerstandsratio." + c.String(), part: "weerstandsratio", column: c}, w.Ratio[c], ratio, p.step, false)
			}
		}
	},
}
