package validate

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// Pass is what a rule sees of a run. The zero value, and nil, is of no document,
// and drops what is reported to it.
type Pass struct {
	doc      *programme.Document
	overview *programme.Part
	finances programme.Finances
	claimed  programme.Finances // the same with the totals as printed
	tree     *programme.Branch
	step     budget.Amount
	claims   []*printedPart                     // in the order of the document
	printed  map[*programme.Part][]*printedPart // the same by part
	wide     map[tableRow]bool                  // rows that hold more than one side
	isLoose  map[alike][][]cell                 // memory of loose
	spreads  map[cell]budget.Amount             // memory of spread
	rolls    []programme.Rollforward            // in the order of the document
	rule     *Rule
	report   *finding.Report
}

// orNone returns the pass, or one of an empty document where it is of none.
func (p *Pass) orNone() *Pass {
	if p == nil || p.doc == nil {
		return newPass(&programme.Document{}, &finding.Report{})
	}
	return p
}

// Document returns the document that is checked. A rule must not change it.
func (p *Pass) Document() *programme.Document {
	if p == nil {
		return nil
	}
	return p.doc
}

// Overview returns the computed overzicht van baten en lasten.
func (p *Pass) Overview() *programme.Part {
	if p == nil {
		return nil
	}
	return p.overview
}

// Finances returns what follows from the parts of the document together.
func (p *Pass) Finances() programme.Finances { return p.orNone().finances }

// PrintedFinances returns the same with the totals as the overzicht prints them.
func (p *Pass) PrintedFinances() programme.Finances { return p.orNone().claimed }

// GoalTree returns the goal tree of the document.
func (p *Pass) GoalTree() *programme.Branch {
	if p == nil {
		return nil
	}
	return p.tree
}

// add adds a finding. The code is that of the rule; the severity is that
// of the rule at most, and that of the rule where the finding has none.
func (p *Pass) add(f finding.Finding) {
	if p == nil || p.rule == nil {
		return
	}
	f.Code = p.rule.Code
	if f.Severity = min(f.Severity, p.rule.Severity); !f.Severity.Valid() {
		f.Severity = p.rule.Severity
	}
	p.report.Findings = append(p.report.Findings, f)
}

// Report reports a finding that is not about a comparison.
func (p *Pass) Report(severity finding.Severity, at Location, text, remedy finding.Text) {
	p = p.orNone()
	p.add(finding.Finding{Severity: severity, Place: p.place(at), Text: text, Remedy: remedy})
}

// Run applies rules to a document and returns all that they find. Rules that
// are not in force in the year of the document are passed over. It returns an
// error only when it cannot run: for a waiver that is incomplete
// (*WaiverError), and for a document with a unit or decimals that do not exist
// (*budget.RangeError), of which nobody can tell what rounding explains.
// A nil document has no findings. The document is not changed.
func Run(d *programme.Document, rules []Rule, waivers ...finding.Waiver) (finding.Report, error) {
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
	p := newPass(d, &report)
	for i := range rules {
		if p.rule = &rules[i]; p.rule.InForce(d.Year) && p.rule.Check != nil {
			p.rule.Check(p)
		}
	}
	waive(&report, waivers)
	return report, nil
}

func newPass(d *programme.Document, report *finding.Report) *Pass {
	p := &Pass{
		doc: d, overview: d.Overview(), tree: d.GoalTree(), step: d.Step(), report: report,
		printed: map[*programme.Part][]*printedPart{}, isLoose: map[alike][][]cell{}, spreads: map[cell]budget.Amount{},
	}
	p.finances = programme.FinancesOf(p.overview)
	p.claimed = p.finances.Taking(p.printedTotal)
	p.rolls = slices.Collect(d.EachVerloop())
	for part := range p.overview.All() {
		for path, c := range part.Claims() {
			p.claims = append(p.claims, &printedPart{part, path, c.Amounts.Columns(), p.stepOf(c), c})
			p.printed[part] = append(p.printed[part], p.claims[len(p.claims)-1])
		}
	}
	p.wide = wideRows(p.claims)
	return p
}

func (p *Pass) stepOf(c *programme.Claim) budget.Amount {
	if c.Unit == nil {
		return p.step
	}
	return c.Step(p.doc)
}
