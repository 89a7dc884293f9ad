package stand

import (
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4011 = validate.Rule{
	Code:  "BBV4011",
	Title: finding.Text{NL: "De begroting is structureel in evenwicht, of wordt dat", EN: "The begroting is structureel in evenwicht, or becomes so"},
	Doc: finding.Text{
		NL: `Het structurele saldo van het begrotingsjaar, met de mutaties aan reserves erbij, is €
0 of meer, of dat is het vanaf zeker jaar in elk jaar van de meerjarenraming. Een
tekort binnen wat afronding verklaart is er geen. Het blijft bij "let op": of herstel
aannemelijk is en ramingen reëel zijn, is aan raad en toezichthouder. Zonder
toelichting is er niets om naar te oordelen, en dat staat er dan.`,
		EN: `The structureel saldo of the begrotingsjaar, mutations of reserves included, is €0 or
more, or it is so in every year of the meerjarenraming from some year on. A tekort
within what rounding explains is none. A warning: whether recovery is plausible and
estimates are reëel is for council and supervisor to judge. Without a toelichting
there is nothing to judge by, and the report says so.`,
	},
	Basis: slices.Concat(parts.Gemeentewet("189", "2"), parts.Gemeentewet("203", ""),
		[]validate.Basis{parts.Notitie("notitie Structurele en incidentele baten en lasten", "par. 4", "2024")}),
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *validate.Pass) {
		if p.Document().Kind != programme.Begroting {
			return
		}
		year := p.Document().Year
		at := validate.Location{Path: "toelichtingOverzicht", Part: "structureel saldo"}
		if p.Document().Explanation == nil {
			p.Undecided(at, 4, "incidentele baten en lasten", "structurele toevoegingen en onttrekkingen") // a year and three more
			return
		}
		first, short := deficit(p, budget.Column{Year: year, Stage: budget.Begroting})
		last, still := deficit(p, budget.Column{Year: year + 3, Stage: budget.Meerjarenraming})
		if short && still {
			p.Report(finding.Warning, at, finding.Text{
				NL: "structureel tekort van {0} in {1}, en nog {2} in {3}", EN: "structural deficit of {0} in {1}, and still {2} in {3}",
			}.With(p.Show(first), strconv.Itoa(year), p.Show(last), strconv.Itoa(year+3)),
				finding.Text{NL: "laat zien wanneer het evenwicht hersteld is", EN: "show when the equilibrium is restored"})
		}
	},
}

// deficit returns the structureel tekort of a column, if there is one that
// rounding does not explain.
func deficit(p *validate.Pass, c budget.Column) (budget.Amount, bool) {
	saldo, slack, ok := p.Reach(parts.StructuralSaldo(p, c)...)
	return saldo.Neg(), ok && saldo.Neg().Cmp(slack) > 0
}
