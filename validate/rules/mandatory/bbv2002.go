package mandatory

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2002 = validate.Rule{
	Code:  "BBV2002",
	Title: finding.Text{NL: "Vergeleken wordt met de begroting na wijziging", EN: "The comparison is with the begroting na wijziging"},
	Doc: `The column Afwijking of jaarstukken compares the realisatie of the year with the
begroting na wijziging of the same year (art. 28, a). Any other pair of columns
explains something else than the law asks for.`,
	Basis:    []validate.Basis{validate.BBV("28", "a")},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		c := p.Document().Comparison
		if p.Document().Kind != programme.Jaarstukken || c == nil {
			return
		}
		raming := budget.Column{Year: p.Document().Year, Stage: budget.NaWijziging}
		realisatie := budget.Column{Year: p.Document().Year, Stage: budget.Realisatie}
		if c.Raming == raming && c.Realisatie == realisatie {
			return
		}
		p.Report(finding.Error, validate.Location{Path: "vergelijking"}, finding.Text{
			NL: "de afwijking vergelijkt {0} met {1}; de wet vraagt {2} en {3}",
			EN: "the afwijking compares {0} with {1}; the law asks for {2} and {3}",
		}.With(c.Realisatie.Label(), c.Raming.Label(), realisatie.Label(), raming.Label()),
			finding.Text{NL: "vergelijk {0} met {1}", EN: "compare {0} with {1}"}.With(realisatie.Label(), raming.Label()))
	},
}
