package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
)

var ruleTwoTables = Rule{
	Code:  "BBV1011",
	Title: finding.Text{NL: "Wat in twee tabellen staat, is in beide gelijk", EN: "What two tables print is the same in both"},
	Doc: `A figure that a document prints in several tables, such as the lasten of a
programme in its chapter and in the overzicht van baten en lasten, is compared
between them. One unit of difference is explained by rounding: a table may add
up rounded parts. Which table is right, the document cannot tell.`,
	Basis:    []Basis{bbv("17", "a"), bbv("25", "2c"), bbv("27", "1a")},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleRepeat},
	Check: func(p *Pass) {
		for _, side := range budget.Sides() {
			p.eachFigure(side, func(c *claim, printed figure) {
				if first, ok := p.firstElsewhere(c, printed.column); ok {
					p.checkTwo(printed, first)
				}
			})
		}
	},
}

var (
	textTwoTables = finding.Text{
		NL: "gedrukt {0}, maar {1} bij {5}; verschil {2}",
		EN: "printed {0}, but {1} at {5}; difference {2}",
	}
	remedyTwoTables = finding.Text{
		NL: "zoek uit welke van beide klopt en druk die in beide tabellen af",
		EN: "find out which of the two is right and print that in both tables",
	}
	remedyNetted = finding.Text{
		NL: "zoek uit welke van beide klopt; lasten en baten verschillen evenveel en het saldo is gelijk, dus wellicht zijn in een van beide tabellen baten met lasten verrekend (BBV art. 2: bruto)",
		EN: "find out which of the two is right; lasten and baten differ by the same and the saldo is equal, so one of the tables may have set baten off against lasten (BBV art. 2: gross)",
	}
)

// checkTwo compares a printed figure with the same one in an earlier table.
func (p *Pass) checkTwo(printed, first figure) {
	want := sum{from: ofTables}
	want.add(first, false)
	remedy := remedyTwoTables
	if p.netted(printed, first) {
		remedy = remedyNetted
	}
	p.check(printed, want, textTwoTables.With("{0}", "{1}", "{2}", "{3}", "{4}", p.place(first).String()), remedy)
}

// netted reports whether the other side differs between the same tables by as
// much as this one, so that the saldo is the same in both.
func (p *Pass) netted(printed, first figure) bool {
	other := map[budget.Side]budget.Side{budget.Lasten: budget.Baten, budget.Baten: budget.Lasten}[printed.side]
	a, okA := p.inTable(printed.part, other, printed.column, printed.claim.Source.Table)
	b, okB := p.inTable(printed.part, other, printed.column, first.claim.Source.Table)
	return okA && okB && agree(difference(printed, first), difference(a, b))
}

// difference returns a − b as one figure.
func difference(a, b figure) figure {
	return figure{amount: a.amount.Sub(b.amount), known: a.known && b.known, steps: a.steps.Add(b.steps)}
}

// firstElsewhere returns the first claim of the same figure, if c is a later
// one in another table.
func (p *Pass) firstElsewhere(c *claim, column budget.Column) (figure, bool) {
	for _, other := range p.printed[c.part] {
		if other == c {
			break
		}
		if other.Side != c.Side || other.Source.Table == c.Source.Table {
			continue
		}
		if f, ok := p.at(other, column); ok {
			return f, true
		}
	}
	return figure{}, false
}
