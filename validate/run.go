package validate

import (
	"context"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/programme"
)

// Run applies rules to a document and returns all that they find. Rules that do not bind
// the layer of government of the document (Municipality.Layer), or are not in force in its year, are
// passed over, and the report says which and why (finding.NotBinding). A rule that only
// provisions bind that were not verified is a warning at most. It returns an
// error only when it cannot run: for a waiver that is incomplete, for a
// document with a unit or decimals that do not exist (*budget.RangeError), of
// which nobody can tell what rounding explains; for one without a kind or year
// (*programme.DocumentError), of which nobody can tell which rules are in force;
// and when the context ends, whose error it wraps. With an error there are no findings.
// What the report does not vouch for it lists: what the rules find absent, what they
// could not compare, and the figures of the overzicht that no rule compared.
// A nil document has no findings. The document is not changed.
func Run(ctx context.Context, d *programme.Document, rules []Rule, waivers ...finding.Waiver) (finding.Report, error) {
	ctx = lenient.Context(ctx)
	var report finding.Report
	for _, w := range waivers {
		if err := w.Check(); err != nil {
			return finding.Report{}, err
		}
	}
	if d == nil {
		return report, nil
	}
	if _, err := budget.NewPrinted(1, d.Decimals, d.Unit); err != nil {
		return finding.Report{}, fmt.Errorf("run the rules: %w", err)
	}
	if err := inForceFor(d); err != nil {
		return finding.Report{}, fmt.Errorf("run the rules: %w", err)
	}
	p := newPass(ctx, d, &report)
	for _, r := range rules {
		if p.over() {
			break
		}
		if r.Check != nil && p.applies(r) {
			p.ledger.settle(false)
			r.Check(p)
		}
	}
	if !p.over() {
		p.judgeJointly()
	}
	p.listUnchecked()
	if p.over() {
		return finding.Report{}, fmt.Errorf("run the rules: %w", ctx.Err())
	}
	for _, unused := range report.Waive(waivers...) {
		unused.Code = unusedWaiverCode
		report.Findings = append(report.Findings, unused)
	}
	return report, nil
}

// applies takes a rule up where something that it rests on binds the document, and else lists
// that nothing does.
func (p *Pass) applies(r Rule) bool {
	binding := r.binding(p.layer, p.doc.Year)
	if !r.inForce(p.doc.Year) || len(binding) == 0 {
		p.report.Unchecked = append(p.report.Unchecked, r.misfit(p.layer, p.doc.Year))
		return false
	}
	p.rule = ruling{r.Code, r.Severity, r.Differs, binding[0], r.Whole}
	if !slices.ContainsFunc(binding, Basis.verified) {
		p.rule.severity = min(r.Severity, finding.Warning)
	}
	return true
}

// inForceFor returns an error for a document that was made without what says which
// rules are in force: no rule would look at it, and nothing would be found wrong.
// programme.Read refuses it as well.
func inForceFor(d *programme.Document) error {
	switch {
	case !d.Kind.Valid():
		return &programme.DocumentError{Op: "check", Path: "soort", Reason: finding.Text{NL: "dit is geen soort document: vul Kind in", EN: "it is no kind of document: set Kind"}}
	case !(budget.Column{Year: d.Year, Stage: budget.Begroting}).Valid():
		return &programme.DocumentError{Op: "check", Path: "jaar", Reason: said.Textf(finding.Text{NL: "%d is geen jaar van 1900 tot en met 2999: vul Year in", EN: "%d is not a year between 1900 and 2999: set Year"}, d.Year)}
	}
	return nil
}

// unusedWaiverCode is the code of the rule about waivers that match nothing.
const unusedWaiverCode = "BBV0001"
