package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// The articles on goals and the way to them, of begroting and jaarstukken.
var (
	basisGoal     = []Basis{bbv("8", "3a"), bbv("25", "2a")}
	basisActivity = []Basis{bbv("8", "3b"), bbv("25", "2b")}
	basisBoth     = slices.Concat(basisGoal, basisActivity)
	basisMoney    = slices.Concat(basisGoal, []Basis{bbv("8", "3c"), bbv("25", "2c")})
)

var ruleActivityGoal = Rule{
	Code:  "BBV5001",
	Title: finding.Text{NL: "Elke activiteit dient een doel", EN: "Every activity serves a goal"},
	Doc: `What is done is the way to a goal (art. 8, third paragraph, b). Reported are the
activities of a programme or part as a whole that no number ties to a goal: as
information where the programme has goals, which they may all serve; as a
warning where it has none; and an activity whose number names a goal that does
not exist among numbered goals.`,
	Basis:    basisBoth,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for part := range p.tree.All() {
			if isPart(part) {
				p.checkActivities(part)
			}
		}
	},
}

// checkActivities looks at what stands directly below a programme or part.
func (p *Pass) checkActivities(part *programme.Branch) {
	goals := goalsOf(programmeOf(part))
	loose := 0
	for _, a := range below(part, programme.BranchActivity) {
		above, numbered := parentNumber(a)
		switch {
		case numbered && slices.ContainsFunc(goals, hasNumber(above)):
		case numbered && slices.ContainsFunc(goals, isNumbered):
			p.reportBranch(a, finding.Warning, "nummer", finding.Text{
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
	if goals == nil {
		severity, text = finding.Warning, finding.Text{NL: "{0} × een activiteit, en het programma heeft geen doel", EN: "{0} × an activity, and the programme has no goal"}
	}
	p.reportBranch(part, severity, "activiteiten", text.With(strconv.Itoa(loose)),
		finding.Text{NL: "zet elke activiteit bij het doel dat zij dient", EN: "put every activity with the goal that it serves"})
}

var ruleGoalActivity = Rule{
	Code:  "BBV5002",
	Title: finding.Text{NL: "Bij elk doel staat wat ervoor gedaan wordt", EN: "Every goal says what is done to reach it"},
	Doc: `The law asks for the way to the goals per programme; that every goal has an
activity of its own is good practice. An activity counts for the goal that it
stands below or is tied to by number, for the goals below that one, and, where it
belongs to a programme or part as a whole, for all goals in that. So does an
answer to the question wat gaan we daarvoor doen. Where no goal of a programme
has any, that is reported once, at the programme.`,
	Basis:    basisActivity,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		p.checkCover(servedHere, finding.Text{NL: "er staat niet bij wat ervoor gedaan wordt", EN: "it does not say what is done to reach it"}, finding.Text{
			NL: "geen van de {0} doelen van het programma zegt wat ervoor gedaan wordt", EN: "none of the {0} goals of the programme says what is done to reach it",
		}, finding.Text{NL: "neem de activiteiten op, of wijs aan waar het document ze afdrukt", EN: "add the activities, or point out where the document prints them"})
	},
}

var ruleGoalIndicator = Rule{
	Code:  "BBV5003",
	Title: finding.Text{NL: "Aan elk doel is af te meten of het bereikt is", EN: "Every goal can be measured"},
	Doc: `The law asks that goals are explained by indicators per programme; that every goal
has one of its own is good practice. An indicator counts for what it stands below
or is tied to by number, for the goals above and below that, and, where it
belongs to a programme or part as a whole, for all goals in that. Where no goal of
a programme has any, that is reported once, at the programme.`,
	Basis:    basisGoal,
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		p.checkCover(measuredHere, finding.Text{NL: "geen indicator meet of het bereikt is", EN: "no indicator measures whether it is reached"}, finding.Text{
			NL: "geen van de {0} doelen van het programma heeft een indicator", EN: "none of the {0} goals of the programme has an indicator",
		}, finding.Text{NL: "neem indicatoren op, ten minste de verplichte (Regeling beleidsindicatoren)", EN: "add indicators, at least the mandatory ones (Regeling beleidsindicatoren)"})
	},
}

// checkCover reports the goals that lack something, or the programme where all
// its goals do.
func (p *Pass) checkCover(has cover, lacks, allLack, remedy finding.Text) {
	for g := range p.tree.Branches() {
		goals := goalsOf(g)
		bare := slices.DeleteFunc(slices.Clone(goals), has.covered)
		if len(bare) == len(goals) && len(goals) > 1 {
			p.reportBranch(g, finding.Warning, "", allLack.With(strconv.Itoa(len(goals))), remedy)
			continue
		}
		for _, goal := range bare {
			if !slices.Contains(bare, goal.Parent()) {
				p.reportBranch(goal, finding.Warning, "", lacks, remedy)
			}
		}
	}
}

// cover says whether something that goals need is directly with a branch.
type cover func(*programme.Branch) bool

// covered reports whether the thing is with the goal, with anything below it,
// with anything that it belongs to, or in a part of what it is the goal of.
func (has cover) covered(goal *programme.Branch) bool {
	if has.within(goal) || slices.ContainsFunc(below(partOf(goal), programme.BranchSubdivision), has.within) {
		return true
	}
	for above := goal.Parent(); above != nil; above = above.Parent() {
		if has(above) {
			return true
		}
	}
	return false
}

func (has cover) within(b *programme.Branch) bool {
	for c := range b.All() {
		if has(c) {
			return true
		}
	}
	return false
}

// servedHere reports whether a branch has an activity of its own: below it,
// tied to it by number, or as an answer.
func servedHere(b *programme.Branch) bool {
	switch {
	case b.Kind() == programme.BranchActivity:
		return true
	case isPart(b):
		loose := func(a *programme.Branch) bool { _, numbered := parentNumber(a); return !numbered }
		return answers(b, programme.WatGaanWeDoen) || slices.ContainsFunc(below(b, programme.BranchActivity), loose)
	case b.Kind() != programme.BranchGoal:
		return false
	case below(b, programme.BranchActivity) != nil:
		return true
	}
	number, err := programme.ParseNumber(b.Number())
	if err != nil {
		return false
	}
	return slices.ContainsFunc(below(partOf(b), programme.BranchActivity), func(a *programme.Branch) bool {
		above, ok := parentNumber(a)
		return ok && above == number
	})
}

func measuredHere(b *programme.Branch) bool {
	for range b.MeasuredBy() {
		return true
	}
	return false
}

// answers reports whether a programme or part answers a W question.
func answers(b *programme.Branch, question programme.Question) bool {
	s := b.Section()
	return s != nil && slices.ContainsFunc(s.Answers, func(a programme.Answer) bool { return a.Question == question })
}

var ruleMoneyGoal = Rule{
	Code:  "BBV5004",
	Title: finding.Text{NL: "Een programma met geld heeft een doel", EN: "A programme with money has a goal"},
	Doc: `The programmaplan holds, per programme, the goal beside the raming van baten en
lasten. A programme that has figures and is described, but has no goal, is a
warning. One that has nothing but figures is reported as information: the
document may hold its row of an overzicht and not its chapter.`,
	Basis:    basisMoney,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for g := range p.tree.Branches() {
			if goalsOf(g) != nil || !p.hasMoney(g) {
				continue
			}
			severity := finding.Info
			if described(g) {
				severity = finding.Warning
			}
			p.reportBranch(g, severity, "", finding.Text{NL: "het programma heeft lasten of baten en geen doel", EN: "the programme has lasten or baten and no goal"},
				finding.Text{NL: "neem het doel op, of wijs aan waar het document het afdrukt", EN: "add the goal, or point out where the document prints it"})
		}
	},
}

var ruleGoalMoney = Rule{
	Code:  "BBV5005",
	Title: finding.Text{NL: "Een programma met een doel heeft geld", EN: "A programme with a goal has money"},
	Doc: `The programmaplan holds, per programme, the raming van baten en lasten beside the
goal. A programme with goals but without any lasten or baten is a warning: the
document may be a chapter without its table.`,
	Basis:    basisMoney,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for g := range p.tree.Branches() {
			if goalsOf(g) == nil || p.hasMoney(g) {
				continue
			}
			p.reportBranch(g, finding.Warning, "", finding.Text{NL: "het programma heeft doelen en geen lasten of baten", EN: "the programme has goals and no lasten or baten"},
				finding.Text{NL: "neem de raming van baten en lasten op, of wijs aan waar het document ze afdrukt", EN: "add the lasten and baten, or point out where the document prints them"})
		}
	},
}

// hasMoney reports whether a programme states or claims any lasten or baten.
func (p *Pass) hasMoney(g *programme.Branch) bool {
	if item, ok := g.Item().(*programme.Programme); ok && len(item.Taakvelden) > 0 {
		return true
	}
	part := p.programmePart(g.Path())
	return part.Has(budget.Saldo) || slices.ContainsFunc(p.claims, func(c *claim) bool {
		return c.part == part || strings.HasPrefix(c.part.Path(), part.Path()+".")
	})
}

// programmePart returns the figures of the programme at a path of the goal
// tree.
func (p *Pass) programmePart(path string) *programme.Part {
	for all := range p.overview.Parts() {
		for part := range all.Parts() {
			if part.Path() == path {
				return part
			}
		}
	}
	return nil
}

// described reports whether a programme holds more than figures.
func described(g *programme.Branch) bool {
	for b := range g.All() {
		switch {
		case !isPart(b):
			return true
		case b.Section() != nil && len(b.Section().Answers) > 0:
			return true
		}
	}
	return false
}
