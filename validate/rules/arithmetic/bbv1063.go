package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1063 = validate.Rule{
	Code:  "BBV1063",
	Title: finding.Text{NL: "De lasten en baten naar kostensoort zijn die van het overzicht", EN: "The lasten and baten by kostensoort are those of the overzicht"},
	Doc: finding.Text{
		NL: `De lasten en de baten naar kostensoort worden vergeleken met die van het overzicht van baten en
lasten, of van het programma of onderdeel waarvan zij zijn; bij de lasten mogen de toevoegingen aan
reserves zijn meegeteld en bij de baten de onttrekkingen. Het vermelde saldo is baten min lasten.`,
		EN: `The lasten and the baten by kostensoort are compared with those of the overzicht van baten en
lasten, or of the programme or part that they are of; the toevoegingen aan reserves may be counted
among the lasten and the onttrekkingen among the baten. The stated saldo is baten minus lasten.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		for path, k := range programme.Each[programme.Kostensoorten](p.Document()) {
			for _, c := range k.Saldo.Columns() {
				compareSeries(p, path+".gedruktSaldo", "saldo", k.Saldo, c, k.Source, k.Figure(budget.Saldo, c))
			}
			checkKostensoort(p, path+".lasten", k, k.Lasten, budget.Lasten, budget.Toevoeging)
			checkKostensoort(p, path+".baten", k, k.Baten, budget.Baten, budget.Onttrekking)
		}
	},
}

// checkKostensoort compares one side with that of the overzicht, with or without its mutation of reserves.
func checkKostensoort(p *validate.Pass, path string, k *programme.Kostensoorten, s *programme.Staat, side, mutation budget.Side) {
	if s == nil {
		return
	}
	for _, c := range s.Columns() {
		ways := withReserves(p, k.Programme, side, mutation, c)
		if sum := k.Figure(side, c); isKnown(sum) {
			p.Compare(validate.Location{Path: path, Part: "kostensoorten", Row: side.String(), Column: c, Source: s.Source}, sum, ways...)
		}
	}
}

// withReserves are the ways to a side, without and with its mutation of reserves.
func withReserves(p *validate.Pass, name string, side, mutation budget.Side, c budget.Column) []validate.Way {
	ways := figuresOf(p, name, side, c)
	for _, way := range ways {
		for _, more := range figuresOf(p, name, mutation, c) {
			if reserves := more.Calc(); isKnown(reserves) {
				ways = append(ways, way.Then(func(calc budget.Calc) budget.Calc {
					return budget.Computed(side.String()+" met reserves", budget.Plus(calc), budget.Plus(reserves))
				}))
			}
		}
	}
	return ways
}

// figuresOf are the ways to a side of the whole, or of the part that is named.
func figuresOf(p *validate.Pass, name string, side budget.Side, c budget.Column) []validate.Way {
	if name == "" {
		return p.Total(side, c)
	}
	part, ok := p.Overview().Find(name)
	if !ok {
		return nil
	}
	known, _ := part.Known(side, c)
	return validate.Ways(known)
}
