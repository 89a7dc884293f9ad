package goals

import (
	"strconv"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/indicator/mandatory"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv5014 = validate.Rule{
	Code:  "BBV5014",
	Title: finding.Text{NL: "De indicator overhead volgt uit het overzicht", EN: "The indicator overhead follows from the overzicht"},
	Doc: finding.Text{
		NL: `De verplichte indicator overhead is de overhead als percentage van de totale lasten. De
waarde van het jaar zelf wordt vergeleken met wat uit het overzicht van het document
volgt: de lasten zonder of met toevoegingen aan reserves, want de Regeling zegt niet
welke. Het blijft bij "let op": de waarde kan van een eerder concept zijn.`,
		EN: `The mandatory indicator overhead is the overhead as a percentage of the totale lasten. The
value of the year itself is compared with what follows from the overzicht of the document:
the lasten without or with toevoegingen aan reserves, as the Regeling does not say which.
A warning: the value may be of an earlier draft.`,
	},
	Basis:    parts.Beleidsindicatoren(),
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *validate.Pass) {
		c := budget.Column{Year: p.Document().Year, Stage: budget.Begroting}
		if p.Document().Kind == programme.Jaarstukken {
			c.Stage = budget.Realisatie
		}
		paths, indicators := []string{}, []indicator.Indicator{}
		for path, i := range programme.Each[indicator.Indicator](p.Document()) {
			paths, indicators = append(paths, path), append(indicators, *i)
		}
		with, without := overheadOf(p, c, budget.Lasten, budget.Toevoeging), overheadOf(p, c, budget.Lasten)
		for _, k := range ofOverhead(indicators) {
			path, i := paths[k], &indicators[k]
			for n, m := range i.Measurements {
				if m.Measured() == c.Year {
					at := validate.Location{Path: path + ".metingen[" + strconv.Itoa(n) + "]", Part: i.Name, Column: c}
					p.CompareRatio(at, m.Value, true, p.Document().Step(), without, with)
				}
			}
		}
	},
}

// overheadNumber is that of the indicator in the annex of the Regeling.
const overheadNumber = 5

// ofOverhead returns which indicators are that one.
func ofOverhead(indicators []indicator.Indicator) []int {
	for _, item := range mandatory.Cover(indicators, "2019-01-01").Items {
		if item.Mandatory.Number == overheadNumber {
			return item.Indicators
		}
	}
	return nil
}

// overheadOf is the overhead as a percentage of some sides of the whole overzicht.
func overheadOf(p *validate.Pass, c budget.Column, sides ...budget.Side) func() (budget.Ratio, error) {
	return sync.OnceValues(func() (budget.Ratio, error) {
		part, whole := budget.NotStated("Overhead", budget.Source{}), []budget.Term{}
		if found, ok := p.Overview().Find("overhead"); ok {
			part, _ = found.Known(budget.Lasten, c)
		}
		for _, side := range sides {
			known, _ := p.Overview().Known(side, c)
			whole = append(whole, budget.Plus(known))
		}
		return budget.PercentageOf("overhead", part, budget.Computed("Totale lasten", whole...), 1, budget.HalfUp)
	})
}
