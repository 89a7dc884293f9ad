package validate

import (
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// Message says what a difference that rounding cannot explain means, and what
// to do. {0} stands for the printed figure, {1} for the computed one, {2} for
// the difference, {3} for what rounding explains at most, {4} for the formula
// and {5} for where the first operand stands.
type Message struct{ Text, Remedy finding.Text }

// TwoPlaces is the message where the document has a figure in two places, and
// cannot tell which of them is right.
func TwoPlaces() Message {
	return Message{
		finding.Text{
			NL: "hier {0}, elders in het document {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "{0} here, {1} elsewhere in the document ({4}); difference {2}, rounding explains at most {3}",
		}, finding.Text{NL: "zoek uit welke van beide klopt, of vermeld waarom zij verschillen", EN: "find out which of the two is right, or state why they differ"},
	}
}

// differs is the message of a rule without one of its own.
func differs() Message {
	return Message{
		finding.Text{
			NL: "gedrukt {0}, berekend {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "printed {0}, computed {1} ({4}); difference {2}, rounding explains at most {3}",
		}, finding.Text{
			NL: "controleer {0} en de cijfers waaruit het volgt; kloppen die, druk dan {1} af",
			EN: "check {0} and the figures that it follows from; if those are right, print {1}",
		},
	}
}

var textRounded = finding.Text{
	NL: "gedrukt {0}, berekend {1}; het verschil van {2} is door afronding te verklaren (ten hoogste {3})",
	EN: "printed {0}, computed {1}; rounding explains the difference of {2} (at most {3})",
}

// Weighed is a printed figure beside what it should be.
type Weighed struct {
	finding.Comparison
	Message Message // of a difference that rounding cannot explain; zero for that of the rule

	location func() Location
	detail   func() detail
}

// detail is what people read of a computed figure; it is made for what is
// reported only.
type detail struct {
	calc    budget.Calc
	formula string
	related []finding.Related
}

// expected is what a figure should be by one of the ways in which it follows.
type expected struct {
	amount budget.Amount
	steps  budget.Amount // of all figures that take part, the printed one included
	detail func() detail
}

// closest compares a printed amount with the ways in which it follows until
// rounding explains one: that they disagree is reported where it stands, so one
// of them suffices. If none does, the first counts. It returns false where
// there is none.
func closest(printed budget.Amount, ways iter.Seq[expected]) (best Weighed, found bool) {
	for way := range ways {
		o := Weighed{Comparison: finding.Comparison{Printed: printed, Computed: way.amount, Bound: rounding.Bound(way.steps)}, detail: way.detail}
		agrees := o.Explained()
		if agrees || !found {
			best, found = o, true
		}
		if agrees {
			break
		}
	}
	return best, found
}

// Conclude counts an outcome and reports a difference: as information where
// rounding explains it, else with the severity of the rule.
func (p *Pass) Conclude(o Weighed) {
	if p = p.orNone(); o.detail == nil {
		return
	}
	verdict := verdictOf(o.Comparison)
	count(&p.report.Tally, verdict)
	if verdict == rounding.Exact {
		return
	}
	at, d := o.location(), o.detail()
	args := []string{p.Show(o.Printed), p.Show(o.Computed), p.Show(o.Difference()), p.Show(o.Bound), d.formula}
	f := finding.Finding{
		Severity: finding.Info, Place: p.place(at), Text: textRounded.With(args...), Printed: args[0], Computed: args[1], Difference: args[2],
		Figures: &o.Comparison, Calc: d.calc, Related: d.related,
	}
	if verdict == rounding.Impossible {
		if len(d.related) > 0 {
			args = append(args, d.related[0].Place.String())
		}
		message := p.message(o)
		f.Severity, f.Text, f.Remedy = finding.Error, message.Text.With(args...), message.Remedy.With(args...)
	}
	p.add(f)
}

func (p *Pass) message(o Weighed) Message {
	switch {
	case o.Message != (Message{}):
		return o.Message
	case p.rule != nil && p.rule.Differs != (Message{}):
		return p.rule.Differs
	}
	return differs()
}

// Way is one way in which a figure follows, made when it is needed.
type Way struct {
	Calc func() budget.Calc
	wide func() budget.Amount // by how much more than its leaves tell it may be rounded; nil for nothing
}

// Ways returns the ways of calculations that are there already.
func Ways(calcs ...budget.Calc) []Way {
	out := make([]Way, len(calcs))
	for i, c := range calcs {
		out[i].Calc = func() budget.Calc { return c }
	}
	return out
}

func (w Way) calc() budget.Calc {
	if w.Calc == nil {
		return budget.Calc{}
	}
	return w.Calc()
}

// Then returns the way that makes another calculation of this one.
func (w Way) Then(change func(budget.Calc) budget.Calc) Way {
	return Way{func() budget.Calc { return change(w.calc()) }, w.wide}
}

// steps returns the sum of the steps of a calculation that a way made.
func (p *Pass) steps(way Way, calc budget.Calc) budget.Amount {
	steps := times(p.step, calc.LeafCount())
	if way.wide != nil {
		steps = steps.Add(way.wide())
	}
	return steps
}

// Reach returns the outcome of the first way that has one, and by how much
// rounding can move it.
func (p *Pass) Reach(ways ...Way) (amount, slack budget.Amount, ok bool) {
	p = p.orNone()
	for _, way := range ways {
		calc := way.calc()
		if amount, ok = calc.Amount(); ok {
			return amount, rounding.Bound(p.steps(way, calc)), true
		}
	}
	return budget.Amount{}, budget.Amount{}, false
}

// Compare compares a printed figure with the ways in which it follows, and
// concludes; see Conclude. A figure without an outcome, or one that follows
// from nothing, is counted as unknown.
func (p *Pass) Compare(at Location, printed budget.Calc, ways ...Way) {
	p = p.orNone()
	amount, known := printed.Amount()
	own := at.Step
	if own.IsZero() {
		own = times(p.step, printed.LeafCount())
	}
	o, ok := closest(amount, func(yield func(expected) bool) {
		for _, way := range ways {
			calc := way.calc()
			a, ok := calc.Amount()
			if known && ok && !yield(expected{a, own.Add(p.steps(way, calc)), func() detail { return detail{calc, brief(calc), p.relatedTerms(calc)} }}) {
				return
			}
		}
	})
	if !ok {
		p.report.Tally.Unknown++
		return
	}
	o.location = func() Location { return at }
	p.Conclude(o)
}

// brief returns the formula of a calculation, or its name where that would be
// too long to read.
func brief(c budget.Calc) string {
	terms := 0
	for range c.Terms() {
		terms++
	}
	if terms == 0 || terms > maxTerms {
		return c.Label()
	}
	return c.Formula()
}

const maxTerms = 9

func (p *Pass) relatedTerms(c budget.Calc) (out []finding.Related) {
	for term := range c.Terms() {
		if len(out) == maxTerms {
			break
		}
		if a, ok := term.Calc().Amount(); ok {
			out = append(out, finding.Related{Place: finding.Place{Caption: term.Calc().Label()}, Printed: p.Show(a), Amount: a})
		}
	}
	return out
}

// Show prints an amount as the document prints its figures, with as many more
// decimals as it takes to print it exactly.
func (p *Pass) Show(a budget.Amount) string {
	p = p.orNone()
	for decimals := p.doc.Decimals; decimals <= maxDecimals; decimals++ {
		printed, err := budget.Print(a, decimals, p.doc.Unit, budget.Truncate)
		if err == nil && printed.Amount() == a {
			return printed.String()
		}
	}
	return a.String() + " euro"
}

const maxDecimals = 9
