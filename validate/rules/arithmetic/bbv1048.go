package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1048 = validate.Rule{
	Code:  "BBV1048",
	Title: finding.Text{NL: "Weerstandscapaciteit en weerstandsratio volgen uit hun delen", EN: "Weerstandscapaciteit and weerstandsratio follow from their parts"},
	Doc: finding.Text{
		NL: `Het vermelde totaal van de weerstandscapaciteit wordt vergeleken met de onderdelen
ervan, en een vermelde weerstandsratio met de capaciteit gedeeld door wat de risico's
vragen. De wet vraagt naar de verhouding tussen die twee, niet naar het getal.`,
		EN: `The stated total of the weerstandscapaciteit is compared with its components, and a
printed weerstandsratio with the capaciteit over what the risico's need. The law
asks for the relation between the two, not for the ratio.`,
	},
	Basis:    []validate.Basis{validate.BBV("11", "1"), validate.BBV("11", "2a"), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		w := parts.Of(p.Document().Paragraphs).Weerstandsvermogen
		if w == nil {
			return
		}
		const path = "paragrafen.weerstandsvermogen."
		for _, c := range w.Available.Columns() {
			if len(w.Capacity) > 0 {
				s := validate.Location{Path: path + "gedruktBeschikbaar." + c.String(), Part: "weerstandscapaciteit", Column: c}
				p.Compare(s, budget.Stated("Weerstandscapaciteit", w.Available[c], budget.Source{}), validate.Ways(w.Total(c))...)
			}
		}
		for _, c := range w.Ratio.Columns() {
			s := validate.Location{Path: path + "gedrukteWeerstandsratio." + c.String(), Part: "weerstandsratio", Column: c}
			p.CompareRatio(s, w.Ratio[c], false, p.Document().Step(), func() (budget.Ratio, error) { return w.Weerstandsratio(c, 2, budget.HalfUp) })
		}
	},
}
