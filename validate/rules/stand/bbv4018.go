package stand

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4018 = validate.Rule{
	Code:  "BBV4018",
	Title: finding.Text{NL: "Van de algemene reserve is ten hoogste 10 procent structureel", EN: "Of the algemene reserve 10 per cent at most is structural"},
	Doc: finding.Text{
		NL: `Een onttrekking aan de algemene reserve mag sinds 2024 structureel heten tot 10 procent
per jaar van wat die reserve meer is dan nodig, en alleen bij een solvabiliteit van 20
procent of meer. Gemeld wordt een structurele onttrekking boven 10 procent van de hele
reserve aan het begin van het jaar, en een bij een lagere solvabiliteit, van de kolommen
met ramingen. Wat van de reserve nodig is vermelden documenten niet: een onttrekking die
hier niet gemeld wordt kan nog te groot zijn.`,
		EN: `Since 2024 an onttrekking from the algemene reserve may be called structureel up to 10 per
cent a year of what that reserve is more than needed, and only with a solvabiliteit of 20
per cent or more. Reported are a structurele onttrekking above 10 per cent of the whole
reserve at the opening of the year, and one with a lower solvabiliteit, of the columns that
estimate. What of the reserve is needed documents do not state: an onttrekking that is
not reported here may be too large still.`,
	},
	Basis:    []validate.Basis{parts.Notitie("notitie Structurele en incidentele baten en lasten", "par. 5", "2024")},
	Severity: finding.Warning,
	From:     2024,
	Check: func(p *validate.Pass) {
		general := generalReserves(p.Document())
		for path, line := range programme.Each[programme.ReserveLine](p.Document()) {
			reserve, ok := general[line.Name]
			if !ok || !strings.HasPrefix(path, "toelichtingOverzicht.structureleReserves[") {
				continue
			}
			for _, c := range line.Onttrekking.Columns() {
				if c.Stage != budget.Realisatie && line.Onttrekking[c].Sign() > 0 {
					judgeStructural(p, validate.Location{Path: path + ".onttrekking." + c.String(), Part: "structurele mutaties aan reserves", Row: line.Name, Column: c}, line.Onttrekking[c], reserve)
				}
			}
		}
	},
}

// generalReserves are the algemene reserves of a document by name.
func generalReserves(d *programme.Document) map[string]balans.Reserve {
	out := map[string]balans.Reserve{}
	for _, r := range parts.Of(d.Position).Reserves {
		if r.Post == "algemene-reserve" {
			out[r.Name] = r
		}
	}
	return out
}

func judgeStructural(p *validate.Pass, at validate.Location, taken budget.Amount, reserve balans.Reserve) {
	remedy := finding.Text{NL: "noem het meerdere incidenteel", EN: "call the rest incidenteel"}
	slack := rounding.Bound(p.Document().Step())
	if begin, ok := reserve.Verloop().Opening(at.Column).Amount(); ok {
		most := begin.Add(slack).Decimal().Div(decimal.New(10, 0))
		if taken.Sub(slack).Decimal().GreaterThan(most) {
			p.Report(finding.Warning, at, finding.Text{NL: "{0} van een reserve van {1} is meer dan 10 procent", EN: "{0} of a reserve of {1} is more than 10 per cent"}.With(p.Show(taken), p.Show(begin)), remedy)
			return
		}
	}
	ratio, err := p.PrintedFinances().Kengetallen().InForce(kengetal.Solvabiliteitsratio, at.Column, 1, budget.HalfUp)
	if err != nil {
		return
	}
	if value, err := ratio.Value(); err == nil && value.LessThan(decimal.New(20, 0)) {
		p.Report(finding.Warning, at, finding.Text{NL: "de solvabiliteit is {0}, minder dan 20 procent", EN: "the solvabiliteit is {0}, less than 20 per cent"}.With(ratio.Outcome()), remedy)
	}
}
