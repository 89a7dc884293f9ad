package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1064 = validate.Rule{
	Code:  "BBV1064",
	Title: finding.Text{NL: "De borgstellingen naar aard zijn samen het bedrag buiten de balanstelling", EN: "The borgstellingen by nature are together the amount outside the balans"},
	Doc: finding.Text{
		NL: `Het bedrag aan borgstellingen dat de balans buiten de telling vermeldt, wordt vergeleken met de
som van de restantbedragen aan het einde van het jaar uit de toelichting naar de aard van de
geldleningen. Dat mag verschillen waar de gemeente voor een deel borg staat en de toelichting de hele
leningen vermeldt: daarom is het een waarschuwing.`,
		EN: `The amount of borgstellingen that the balans states outside its totals is compared with the sum of
the remaining amounts at the end of the year in the toelichting by the nature of the geldleningen.
These may differ where the municipality stands surety for a part and the toelichting states the whole
leningen: that is why it is a warning.`,
	},
	Basis:    []validate.Basis{validate.BBV("50", ""), validate.BBV("57", "1 and 2d")},
	Severity: finding.Warning,
	Differs:  parts.TwoPlaces(),
	Check: func(p *validate.Pass) {
		q := parts.Of(p.Document().Position)
		for _, c := range q.Borgstellingen.Columns() {
			sum := sumSeries("borgstellingen naar aard", q.Geborgd, func(b programme.Borgstelling) budget.Series { return b.Einde }, func(b programme.Borgstelling) string { return b.Name }, c)
			if isKnown(sum) {
				compareSeries(p, "financielePositie.borgstellingen", "borgstellingen", q.Borgstellingen, c, q.Geborgd[0].Source, sum)
			}
		}
	},
}
