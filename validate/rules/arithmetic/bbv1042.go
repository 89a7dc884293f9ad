package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1042 = validate.Rule{
	Code:  "BBV1042",
	Title: finding.Text{NL: "De taakvelden van een programma tellen op tot dat programma", EN: "The taakvelden of a programme add up to it"},
	Doc: finding.Text{
		NL: `Waar een programma zijn lasten en baten nog eens per taakveld vermeldt, wordt hun som
vergeleken met het programma. Taakveld 0.10 telt bij geen van beide mee: mutaties aan
reserves zijn geen lasten of baten.`,
		EN: `Where a programme prints its lasten and baten once more by taakveld, their sum is
compared with the programme. Taakveld 0.10 counts with neither: mutations of
reserves are no lasten or baten.`,
	},
	Basis:    []validate.Basis{validate.BBV("66", "2")},
	Severity: finding.Error,
	From:     2017,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		for part := range p.Overview().All() {
			g, ok := part.Item().(*programme.Programme)
			if !ok || len(g.Taakvelden) == 0 {
				continue
			}
			annex := &programme.TaakveldAnnex{Lines: g.Taakvelden}
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				for _, c := range parts.Columns(p.Document()) {
					if sum := annex.Sum(side, c, ordinary(p)); isKnown(sum) {
						at := validate.Location{Path: part.Path() + ".taakvelden", Part: part.Label(), Row: "taakvelden " + side.String(), Column: c}
						p.Compare(at, sum, validate.Ways(p.Known(part, side, c)...)...)
					}
				}
			}
		}
	},
}
