package goals

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv5008 = validate.Rule{
	Code:  "BBV5008",
	Title: finding.Text{NL: "Wat onder een doel staat, draagt het nummer van dat doel", EN: "What stands below a goal bears the number of that goal"},
	Doc: finding.Text{
		NL: `Een nummer als 2.1 zegt dat het bij 2 hoort. Staat een doel, activiteit of indicator
onder een genummerd doel en noemt het nummer ervan een ander dat in hetzelfde
programma of onderdeel bestaat, dan spreken die twee elkaar tegen. Nummers die geen
ander doel noemen zijn een eigen telling en worden niet vergeleken.`,
		EN: `A number such as 2.1 says that it belongs to 2. Where a goal, an activity or an
indicator stands below a numbered goal and its number names another one that
exists in the same programme or subdivision, the two contradict each other.
Numbers that name no other goal are a count of their own and not compared.`,
	},
	Basis:    basisBoth,
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		goalsBy := remembered(numberedGoals)
		for b := range p.GoalTree().All() {
			above, ok := parentNumber(b)
			if !ok || isPart(b) || isPart(b.Parent()) || !isNumbered(b.Parent()) || hasNumber(above)(b.Parent()) {
				continue
			}
			goal := goalsBy(partOf(b))[above]
			if goal == nil || belongs(b, goal) {
				continue
			}
			reportBranch(p, b, finding.Error, numberField(b), finding.Text{
				NL: "het nummer {0} hoort bij {1}, maar het staat onder {2}", EN: "the number {0} belongs to {1}, but it stands below {2}",
			}.With(b.Number(), goal.Label(), b.Parent().Label()),
				finding.Text{NL: "herstel het nummer, of verplaats het", EN: "correct the number, or move it"})
		}
	},
}
