package validate

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

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
	for _, r := range rules {
		if r.inForce(d.Year) && r.Check != nil {
			p.rule = ruling{r.Code, r.Severity, r.Differs}
			r.Check(p)
		}
	}
	waive(&report, waivers)
	return report, nil
}

// unusedWaiverCode is the code of the rule about waivers that match nothing.
const unusedWaiverCode = "BBV0001"

// waive takes the waived findings out of the report and reports waivers that
// match nothing.
func waive(r *finding.Report, waivers []finding.Waiver) {
	for _, w := range r.Waive(waivers...) {
		at := w.Place.Path
		if at == "" {
			at = w.Place.String()
		}
		r.Findings = append(r.Findings, finding.Finding{
			Code: unusedWaiverCode, Severity: finding.Warning, Place: w.Place,
			Text: finding.Text{
				NL: "de ontheffing van {0} op {1} ({2}) betreft geen bevinding",
				EN: "the waiver of {0} at {1} ({2}) matches no finding",
			}.With(w.Code, at, w.Reason),
			Remedy: finding.Text{
				NL: "verwijder de ontheffing of herstel de code en de plaats",
				EN: "remove the waiver, or correct its code and place",
			},
		})
	}
}
