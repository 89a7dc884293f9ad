package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1011 = validate.Rule{
	Code:  "BBV1011",
	Title: finding.Text{NL: "Wat in twee tabellen staat, is in beide gelijk", EN: "What two tables state is the same in both"},
	Doc: finding.Text{
		NL: `Een cijfer dat een document in meer tabellen vermeldt, zoals de lasten van een
programma in zijn hoofdstuk en in het overzicht van baten en lasten, wordt tussen die
tabellen vergeleken. Een verschil van één eenheid verklaart de afronding: een tabel
mag afgeronde delen optellen. Welk van de twee fout is staat erbij als de andere
cijfers het zeggen: met het ene kloppen er sommen niet, met het andere alle wel.`,
		EN: `A figure that a document prints in several tables, such as the lasten of a
programme in its chapter and in the overzicht van baten en lasten, is compared
between them. One unit of difference is explained by rounding: a table may add
up rounded parts. Which of the two is wrong is said where the other figures tell: with
the one sums fail, with the other all hold.`,
	},
	Basis:    []validate.Basis{validate.BBV("17", "a"), validate.BBV("25", "2c"), validate.BBV("27", "1a"), {}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleRepeat},
	Differs:  validate.Message{Text: textTwoTables, Remedy: remedyTwoTables},
	Check: func(p *validate.Pass) {
		for _, side := range budget.Sides() {
			for f := range p.Printed(side) {
				if o, ok := p.Weigh(f, validate.OfTables); ok && p.IsNetted(f) {
					o.Message = validate.Message{Text: textTwoTables, Remedy: remedyNetted}
					p.Conclude(o)
				} else {
					p.Check(f, validate.OfTables)
				}
			}
		}
	},
}

var (
	textTwoTables = finding.Text{
		NL: "vermeld {0}, maar {1} bij {5}; verschil {2}",
		EN: "stated {0}, but {1} at {5}; difference {2}",
	}
	remedyTwoTables = finding.Text{
		NL: "zoek uit welke van beide klopt en vermeld die in beide tabellen",
		EN: "find out which of the two is right and state that in both tables",
	}
	remedyNetted = finding.Text{
		NL: "zoek uit welke van beide klopt; lasten en baten verschillen evenveel en het saldo is gelijk, dus wellicht zijn in een van beide tabellen baten met lasten verrekend (BBV art. 2: bruto)",
		EN: "find out which of the two is right; lasten and baten differ by the same and the saldo is equal, so one of the tables may have set baten off against lasten (BBV art. 2: gross)",
	}
)
