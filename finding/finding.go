package finding

import "github.com/bbvgo/bbv/budget"

// Finding is one thing that is wrong, or unusual, in a document, a printed
// table or a delivery. The zero value has no severity and is no finding.
type Finding struct {
	Code     string   // of the rule or control: "BBV1001", "SF012"
	Severity Severity // how bad it is
	Place    Place    // where it is
	Text     Text     // what is wrong
	Remedy   Text     // what to do, as a verb phrase; may be empty

	Printed    string      // the figure as it stands there; "" for a finding that is not about a figure
	Sum        Text        // the sum that fails as a person works it out, with what is stated instead; may be empty
	Computed   string      // what follows from other figures, printed the same way
	Difference string      // printed − computed, printed the same way
	Figures    *Comparison // printed and computed in euros; nil where nothing is known in euros
	Calc       budget.Calc // how the computed figure came about; zero without Figures

	Suggestion   string    // the figure that was probably meant, as it would be printed there
	Cause        Cause     // how it may have come about; zero where that is unknown
	Also         []Related // figures that are wrong as well
	Alternatives []Related // figures that may be wrong instead
	Related      []Related // other places that have to do with it: what the computed figure is made of

	Waived string // why it was accepted; "" for a finding that no waiver took out
}

// Message returns where and what is wrong, in one language.
func (f Finding) Message(l Language) string {
	place := f.Place.String()
	if place == "" {
		return f.Text.In(l)
	}
	return place + ": " + f.Text.In(l)
}

// Comparison is a printed figure beside the one that follows from others, in
// euros.
type Comparison struct {
	Printed  budget.Amount // what is printed
	Computed budget.Amount // what follows
	Bound    budget.Amount // by how much rounding can make them differ, not negative
}

// Difference returns printed − computed.
func (c Comparison) Difference() budget.Amount { return c.Printed.Sub(c.Computed) }

// Explained reports whether the figures are equal or rounding explains the
// difference.
func (c Comparison) Explained() bool { return c.Difference().Abs().Cmp(c.Bound) <= 0 }

// Cause says how a wrong figure may have come of the one that was meant. The
// zero value is an unknown cause.
type Cause struct {
	Word string // for programs: "swapped-digits"
	Text Text   // for people
}

// Related is another figure that has to do with a finding.
type Related struct {
	Place      Place         // without a path for a figure that is computed
	Printed    string        // as it stands there; "" for an empty cell
	Amount     budget.Amount // the same in euros; €0 where the unit of a table is unknown
	Suggestion string        // the figure that was probably meant; "" where none is known
}
