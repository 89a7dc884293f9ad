// Package budgettest makes figures for the tests of the budget packages.
package budgettest

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
)

// Column is the column in which the figures of index i are put: the cases print
// columns of every kind, and which one does not matter for a relation.
func Column(i int) budget.Column {
	return budget.Column{Year: 2020 + i, Stage: budget.Meerjarenraming}
}

// Thousands returns a figure in thousands of euros without a source.
func Thousands(label string, n int64) budget.Calc {
	return budget.Stated(label, budget.Euros(1000*n), budget.Source{})
}

// Euros returns a figure printed "x € 1.000".
func Euros(n int64) budget.Amount { return budget.Euros(1000 * n) }

// Outcome is the outcome of a calculation that has one.
func Outcome(c budget.Calc) budget.Amount {
	a, ok := c.Amount()
	if !ok {
		panic("no outcome: " + c.String())
	}
	return a
}

// One gives one column its amount in thousands of euros.
func One(column string, thousands int64) budget.Series {
	return budget.Series{budget.MustParseColumn(column): budget.Euros(1000 * thousands)}
}

// Exploitatie states amounts by nature and side.
type Exploitatie struct{ Totaal, Incidenteel, Structureel SideSeries }

// SideSeries are the four sides that are booked; one that is not stated is nil.
type SideSeries struct{ Lasten, Baten, Toevoeging, Onttrekking budget.Series }

func (e Exploitatie) series(n cyclus.Nature, side budget.Side) budget.Series {
	sides := map[cyclus.Nature]SideSeries{cyclus.Totaal: e.Totaal, cyclus.Incidenteel: e.Incidenteel, cyclus.Structureel: e.Structureel}[n]
	return map[budget.Side]budget.Series{budget.Lasten: sides.Lasten, budget.Baten: sides.Baten,
		budget.Toevoeging: sides.Toevoeging, budget.Onttrekking: sides.Onttrekking}[side]
}

// Figure computes a side of a nature from what is stated.
func (e Exploitatie) Figure(n cyclus.Nature, side budget.Side, c budget.Column) budget.Calc {
	return cyclus.Split(n, side, func(n cyclus.Nature, side budget.Side) (budget.Calc, bool) {
		s := e.series(n, side)
		return s.Stated(n.String()+" "+side.String(), c, budget.Source{}), s != nil
	})
}

// Medemblik2020 is the balance of Medemblik, jaarverslag 2020; the columns are
// the two balance dates. Its reserve grondexploitatie is counted with the
// bestemmingsreserves.
func Medemblik2020() balans.Balans {
	first, second := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	two := func(a, b int64) budget.Series {
		return budget.Series{first: budget.Euros(1000 * a), second: budget.Euros(1000 * b)}
	}
	return balans.Balans{
		Posts: map[balans.Post]budget.Series{
			balans.Immaterieel:           two(865, 808),
			"economisch-nut":             two(57966, 57965),
			"economisch-nut-heffing":     two(8714, 8143),
			"maatschappelijk-nut":        two(4374, 6430),
			balans.Financieel:            two(9377, 9267),
			balans.Voorraden:             two(4160, 5819),
			balans.UitzettingenKort:      two(9585, 19239),
			balans.LiquideMiddelen:       two(721, 511),
			balans.OverlopendeActiva:     two(3801, 5423),
			"algemene-reserve":           two(29307, 23945),
			"bestemmingsreserves":        two(18729+1961, 16537+1858),
			balans.GerealiseerdResultaat: two(-2561, -106),
			balans.Voorzieningen:         two(21245, 22000),
			balans.VasteSchuld:           two(13673, 21359),
			balans.VlottendeSchuld:       two(11544, 14905),
			balans.OverlopendePassiva:    two(5665, 13107),
		},
		Claims: map[balans.Post]budget.Series{
			balans.Materieel: two(71054, 72538), "vaste-activa": two(81296, 82613),
			"vlottende-activa": two(18267, 30992), balans.EigenVermogen: two(47436, 42234),
			"vaste-passiva": two(82354, 85593), "vlottende-passiva": two(17209, 28012),
		},
		Source: budget.Source{Document: "Medemblik, jaarverslag 2020"},
	}
}
