package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
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
afschrijvingen door het overzicht loopt, behandelen documenten op twee manieren; beide
zijn goed.`,
		EN: `The toevoegingen and onttrekkingen of all reserves together are compared with those
of the overzicht van baten en lasten, printed or added up. The bestemming of the
result of the year before is not among them. Whether the vermindering for
afschrijvingen goes through the overzicht, documents treat in two ways; both are
accepted.`,
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
	var terms, off []budget.Term
	for _, r := range parts.Of(p.Document().Position).Reserves {
		series := r.Toevoeging
		if side == budget.Onttrekking {
			series = r.Onttrekking
			if a, ok := r.Afschrijving[c]; ok {
				off = append(off, budget.Plus(budget.Stated(r.Name, a, r.Source)))
			}
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
	if off != nil {
		written := budget.Computed("afschrijvingen", off...)
		for _, way := range p.Total(side, c) {
			ways = append(ways, way.Then(func(total budget.Calc) budget.Calc {
				return budget.Computed(side.String(), budget.Plus(total), budget.Minus(written))
			}))
		}
	}
	at := validate.Location{Path: "financielePositie.reserves", Part: "reserves", Row: side.String(), Column: c}
	p.Compare(at, budget.Computed(side.String()+" reserves", terms...), ways...)
}
