package plausibility

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// cents are as fine as any document prints an amount.
const cents = 2

var bbv9006 = validate.Rule{
	Code:  "BBV9006",
	Title: finding.Text{NL: "Een risico telt voor gevolg maal kans", EN: "A risico counts for effect times chance"},
	Doc: finding.Text{
		NL: `Een vermeld verwacht verlies wordt vergeleken met het grootste verlies maal de kans.
Documenten die structurele risico's dubbel tellen wijken terecht af.`,
		EN: `A stated expected loss is compared with the greatest loss times the kans. Documents
that count structural risico's twice differ rightly.`,
	},
	Basis:    []validate.Basis{validate.BBV("11", "2b"), {}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for path, r := range programme.Each[programme.Risk](p.Document()) {
			percent, ok := r.Chance.Decimal()
			if !ok || r.Effect == nil || r.Expected == nil {
				continue
			}
			want, err := r.Effect.Mul(percent.Shift(-2), cents, budget.HalfUp)
			if err == nil && want.Sub(*r.Expected).Abs().Cmp(p.Document().Step()) > 0 {
				at := validate.Location{Path: path + ".gedruktVerwacht", Part: r.Name}
				p.Report(finding.Warning, at, finding.Text{
					NL: "vermeld {0}, {1} × {2} is {3}", EN: "stated {0}, {1} × {2} is {3}",
				}.With(p.Show(*r.Expected), p.Show(*r.Effect), r.Chance.String(), p.Show(want)), finding.Text{NL: "controleer gevolg en kans", EN: "check effect and chance"})
			}
		}
	},
}
