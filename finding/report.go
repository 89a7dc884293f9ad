package finding

import (
	"cmp"
	"slices"
)

// Report is what checking a document, a table or a delivery came to. The zero
// value says that nothing was checked or found.
type Report struct {
	Findings []Finding // in the order of the rules or of the places
	Waived   []Finding // those that a waiver took out, each with the reason
	Tally    Tally     // comparisons of printed with computed figures
}

// OK reports whether nothing was found that cannot be right.
func (r Report) OK() bool {
	return !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity >= Error })
}

// AtLeast returns the findings of a severity or worse, worst first and
// otherwise in their order.
func (r Report) AtLeast(s Severity) []Finding {
	out := slices.DeleteFunc(slices.Clone(r.Findings), func(f Finding) bool { return f.Severity < s })
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return out
}

// Renamed returns the report with every place changed by a function: that of a finding, and
// those of other figures in it.
func (r Report) Renamed(change func(*Place)) Report {
	r.Findings, r.Waived = slices.Clone(r.Findings), slices.Clone(r.Waived)
	for _, findings := range [][]Finding{r.Findings, r.Waived} {
		for i := range findings {
			f := &findings[i]
			change(&f.Place)
			for _, list := range []*[]Related{&f.Also, &f.Alternatives, &f.Related} {
				*list = slices.Clone(*list)
				for k := range *list {
					change(&(*list)[k].Place)
				}
			}
		}
	}
	return r
}

// Tally counts comparisons of printed with computed figures, by outcome.
type Tally struct {
	Exact      int `json:"exact"`                // agree to the last digit
	Plausible  int `json:"plausible"`            // differ by no more than rounding explains
	Suspicious int `json:"suspicious,omitempty"` // differ by no more than rounding can explain, which would hardly ever be so much
	Impossible int `json:"impossible"`           // differ by more
	Unknown    int `json:"unknown"`              // could not be made, as a figure that is needed is not stated, or not be judged
}

// Total returns the number of comparisons.
func (t Tally) Total() int {
	return t.Exact + t.Plausible + t.Suspicious + t.Impossible + t.Unknown
}
