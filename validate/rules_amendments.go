package validate

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

var ruleAmendmentSum = Rule{
	Code:  "BBV1037",
	Title: finding.Text{NL: "Oud plus mutatie is nieuw", EN: "Old plus mutatie is new"},
	Doc: `A begrotingswijziging adopts the mutatie and the new amount. The new amount is
compared with the one that the amendment before it adopted, or else with the
begroting plus all mutaties up to it.`,
	Basis:    []Basis{bbv("18", "")},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleChange},
	Check: func(p *Pass) {
		sum := map[budget.Position][]budget.Term{}
		adopted := map[budget.Position]budget.Calc{}
		for i, a := range p.doc.Amendments {
			for j, change := range a.Changes {
				at := change.Position
				mutatie := budget.Plus(budget.Stated("Mutatie "+a.Label(), change.Mutatie, a.Source))
				sum[at] = append(sum[at], mutatie)
				if change.Adopted == nil {
					delete(adopted, at)
					continue
				}
				var ways []lazy
				if old, ok := adopted[at]; ok {
					ways = append(ways, ready(budget.Computed("Nieuw", budget.Plus(old), mutatie))...)
				}
				for _, old := range p.original(at, firstOf(p.doc.Amendments, at)) {
					ways = append(ways, ready(budget.Computed("Nieuw", append([]budget.Term{budget.Plus(old)}, sum[at]...)...))...)
				}
				now := budget.Stated("Nieuw bedrag", *change.Adopted, a.Source)
				s := spot{path: changePath(i, j) + ".nieuwBedrag", part: a.Label(), row: at.String(), source: a.Source}
				p.compare(s, finding.Error, now, ways...)
				adopted[at] = now
			}
		}
	},
}

func changePath(i, j int) string {
	return "begrotingswijzigingen[" + strconv.Itoa(i) + "].wijzigingen[" + strconv.Itoa(j) + "]"
}

// firstOf returns the first change of a position.
func firstOf(amendments budget.Amendments, at budget.Position) budget.Change {
	for _, a := range amendments {
		for _, c := range a.Changes {
			if c.Position == at {
				return c
			}
		}
	}
	return budget.Change{}
}

// original returns the ways in which the amount of a position in the begroting
// is known: €0 for one that its first amendment opens.
func (p *Pass) original(at budget.Position, first budget.Change) []budget.Calc {
	if first.Opens {
		return []budget.Calc{budget.Stated("Begroting", budget.Amount{}, budget.Source{})}
	}
	part, ok := p.position(at)
	if !ok || at.Year != p.doc.Year {
		return nil
	}
	return p.known(part, at.Side, budget.Column{Year: at.Year, Stage: budget.Begroting})
}

// position returns the part of the overzicht that a position stands for.
func (p *Pass) position(at budget.Position) (*programme.Part, bool) {
	part, ok := p.finances.Position(at.Programme)
	if !ok || at.Part == "" {
		return part, ok
	}
	for q := range part.Parts() {
		if q.Kind() == programme.PartSubdivision && q.Label() == at.Part {
			return q, true
		}
	}
	return nil, false
}

// known returns the ways in which a side of a part is known: as its first table
// prints it, and as it follows from its lines, if these are all.
func (p *Pass) known(part *programme.Part, side budget.Side, c budget.Column) (out []budget.Calc) {
	if f, ok := p.elsewhere(part, side, c); ok {
		out = append(out, p.calc(f))
	}
	if !p.incomplete(part, side) && part.Has(side) {
		out = append(out, part.Figure(side, c))
	}
	return out
}

var ruleAmendments = Rule{
	Code:  "BBV1038",
	Title: finding.Text{NL: "Begroting plus wijzigingen is begroting na wijziging", EN: "Begroting plus amendments is begroting na wijziging"},
	Doc: `In a document that lists its begrotingswijzigingen, the lasten, baten and mutations
of reserves of each programme na wijziging are compared with the begroting plus
all mutaties. A warning: documents may list the most important amendments only.`,
	Basis:    []Basis{bbv("18", ""), bbv("27", "2")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		if len(p.doc.Amendments) == 0 {
			return
		}
		year := p.doc.Year
		mutaties := map[*programme.Part]map[budget.Side][]budget.Term{}
		for _, a := range p.doc.Amendments {
			for _, change := range a.Changes {
				part, ok := p.finances.Position(change.Position.Programme)
				if ok && change.Position.Year == year {
					if mutaties[part] == nil {
						mutaties[part] = map[budget.Side][]budget.Term{}
					}
					mutaties[part][change.Position.Side] = append(mutaties[part][change.Position.Side], budget.Plus(budget.Stated(a.Label(), change.Mutatie, a.Source)))
				}
			}
		}
		for part := range p.overview.All() {
			if _, ok := mutaties[part]; ok || part.Kind() == programme.PartProgramme {
				p.checkAmended(part, mutaties[part])
			}
		}
	},
}

// checkAmended compares the sides of a part with the begroting and mutaties.
func (p *Pass) checkAmended(part *programme.Part, mutaties map[budget.Side][]budget.Term) {
	year := p.doc.Year
	for _, side := range booked {
		var ways []lazy
		for _, old := range p.known(part, side, budget.Column{Year: year, Stage: budget.Begroting}) {
			ways = append(ways, ready(budget.Computed("Begroting na wijziging", append([]budget.Term{budget.Plus(old)}, mutaties[side]...)...))...)
		}
		after := budget.Column{Year: year, Stage: budget.NaWijziging}
		if now := p.known(part, side, after); len(now) > 0 && len(ways) > 0 {
			s := spot{path: part.Path() + "." + side.String() + "." + after.String(), part: part.Label(), row: side.String(), column: after}
			p.compareAs(s, finding.Warning, now[0], textTwoPlaces, remedyAmended, ways...)
		}
	}
}

var remedyAmended = finding.Text{NL: "neem de wijziging op die ontbreekt, of herstel het bedrag", EN: "add the amendment that is missing, or correct the amount"}

var ruleAmendmentOrder = Rule{
	Code:  "BBV4013",
	Title: finding.Text{NL: "Wijzigingen staan op volgorde en vallen in het begrotingsjaar", EN: "Amendments are in order and within the budget year"},
	Doc: `A council can amend the begroting until the end of the year that it is for, and each
amendment builds on the one before. Reported are a decision after 31 December of
the year, and one that is earlier than the one before it in the list.`,
	Basis:    []Basis{{Law: "Gemeentewet", Article: "192", Edition: "2017-05", Unverified: "later texts of the law were not seen"}, bbv("18", "")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		var before budget.Date
		for i, a := range p.doc.Amendments {
			path := "begrotingswijzigingen[" + strconv.Itoa(i) + "].datum"
			switch {
			case a.Date.IsZero():
				continue
			case a.Date.Year() > p.doc.Year:
				p.note(finding.Warning, path, a.Label(), finding.Text{NL: "het besluit is van na het begrotingsjaar {0}", EN: "the decision is from after the budget year {0}"}.With(strconv.Itoa(p.doc.Year)),
					finding.Text{NL: "controleer de datum", EN: "check the date"})
			case a.Date.Compare(before) < 0:
				p.note(finding.Warning, path, a.Label(), finding.Text{NL: "het besluit is eerder dan dat ervoor, van {0}", EN: "the decision is earlier than the one before it, of {0}"}.With(before.String()),
					finding.Text{NL: "zet de wijzigingen op volgorde, of herstel de datum", EN: "put the amendments in order, or correct the date"})
			}
			before = a.Date
		}
	},
}
