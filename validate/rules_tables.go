package validate

import "github.com/bbvgo/bbv/budget"

var ruleTwoTables = Rule{
	Code:  "BBV1011",
	Title: Text{"Wat in twee tabellen staat, is in beide gelijk", "What two tables print is the same in both"},
	Doc: `A figure that a document prints in several tables, such as the lasten of a
programme in its chapter and in the overzicht van baten en lasten, is compared
between them. One unit of difference is explained by rounding: a table may add
up rounded parts. Which table is right, the document cannot tell.`,
	Basis:    []Basis{bbv("17", "a"), bbv("25", "2c"), bbv("27", "1a")},
	Severity: Error,
	From:     2004,
	Check: func(p *Pass) {
		for _, side := range budget.Sides() {
			p.eachFigure(side, func(c claim, printed figure, column budget.Column) {
				if first, ok := p.firstElsewhere(c, column); ok {
					p.checkTwo(c, column, printed, first)
				}
			})
		}
	},
}

var (
	textTwoTables = Text{
		"gedrukt {0}, maar {1} bij {5}; verschil {2}",
		"printed {0}, but {1} at {5}; difference {2}",
	}
	remedyTwoTables = Text{
		"zoek uit welke van beide klopt en druk die in beide tabellen af",
		"find out which of the two is right and print that in both tables",
	}
	remedyNetted = Text{
		"zoek uit welke van beide klopt; lasten en baten verschillen evenveel en het saldo is gelijk, dus wellicht zijn in een van beide tabellen baten met lasten verrekend (BBV art. 2: bruto)",
		"find out which of the two is right; lasten and baten differ by the same and the saldo is equal, so one of the tables may have set baten off against lasten (BBV art. 2: gross)",
	}
)

// checkTwo compares a printed figure with the same one in an earlier table.
func (p *Pass) checkTwo(c claim, column budget.Column, printed, first figure) {
	var want sum
	want.add(first)
	remedy := remedyTwoTables
	if p.netted(c, column, printed, first) {
		remedy = remedyNetted
	}
	p.check(printed, want, textTwoTables.and(first.place), remedy)
}

// netted reports whether the other side differs between the same tables by as
// much as this one, so that the saldo is the same in both.
func (p *Pass) netted(c claim, column budget.Column, printed, first figure) bool {
	other := map[budget.Side]budget.Side{budget.Lasten: budget.Baten, budget.Baten: budget.Lasten}[c.Side]
	a, okA := p.printed(c.part, other, column, c.Source.Table)
	b, okB := p.printed(c.part, other, column, first.calc.Source().Table)
	return okA && okB && agree(difference(printed, first), difference(a, b))
}

// difference returns a − b as one figure.
func difference(a, b figure) figure {
	return figure{
		calc:  budget.Computed("", budget.Plus(a.calc), budget.Minus(b.calc)),
		steps: a.steps.Add(b.steps),
	}
}

// firstElsewhere returns the first claim of the same figure, if c is a later
// one in another table.
func (p *Pass) firstElsewhere(c claim, column budget.Column) (figure, bool) {
	for path, other := range c.part.Claims() {
		if path == c.path {
			break
		}
		if other.Side != c.Side || other.Source.Table == c.Source.Table {
			continue
		}
		if f, ok := p.at(claim{c.part, path, other}, column); ok {
			return f, true
		}
	}
	return figure{}, false
}
