package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1059 = validate.Rule{
	Code:  "BBV1059",
	Title: finding.Text{NL: "De rentelast van de vaste schulden is die van de leningen", EN: "The rentelast of the vaste schulden is that of the leningen"},
	Doc: finding.Text{
		NL: `De rentelast van alle vaste schulden die de toelichting op de balans vermeldt, en die in het
totaal van het verloop van de leningen, worden vergeleken met de som van de rente per lening. Een
lening die geen rente vermeldt voegt niets toe; heeft geen enkele lening rente, dan is er niets te
vergelijken.`,
		EN: `The rentelast of all vaste schulden that the toelichting on the balans states, and that in the
total of the verloop of the leningen, are compared with the sum of the rente per lening. A lening
that states no rente adds nothing; where none has any, there is nothing to compare.`,
	},
	Basis:    []validate.Basis{validate.BBV("56", ""), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		q := parts.Of(p.Document().Position)
		total := parts.Of(q.LeningTotal)
		for _, c := range parts.ColumnsOf(q.Rentelast, total.Rente) {
			sum := renteOf(q, c)
			compareSeries(p, "financielePositie.rentelastVasteSchulden", "rentelast", q.Rentelast, c, budget.Source{}, sum)
			compareSeries(p, "financielePositie.gedruktLeningen.rente", "rente", total.Rente, c, total.Source, sum)
		}
	},
}

func renteOf(q programme.FinancielePositie, c budget.Column) budget.Calc {
	sum := func(l balans.Lening) budget.Series { return l.Rente }
	return sumSeries("rente", q.Leningen, sum, func(l balans.Lening) string { return l.Name }, c)
}

// sumSeries adds up a series over the items that have a figure of it in a column; it has no outcome where none has.
func sumSeries[T any](label string, items []T, series func(T) budget.Series, name func(T) string, c budget.Column) budget.Calc {
	var terms []budget.Term
	for _, item := range items {
		if a, ok := series(item)[c]; ok {
			terms = append(terms, budget.Plus(budget.Stated(name(item), a, budget.Source{})))
		}
	}
	return budget.Computed(label, terms...)
}

// compareSeries compares the figure of a series in a column, where it has one, with the ways to it.
func compareSeries(p *validate.Pass, path, row string, s budget.Series, c budget.Column, source budget.Source, ways ...budget.Calc) {
	if a, ok := s[c]; ok {
		at := validate.Location{Path: path + "." + c.String(), Row: row, Column: c, Source: source}
		p.Compare(at, budget.Stated(row, a, source), validate.Ways(ways...)...)
	}
}
