package goals

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5010 = validate.Rule{
	Code:  "BBV5010",
	Title: finding.Text{NL: "Elke indicator hangt aan een nummer dat bestaat", EN: "Every indicator hangs on a number that exists"},
	Doc: finding.Text{
		NL: `Waar een tabel naast de doelen haar indicatoren met een nummer verbindt, is een nummer
dat geen doel en geen activiteit van het programma of onderdeel heeft een fout. Het is
"let op" waar het nummer alleen een bestaand voortzet, zoals 4.1.1 na 4.1: dat kan een
telling van de indicatoren zelf zijn.`,
		EN: `Where a table beside the goals links its indicators by number, a number that no goal
and no activity of the programme or subdivision has is an error. It is a warning
where the number only goes on from one that exists, as 4.1.1 from 4.1: that may
be a count of the indicators themselves.`,
	},
	Basis:    basisGoal,
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		linkable := remembered(linkableBy)
		for b := range p.GoalTree().All() {
			if !is[indicator.Indicator](b) || b.Number() == "" || !linksByCode(b.Parent()) || some(b.Measures()) {
				continue
			}
			severity, text := finding.Error, finding.Text{NL: "geen doel of activiteit heeft het nummer {0}", EN: "no goal or activity has the number {0}"}.With(b.Number())
			if near := nearest(b, linkable(b.Parent())); near != nil {
				severity, text = finding.Warning, finding.Text{
					NL: "geen doel of activiteit heeft het nummer {0}; {1} komt het dichtst in de buurt", EN: "no goal or activity has the number {0}; {1} comes closest",
				}.With(b.Number(), near.Label())
			}
			reportBranch(p, b, severity, "code", text, finding.Text{NL: "herstel het nummer, of neem op wat ontbreekt", EN: "correct the number, or add what is missing"})
		}
	},
}

// linkableBy are the goals and activities of a part by their numbers, of several with one number the first.
func linkableBy(part *programme.Branch) map[number.Number]*programme.Branch {
	out := map[number.Number]*programme.Branch{}
	for c := range part.All() {
		n, ok := number.Parse(c.Number())
		if ok && out[n] == nil && (is[programme.Goal](c) || is[programme.Activity](c)) {
			out[n] = c
		}
	}
	return out
}

// nearest returns the goal or activity whose number is the longest beginning
// of the code of an indicator.
func nearest(b *programme.Branch, linkable map[number.Number]*programme.Branch) *programme.Branch {
	code, _ := number.Parse(b.Number())
	for n, ok := code.Parent(); ok; n, ok = n.Parent() {
		if near := linkable[n]; near != nil {
			return near
		}
	}
	return nil
}
