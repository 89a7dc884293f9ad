package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1060 = validate.Rule{
	Code:  "BBV1060",
	Title: finding.Text{NL: "Wat van reserves naar andere gaat, komt daar aan", EN: "What goes from reserves to others arrives there"},
	Doc: finding.Text{
		NL: `Waar het verloop van de reserves overhevelingen apart vermeldt, is wat alle reserves samen
van andere krijgen gelijk aan wat alle samen aan andere geven. Vermeldt het document maar een van
beide, dan is er niets te vergelijken.`,
		EN: `Where the roll-forward of the reserves states overhevelingen apart, what all reserves together
get from others is what all together give to others. Where the document states one of the two
only, there is nothing to compare.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Differs: validate.Message{
		Text: finding.Text{
			NL: "van andere reserves komt {0}, naar andere reserves gaat {1}; verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "{0} comes from other reserves, {1} goes to other reserves; difference {2}, rounding explains at most {3}",
		},
		Remedy: finding.Text{NL: "zoek de reserve waarvan de overheveling ontbreekt of niet klopt", EN: "look for the reserve whose overheveling is missing or wrong"},
	},
	Check: func(p *validate.Pass) {
		reserves := parts.Of(p.Document().Position).Reserves
		name := func(r balans.Reserve) string { return r.Name }
		var all []budget.Series
		for _, r := range reserves {
			all = append(all, r.OverhevelingVan, r.OverhevelingNaar)
		}
		for _, c := range parts.ColumnsOf(all...) {
			came := sumSeries("van andere reserves", reserves, func(r balans.Reserve) budget.Series { return r.OverhevelingVan }, name, c)
			went := sumSeries("naar andere reserves", reserves, func(r balans.Reserve) budget.Series { return r.OverhevelingNaar }, name, c)
			if isKnown(came) && isKnown(went) {
				p.Compare(validate.Location{Path: "financielePositie.reserves", Part: "reserves", Row: "overheveling", Column: c}, came, validate.Ways(went)...)
			}
		}
	},
}
