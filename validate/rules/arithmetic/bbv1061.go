package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1061 = validate.Rule{
	Code:  "BBV1061",
	Title: finding.Text{NL: "Wat in erfpacht is uitgegeven is een deel van de boekwaarde", EN: "What is in erfpacht is a part of the boekwaarde"},
	Doc: finding.Text{
		NL: `Wat van een soort materiële vaste activa volgens het document in erfpacht is uitgegeven is ten
hoogste de boekwaarde aan het einde van het jaar, vermeld of opgeteld; meer kan ook met afronding
niet. Een actief waarvan de boekwaarde niet bekend is wordt niet bekeken.`,
		EN: `What of a kind of materiële vaste activa is in erfpacht by the document is at most the boekwaarde at
the end of the year, stated or added up; it cannot be more, rounding included. Assets of which the
boekwaarde is not known are not looked at.`,
	},
	Basis:    []validate.Basis{validate.BBV("35", "2"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for path, m := range programme.Each[balans.MaterieelActief](p.Document()) {
			for _, c := range m.Erfpacht.Columns() {
				checkErfpacht(p, path, m, c)
			}
		}
	},
}

func checkErfpacht(p *validate.Pass, path string, m *balans.MaterieelActief, c budget.Column) {
	v := m.Verloop()
	value, slack, ok := p.Reach(validate.Ways(v.Printed(c), v.Closing(c))...)
	if !ok || m.Erfpacht[c].Cmp(value.Add(slack).Add(p.Document().Step())) <= 0 {
		return
	}
	p.Report(0, validate.Location{Path: path + ".waarvanInErfpacht." + c.String(), Part: m.Name, Row: "waarvan in erfpacht", Column: c, Source: m.Source},
		finding.Text{NL: "in erfpacht {0}, boekwaarde {1}", EN: "{0} in erfpacht, boekwaarde {1}"}.With(p.Show(m.Erfpacht[c]), p.Show(value)),
		finding.Text{NL: "zoek uit welk van beide cijfers niet klopt", EN: "find out which of the two figures is wrong"})
}
