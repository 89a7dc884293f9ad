package validate

import "github.com/bbvgo/bbv/finding"

var ruleWaivers = Rule{
	Code:  "BBV0001",
	Title: finding.Text{NL: "Een ontheffing die nergens op slaat", EN: "A waiver that matches nothing"},
	Doc: `A waiver names a rule and the exact place of a finding. Where there is no such
finding any more, the waiver is reported, so that a list of waivers never
outlives what it was made for. The finding stands at the path of the waiver.`,
	Basis:    []Basis{{}},
	Severity: finding.Warning,
	From:     2004,
	Check:    func(*Pass) {}, // Run reports these itself, after all other rules
}

// waive takes the waived findings out of the report and reports waivers that
// match nothing.
func waive(r *finding.Report, waivers []finding.Waiver) {
	for _, w := range r.Waive(waivers...) {
		at := w.Place.Path
		if at == "" {
			at = w.Place.String()
		}
		r.Findings = append(r.Findings, finding.Finding{
			Code: ruleWaivers.Code, Severity: ruleWaivers.Severity, Place: w.Place,
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
