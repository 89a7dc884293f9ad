package arithmetic

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1037 = validate.Rule{
	Code:  "BBV1037",
	Title: finding.Text{NL: "Oud plus mutatie is nieuw", EN: "Old plus mutatie is new"},
	Doc: finding.Text{
		NL: `Een begrotingswijziging stelt de mutatie en het nieuwe bedrag vast. Het nieuwe bedrag
wordt vergeleken met dat van de wijziging ervoor, of anders met de begroting plus alle
mutaties tot dan toe.`,
		EN: `A begrotingswijziging adopts the mutatie and the new amount. The new amount is
compared with the one that the amendment before it adopted, or else with the
begroting plus all mutaties up to it.`,
	},
	Basis:    []validate.Basis{validate.BBV("18", ""), {}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleChange},
	Check: func(p *validate.Pass) {
		sum := map[cyclus.Position][]budget.Term{}
		adopted := map[cyclus.Position]budget.Calc{}
		for i, a := range p.Document().Amendments {
			for j, change := range a.Changes {
				at := change.Position
				mutatie := budget.Plus(budget.Stated("Mutatie "+a.Label(), change.Mutatie, a.Source))
				sum[at] = append(sum[at], mutatie)
				if change.Adopted == nil {
					delete(adopted, at)
					continue
				}
				var ways []validate.Way
				if old, ok := adopted[at]; ok {
					ways = append(ways, validate.Ways(budget.Computed("Nieuw", budget.Plus(old), mutatie))...)
				}
				for _, old := range original(p, at, firstOf(p.Document().Amendments, at)) {
					ways = append(ways, validate.Ways(budget.Computed("Nieuw", append([]budget.Term{budget.Plus(old)}, sum[at]...)...))...)
				}
				now := budget.Stated("Nieuw bedrag", *change.Adopted, a.Source)
				path := fmt.Sprintf("begrotingswijzigingen[%d].wijzigingen[%d].nieuwBedrag", i, j)
				s := validate.Location{Path: path, Part: a.Label(), Row: at.String(), Source: a.Source}
				p.Compare(s, now, ways...)
				adopted[at] = now
			}
		}
	},
}

func firstOf(amendments cyclus.Amendments, at cyclus.Position) cyclus.Change {
	for _, a := range amendments {
		for _, c := range a.Changes {
			if c.Position == at {
				return c
			}
		}
	}
	return cyclus.Change{}
}

// original returns the amount of a position in the begroting in the ways in
// which it is known: €0 for one that its first amendment opens.
func original(p *validate.Pass, at cyclus.Position, first cyclus.Change) []budget.Calc {
	if first.Opens {
		return []budget.Calc{budget.Stated("Begroting", budget.Amount{}, budget.Source{})}
	}
	part, ok := position(p, at)
	if !ok || at.Year != p.Document().Year {
		return nil
	}
	return p.Known(part, at.Side, budget.Column{Year: at.Year, Stage: budget.Begroting})
}

func position(p *validate.Pass, at cyclus.Position) (*programme.Part, bool) {
	part, ok := p.Overview().Find(at.Programme)
	if !ok || at.Part == "" {
		return part, ok
	}
	for q := range part.Parts() {
		if is[*programme.Subdivision](q.Item()) && q.Label() == at.Part {
			return q, true
		}
	}
	return nil, false
}
