package goals

import (
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5001 = validate.Rule{
	Code:  "BBV5001",
	Title: finding.Text{NL: "Elke activiteit dient een doel", EN: "Every activity serves a goal"},
	Doc: finding.Text{
		NL: `Wat er gedaan wordt is de weg naar een doel (art. 8, derde lid, b). Gemeld worden de
activiteiten van een programma of onderdeel als geheel die geen nummer aan een doel
bindt: ter info waar het programma doelen heeft, die zij alle kunnen dienen; als "let
op" waar het er geen heeft; en een activiteit waarvan het nummer een doel noemt dat er
onder genummerde doelen niet is.`,
		EN: `What is done is the way to a goal (art. 8, third paragraph, b). Reported are the
activities of a programme or part as a whole that no number ties to a goal: as
information where the programme has goals, which they may all serve; as a
warning where it has none; and an activity whose number names a goal that does
not exist among numbered goals.`,
	},
	Basis:    basisBoth,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		goalsBy := remembered(numberedGoals)
		for part := range p.GoalTree().All() {
			if isPart(part) {
				checkActivities(p, part, goalsBy(programmeOf(part)))
			}
		}
	},
}

// checkActivities looks at what stands directly below a programme or part.
func checkActivities(p *validate.Pass, part *programme.Branch, goals map[number.Number]*programme.Branch) {
	loose := 0
	for _, a := range below[programme.Activity](part) {
		above, numbered := parentNumber(a)
		switch {
		case numbered && goals[above] != nil:
		case numbered && len(goals) > 0:
			reportBranch(p, a, finding.Warning, "nummer", finding.Text{
				NL: "volgens het nummer {0} dient de activiteit een doel dat er niet is",
				EN: "by its number {0} the activity serves a goal that does not exist",
			}.With(a.Number()), finding.Text{NL: "herstel het nummer, of neem het doel op", EN: "correct the number, or add the goal"})
		default:
			loose++
		}
	}
	if loose == 0 {
		return
	}
	severity, text := finding.Info, finding.Text{NL: "{0} × een activiteit zonder eigen doel", EN: "{0} × an activity without a goal of its own"}
	if len(goals) == 0 && goalsOf(programmeOf(part)) == nil {
		severity, text = finding.Warning, finding.Text{NL: "{0} × een activiteit, en het programma heeft geen doel", EN: "{0} × an activity, and the programme has no goal"}
	}
	reportBranch(p, part, severity, "activiteiten", text.With(strconv.Itoa(loose)),
		finding.Text{NL: "zet elke activiteit bij het doel dat zij dient", EN: "put every activity with the goal that it serves"})
}
