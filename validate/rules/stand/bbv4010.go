package stand

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4010 = validate.Rule{
	Code:  "BBV4010",
	Title: finding.Text{NL: "Het begin van een jaar is het einde van het vorige", EN: "The opening of a year is the closing of the one before"},
	Doc: finding.Text{
		NL: `De beginstand van elke reserve, elke voorziening, elk vast actief, elk voorschot en
elk complex wordt vergeleken met de eindstand in de kolom van het jaar ervoor, zoals
vermeld of zoals zij volgt, min wat volgens het document tussen beide is verschoven.
Het blijft bij "let op": een begroting mag van een eigen prognose uitgaan.`,
		EN: `The opening of each reserve, voorziening, vast actief, voorschot and complex is
compared with its closing in the column of the year before, as printed or as it
follows, less what the document says was reclassified between the two. A warning:
a begroting may start from a prognosis of its own.`,
	},
	Basis:    []validate.Basis{validate.BBV("54", "2a"), validate.BBV("55", "2a"), validate.BBV("52", "2a"), {}},
	Severity: finding.Warning,
	Differs: validate.Message{
		Text: finding.Text{
			NL: "begin {0}, einde van het jaar ervoor {1}; verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "opening {0}, closing of the year before {1}; difference {2}, rounding explains at most {3}",
		},
		Remedy: finding.Text{
			NL: "vermeld wat tussen beide is verschoven, of herstel het begin",
			EN: "state what was reclassified between the two, or correct the opening",
		},
	},
	Check: func(p *validate.Pass) {
		for _, r := range p.Rollforwards("") {
			if r.Total || r.Verloop.Kind() == balans.VerloopKrediet { // which begins with what was voted, each year again
				continue
			}
			columns := r.Verloop.Columns()
			for _, c := range columns {
				before, ok := c.Before(columns)
				if !ok {
					continue
				}
				begin := r.Verloop.Opening(c)
				if _, known := begin.Amount(); !known {
					continue
				}
				p.Compare(parts.Row(r, "begin", c, begin), begin,
					validate.Way{Calc: func() budget.Calc { return moved(r.Verloop, r.Verloop.Printed(before), c) }},
					validate.Way{Calc: func() budget.Calc { return moved(r.Verloop, r.Verloop.Closing(before), c) }})
			}
		}
	},
}

// moved returns a closing with what was reclassified before the opening of c.
func moved(v balans.Verloop, closing budget.Calc, c budget.Column) budget.Calc {
	terms := []budget.Term{budget.Plus(closing)}
	r := v.Reclassified(c)
	if _, known := r.Amount(); known && r.IsComputed() {
		terms = append(terms, budget.Plus(r))
	}
	return budget.Computed("Einde van het jaar ervoor", terms...)
}
