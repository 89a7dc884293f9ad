package finding

import (
	"cmp"
	"fmt"
	"slices"
)

// Report is what checking a document, a table or a delivery came to. The zero
// value says that nothing was checked or found.
type Report struct {
	Findings []Finding // in the order of the rules or of the places
	Waived   []Finding // those that a waiver took out, each with the reason
	Tally    Tally     // comparisons of printed with computed figures
	// Unchecked is what the report does not vouch for, and why, by reason. It is no
	// part of what OK says.
	Unchecked []Unchecked
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

// Renamed returns the report with every place changed by a function: that of a finding,
// those of other figures in it, and those of what was not checked.
func (r Report) Renamed(change func(*Place)) Report {
	if change == nil {
		return r
	}
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
	r.Unchecked = slices.Clone(r.Unchecked)
	for i := range r.Unchecked {
		change(&r.Unchecked[i].Place)
	}
	return r
}

// Join makes one report of several, in their order: of tables and of the document that
// was made of them, for instance. What two of them say stands in it twice.
func Join(reports ...Report) (all Report) {
	for _, r := range reports {
		all.Findings = append(all.Findings, r.Findings...)
		all.Waived = append(all.Waived, r.Waived...)
		all.Unchecked = append(all.Unchecked, r.Unchecked...)
		all.Tally.Exact += r.Tally.Exact
		all.Tally.Plausible += r.Tally.Plausible
		all.Tally.Suspicious += r.Tally.Suspicious
		all.Tally.Impossible += r.Tally.Impossible
		all.Tally.Unknown += r.Tally.Unknown
	}
	return all
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

// Text counts comparisons in words: "8 exact, 6 door afronding verklaard, 2 sluiten niet aan". Outcomes that did not come about
// are left out, but for exact ones.
func (t Tally) Text() Text {
	text, fail := Text{fmt.Sprintf("%d exact", t.Exact), fmt.Sprintf("%d exact", t.Exact)}, Text{"sluiten niet aan", "do not add up"}
	if t.Impossible == 1 {
		fail = Text{"sluit niet aan", "does not add up"}
	}
	for _, p := range []struct {
		n      int
		nl, en string
	}{
		{t.Plausible, "door afronding verklaard", "explained by rounding"},
		{t.Suspicious, "verdacht", "suspicious"},
		{t.Impossible, fail.NL, fail.EN},
		{t.Unknown, "niet te beoordelen", "undecided"},
	} {
		if p.n > 0 {
			text.NL += fmt.Sprintf(", %d %s", p.n, p.nl)
			text.EN += fmt.Sprintf(", %d %s", p.n, p.en)
		}
	}
	return text
}
