package validate

import (
	"github.com/bbvgo/bbv/budget"
)

// sum is what a printed figure should be: operands, each added or subtracted.
type sum struct {
	terms    []budget.Term
	steps    budget.Amount
	operands []figure
}

func (s *sum) add(f figure)      { s.append(f, budget.Plus(f.calc)) }
func (s *sum) subtract(f figure) { s.append(f, budget.Minus(f.calc)) }

func (s *sum) append(f figure, t budget.Term) {
	s.terms = append(s.terms, t)
	s.steps = s.steps.Add(f.steps)
	s.operands = append(s.operands, f)
}

// settled returns the sum with every printed operand that its own leaves
// contradict replaced by what follows from those, and whether there is one.
func (s sum) settled() (sum, bool) {
	var out sum
	replaced := false
	for i, f := range s.operands {
		if f.other != nil {
			if other := f.other(); !agree(f, other) {
				f, replaced = other, true
			}
		}
		if s.terms[i].Negative() {
			out.subtract(f)
		} else {
			out.add(f)
		}
	}
	return out, replaced
}

// probe compares a printed figure with what it should be. It returns false
// where that has no outcome.
func probe(printed figure, want sum) (Comparison, budget.Calc, bool) {
	calc := budget.Computed(printed.calc.Label(), want.terms...)
	computed, ok := calc.Amount()
	amount, _ := printed.calc.Amount()
	return Comparison{amount, computed, Bound(printed.steps.Add(want.steps))}, calc, ok
}

// weigh compares a printed figure with what it should be, and returns the sum
// that it was compared with: the operands as printed, unless the figure agrees
// with them only once those are set right that their own leaves contradict. So
// an error is reported where it stands, and not again in all that follows from
// it.
func weigh(printed figure, want sum) (sum, Comparison, budget.Calc, bool) {
	c, calc, ok := probe(printed, want)
	if !ok || c.Verdict() != Impossible {
		return want, c, calc, ok
	}
	if settled, replaced := want.settled(); replaced {
		if c, calc, ok := probe(printed, settled); ok && c.Verdict() != Impossible {
			return settled, c, calc, true
		}
	}
	return want, c, calc, true
}

// check compares a printed figure with what it should be and reports a
// difference: as information where rounding explains it, else as the rule
// says, with its text and remedy. It counts the outcome.
func (p *Pass) check(printed figure, want sum, wrong, remedy Text) {
	want, c, calc, ok := weigh(printed, want)
	if !ok {
		p.report.Tally.Unknown++
		return
	}
	p.conclude(printed, want, c, calc, wrong, remedy)
}

func (p *Pass) conclude(printed figure, want sum, c Comparison, calc budget.Calc, wrong, remedy Text) {
	f := Finding{Path: printed.path, Place: printed.place, Figures: &c, Calc: calc, Related: related(want)}
	args := []string{p.show(c.Printed), p.show(c.Computed), p.show(c.Difference()), p.show(c.Bound), calc.Formula()}
	switch c.Verdict() {
	case Exact:
		p.report.Tally.Exact++
		return
	case Plausible:
		p.report.Tally.Plausible++
		f.Text = textRounded.with(args...)
	case Impossible:
		p.report.Tally.Impossible++
		f.Severity = Error
		f.Text = wrong.with(args...)
		f.Remedy = remedy.with(args...)
	}
	p.Report(f)
}

var (
	textRounded = Text{
		"gedrukt {0}, berekend {1}; het verschil van {2} is door afronding te verklaren (ten hoogste {3})",
		"printed {0}, computed {1}; rounding explains the difference of {2} (at most {3})",
	}
	textDiffers = Text{
		"gedrukt {0}, berekend {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
		"printed {0}, computed {1} ({4}); difference {2}, rounding explains at most {3}",
	}
	remedyFigure = Text{
		"controleer {0} en de cijfers waaruit het volgt; kloppen die, druk dan {1} af",
		"check {0} and the figures that it follows from; if those are right, print {1}",
	}
)

func related(want sum) []Related {
	var out []Related
	for _, f := range want.operands {
		amount, _ := f.calc.Amount()
		out = append(out, Related{f.path, f.place, amount})
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
