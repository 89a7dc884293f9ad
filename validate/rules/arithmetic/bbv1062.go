package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1062 = validate.Rule{
	Code:  "BBV1062",
	Title: finding.Text{NL: "Een staat telt op", EN: "A staat adds up"},
	Doc: finding.Text{
		NL: `In een tabel waarvoor de wet geen vorm kent, zoals een subsidiestaat, de lasten naar kostensoort of
een tabel in een paragraaf die een gemeente zelf toevoegt, wordt elk vermeld totaal en subtotaal
vergeleken met de som van de regels waaruit het bestaat. Een regel zonder bedragen voegt niets toe;
ontbreekt van een regel met bedragen het cijfer van een jaar, dan is er in dat jaar niets te vergelijken.`,
		EN: `In a table for which the law has no shape, such as a subsidiestaat, the lasten by kostensoort or a
table in a paragraaf that a municipality adds, every stated total and subtotal is compared with the
sum of the rows of which it consists. A row without amounts adds nothing; where a row with amounts
lacks the figure of a year, there is nothing to compare in that year.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for path, s := range programme.Each[programme.Staat](p.Document()) {
			for _, c := range s.Total.Columns() {
				compareSeries(p, path+".gedruktTotaal", "totaal", s.Total, c, s.Source, s.Sum(c))
			}
		}
		for path, r := range programme.Each[programme.Staatregel](p.Document()) {
			if len(r.Rows) == 0 {
				continue
			}
			for _, c := range r.Total.Columns() {
				compareSeries(p, path+".gedruktTotaal", r.Name, r.Total, c, r.Source, r.Sum(c))
			}
		}
	},
}
