package arithmetic

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1030 = validate.Rule{
	Code:  "BBV1030",
	Title: finding.Text{NL: "Het verloop van de reserves heeft de mutaties van het overzicht", EN: "The roll-forward of the reserves has the mutations of the overzicht"},
	Doc: finding.Text{
		NL: `De toevoegingen en onttrekkingen van alle reserves samen worden vergeleken met die van
het overzicht van baten en lasten, vermeld of opgeteld. De bestemming van het
resultaat van het vorige jaar hoort daar niet bij. Of de vermindering ter dekking van
afschrijvingen door het overzicht loopt, behandelen documenten op twee manieren, en zo ook
vrijval en overheveling die het verloop apart vermeldt; elke manier is goed.`,
		EN: `The toevoegingen and onttrekkingen of all reserves together are compared with those
of the overzicht van baten en lasten, printed or added up. The bestemming of the
result of the year before is not among them. Whether the vermindering for
afschrijvingen goes through the overzicht, documents treat in two ways, and so they do with
vrijval and overheveling that the roll-forward states apart; each way is accepted.`,
	},
	Basis:    []validate.Basis{validate.BBV("54", "2c"), validate.BBV("17", "d"), validate.BBV("27", "1d")},
	Severity: finding.Error,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		for _, c := range parts.Columns(p.Document()) {
			checkMutations(p, c, budget.Toevoeging)
			checkMutations(p, c, budget.Onttrekking)
		}
	},
}

// checkMutations compares the toevoegingen or onttrekkingen of all reserves with
// those of the overzicht.
func checkMutations(p *validate.Pass, c budget.Column, side budget.Side) {
	var terms []budget.Term
	reserves := parts.Of(p.Document().Position).Reserves
	for _, r := range reserves {
		series := r.Toevoeging
		if side == budget.Onttrekking {
			series = r.Onttrekking
		}
		if a, ok := series[c]; ok {
			terms = append(terms, budget.Plus(budget.Stated(r.Name, a, r.Source)))
		} else if series != nil {
			return // a reserve of which this column is not known
		}
	}
	if terms == nil {
		return
	}
	ways := p.Total(side, c)
	for _, apart := range printedApart(reserves, side, c) {
		for _, way := range ways {
			ways = append(ways, way.Then(func(total budget.Calc) budget.Calc {
				return budget.Computed(side.String(), budget.Plus(total), budget.Minus(apart))
			}))
		}
	}
	at := validate.Location{Path: "financielePositie.reserves", Part: "reserves", Row: side.String(), Column: c}
	p.Compare(at, budget.Computed(side.String()+" reserves", terms...), ways...)
}

// printedApart are the sums of what the roll-forwards print beside the toevoegingen or onttrekkingen, and the overzicht may
// count among them.
func printedApart(reserves []balans.Reserve, side budget.Side, c budget.Column) (sums []budget.Calc) {
	columns := map[string]func(balans.Reserve) budget.Series{"overheveling": func(r balans.Reserve) budget.Series { return r.OverhevelingVan }}
	if side == budget.Onttrekking {
		columns = map[string]func(balans.Reserve) budget.Series{
			"afschrijvingen": func(r balans.Reserve) budget.Series { return r.Afschrijving },
			"overheveling":   func(r balans.Reserve) budget.Series { return r.OverhevelingNaar },
			"vrijval":        func(r balans.Reserve) budget.Series { return r.Vrijval },
		}
	}
	for _, name := range slices.Sorted(maps.Keys(columns)) {
		if sum := sumSeries(name, reserves, columns[name], func(r balans.Reserve) string { return r.Name }, c); isKnown(sum) {
			sums = append(sums, sum)
		}
	}
	return sums
}
