package plausibility

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv9001 = validate.Rule{
	Code:  "BBV9001",
	Title: finding.Text{NL: "Lasten en baten zijn zelden negatief", EN: "Lasten and baten are seldom negative"},
	Doc: `Lasten and baten stand unsigned by direction, so a negative one is a correction, such
as an unspent saving target, or a figure whose sign was read wrong. Both occur:
documents print negative lasten rightly.`,
	Basis:    []validate.Basis{validate.BBV("2", ""), {}},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *validate.Pass) {
		for path, f := range p.Document().EachFigure() {
			if f.Claim || f.Amount.Sign() >= 0 {
				continue
			}
			at := validate.Location{Path: path, Part: f.Label, Side: f.Side, Column: f.Column, Source: f.Source}
			p.Report(finding.Warning, at, finding.Text{NL: "negatieve {0}: {1}", EN: "negative {0}: {1}"}.With(f.Side.String(), p.Show(f.Amount)),
				finding.Text{NL: "controleer of het een correctie is", EN: "check whether it is a correction"})
		}
	},
}
