package classification

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv3011 = validate.Rule{
	Code:  "BBV3011",
	Title: finding.Text{NL: "Incidentele posten horen bij een programma van het document", EN: "Incidental items belong to a programme of the document"},
	Doc: finding.Text{
		NL: `Het overzicht van incidentele baten en lasten is per programma. Gemeld wordt een groep
waarvan de naam noch het nummer noch de naam van een programma is, en ook niet
algemene dekkingsmiddelen, overhead, vpb of onvoorzien. Het blijft bij "let op":
documenten gebruiken korte namen.`,
		EN: `The overzicht of incidentele baten en lasten is per programma. A group whose name is
neither the number nor the name of a programme, nor algemene dekkingsmiddelen,
overhead, vpb or onvoorzien, is reported. A warning: documents use short names.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "c", "2024-12"), validate.BBV("28", "c", "2024-12")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		if len(p.Document().Programmes) < 2 {
			return
		}
		for path, g := range programme.Each[programme.IncidentalGroup](p.Document()) {
			if _, ok := p.Overview().Find(g.Programme); !ok {
				at := validate.Location{Path: path + ".programma", Part: "incidentele baten en lasten"}
				p.Report(finding.Warning, at, finding.Text{NL: "het document heeft geen programma {0}", EN: "the document has no programme {0}"}.With(g.Programme),
					finding.Text{NL: "herstel nummer of naam", EN: "correct the number or name"})
			}
		}
	},
}
