package arithmetic

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1069 = validate.Rule{
	Code:  "BBV1069",
	Title: finding.Text{NL: "Het begrotingstotaal van een limiet is dat van het overzicht", EN: "The begrotingstotaal of a limit is that of the overzicht"},
	Doc: finding.Text{
		NL: `Het begrotingstotaal waarvan de kasgeldlimiet, de renterisiconorm en het drempelbedrag een percentage
zijn, wordt vergeleken met de lasten van het overzicht van baten en lasten, of met de baten; de mutaties
van reserves mogen zijn meegeteld. Het mag dat van de begroting, van de begroting na wijziging of van de
kolom zelf zijn: jaarstukken rekenen met de begroting van hun jaar. Heeft het overzicht geen van die
kolommen, dan is er niets te vergelijken. Het is een waarschuwing: waaruit het begrotingstotaal bestaat
zegt het document niet.`,
		EN: `The begrotingstotaal of which the kasgeldlimiet, the renterisiconorm and the drempelbedrag are a
percentage is compared with the lasten of the overzicht van baten en lasten, or with the baten; the
mutations of reserves may be counted. It may be that of the begroting, of the begroting na wijziging or of
the column itself: jaarstukken go by the begroting of their year. Where the overzicht has none of these
columns, there is nothing to compare. It is a warning: what the begrotingstotaal consists of the document
does not say.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		for _, l := range parts.Limits(p.Document()) {
			for _, c := range l.Base.Columns() {
				if ways := totalsOf(p, c); len(ways) > 0 {
					p.Compare(l.At("begrotingstotaal", "begrotingstotaal", c, l.Source), l.Base.Stated(l.Name+": begrotingstotaal", c, l.Source), ways...)
				}
			}
		}
	},
}

// totalsOf are the ways to a begrotingstotaal that have an outcome: of the begroting of the year before it was amended, after that, and
// of the column.
func totalsOf(p *validate.Pass, c budget.Column) (ways []validate.Way) {
	columns := []budget.Column{{Year: c.Year, Stage: budget.Begroting}, {Year: c.Year, Stage: budget.NaWijziging}}
	if !slices.Contains(columns, c) {
		columns = append(columns, c)
	}
	for _, column := range columns {
		for _, way := range slices.Concat(withReserves(p, "", budget.Lasten, budget.Toevoeging, column), withReserves(p, "", budget.Baten, budget.Onttrekking, column)) {
			if isKnown(way.Calc()) {
				ways = append(ways, way)
			}
		}
	}
	return ways
}
