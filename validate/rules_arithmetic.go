package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// bbv2019 cites the BBV in the consolidated text that was read.
func bbv(article, paragraph string) Basis {
	return Basis{Law: "BBV", Article: article, Paragraph: paragraph, Edition: "2019-07-01"}
}

var ruleSaldo = Rule{
	Code:  "BBV1001",
	Title: finding.Text{NL: "Saldo is baten min lasten", EN: "Saldo is baten minus lasten"},
	Doc: `A printed saldo is compared with the baten and lasten that the same table prints
for the same part, or that follow from its lines. Mutations of reserves are no
part of it. A saldo that has them in it is reported by BBV3001 instead.`,
	Basis:    []Basis{bbv("17", "a and c"), bbv("27", "1a and 1c")},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleSaldo},
	Check: func(p *Pass) {
		p.eachFigure(budget.Saldo, func(c *claim, printed figure) {
			want := p.saldo(c, printed.column)
			if !p.holdsReserves(c, printed, want) {
				p.check(printed, want, textDiffers, remedyFigure)
			}
		})
	},
}

// saldo returns what a saldo should be.
func (p *Pass) saldo(c *claim, column budget.Column) sum {
	return p.of(c, column, budget.Baten, budget.Lasten)
}

var ruleSubdivisionTotal = Rule{
	Code:  "BBV1002",
	Title: finding.Text{NL: "Het totaal van een onderdeel is de som van zijn regels", EN: "The total of a subdivision is the sum of its lines"},
	Doc: `Printed lasten or baten of a beleidsveld, thema, product or other subdivision
are compared with the sum of what stands below it. A figure that is printed
in several tables is compared once; BBV1011 compares the tables.`,
	Basis:    []Basis{bbv("17", "a"), bbv("27", "1a"), {}},
	Severity: finding.Error,
	From:     2004,
	Check:    func(p *Pass) { p.totals(programme.PartSubdivision) },
}

var ruleProgrammeTotal = Rule{
	Code:  "BBV1003",
	Title: finding.Text{NL: "Het totaal van een programma is de som van zijn onderdelen", EN: "The total of a programme is the sum of its subdivisions"},
	Doc: `Printed lasten or baten of a programme are compared with the sum of its
subdivisions and lines. For a subdivision its own printed total counts, unless
that contradicts its lines; so an error is reported where it stands.`,
	Basis:    []Basis{bbv("17", "a"), bbv("27", "1a"), {}},
	Severity: finding.Error,
	From:     2004,
	Check:    func(p *Pass) { p.totals(programme.PartProgramme) },
}

var ruleOverviewTotal = Rule{
	Code:  "BBV1004",
	Title: finding.Text{NL: "De totalen van het overzicht zijn de som van hun delen", EN: "The totals of the overzicht are the sums of their parts"},
	Doc: `Printed lasten or baten of all programmes, of the algemene dekkingsmiddelen and
of the overzicht as a whole are compared with the sum of their parts, as the
same table prints them.`,
	Basis:    []Basis{bbv("17", "a to c"), bbv("27", "1a to 1c"), bbv("8", "5")},
	Severity: finding.Error,
	From:     2004,
	Check:    func(p *Pass) { p.totals(programme.PartOverview, programme.PartProgrammes, programme.PartDekking) },
}

// totals checks printed lasten and baten of parts of the given kinds.
func (p *Pass) totals(kinds ...programme.PartKind) {
	for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
		p.sumOfParts(side, kinds)
	}
}

func (p *Pass) sumOfParts(side budget.Side, kinds []programme.PartKind) {
	p.eachFigure(side, func(c *claim, printed figure) {
		if slices.Contains(kinds, c.part.Kind()) && p.atHome(c, printed.column) {
			p.check(printed, p.parted(c, side, printed.column), textDiffers, remedyFigure)
		}
	})
}

// atHome reports whether a claim stands in the table that shows what it is
// made of, or else is the first of its kind. The others repeat it elsewhere,
// and are compared with it, not with the parts.
func (p *Pass) atHome(c *claim, column budget.Column) bool {
	for _, other := range p.printed[c.part] {
		if _, ok := other.Amounts.At(column); ok && other.Side == c.Side {
			if other == c {
				return true
			}
			break
		}
	}
	return p.partsInTable(c.part, c.Side, column, c.Source.Table)
}

var ruleSaldoTotal = Rule{
	Code:  "BBV1005",
	Title: finding.Text{NL: "Het saldo van een geheel is de som van de saldi van zijn delen", EN: "The saldo of a whole is the sum of the saldi of its parts"},
	Doc: `A printed saldo of a programme, of all programmes, of the algemene
dekkingsmiddelen or of the overzicht (totaal saldo van baten en lasten) is
compared with the sum of the saldi that are printed for its parts.`,
	Basis:    []Basis{bbv("17", "c"), bbv("27", "1c")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		p.eachFigure(budget.Saldo, func(c *claim, printed figure) {
			if p.partsPrint(c.part, budget.Saldo) && p.atHome(c, printed.column) {
				p.check(printed, p.parted(c, budget.Saldo, printed.column), textDiffers, remedyFigure)
			}
		})
	},
}

// partsPrint reports whether a side is printed for something below a part;
// where it is for nothing, BBV1001 compares the same already.
func (p *Pass) partsPrint(part *programme.Part, side budget.Side) bool {
	for q := range part.All() {
		if q != part && slices.ContainsFunc(p.printed[q], func(c *claim) bool { return c.Side == side }) {
			return true
		}
	}
	return false
}

var ruleReserveTotal = Rule{
	Code:  "BBV1006",
	Title: finding.Text{NL: "De mutaties van reserves tellen op", EN: "The mutations of reserves add up"},
	Doc: `Printed totals of toevoegingen to and onttrekkingen from reserves, of a
programme or of the overzicht, are compared with the sum of the mutations
below them.`,
	Basis:    []Basis{bbv("17", "d"), bbv("27", "1d")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		kinds := []programme.PartKind{programme.PartOverview, programme.PartProgrammes, programme.PartDekking, programme.PartProgramme, programme.PartSubdivision}
		p.sumOfParts(budget.Toevoeging, kinds)
		p.sumOfParts(budget.Onttrekking, kinds)
	},
}

var ruleResultaat = Rule{
	Code:  "BBV1007",
	Title: finding.Text{NL: "Resultaat is saldo min toevoegingen plus onttrekkingen", EN: "Resultaat is saldo minus toevoegingen plus onttrekkingen"},
	Doc: `A printed (geraamd or gerealiseerd) resultaat is compared with the totaal saldo
van baten en lasten and the mutations of reserves that the same table prints,
or that follow from the lines.`,
	Basis:    []Basis{bbv("17", "e"), bbv("27", "1e")},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleResult},
	Check: func(p *Pass) {
		p.eachFigure(budget.Resultaat, func(c *claim, printed figure) {
			p.check(printed, p.resultaat(c, printed.column), textDiffers, remedyFigure)
		})
	},
}

// resultaat returns what a resultaat should be.
func (p *Pass) resultaat(c *claim, column budget.Column) sum {
	return p.of(c, column, budget.Saldo, budget.Toevoeging, budget.Onttrekking)
}
