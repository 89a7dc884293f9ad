package finding

import (
	"fmt"
	"slices"
)

// Waiver takes findings out of a report: someone looked at them and accepts
// them. It names the code and the exact place, and gives the reason.
type Waiver struct {
	Code   string // code of the findings
	Place  Place  // what it states of the place must be equal; what it leaves zero may be anything
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
	Lacks  string // "a code", "a place" or "a reason"
}

// Error names what is missing.
func (e *WaiverError) Error() string {
	return fmt.Sprintf("waiver of %q at %q: lacks %s", e.Waiver.Code, e.Waiver.Place.where(), e.Lacks)
}

// Check returns a *WaiverError where the waiver lacks its code, place or
// reason.
func (w Waiver) Check() error {
	switch {
	case w.Code == "":
		return &WaiverError{w, "a code"}
	case w.Place == Place{}:
		return &WaiverError{w, "a place"}
	case w.Reason == "":
		return &WaiverError{w, "a reason"}
	}
	return nil
}

// Waive takes the findings that a waiver matches out of the report, and returns
// the waivers that match none. Waivers that are incomplete match none.
func (r *Report) Waive(waivers ...Waiver) (unused []Waiver) {
	if r == nil || len(waivers) == 0 {
		return slices.Clone(waivers)
	}
	used := make([]bool, len(waivers))
	var kept []Finding
	for _, f := range r.Findings {
		i := slices.IndexFunc(waivers, func(w Waiver) bool { return w.matches(f) })
		if i < 0 {
			kept = append(kept, f)
			continue
		}
		used[i] = true
		r.Waived = append(r.Waived, Waived{f, waivers[i].Reason})
	}
	r.Findings = kept
	for i, w := range waivers {
		if !used[i] {
			unused = append(unused, w)
		}
	}
	return unused
}

func (w Waiver) matches(f Finding) bool {
	return w.Check() == nil && w.Code == f.Code && w.Place.covers(f.Place)
}

// covers reports whether all that p states is so of another place.
func (p Place) covers(o Place) bool {
	texts := [][2]string{{p.File, o.File}, {p.Path, o.Path}, {p.Caption, o.Caption}, {p.Label, o.Label}, {p.Heading, o.Heading}}
	numbers := [][2]int{{p.Table, o.Table}, {p.Row, o.Row}, {p.Column, o.Column}, {p.Line, o.Line}, {p.Character, o.Character}}
	return !slices.ContainsFunc(texts, func(t [2]string) bool { return t[0] != "" && t[0] != t[1] }) &&
		!slices.ContainsFunc(numbers, func(n [2]int) bool { return n[0] != 0 && n[0] != n[1] })
}

// where is the path, or else the names.
func (p Place) where() string {
	if p.Path != "" {
		return p.Path
	}
	return p.String()
}
