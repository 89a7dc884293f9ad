package goals

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5004 = validate.Rule{
	Code:  "BBV5004",
	Title: finding.Text{NL: "Een programma met geld heeft een doel", EN: "A programme with money has a goal"},
	Doc: finding.Text{
		NL: `Het programmaplan bevat per programma het doel naast de raming van baten en lasten.
Een programma dat cijfers heeft en beschreven is, maar geen doel heeft, is "let op".
Een programma met niets dan cijfers is ter info: het document kan zijn rij van een
overzicht bevatten en zijn hoofdstuk niet.`,
		EN: `The programmaplan holds, per programme, the goal beside the raming van baten en
lasten. A programme that has figures and is described, but has no goal, is a
warning. One that has nothing but figures is reported as information: the
document may hold its row of an overzicht and not its chapter.`,
	},
	Basis:    basisMoney,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		hasMoney := money(p)
		for g := range p.GoalTree().Branches() {
			if goalsOf(g) != nil || !hasMoney(g) {
				continue
			}
			severity := finding.Info
			if described(g) {
				severity = finding.Warning
			}
			reportBranch(p, g, severity, "", finding.Text{NL: "het programma heeft lasten of baten en geen doel", EN: "the programme has lasten or baten and no goal"},
				finding.Text{NL: "neem het doel op, of wijs aan waar het document het vermeldt", EN: "add the goal, or point out where the document states it"})
		}
	},
}

// described reports whether a programme holds more than figures.
func described(g *programme.Branch) bool {
	for b := range g.All() {
		if !isPart(b) || len(b.Section().Answers) > 0 {
			return true
		}
	}
	return false
}
