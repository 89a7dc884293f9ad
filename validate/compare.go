package validate

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// sum is what a printed figure should be: operands, each added or subtracted.
type sum struct {
	amount   budget.Amount
	unknown  bool          // an operand has no outcome
	steps    budget.Amount // the steps of all operands
	operands []operand
	from     origin // how it is related to the printed figure
}

type operand struct {
	figure
	minus bool
}

func (s *sum) add(f figure, minus bool) {
	if minus {
		s.amount = s.amount.Sub(f.amount)
	} else {
		s.amount = s.amount.Add(f.amount)
	}
	s.unknown = s.unknown || !f.known
	s.steps = s.steps.Add(f.steps)
	if s.operands == nil {
		s.operands = make([]operand, 0, usual)
	}
	s.operands = append(s.operands, operand{f, minus})
}

// usual is how many operands most sums have at most.
const usual = 4

// settled returns the sum with every printed operand that its own leaves
// contradict replaced by what follows from those, and whether there is one.
func (p *Pass) settled(s sum) (sum, bool) {
	var out sum
	replaced := false
	for _, o := range s.operands {
		if o.claim != nil && !p.incomplete(o.part, o.side) {
			if f := p.computed(o.part, o.side, o.column); !agree(o.figure, f) {
				o.figure, replaced = f, true
			}
		}
		out.add(o.figure, o.minus)
	}
	return out, replaced
}

// probe compares a printed figure with what it should be. It returns false
// where that has no outcome.
func probe(printed figure, want sum) (finding.Comparison, bool) {
	if !printed.known || want.unknown || want.operands == nil {
		return finding.Comparison{}, false
	}
	c := finding.Comparison{Printed: printed.amount, Computed: want.amount}
	c.Bound = Bound(printed.steps.Add(want.steps))
	return c, true
}

// agree reports whether rounding can explain the difference of two figures;
// where one has no outcome, nothing speaks against the other.
func agree(f, g figure) bool {
	var want sum
	want.add(g, false)
	c, ok := probe(f, want)
	return !ok || c.Explained()
}

// weigh compares a printed figure with what it should be, and returns the sum
// that it was compared with: the operands as printed, unless the figure agrees
// with them only once those are set right that their own leaves contradict. So
// an error is reported where it stands, and not again in all that follows from
// it.
func (p *Pass) weigh(printed figure, want sum) (sum, finding.Comparison, bool) {
	c, ok := probe(printed, want)
	if !ok || c.Explained() {
		return want, c, ok
	}
	if settled, replaced := p.settled(want); replaced {
		if c, ok := probe(printed, settled); ok && c.Explained() {
			return settled, c, true
		}
	}
	if c, ok := p.carried(printed, want); ok && c.Explained() {
		return want, c, true
	}
	return want, c, true
}

// check compares a printed figure with what it should be and reports a
// difference: as information where rounding explains it, else as the rule
// says, with its text and remedy. It counts the outcome.
func (p *Pass) check(printed figure, want sum, wrong, remedy finding.Text) {
	want, c, ok := p.weigh(printed, want)
	if !ok {
		p.report.Tally.Unknown++
		return
	}
	p.conclude(printed, want, c, wrong, remedy)
}

func (p *Pass) conclude(printed figure, want sum, c finding.Comparison, wrong, remedy finding.Text) {
	verdict := verdictOf(c)
	count(&p.report.Tally, verdict)
	if verdict == rounding.Exact {
		return
	}
	calc := p.computation(printed, want)
	args := []string{p.show(c.Printed), p.show(c.Computed), p.show(c.Difference()), p.show(c.Bound), calc.Formula()}
	f := finding.Finding{
		Severity: finding.Info, Place: p.place(printed), Text: textRounded.With(args...),
		Printed: args[0], Computed: args[1], Difference: args[2],
		Figures: &c, Calc: calc, Related: p.related(want),
	}
	if verdict == rounding.Impossible {
		f.Severity, f.Text, f.Remedy = finding.Error, wrong.With(args...), remedy.With(args...)
	}
	p.Report(f)
}

// computation returns the sum as a calculation under the name of the printed
// figure.
func (p *Pass) computation(printed figure, want sum) budget.Calc {
	var terms []budget.Term
	for _, o := range want.operands {
		if o.minus {
			terms = append(terms, budget.Minus(p.operandCalc(printed, o)))
		} else {
			terms = append(terms, budget.Plus(p.operandCalc(printed, o)))
		}
	}
	return budget.Computed(p.calc(printed).Label(), terms...)
}

// operandCalc returns an operand under a name that tells it from the printed
// figure: with its part and its column where those are others.
func (p *Pass) operandCalc(printed figure, o operand) budget.Calc {
	c := p.calc(o.figure)
	label := c.Label()
	if o.claim != nil && o.part != printed.part && !strings.Contains(label, o.part.Label()) {
		label += " " + o.part.Label()
	}
	if o.column != (budget.Column{}) && o.column != printed.column {
		label += " " + p.heading(o.figure)
	}
	return renamed(c, label)
}

// renamed returns a calculation under another name.
func renamed(c budget.Calc, label string) budget.Calc {
	if amount, known := c.Amount(); known && !c.IsComputed() {
		return budget.Stated(label, amount, c.Source())
	}
	return budget.Computed(label, slices.Collect(c.Terms())...)
}

var (
	textRounded = finding.Text{
		NL: "gedrukt {0}, berekend {1}; het verschil van {2} is door afronding te verklaren (ten hoogste {3})",
		EN: "printed {0}, computed {1}; rounding explains the difference of {2} (at most {3})",
	}
	textDiffers = finding.Text{
		NL: "gedrukt {0}, berekend {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
		EN: "printed {0}, computed {1} ({4}); difference {2}, rounding explains at most {3}",
	}
	remedyFigure = finding.Text{
		NL: "controleer {0} en de cijfers waaruit het volgt; kloppen die, druk dan {1} af",
		EN: "check {0} and the figures that it follows from; if those are right, print {1}",
	}
)

func (p *Pass) related(want sum) []finding.Related {
	var out []finding.Related
	for _, o := range want.operands {
		out = append(out, finding.Related{Place: p.place(o.figure), Printed: p.show(o.amount), Amount: o.amount})
	}
	return out
}

// show prints an amount as the document prints its figures, with as many more
// decimals as it takes to print it exactly.
func (p *Pass) show(a budget.Amount) string {
	for decimals := p.doc.Decimals; decimals <= maxDecimals; decimals++ {
		printed, err := budget.Print(a, decimals, p.doc.Unit, budget.Truncate)
		if err == nil && printed.Amount().Equal(a) {
			return printed.String()
		}
	}
	return a.String() + " euro"
}

const maxDecimals = 9
