package stand

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4020 = validate.Rule{
	Code:  "BBV4020",
	Title: finding.Text{NL: "Kasgeldlimiet, renterisiconorm en drempelbedrag volgen uit het begrotingstotaal", EN: "Kasgeldlimiet, renterisiconorm and drempelbedrag follow from the begrotingstotaal"},
	Doc: finding.Text{
		NL: `De norm wordt vergeleken met het vermelde percentage van het vermelde begrotingstotaal, zonder
afronding van het percentage, en dat percentage met de regeling. Van een gemeente is de
kasgeldlimiet 8,5 procent, van een provincie 7; de renterisiconorm is van beide 20 procent, en ten
minste € 2,5 miljoen. Het drempelbedrag van het schatkistbankieren is 2 procent tot een
begrotingstotaal van € 500 miljoen en 0,2 procent daarboven, ten minste € 1 miljoen; tot 1 juli 2021
was het 0,75 procent, ten minste € 250.000. Is er geen percentage vermeld, dan wordt de norm daarmee
vergeleken. Van gemeenschappelijke regelingen en waterschappen zijn de percentages van kasgeldlimiet
en renterisiconorm niet gezien. Of het begrotingstotaal dat van het overzicht is wordt niet gecontroleerd.`,
		EN: `The norm is compared with the stated percentage of the stated begrotingstotaal, without rounding of
the percentage, and that percentage with the regeling. Of a gemeente the kasgeldlimiet is 8.5 per
cent, of a provincie 7; the renterisiconorm is 20 per cent of both, and € 2.5 million at least. The
drempelbedrag of the schatkistbankieren is 2 per cent up to a begrotingstotaal of € 500 million and
0.2 per cent above, € 1 million at least; until 1 July 2021 it was 0.75 per cent, € 250,000 at least.
Where no percentage is stated the norm is compared with these. Of gemeenschappelijke regelingen and
waterschappen the percentages of kasgeldlimiet and renterisiconorm were not seen. Whether the
begrotingstotaal is that of the overzicht is not checked.`,
	},
	Basis: []validate.Basis{{
		Law: "Uitvoeringsregeling Financiering decentrale overheden", Article: "2", Edition: "2000-12-21", From: 2015, Layers: [4]iv3.Layer{iv3.Gemeente, iv3.Provincie},
		Unverified: finding.Text{
			NL: "gezien is de eerste tekst, met 8,2 en 6,8 procent; de percentages van nu noemen gemeenten en provincies vanaf 2015",
			EN: "the first text was seen, with 8.2 and 6.8 per cent; the percentages of now gemeenten and provincies state from 2015",
		},
	}, {
		Law: "Regeling schatkistbankieren decentrale overheden", Edition: "Stcrt. 2013, 34041", From: 2014,
		Unverified: finding.Text{
			NL: "alleen de aanhef is gezien; het Agentschap van de Generale Thesaurie (dsta.nl) en jaarstukken noemen de percentages",
			EN: "only the opening was seen; the Agentschap van de Generale Thesaurie (dsta.nl) and jaarstukken state the percentages",
		},
	}, {}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for _, l := range parts.Limits(p.Document()) {
			for _, c := range l.Percentage.Columns() {
				judgePercentage(p, l, c)
			}
			for _, c := range l.Norm.Columns() {
				judgeNorm(p, l, l.At("norm", "norm", c, l.Source), l.Norm[c], 0)
			}
			for i, b := range l.Uses {
				for _, c := range b.Norm.Columns() {
					judgeNorm(p, l, l.At("benutting["+strconv.Itoa(i)+"].norm", "norm", c, b.Source), b.Norm[c], b.Quarter)
				}
			}
		}
	},
}

// judgePercentage compares a stated percentage with those of the regeling.
func judgePercentage(p *validate.Pass, l parts.Limit, c budget.Column) {
	want := l.Statutory(p.Document().Municipality.Layer(), c.Year)
	stated, ok := l.Percentage[c].Decimal()
	if !ok || len(want) == 0 || slices.ContainsFunc(want, stated.Equal) {
		return
	}
	text := strings.ReplaceAll(want[0].String(), ".", ",")
	p.Report(finding.Warning, l.At("percentage", "percentage", c, l.Source), finding.Text{
		NL: "vermeld {0}, volgens de regeling is het {1} procent", EN: "stated {0}, by the regeling it is {1} per cent",
	}.With(l.Percentage[c].String(), text), finding.Text{NL: "controleer het percentage", EN: "check the percentage"})
}

// judgeNorm compares a norm with the stated percentage of the begrotingstotaal; where none is stated, it has two of them, or it is a
// drempelbedrag of a quarter, with what the regeling makes of it.
func judgeNorm(p *validate.Pass, l parts.Limit, at validate.Location, norm budget.Amount, quarter int) {
	base, ok := l.Base[at.Column]
	if !ok {
		return
	}
	var exact []budget.Calc
	rates := l.Statutory(p.Document().Municipality.Layer(), at.Column.Year)
	product, stated := l.Product(at.Column).Amount()
	switch {
	case stated && !l.HasTwoParts(at.Column) && (quarter == 0 || l.Name != parts.Drempelbedrag):
		rate, _ := l.Percentage[at.Column].Decimal()
		rates, exact = []decimal.Decimal{rate}, ways(rate, product, l.Least(at.Column.Year, quarter))
	case l.Name == parts.Drempelbedrag:
		for _, a := range parts.Threshold(base, at.Column.Year, quarter) {
			exact = append(exact, budget.Stated("drempelbedrag volgens de regeling", a, budget.Source{}))
		}
	case len(rates) > 0:
		exact = ways(rates[0], parts.Percent(base, rates[0]), l.Least(at.Column.Year, quarter))
	}
	if len(exact) > 0 {
		parts.Follow(p, at, norm, parts.Percent(p.Document().Step(), rates[len(rates)-1]).Abs(), exact...)
	}
}

// ways are a percentage of the begrotingstotaal, and what the norm is at least where that is more.
func ways(rate decimal.Decimal, amount budget.Amount, least []budget.Amount) []budget.Calc {
	out := []budget.Calc{budget.Stated(strings.ReplaceAll(rate.String(), ".", ",")+" procent van het begrotingstotaal", amount, budget.Source{})}
	for _, a := range least {
		if amount.Cmp(a) < 0 {
			out = append(out, budget.Stated("minimum", a, budget.Source{}))
		}
	}
	return out
}
