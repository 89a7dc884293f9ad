package validate

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
)

// Pass is what a rule sees of a run. The zero value, and nil, is of an empty
// document, and drops what is reported to it.
type Pass struct {
	*scale
	finances programme.Finances
	claimed  programme.Finances // the same with the totals as printed
	tree     *programme.Branch
	rolls    []programme.Rollforward // in the order of the document
	rule     ruling
	layer    iv3.Layer // of the document
	report   *finding.Report
	ledger   *ledger

	relations []relation // what was compared, by rules that find errors
}

// ruling is what a pass knows of the rule that is applied.
type ruling struct {
	code     string
	severity finding.Severity
	differs  Message
	basis    Basis // the first that binds the document; zero for arithmetic
	whole    bool
}

func newPass(ctx context.Context, d *programme.Document, report *finding.Report) *Pass {
	p := &Pass{layer: d.Municipality.Layer(), tree: d.GoalTree(), report: report}
	p.scale = &scale{pages: pagesOf(ctx, d), isShort: map[budget.Side]bool{}, isLoose: map[alike][][]cell{}, spreads: map[cell]budget.Amount{}}
	p.ledger = newLedger(p.pages)
	p.relations = make([]relation, 0, p.figures)
	p.finances = p.overview.Finances()
	p.claimed = p.finances.Taking(p.printedTotal)
	if d.Position != nil {
		p.rolls = slices.Collect(d.EachVerloop())
	}
	return p
}

// orNone returns the pass, or one of an empty document where it is of none.
func (p *Pass) orNone() *Pass {
	if p == nil || p.scale == nil {
		return newPass(context.Background(), &programme.Document{}, &finding.Report{})
	}
	return p
}

// Document returns the document that is checked. A rule must not change it.
func (p *Pass) Document() *programme.Document { return p.orNone().doc }

// Overview returns the computed overzicht van baten en lasten.
func (p *Pass) Overview() *programme.Part { return p.orNone().overview.Part }

// Finances returns what follows from the parts of the document together.
func (p *Pass) Finances() programme.Finances { return p.orNone().finances }

// PrintedFinances returns the same with the totals as the overzicht prints them.
func (p *Pass) PrintedFinances() programme.Finances { return p.orNone().claimed }

// GoalTree returns the goal tree of the document.
func (p *Pass) GoalTree() *programme.Branch { return p.orNone().tree }

// Printed yields the printed figures of a side, in the order of the document.
func (p *Pass) Printed(side budget.Side) iter.Seq[OverviewFigure] {
	p = p.orNone()
	return func(yield func(OverviewFigure) bool) {
		for _, c := range p.claims {
			if c.Side != side {
				continue
			}
			if p.over() {
				return
			}
			for i, column := range c.columns {
				if !yield(figureOf(c, column, c.amounts[i])) {
					return
				}
			}
		}
	}
}

// Afwijkingen yields the printed afwijkingen of all sides, in the order of the
// document.
func (p *Pass) Afwijkingen() iter.Seq[OverviewFigure] {
	p = p.orNone()
	return func(yield func(OverviewFigure) bool) {
		for _, c := range p.claims {
			if c.Claim.Afwijking != nil && (p.over() || !yield(p.afwijking(c))) {
				return
			}
		}
	}
}

// Check compares a printed figure with what it should be by one of its
// derivations, and concludes; see Conclude. Where that has no outcome it is
// counted as unknown. A figure that only repeats what another table adds up is
// not compared with its parts again. The overzicht as a whole is not compared with
// its parts where overhead is absent, or the algemene dekkingsmiddelen, and that explains
// what it is more.
func (p *Pass) Check(f OverviewFigure, from Derivation) {
	p = p.orNone()
	switch o, ok := p.Weigh(f, from); {
	case p.over():
	case ok && from == OfParts && f.Part == p.overview.Part && p.fallsShort(f.Side):
		p.unknown(f, sum{}, p.absentPart(f.Side))
	case ok:
		p.Conclude(o)
	case from == OfParts && !p.atHome(f), from == OfTables && !p.repeats(f):
	default:
		p.unknown(f, p.sumSources(f, from))
	}
}

