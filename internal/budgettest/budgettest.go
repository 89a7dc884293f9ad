// Package budgettest makes figures for the tests of the budget packages.
package budgettest

import "github.com/bbvgo/bbv/budget"

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

// Medemblik2020 is the balance of Medemblik, jaarverslag 2020; the columns are
// the two balance dates. Its reserve grondexploitatie is counted with the
// bestemmingsreserves.
func Medemblik2020() budget.Balans {
	first, second := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	two := func(a, b int64) budget.Series {
		return budget.Series{first: budget.Euros(1000 * a), second: budget.Euros(1000 * b)}
	}
	return budget.Balans{
		Posts: map[budget.Post]budget.Series{
			budget.Immaterieel:           two(865, 808),
			"economisch-nut":             two(57966, 57965),
			"economisch-nut-heffing":     two(8714, 8143),
			"maatschappelijk-nut":        two(4374, 6430),
			budget.Financieel:            two(9377, 9267),
			budget.Voorraden:             two(4160, 5819),
			budget.UitzettingenKort:      two(9585, 19239),
			budget.LiquideMiddelen:       two(721, 511),
			budget.OverlopendeActiva:     two(3801, 5423),
			"algemene-reserve":           two(29307, 23945),
			"bestemmingsreserves":        two(18729+1961, 16537+1858),
			budget.GerealiseerdResultaat: two(-2561, -106),
			budget.Voorzieningen:         two(21245, 22000),
			budget.VasteSchuld:           two(13673, 21359),
			budget.VlottendeSchuld:       two(11544, 14905),
			budget.OverlopendePassiva:    two(5665, 13107),
		},
		Claims: map[budget.Post]budget.Series{
			budget.Materieel: two(71054, 72538), "vaste-activa": two(81296, 82613),
			"vlottende-activa": two(18267, 30992), budget.EigenVermogen: two(47436, 42234),
			"vaste-passiva": two(82354, 85593), "vlottende-passiva": two(17209, 28012),
		},
		Source: budget.Source{Document: "Medemblik, jaarverslag 2020"},
	}
}
