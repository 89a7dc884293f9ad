package validate

import (
	"fmt"
	"github.com/bbvgo/bbv/finding"
)

// Waiver takes one finding out of a report: someone looked at it and accepts
// it. It names the rule and the exact place, and gives the reason.
type Waiver struct {
	Code   string // code of the rule
	Path   string // path of the finding, exactly
	Reason string // why it is accepted
}

// Waived is a finding that was taken out, with the reason.
type Waived struct {
	Finding Finding
	Reason  string
}

// WaiverError says that a waiver is incomplete.
type WaiverError struct {
	Waiver Waiver
	Lacks  string // "a code", "a path" or "a reason"
}

// Error names what is missing.
func (e *WaiverError) Error() string {
	return fmt.Sprintf("waiver of %q at %q: lacks %s", e.Waiver.Code, e.Waiver.Path, e.Lacks)
}

func (w Waiver) check() error {
	switch "" {
	case w.Code:
		return &WaiverError{w, "a code"}
	case w.Path:
		return &WaiverError{w, "a path"}
	case w.Reason:
		return &WaiverError{w, "a reason"}
	}
	return nil
}

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
// matched nothing.
func (r *Report) waive(waivers []Waiver) {
	used := make([]bool, len(waivers))
	kept := r.Findings[:0]
	for _, f := range r.Findings {
		if i := matching(waivers, f); i >= 0 {
			used[i] = true
			r.Waived = append(r.Waived, Waived{f, waivers[i].Reason})
			continue
		}
		kept = append(kept, f)
	}
	r.Findings = kept
	for i, w := range waivers {
		if !used[i] {
			r.Findings = append(r.Findings, unusedWaiver(w))
		}
	}
}

func matching(waivers []Waiver, f Finding) int {
	for i, w := range waivers {
		if w.Code == f.Code && w.Path == f.Path {
			return i
		}
	}
	return -1
}

func unusedWaiver(w Waiver) Finding {
	return Finding{
		Code: ruleWaivers.Code, Severity: ruleWaivers.Severity, Path: w.Path,
		Text: finding.Text{
			NL: "de ontheffing van {0} op {1} ({2}) betreft geen bevinding",
			EN: "the waiver of {0} at {1} ({2}) matches no finding",
		}.With(w.Code, w.Path, w.Reason),
		Remedy: finding.Text{NL: "verwijder de ontheffing of herstel de code en de plaats", EN: "remove the waiver, or correct its code and place"},
	}
}