// fallsShort reports whether the overzicht lacks a part and comes to more than its parts in every column that can be
// compared: so it does where the part is all that is wrong, and not where one figure is. Of a single column nobody can tell.
func (p *Pass) fallsShort(side budget.Side) bool {
	short, known := p.isShort[side]
	if known {
		return short
	}
	if p.absentPart(side) != "" {
		for f := range p.Printed(side) {
			o, ok := p.Weigh(f, OfParts)
			if !ok || f.Part != p.overview.Part {
				continue
			}
			if short = !o.Explained() && o.Difference().Sign() > 0; !short {
				break
			}
		}
	}
	p.isShort[side] = short
	return short
}

// Weigh compares a printed figure with what it should be by one of its
// derivations, without concluding anything. It returns false where that has no
// outcome, or is not compared; see Check.
func (p *Pass) Weigh(f OverviewFigure, from Derivation) (Weighed, bool) {
	if p = p.orNone(); p.over() || from == OfParts && !p.atHome(f) {
		return Weighed{}, false
	}
	if total, ok := p.totalOfLeaves(f, from); ok {
		if c, ok := betweenFigures(f, total); ok && c.Explained() {
			p.ledger.seen(f)
			p.ledger.seen(total)
			return weighed(f, c, from), true
		}
	}
	want := p.sumSources(f, from)
	o, ok := p.outcome(f, want, from)
	if ok {
		p.ledger.compared(f, want)
	}
	p.done(want)
	return o, ok
}

// HoldsReserves reports whether a printed saldo cannot be baten − lasten and
// can be what is left after the mutations of reserves.
func (p *Pass) HoldsReserves(saldo OverviewFigure) bool {
	p = p.orNone()
	want := p.sumSources(saldo, OfSides)
	defer p.done(want)
	before, ok := against(saldo, want)
	if !ok || before.Explained() {
		return false
	}
	if before, _, _ := p.secondThought(before, saldo, want, OfSides); before.Explained() {
		return false
	}
	var mutations, with sum
	p.ofSides(&mutations, saldo, budget.Toevoeging, budget.Onttrekking)
	for _, o := range slices.Concat(want.operands, mutations.operands) {
		with.add(o.OverviewFigure, o.minus)
	}
	after, ok := against(saldo, with)
	return len(mutations.operands) > 0 && ok && after.Explained()
}

// IsNetted reports whether a figure and the one that it repeats cannot be the
// same, and the other of lasten and baten differs between the two tables by as
// much, so that the saldo is the same in both.
func (p *Pass) IsNetted(f OverviewFigure) bool {
	p = p.orNone()
	other := map[budget.Side]budget.Side{budget.Lasten: budget.Baten, budget.Baten: budget.Lasten}[f.Side]
	first, _ := p.earlier(f)
	if agree(f, first) {
		return false
	}
	here, okHere := p.inTable(p.of(f), other, f.Column, f.table())
	there, okThere := p.inTable(p.of(f), other, f.Column, first.table())
	return okHere && okThere && agree(difference(f, first), difference(here, there))
}

// Conclude counts an outcome and reports a difference: as information where
// rounding explains it, else with the severity of the rule.
func (p *Pass) Conclude(o Weighed) {
	if p = p.orNone(); p.over() || !o.relation.isSome() {
		return
	}
	verdict := verdictOf(o.Comparison)
	count(&p.report.Tally, verdict)
	p.relate(o, verdict)
	if verdict == rounding.Exact {
		return
	}
	r, figures := p.read(o), o.Comparison
	args := []string{p.show(o.Printed), p.show(o.Computed), p.show(o.Difference()), p.show(o.Bound), r.formula}
	f := finding.Finding{
		Severity: finding.Info, Place: p.place(r.at), Text: textRounded.With(args...), Printed: args[0], Computed: args[1], Difference: args[2],
		Figures: &figures, Calc: r.calc, Related: r.related,
	}
	if verdict == rounding.Impossible {
		if len(r.related) > 0 {
			args = append(args, r.related[0].Place.String())
		}
		message := cmp.Or(o.Message, p.rule.differs, differs())
		f.Severity, f.Text, f.Remedy = finding.Error, message.Text.With(args...), message.Remedy.With(args...)
	}
	p.add(f)
}

