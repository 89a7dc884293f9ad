package goals

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv5005 = validate.Rule{
	Code:  "BBV5005",
	Title: finding.Text{NL: "Een programma met een doel heeft geld", EN: "A programme with a goal has money"},
	Doc: finding.Text{
		NL: `Het programmaplan bevat per programma de raming van baten en lasten naast het doel.
Een programma met doelen maar zonder lasten of baten is "let op": het document kan een
hoofdstuk zonder zijn tabel zijn.`,
		EN: `The programmaplan holds, per programme, the raming van baten en lasten beside the
goal. A programme with goals but without any lasten or baten is a warning: the
document may be a chapter without its table.`,
	},
	Basis:    basisMoney,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		hasMoney := money(p)
		for g := range p.GoalTree().Branches() {
			if goalsOf(g) == nil || hasMoney(g) {
				continue
			}
			reportBranch(p, g, finding.Warning, "", finding.Text{NL: "het programma heeft doelen en geen lasten of baten", EN: "the programme has goals and no lasten or baten"},
				finding.Text{NL: "neem de raming van baten en lasten op, of wijs aan waar het document ze vermeldt", EN: "add the lasten and baten, or point out where the document states them"})
		}
	},
}
