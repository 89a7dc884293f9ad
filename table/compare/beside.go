package compare

import (
	"slices"
)

// beside are the figures of one side and moment that two lines or subjects have.
type beside struct {
	same  []pair // equal within rounding
	other []pair // not, whatever the rounding
}

// leastDigits is the size in bits of a figure that tells one line from another, and the evidence that is asked beyond what
// accident brings: below 64 figures are equal too often.
const leastDigits = 7

// compareLines holds two lines against each other, moment by moment.
func compareLines(a, b *line, t turns) (m beside) {
	known := a.side == b.side && a.side != 0
	var pairs []pair
	for i := range a.facts {
		if g := b.at(&a.facts[i]); g != nil {
			pairs = append(pairs, pair{a: &a.facts[i], b: g, lines: [2]*line{a, b}, known: known})
		}
	}
	how := t.of(a, b)
	for _, p := range pairs {
		switch p.apart(how) {
		case equal:
			m.same = append(m.same, p)
		case different:
			p.signs = how
			m.other = append(m.other, p)
		}
	}
	digits := 0
	for _, p := range m.same {
		digits += p.evidence()
	}
	for i := range m.other {
		m.other[i].alongOne = digits >= leastDigits-1 // as one figure of so many tells
	}
	return m
}

// mistakes is how many of the figures that differ do so by themselves: lasten that are too high by some amount make the saldo
// and the totals that carry them differ by the same.
func (m beside) mistakes() (n int) {
	for i, p := range m.other {
		if !slices.ContainsFunc(m.other[:i], p.carries) {
			n++
		}
	}
	return n
}

// partner is the line of the first of two subjects that is held against one of the second.
type partner struct {
	of          *line
	same, other int // figures
	at          int // position of the other line in its subject
}

// countAlike counts what compareLines finds, and adds up the evidence in it.
func countAlike(a, b *line, t turns) (n partner, digits int) {
	n.of = a
	how := t.of(a, b)
	for i := range a.facts {
		g := b.at(&a.facts[i])
		if g == nil {
			continue
		}
		switch p := (pair{a: &a.facts[i], b: g}); p.apart(how) {
		case equal:
			n.same++
			digits += p.evidence()
		case different:
			n.other++
		}
	}
	return n, digits
}
