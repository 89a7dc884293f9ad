package budget

import (
	"iter"
	"math"
	"slices"
)

// Calc is a figure together with how it came about: either a figure that a
// document states, or a sum of other figures, each added or subtracted. Ask
// Amount for the outcome, Terms for one level of the reasoning, Leaves for
// the stated figures at the bottom. It is printed in one line with %v, its
// formula and outcome, and whole, down to the leaves, with WriteTree.
//
// A Calc is immutable, and cannot contain itself. Two of them are compared by
// their outcomes; == is not defined. The zero value is a figure without a name
// that nobody stated.
type Calc struct {
	label  string
	terms  []Term // empty for a stated figure
	amount Amount
	known  bool
	source Source
	leaves int // how many below, when there are terms
	depth  int // how many levels of terms below
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

// Stated returns a figure that a document states, in euros, with its source.
func Stated(label string, a Amount, source Source) Calc {
	return Calc{label: label, amount: a, known: true, source: source}
}

// NotStated returns a figure that should be there but is not: a gap. Every
// calculation that needs it has no outcome.
func NotStated(label string, source Source) Calc {
	return Calc{label: label, source: source}
}

// Computed returns the sum of the terms, exactly. It has no outcome when one
// of them has none: what is absent is not zero. Without terms it is NotStated.
func Computed(label string, terms ...Term) Calc {
	// The copy keeps c immutable when the caller goes on with the slice.
	c := Calc{label: label, terms: slices.Clone(terms), known: len(terms) > 0}
	for i := range terms {
		c.include(&terms[i])
	}
	if !c.known {
		c.amount = Amount{}
	}
	return c
}

// include adds one term to the outcome.
func (c *Calc) include(t *Term) {
	c.known = c.known && t.calc.known
	c.depth = max(c.depth, t.calc.depth+1)
	// A calculation that uses the same figure over and over may have more
	// leaves than can be counted.
	c.leaves += t.calc.LeafCount()
	if c.leaves < 0 {
		c.leaves = math.MaxInt
	}
	if t.minus {
		c.amount = c.amount.Sub(t.calc.amount)
	} else {
		c.amount = c.amount.Add(t.calc.amount)
	}
}

// Amount returns the outcome in euros, and whether there is one; €0 where
// there is none.
func (c Calc) Amount() (Amount, bool) { return c.amount, c.known }

// Label returns the name of the figure.
func (c Calc) Label() string { return c.label }

// Named returns the same figure under another name; "" leaves it its own. Below
// a total its parts go by their own names, below a row its columns by theirs.
func (c Calc) Named(label string) Calc {
	if label != "" {
		c.label = label
	}
	return c
}

// Source returns where the figure is stated; computed figures have none.
func (c Calc) Source() Source { return c.source }

// IsComputed reports whether the figure is a sum of terms.
func (c Calc) IsComputed() bool { return len(c.terms) > 0 }

// Terms walks over the operands, in order, each with true where it is
// subtracted. A stated figure has none.
func (c Calc) Terms() iter.Seq2[Calc, bool] {
	return func(yield func(Calc, bool) bool) {
		for _, t := range c.terms {
			if !yield(t.calc, t.minus) {
				return
			}
		}
	}
}

// Leaves walks over the figures at the bottom of the calculation, in order,
// each with true where it is subtracted in the end. A stated figure is its own
// leaf, and a figure that is used twice comes twice.
func (c Calc) Leaves() iter.Seq2[Calc, bool] {
	return func(yield func(Calc, bool) bool) {
		// A stack of its own instead of recursion: a running total over a
		// million figures is a million levels deep.
		todo := []Term{Plus(c)}
		for len(todo) > 0 {
			t := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if !t.calc.IsComputed() {
				if !yield(t.calc, t.minus) {
					return
				}
				continue
			}
			for _, below := range slices.Backward(t.calc.terms) {
				todo = append(todo, Term{below.calc, below.minus != t.minus})
			}
		}
	}
}

// LeafCount returns how many figures Leaves walks over: as many as can each be
// off by half a unit where a table is rounded. A count that does not fit an
// int is math.MaxInt.
func (c Calc) LeafCount() int {
	if !c.IsComputed() {
		return 1
	}
	return c.leaves
}

// Missing walks over the figures at the bottom of the calculation that nobody
// states, in order: why it has no outcome, and nothing where it has one. Each
// comes with the labels that lead to it, from that of c to its own, which tell
// two figures of one name apart; in which column it is missing says its Source.
// A figure that is used twice comes twice.
func (c Calc) Missing() iter.Seq2[Calc, []string] {
	return func(yield func(Calc, []string) bool) {
		type level struct {
			calc  Calc
			depth int
		}
		// A stack for the same reason as in Leaves. What has an outcome lacks nothing.
		var labels []string
		todo := []level{{calc: c}}
		for len(todo) > 0 {
			at := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if at.calc.known {
				continue
			}
			labels = append(labels[:at.depth], at.calc.label)
			if !at.calc.IsComputed() && !yield(at.calc, slices.Clone(labels)) {
				return
			}
			for _, below := range slices.Backward(at.calc.terms) {
				todo = append(todo, level{below.calc, at.depth + 1})
			}
		}
	}
}
