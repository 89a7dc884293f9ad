package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

var ruleAfwijking = Rule{
	Code:  "BBV1008",
	Title: finding.Text{NL: "Afwijking is het verschil van realisatie en raming", EN: "Afwijking is the difference of realisatie and raming"},
	Doc: `A printed afwijking, favourable positive, is compared with raming − realisatie
for lasten and toevoegingen and realisatie − raming for the other sides, as
the same row prints them. One that has the right size and the wrong sign is
reported by BBV1009 instead.`,
	Basis:    []Basis{bbv("28", "a")},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleVariance},
	Check: func(p *Pass) {
		p.eachAfwijking(func(printed figure, want sum, c finding.Comparison) {
			if !reversed(c) {
				p.conclude(printed, want, c, textDiffers, remedyFigure)
			}
		})
	},
}

var ruleAfwijkingSign = Rule{
	Code:  "BBV1009",
	Title: finding.Text{NL: "Afwijking heeft het teken van haar zijde", EN: "Afwijking has the sign of its side"},
	Doc: `More lasten or toevoegingen than estimated are a nadeel, more baten or
onttrekkingen a voordeel. A printed afwijking of the right size and the opposite
sign is reported here. Documents that print another sign convention throughout
are converted to favourable positive when they are read, not judged here.`,
	Basis:    []Basis{bbv("28", "a")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		p.eachAfwijking(func(printed figure, want sum, c finding.Comparison) {
			if reversed(c) {
				p.conclude(printed, want, c, textReversed, remedySign)
			}
		})
	},
}

var (
	textReversed = finding.Text{
		NL: "gedrukt {0}, berekend {1} ({4}): het teken is verwisseld",
		EN: "printed {0}, computed {1} ({4}): the sign is reversed",
	}
	remedySign = finding.Text{NL: "keer het teken om: druk {1} af", EN: "reverse the sign: print {1}"}
)

// reversed reports whether rounding cannot explain the difference, and could
// if the printed figure had the other sign.
func reversed(c finding.Comparison) bool {
	turned := finding.Comparison{Printed: c.Printed.Neg(), Computed: c.Computed, Bound: c.Bound}
	return !c.Explained() && turned.Explained()
}

// eachAfwijking calls f for every printed afwijking that can be computed.
func (p *Pass) eachAfwijking(f func(figure, sum, finding.Comparison)) {
	if p.doc.Comparison == nil {
		return
	}
	for _, c := range p.claims {
		if c.Claim.Afwijking == nil {
			continue
		}
		want := p.difference(c)
		printed := p.afwijking(c)
		if want, comparison, ok := p.weigh(printed, want); ok {
			f(printed, want, comparison)
		}
	}
}

// difference returns what an afwijking should be.
func (p *Pass) difference(c *claim) sum {
	want := sum{from: ofColumns}
	table, burdens := c.Source.Table, c.Side.Burdens()
	raming, realisatie := p.doc.Comparison.Raming, p.doc.Comparison.Realisatie
	if burdens {
		p.resolve(&want, c.part, c.Side, raming, table, false)
		p.resolve(&want, c.part, c.Side, realisatie, table, true)
	} else {
		p.resolve(&want, c.part, c.Side, realisatie, table, false)
		p.resolve(&want, c.part, c.Side, raming, table, true)
	}
	return want
}

var ruleAfwijkingSum = Rule{
	Code:  "BBV1010",
	Title: finding.Text{NL: "Afwijkingen tellen op", EN: "Afwijkingen add up"},
	Doc: `In the column Afwijking, favourable positive, every side counts with the sign
that is printed: saldo = lasten + baten, resultaat = saldo + toevoeging +
onttrekking. The figures are those of the same table.`,
	Basis:    []Basis{bbv("28", "a"), {}},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		for _, c := range p.claims {
			if c.Claim.Afwijking == nil {
				continue
			}
			if want, ok := p.afwijkingen(c); ok {
				p.check(p.afwijking(c), want, textDiffers, remedyFigure)
			}
		}
	},
}

// afwijkingen returns the sum of the printed afwijkingen that make up that of
// a saldo or resultaat; false where one of them is not printed.
func (p *Pass) afwijkingen(c *claim) (want sum, ok bool) {
	want.from = ofSides
	var sides []budget.Side
	switch c.Side {
	case budget.Saldo:
		sides = []budget.Side{budget.Lasten, budget.Baten}
	case budget.Resultaat:
		sides = []budget.Side{budget.Saldo, budget.Toevoeging, budget.Onttrekking}
	default:
		return want, false
	}
	for _, side := range sides {
		f, ok := p.printedAfwijking(c.part, side, c.Source.Table)
		switch {
		case ok:
			want.add(f, false)
		case c.part.Has(side) || p.incomplete(c.part, side):
			return want, false
		}
	}
	return want, len(want.operands) > 0
}

// printedAfwijking finds the afwijking that a table prints for a part, on the
// part itself or, where the part has one line with that side, on the line.
func (p *Pass) printedAfwijking(part *programme.Part, side budget.Side, table string) (figure, bool) {
	for _, c := range p.printed[part] {
		if c.Side == side && c.Source.Table == table && c.Claim.Afwijking != nil {
			return p.afwijking(c), true
		}
	}
	var only *programme.Part
	for q := range part.Parts() {
		if !q.Has(side) && !p.incomplete(q, side) {
			continue
		}
		if only != nil {
			return figure{}, false
		}
		only = q
	}
	if only == nil {
		return figure{}, false
	}
	return p.printedAfwijking(only, side, table)
}
