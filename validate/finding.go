package validate

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// Finding is one thing that a rule found. It is not an error of the program.
type Finding struct {
	Code     string           // code of the rule
	Severity finding.Severity // how bad it is
	Path     string           // the figure: "programmas[2].gedrukt[0].bedragen.2017-realisatie"
	Place    string           // the same for people: table, part, row, column
	Text     finding.Text     // what is wrong
	Remedy   finding.Text     // what to do
	Figures  *Comparison      // what was compared; nil for a finding that is not about a figure
	Related  []Related        // other places that have to do with it
	Calc     budget.Calc      // how the computed figure came about; zero without Figures
}

// Message returns what is wrong and where, in one language.
func (f Finding) Message(l finding.Language) string {
	if f.Place == "" {
		return f.Text.In(l)
	}
	return f.Place + ": " + f.Text.In(l)
}

// Comparison is a printed figure beside the one that follows from others, in
// euros.
type Comparison struct {
	Printed  budget.Amount // what the document says
	Computed budget.Amount // what follows
	Bound    budget.Amount // by how much rounding can make them differ, not negative
}

// Difference returns printed − computed.
func (c Comparison) Difference() budget.Amount { return c.Printed.Sub(c.Computed) }

// Verdict says what rounding explains: Exact, Plausible or Impossible.
func (c Comparison) Verdict() rounding.Verdict {
	switch difference := c.Difference().Abs(); {
	case difference.IsZero():
		return rounding.Exact
	case difference.Cmp(c.Bound) <= 0:
		return rounding.Plausible
	}
	return rounding.Impossible
}

// Related is another place that has to do with a finding.
type Related struct {
	Path   string        // may be empty for a figure that is computed
	Place  string        // for people
	Amount budget.Amount // in euros
}

// Tally counts the comparisons that were made.
type Tally struct {
	Exact      int // agree to the last digit
	Plausible  int // differ by no more than rounding explains
	Impossible int // differ by more
	Unknown    int // could not be made: a figure that is needed is not stated
}

func (t *Tally) count(v rounding.Verdict) {
	switch v {
	case rounding.Exact:
		t.Exact++
	case rounding.Plausible:
		t.Plausible++
	case rounding.Impossible:
		t.Impossible++
	}
}

// Report is the outcome of a run.
type Report struct {
	Findings []Finding // in the order of the rules, and within a rule of the document
	Waived   []Waived  // findings that a waiver took out
	Tally    Tally     // comparisons of printed with computed figures
}

// AtLeast returns the findings of a severity or worse, worst first and
// otherwise in their order.
func (r Report) AtLeast(s finding.Severity) []Finding {
	var out []Finding
	for _, f := range r.Findings {
		if f.Severity >= s {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return out
}

// OK reports whether nothing was found that cannot be right.
func (r Report) OK() bool {
	return !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity >= finding.Error })
}
