package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1067 = validate.Rule{
	Code:  "BBV1067",
	Title: finding.Text{NL: "De bezoldiging van een topfunctionaris is de som van haar delen", EN: "The bezoldiging of a topfunctionaris is the sum of its parts"},
	Doc: finding.Text{
		NL: `Het vermelde subtotaal van een topfunctionaris wordt vergeleken met de beloning plus de beloningen
betaalbaar op termijn, en de vermelde bezoldiging met die som, of met het vermelde subtotaal, min wat
onverschuldigd betaald is. Deze tabel is in euro's, ook waar het document in duizenden is: een verschil
mag zo groot zijn als het afronden op hele euro's, of op centen waar die er staan, verklaart.`,
		EN: `The stated subtotal of a topfunctionaris is compared with the beloning plus the beloningen betaalbaar
op termijn, and the stated bezoldiging with that sum, or with the stated subtotal, less what was paid
without being due. This table is in euros, even where the document is in thousands: a difference may be
what rounding to whole euros explains, or to cents where these are stated.`,
	},
	Basis:    []validate.Basis{validate.BBV("28", "e", "2024-12"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for path, b := range programme.Each[verantwoording.Bezoldiging](p.Document()) {
			in := parts.InEuros(b.Beloning, b.OpTermijn, b.Onverschuldigd, b.Subtotaal, b.Totaal)
			parted := *b
			parted.Onverschuldigd = nil
			follows(p, in, path+".gedruktSubtotaal", b, b.Subtotaal, parted.Sum())
			ways := []budget.Calc{b.Sum()}
			if b.Subtotaal != nil {
				terms := []budget.Term{budget.Plus(budget.Stated("subtotaal", *b.Subtotaal, b.Source))}
				if b.Onverschuldigd != nil {
					terms = append(terms, budget.Minus(budget.Stated("onverschuldigd betaald", *b.Onverschuldigd, b.Source)))
				}
				ways = append(ways, budget.Computed("bezoldiging", terms...))
			}
			follows(p, in, path+".gedruktTotaal", b, b.Totaal, ways...)
		}
	},
}

// follows reports a figure in euros that none of the ways to it explains by rounding of it and of the figures they come from.
func follows(p *validate.Pass, in parts.Euros, path string, b *verantwoording.Bezoldiging, printed *budget.Amount, ways ...budget.Calc) {
	if printed == nil {
		return
	}
	var computed []budget.Amount
	for _, way := range ways {
		a, ok := way.Amount()
		if ok && printed.Sub(a).Abs().Cmp(in.Bound(int64(way.LeafCount())+1)) <= 0 {
			return
		}
		if ok {
			computed = append(computed, a)
		}
	}
	if len(computed) > 0 {
		at := validate.Location{Path: path, Part: "topfunctionarissen", Row: b.Name, Source: b.Source}
		p.Report(finding.Error, at, in.Contradicts(*printed, computed[0]), finding.Text{NL: "controleer de bezoldiging en haar delen", EN: "check the bezoldiging and its parts"})
	}
}