// relate keeps what was compared, to be judged with all the rest. What a rule that finds no
// errors compares need not be so.
func (p *Pass) relate(o Weighed, verdict rounding.Verdict) {
	if p.rule.severity < finding.Error {
		return
	}
	p.relations = append(p.relations, o.relation)
	if r := &p.relations[len(p.relations)-1]; verdict == rounding.Exact {
		r.finding = -1
	} else {
		r.finding = int32(len(p.report.Findings))
	}
}

// Report reports a finding that is not about a comparison.
func (p *Pass) Report(severity finding.Severity, at Location, text, remedy finding.Text) {
	p = p.orNone()
	p.add(finding.Finding{Severity: severity, Place: p.place(at), Text: text, Remedy: remedy})
}

// Show prints an amount as the document prints its figures, with as many more
// decimals as it takes to print it exactly.
func (p *Pass) Show(a budget.Amount) string { return p.orNone().show(a) }

// add adds a finding. The code is that of the rule; the severity is that
// of the rule at most, and that of the rule where the finding has none.
func (p *Pass) add(f finding.Finding) {
	if p.over() {
		return
	}
	f.Code = p.rule.code
	if f.Severity = min(f.Severity, p.rule.severity); !f.Severity.Valid() {
		f.Severity = p.rule.severity
	}
	p.report.Findings = append(p.report.Findings, f)
}

// Binds reports whether a provision binds the layer of government of the document in its year. A
// rule that asks for several things asks for those that do.
func (p *Pass) Binds(by Basis) bool {
	p = p.orNone()
	return by.binds(p.layer, p.doc.Year)
}

// Whole reports whether the document is taken for whole; see Rule.Whole.
func (p *Pass) Whole() bool { return p.orNone().rule.whole }

// Lack says that the document does not have what a provision asks for; the zero
// basis is the first one of the rule that binds the document. In a document that is taken for whole that is
// a finding with the severity of the rule; else it is listed in Report.Unchecked.
func (p *Pass) Lack(at Location, by Basis) {
	p = p.orNone()
	if by == (Basis{}) {
		by = p.rule.basis
	}
	cited := by.cited()
	if !p.rule.whole {
		p.report.Unchecked = append(p.report.Unchecked, finding.Unchecked{Why: finding.Absent, Place: p.place(at), Basis: cited})
		return
	}
	p.Report(p.rule.severity, at, finding.Text{NL: "ontbreekt (" + cited.NL + ")", EN: "is absent (" + cited.EN + ")"},
		finding.Text{NL: "neem het op, of wijs aan waar het document het vermeldt", EN: "add it, or point out where the document states it"})
}

// unknown counts a comparison of a figure of the overzicht that cannot be made.
func (p *Pass) unknown(f OverviewFigure, want sum, lacks ...string) {
	p.report.Tally.Unknown++
	p.ledger.seen(f)
	for _, o := range want.operands {
		if !o.known {
			lacks = lacking(lacks, p.calc(o.OverviewFigure))
		}
	}
	p.ledger.lacked(p.place(p.location(f)), lacks)
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
	s := survey{ledger: p.ledger}
	s.part(p.overview)
	list := slices.Concat(p.report.Unchecked, p.ledger.failed, s.out, p.unitless())
	slices.SortStableFunc(list, func(a, b finding.Unchecked) int { return cmp.Compare(a.Why, b.Why) })
	p.report.Unchecked = list
}
