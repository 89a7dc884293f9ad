package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1056 = validate.Rule{
	Code:  "BBV1056",
	Title: finding.Text{NL: "Het verloop van het saldo eindigt op het saldo van het overzicht", EN: "The verloop of the saldo ends with the saldo of the overzicht"},
	Doc: finding.Text{
		NL: `Het saldo waarop een verloop met een begin eindigt, vermeld of opgeteld, wordt vergeleken met het
resultaat van het overzicht van baten en lasten of met het saldo van vóór de mutaties aan reserves; het
verloop van een programma met dat programma. Een document mag een verloop vermelden dat verder loopt dan
zijn eigen overzicht: daarom is een verschil een waarschuwing.`,
		EN: `The saldo with which a verloop that has a begin ends, stated or added up, is compared with the
resultaat of the overzicht van baten en lasten or with its saldo before the mutaties aan reserves; the
verloop of a programme with that programme. A document may state a verloop that runs on beyond its own
overzicht: that is why a difference is a warning.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		for path, b := range programme.Each[cyclus.Bijstellingen](p.Document()) {
			if b.Begin == nil {
				continue
			}
			for _, c := range b.Columns() {
				checkEinde(p, path, b, c)
			}
		}
	},
}

func checkEinde(p *validate.Pass, path string, b *cyclus.Bijstellingen, c budget.Column) {
	at := validate.Location{Path: path, Part: b.Name, Row: "einde", Column: c, Source: b.Source}
	einde := b.Saldo(len(b.Groups), c)
	if a, ok := b.Einde[c]; ok {
		einde, at.Path = budget.Stated("einde", a, b.Source), path+".gedruktEinde."+c.String()
	}
	if isKnown(einde) {
		p.Compare(at, einde, saldiOf(p, b.Programme, c)...)
	}
}

// saldiOf are the resultaat and the saldo of the whole, or of the programme that is named.
func saldiOf(p *validate.Pass, name string, c budget.Column) []validate.Way {
	return append(figuresOf(p, name, budget.Resultaat, c), figuresOf(p, name, budget.Saldo, c)...)
}
