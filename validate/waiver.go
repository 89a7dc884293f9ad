package validate

import "github.com/bbvgo/bbv/finding"

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
