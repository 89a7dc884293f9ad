package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2020 = validate.Rule{
	Code:  "BBV2020",
	Title: finding.Text{NL: "Prioriteiten en overig zijn samen het programma", EN: "Prioriteiten and overig together are the programme"},
	Doc: finding.Text{
		NL: `Een programma mag gesplitst zijn in prioriteiten en overig. Een gesplitst programma
heeft beide en niets daarnaast: elk deel ervan is het een of het ander.`,
		EN: `A programme may be split into prioriteiten and overig. One that is, has both, and
nothing beside them: every part of it is the one or the other.`,
	},
	Basis:    []validate.Basis{validate.BBV("8", "4"), validate.BBV("17", "a")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for path, g := range programme.Each[programme.Programme](p.Document()) {
			count := map[programme.Onderdeel]int{}
			for _, s := range g.Subdivisions {
				count[s.Onderdeel]++
			}
			if count[programme.Prioriteiten]+count[programme.Overig] == 0 {
				continue
			}
			var missing list
			missing.need(count[programme.Prioriteiten] > 0, "prioriteiten")
			missing.need(count[programme.Overig] > 0, "overig")
			missing.need(count[programme.Onderdeel(0)] == 0 && len(g.Lines) == 0, "een programmaonderdeel bij elk deel")
			reportMissing(p, path, g.Name, missing)
		}
	},
}
