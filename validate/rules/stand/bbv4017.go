package stand

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4017 = validate.Rule{
	Code:  "BBV4017",
	Title: finding.Text{NL: "Een programma kost niet meer dan begroot", EN: "A programme costs no more than was voted"},
	Doc: finding.Text{
		NL: `De gerealiseerde lasten van elk programma worden vergeleken met die van de begroting na
wijziging: tot die bedragen mag uitgegeven worden. Meer dan afronding verklaart is een
overschrijding. Sinds 2023 gaat de rechtmatigheidsverantwoording daarover: noemt zij het
programma niet, dan is het "let op". Noemt zij het wel, of is het jaar eerder, dan is het
ter info. Baten die ertegenover staan of een later besluit van de raad kunnen een
overschrijding rechtmatig maken.`,
		EN: `The realised lasten of each programme are compared with those of the begroting na
wijziging: up to these it may spend. More than rounding explains is an overschrijding. Since
2023 the rechtmatigheidsverantwoording is about these: where it does not name the
programme it is a warning. Where it does, or of an earlier year, it is information. Baten
that come with it, or a later decision of the council, may make an overschrijding
rechtmatig.`,
	},
	Basis:    append(parts.Gemeentewet("189", "3"), parts.Notitie("Kadernota rechtmatigheid", "", "2023")),
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		if p.Document().Kind != programme.Jaarstukken {
			return
		}
		voted, spent := budget.Column{Year: p.Document().Year, Stage: budget.NaWijziging}, budget.Column{Year: p.Document().Year, Stage: budget.Realisatie}
		for part := range p.Overview().All() {
			item, ok := part.Item().(*programme.Programme)
			if !ok {
				continue
			}
			limit, slack, okLimit := reachLasten(p, part, voted)
			cost, wide, okCost := reachLasten(p, part, spent)
			if over := cost.Sub(limit); okLimit && okCost && over.Cmp(slack.Add(wide)) > 0 {
				at := validate.Location{Path: part.Path(), Part: part.Label(), Side: budget.Lasten, Column: spent}
				p.Report(howSevere(p.Document(), item.Name), at, finding.Text{NL: "de lasten zijn {0}, begroot na wijziging {1}: {2} meer", EN: "the lasten are {0}, voted na wijziging {1}: {2} more"}.With(p.Show(cost), p.Show(limit), p.Show(over)),
					finding.Text{NL: "licht toe waardoor, en of de raad ermee heeft ingestemd", EN: "explain why, and whether the council agreed to it"})
			}
		}
	},
}

// howSevere says how bad an overschrijding of a programme is: the jaarrekening accounts for it, or does not.
func howSevere(d *programme.Document, name string) finding.Severity {
	named := name != "" && slices.ContainsFunc(parts.Of(d.Rechtmatigheid).Errors, func(e programme.Onrechtmatigheid) bool {
		return strings.Contains(lexicon.Fold(e.Name), lexicon.Fold(name))
	})
	if named || d.Year < accounted {
		return finding.Info
	}
	return finding.Warning
}

// accounted is the first year with a rechtmatigheidsverantwoording (Kadernota rechtmatigheid 2023).
const accounted = 2023

// reachLasten is what the lasten of a part come to as far as the document knows them, and by how much
// rounding can move that.
func reachLasten(p *validate.Pass, part *programme.Part, c budget.Column) (amount, slack budget.Amount, ok bool) {
	known, _ := part.Known(budget.Lasten, c)
	return p.Reach(validate.Ways(known)...)
}
