package plausibility

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv9001 = validate.Rule{
	Code:  "BBV9001",
	Title: finding.Text{NL: "Lasten en baten zijn zelden negatief", EN: "Lasten and baten are seldom negative"},
	Doc: finding.Text{
		NL: `Lasten en baten staan zonder teken voor hun richting; een negatief cijfer is dus een
correctie, zoals een nog niet ingevulde taakstelling, of een cijfer waarvan het teken
verkeerd gelezen is. Beide komen voor: documenten vermelden negatieve lasten ook
terecht.`,
		EN: `Lasten and baten stand unsigned by direction, so a negative one is a correction, such
as an unspent saving target, or a figure whose sign was read wrong. Both occur:
documents print negative lasten rightly.`,
	},
	Basis:    []validate.Basis{validate.BBV("2", ""), {}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for part := range p.Overview().All() {
			for _, side := range budget.Sides() {
				series := part.Series(side)
				for _, c := range series.Columns() {
					if series[c].Sign() < 0 {
						reportNegative(p, part, side, c)
					}
				}
			}
		}
	},
}

func reportNegative(p *validate.Pass, part *programme.Part, side budget.Side, c budget.Column) {
	at := validate.Location{Path: part.Path() + "." + side.String() + "." + c.String(), Part: part.Label(), Side: side, Column: c, Source: part.Figure(side, c).Source()}
	p.Report(finding.Warning, at, finding.Text{NL: "negatieve {0}: {1}", EN: "negative {0}: {1}"}.With(side.String(), p.Show(part.Series(side)[c])),
		finding.Text{NL: "controleer of het een correctie is", EN: "check whether it is a correction"})
}
