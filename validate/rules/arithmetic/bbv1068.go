package arithmetic

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1068 = validate.Rule{
	Code:  "BBV1068",
	Title: finding.Text{NL: "Een indicator van de SiSa-bijlage die een som is, volgt uit de andere", EN: "An indicator of the SiSa-bijlage that is a sum follows from the others"},
	Doc: finding.Text{
		NL: `Van een indicator waarvan het formulier zegt dat hij de som van andere is, zoals "Som indicatoren
01/02/04", wordt het vermelde bedrag met die som vergeleken. Is een van die indicatoren leeg gelaten, dan
is er niets te vergelijken. De bijlage is in euro's, ook waar het document in duizenden is.`,
		EN: `Of an indicator of which the form says that it is the sum of others, such as "Som indicatoren
01/02/04", the stated amount is compared with that sum. Where one of these indicators was left blank, there
is nothing to compare. The bijlage is in euros, even where the document is in thousands.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for path, u := range programme.Each[verantwoording.Uitkering](p.Document()) {
			for i := range u.Indicators {
				o := &u.Indicators[i]
				sum := u.Sum(o)
				computed, ok := sum.Amount()
				in, figures := inEurosOf(o, sum)
				if !ok || o.Amount == nil || o.Amount.Sub(computed).Abs().Cmp(in.Bound(figures)) <= 0 {
					continue
				}
				at := validate.Location{Path: path + ".indicatoren[" + strconv.Itoa(i) + "].bedrag", Part: "SiSa-bijlage", Row: u.Label(o), Source: o.Source}
				p.Report(finding.Error, at, in.Contradicts(*o.Amount, computed), finding.Text{
					NL: "controleer de indicator en die waarvan hij de som is", EN: "check the indicator and those of which it is the sum",
				})
			}
		}
	},
}

// inEurosOf returns how an indicator and those of which it is the sum are printed, and how many they are.
func inEurosOf(o *verantwoording.Opgave, sum budget.Calc) (parts.Euros, int64) {
	figures := []*budget.Amount{o.Amount}
	for term := range sum.Terms() {
		a, _ := term.Amount()
		figures = append(figures, &a)
	}
	return parts.InEuros(figures...), int64(len(figures))
}
