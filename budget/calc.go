package budget

import "iter"

// Calc is a figure together with how it came about: either a figure that a
// document states, or a sum of other figures, each added or subtracted. Ask
// Amount for the outcome, Terms for one level of the reasoning, Leaves for
// the stated figures at the bottom, and print it whole with %v or WriteTree.
//
// A Calc is immutable. The zero value is a figure without a name that nobody
// stated.
type Calc struct {
	label  string
	terms  []Term
	amount Amount
	known  bool
	source Source
}

// Term is one operand of a calculation. The zero value adds a figure that
// nobody stated.
type Term struct {
	calc  Calc
	minus bool
}

// Plus makes a term that is added.
func Plus(c Calc) Term { return Term{calc: c} }

// Minus makes a term that is subtracted.
func Minus(c Calc) Term { return Term{calc: c, minus: true} }

// Calc returns the operand itself.
func (t Term) Calc() Calc { return t.calc }

// Negative reports whether the operand is subtracted.
func (t Term) Negative() bool { return t.minus }

// Stated returns a figure that a document states, in euros, with its source.
func Stated(label string, a Amount, source Source) Calc {
	return Calc{label: label, amount: a, known: true, source: source}
}

// NotStated returns a figure that should be there but is not: a gap. Every
// calculation that needs it has no outcome.
func NotStated(label string, source Source) Calc {
	return Calc{label: label, source: source}
}

// Computed returns the sum of the terms. It has no outcome when there are no
// terms, or when one of them has none: what is absent is not zero.
func Computed(label string, terms ...Term) Calc {
	c := Calc{label: label, terms: terms, known: len(terms) > 0}
	for _, t := range terms {
		c.known = c.known && t.calc.known
		if t.minus {
			c.amount = c.amount.Sub(t.calc.amount)
		} else {
			c.amount = c.amount.Add(t.calc.amount)
		}
	}
	if !c.known {
		c.amount = Amount{}
	}
	return c
}

// SaldoOf returns the saldo van baten en lasten, baten − lasten (BBV art.
// 17a), as a calculation.
func SaldoOf(label string, baten, lasten Calc) Calc {
	return Computed(label, Plus(baten), Minus(lasten))
}

// ResultaatOf returns saldo − toevoeging + onttrekking (art. 17e, 27e) as a
// calculation.
func ResultaatOf(label string, saldo, toevoeging, onttrekking Calc) Calc {
	return Computed(label, Plus(saldo), Minus(toevoeging), Plus(onttrekking))
}

// AfwijkingOf returns what realisatie differs from raming on the given side,
// favourable positive (see Side.Afwijking), as a calculation.
func AfwijkingOf(label string, side Side, raming, realisatie Calc) Calc {
	if side.Burdens() {
		return Computed(label, Plus(raming), Minus(realisatie))
	}
	return Computed(label, Plus(realisatie), Minus(raming))
}

// Amount returns the outcome in euros, and whether there is one.
func (c Calc) Amount() (Amount, bool) { return c.amount, c.known }

// Label returns the name of the figure.
func (c Calc) Label() string { return c.label }

// Source returns where the figure is stated; computed figures have none.
func (c Calc) Source() Source { return c.source }

// IsComputed reports whether the figure is a sum of terms.
func (c Calc) IsComputed() bool { return c.terms != nil }

// Terms walks over the operands, in order. A stated figure has none.
func (c Calc) Terms() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		for _, t := range c.terms {
			if !yield(t) {
				return
			}
		}
	}
}

// Leaves walks over the figures at the bottom of the calculation, each with
// true where it is subtracted in the end. A stated figure is its own leaf.
func (c Calc) Leaves() iter.Seq2[Calc, bool] {
	return func(yield func(Calc, bool) bool) { c.walk(false, yield) }
}

func (c Calc) walk(minus bool, yield func(Calc, bool) bool) bool {
	if c.terms == nil {
		return yield(c, minus)
	}
	for _, t := range c.terms {
		if !t.calc.walk(minus != t.minus, yield) {
			return false
		}
	}
	return true
}

// LeafCount returns how many figures stand at the bottom of the calculation:
// as many as can each be off by half a unit where a table is rounded.
func (c Calc) LeafCount() int {
	if c.terms == nil {
		return 1
	}
	n := 0
	for _, t := range c.terms {
		n += t.calc.LeafCount()
	}
	return n
}
