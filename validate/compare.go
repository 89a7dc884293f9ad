package validate

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// Message says what a difference that rounding cannot explain means, and what
// to do. {0} stands for the printed figure, {1} for the computed one, {2} for
// the difference, {3} for what rounding explains at most, {4} for the formula
// and {5} for where the first operand stands.
type Message struct{ Text, Remedy finding.Text }

// differs is the message of a rule without one of its own.
func differs() Message {
	return Message{
		rounding.Differs(), finding.Text{
			NL: "controleer {0} en de cijfers waaruit het volgt; kloppen die, vermeld dan {1}",
			EN: "check {0} and the figures that it follows from; if those are right, state {1}",
		},
	}
}

var textRounded = finding.Text{
	NL: "vermeld {0}, berekend {1}; het verschil van {2} is door afronding te verklaren (ten hoogste {3})",
	EN: "stated {0}, computed {1}; rounding explains the difference of {2} (at most {3})",
}

// Weighed is a printed figure beside what it should be.
type Weighed struct {
	finding.Comparison
	Message Message // of a difference that rounding cannot explain; zero for that of the rule

	relation relation // of which figures, as printed
	settled  bool     // with operands set right; see secondThought
}

// relation is a comparison that was concluded. What it is made of is worked out again when there is reason to: there
// are tens of thousands in a large document.
type relation struct {
	of      cell       // the printed figure of the overzicht
	from    Derivation // and what it was compared with
	excused bool       // no error, though the figures as printed may fail: some were added up from rounded ones
	finding int32      // which of the findings it is; −1 for none
	beside  *beside    // of a figure that stands elsewhere; nil for one of the overzicht
}

// isSome reports whether anything was compared.
func (r relation) isSome() bool { return r.beside != nil || r.of.claim != nil }

// beside is a comparison of a figure that stands elsewhere.
type beside struct {
	at      Location
	stated  budget.Calc     // the figure, or those that it consists of
	by      budget.Calc     // what it follows from
	through *OverviewFigure // the same as a figure of the overzicht; nil where it is none
}

// reading is what people read of a comparison; it is made for what is reported
// only.
type reading struct {
	at      Location
	calc    budget.Calc
	formula string
	related []finding.Related
}

// outcome compares a printed figure with a sum. It returns false where one of
// them has no outcome.
func (p *scale) outcome(printed OverviewFigure, want sum, from Derivation) (Weighed, bool) {
	c, ok := against(printed, want)
	if !ok {
		return Weighed{}, false
	}
	o := weighed(printed, c, from)
	if !c.Explained() {
		c, o.settled, o.relation.excused = p.secondThought(c, printed, want, from)
	}
	o.Comparison = c
	return o, true
}

func weighed(printed OverviewFigure, c finding.Comparison, from Derivation) Weighed {
	return Weighed{Comparison: c, relation: relation{of: cell{printed.claim, printed.Column}, from: from}}
}

// secondThought explains a difference where it can: with those operands set
// right that their own leaves contradict, so that an error is reported where it
// stands, and not again in all that follows from it; or with the steps that the
// figures carry, of which it says so.
func (p *scale) secondThought(c finding.Comparison, printed OverviewFigure, want sum, from Derivation) (_ finding.Comparison, settled, carried bool) {
	if right, replaced := p.settled(want); replaced {
		if other, ok := against(printed, right); ok && other.Explained() {
			return other, true, false
		}
	}
	if steps, ok := p.carried(printed, want, from); ok {
		if other := (finding.Comparison{Printed: c.Printed, Computed: c.Computed, Bound: rounding.Bound(steps)}); other.Explained() {
			return other, false, true
		}
	}
	return c, false, false
}

// read returns what people read of a comparison.
func (p *scale) read(o Weighed) reading {
	if of := o.relation.beside; of != nil {
		return reading{of.at, of.by, brief(of.by), p.relatedTerms(of.by)}
	}
	printed := p.again(o.relation.of)
	want := p.sumSources(printed, o.relation.from)
	if o.settled {
		want, _ = p.settled(want)
	}
	return p.readSum(printed, want)
}

// readSum returns the sum as a calculation under the name of the printed figure,
// and where its operands stand.
func (p *scale) readSum(printed OverviewFigure, want sum) reading {
	r := reading{at: p.location(printed)}
	var terms []budget.Term
	for i, calc := range p.operandCalcs(printed, want) {
		if p.over() {
			break
		}
		o, term := want.operands[i], budget.Plus(calc)
		if o.minus {
			term = budget.Minus(calc)
		}
		terms = append(terms, term)
		at := p.place(p.location(o.OverviewFigure))
		r.related = append(r.related, finding.Related{Place: at, Printed: p.show(o.Amount), Amount: o.Amount})
	}
	r.calc = budget.Computed(p.calc(printed).Label(), terms...)
	if !p.over() {
		r.formula = r.calc.Formula()
	}
	return r
}

// operandCalcs returns the operands, with their side before the names that several of them have: the lasten and the baten of
// a line go by one name.
func (p *scale) operandCalcs(printed OverviewFigure, want sum) (calcs []budget.Calc) {
	named := map[string]int{}
	for _, o := range want.operands {
		if p.over() {
			return nil
		}
		calcs = append(calcs, p.operandCalc(printed, o))
		named[calcs[len(calcs)-1].Label()]++
	}
	for i, c := range calcs {
		if p.over() {
			return nil
		}
		if named[c.Label()] > 1 {
			calcs[i] = c.Named(want.operands[i].Side.String() + " " + c.Label())
		}
	}
	return calcs
}

// operandCalc returns an operand under a name that tells it from the printed
// figure: with its part and its column where those are others.
func (p *scale) operandCalc(printed OverviewFigure, o operand) budget.Calc {
	c := p.calc(o.OverviewFigure)
	label := c.Label()
	if o.claim != nil && o.Part != printed.Part && !strings.Contains(label, o.Part.Label()) {
		label += " " + o.Part.Label()
	}
	if !o.isAfwijking() && o.Column != printed.Column {
		label += " " + p.heading(o.OverviewFigure)
	}
	return c.Named(label)
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

func (p *pages) relatedTerms(c budget.Calc) (out []finding.Related) {
	for term := range c.Terms() {
		if len(out) == maxTerms {
			break
		}
		if a, ok := term.Amount(); ok {
			out = append(out, finding.Related{Place: finding.Place{Caption: term.Label()}, Printed: p.show(a), Amount: a})
		}
	}
	return out
}

// show prints an amount as the document prints its figures, with as many more
// decimals as it takes to print it exactly.
func (p *pages) show(a budget.Amount) string {
	for decimals := p.doc.Decimals; decimals <= maxDecimals; decimals++ {
		printed, err := budget.Print(a, decimals, p.doc.Unit, budget.Truncate)
		if err == nil && printed.Amount() == a {
			return printed.String()
		}
	}
	return a.String() + " euro"
}

const maxDecimals = 9
