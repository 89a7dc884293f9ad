package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1038 = validate.Rule{
	Code:  "BBV1038",
	Title: finding.Text{NL: "Begroting plus wijzigingen is begroting na wijziging", EN: "Begroting plus amendments is begroting na wijziging"},
	Doc: finding.Text{
		NL: `In een document dat zijn begrotingswijzigingen opsomt worden de lasten, baten en
mutaties aan reserves van elk programma na wijziging vergeleken met de begroting plus
alle mutaties. Het blijft bij "let op": documenten mogen alleen de belangrijkste
wijzigingen noemen.`,
		EN: `In a document that lists its begrotingswijzigingen, the lasten, baten and mutations
of reserves of each programme na wijziging are compared with the begroting plus
all mutaties. A warning: documents may list the most important amendments only.`,
	},
	Basis:    []validate.Basis{validate.BBV("18", ""), validate.BBV("27", "2")},
	Severity: finding.Warning,
	Differs: validate.Message{
		Text:   parts.TwoPlaces().Text,
		Remedy: finding.Text{NL: "neem de wijziging op die ontbreekt, of herstel het bedrag", EN: "add the amendment that is missing, or correct the amount"},
	},
	Check: func(p *validate.Pass) {
		mutaties := map[*programme.Part]map[budget.Side][]budget.Term{}
		for _, a := range p.Document().Amendments {
			for _, change := range a.Changes {
				part, ok := p.Overview().Find(change.Position.Programme)
				if !ok || change.Position.Year != p.Document().Year {
					continue
				}
				if mutaties[part] == nil {
					mutaties[part] = map[budget.Side][]budget.Term{}
				}
				side := change.Position.Side
				mutaties[part][side] = append(mutaties[part][side], budget.Plus(budget.Stated(a.Label(), change.Mutatie, a.Source)))
			}
		}
		for part := range p.Overview().All() {
			if _, ok := mutaties[part]; ok || len(p.Document().Amendments) > 0 && is[*programme.Programme](part.Item()) {
				checkAmended(p, part, mutaties[part])
			}
		}
	},
}

func checkAmended(p *validate.Pass, part *programme.Part, mutaties map[budget.Side][]budget.Term) {
	year := p.Document().Year
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking} {
		var ways []validate.Way
		for _, old := range p.Known(part, side, budget.Column{Year: year, Stage: budget.Begroting}) {
			ways = append(ways, validate.Ways(budget.Computed("Begroting na wijziging", append([]budget.Term{budget.Plus(old)}, mutaties[side]...)...))...)
		}
		after := budget.Column{Year: year, Stage: budget.NaWijziging}
		if now := p.Known(part, side, after); len(now) > 0 && len(ways) > 0 {
			at := validate.Location{Path: p.PathOf(part, side, after), Part: part.Label(), Row: side.String(), Column: after}
			p.Compare(at, now[0], ways...)
		}
	}
}
