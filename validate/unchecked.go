package validate

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// Whole reports whether the document is taken for whole; see Rule.Whole.
func (p *Pass) Whole() bool { return p.orNone().rule.whole }

// Lack says that the document does not have what a provision asks for; the zero
// basis is the first one of the rule. In a document that is taken for whole that is
// a finding with the severity of the rule; else it is listed in Report.Unchecked.
func (p *Pass) Lack(at Location, by Basis) {
	p = p.orNone()
	if by == (Basis{}) {
		by = p.rule.basis
	}
	if !p.rule.whole {
		p.report.Unchecked = append(p.report.Unchecked, finding.Unchecked{Why: finding.Absent, Place: p.place(at), Basis: by.String()})
		return
	}
	p.Report(p.rule.severity, at, finding.Text{NL: "ontbreekt ({0})", EN: "is absent ({0})"}.With(by.String()),
		finding.Text{NL: "neem het op, of wijs aan waar het document het afdrukt", EN: "add it, or point out where the document prints it"})
}

// unknown counts a comparison of a figure of the overzicht that cannot be made.
func (p *Pass) unknown(f OverviewFigure, want sum) {
	p.report.Tally.Unknown++
	p.ledger.seen(f)
	var lacks []string
	for _, o := range want.operands {
		if !o.known {
			lacks = lacking(lacks, p.calc(o.OverviewFigure))
		}
	}
	p.ledger.lacked(p.place(p.location(f)), lacks)
}

// undecided counts a comparison of another figure that cannot be made.
func (p *Pass) undecided(at Location, printed budget.Calc, ways ...Way) {
	p.report.Tally.Unknown++
	lacks := lacking(nil, printed)
	if _, known := printed.Amount(); known {
		for _, way := range ways {
			lacks = lacking(lacks, way.calc())
		}
	}
	p.ledger.settle(false)
	p.ledger.lacked(p.place(at), lacks)
}

// Undecided says that something about some figures cannot be judged, as the document
// does not state what is named.
func (p *Pass) Undecided(at Location, figures int, lacks ...string) {
	p = p.orNone()
	p.report.Unchecked = append(p.report.Unchecked, finding.Unchecked{Why: finding.Incomplete, Place: p.place(at), Lacks: lacks, Figures: figures})
}

// listUnchecked lists what the run says nothing of: what is absent, in the order of
// the rules, and then the figures that were not compared.
func (p *Pass) listUnchecked() {
	s := survey{pages: p.pages, ledger: p.ledger}
	s.part(p.overview, nil)
	list := slices.Concat(p.report.Unchecked, p.ledger.failed, s.out, p.unitless())
	slices.SortStableFunc(list, func(a, b finding.Unchecked) int { return cmp.Compare(a.Why, b.Why) })
	p.report.Unchecked = list
}
