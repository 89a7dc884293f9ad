package compare

import (
	"math/bits"
	"slices"
)

// accounted reports whether the two lines differ by a third line of one of the tables, wherever they differ and nowhere
// else, as totals do with and without reserves: by one that one of them adds up, or by so much that it is no accident among
// the lines of the tables.
func (f *facts) accounted(p pair) bool {
	a, b := p.lines[0], p.lines[1]
	candidates := slices.Concat(f.inTable[a.table], f.inTable[b.table])
	return slices.ContainsFunc(candidates, func(i int) bool {
		l := &f.lines[i]
		enough := leastDigits
		implied := p.a.less != nil || p.b.less != nil // by lines that change by all kinds of figures
		if implied || !l.countedIn(a) && !l.countedIn(b) {
			enough += bits.Len(uint(len(candidates)))
		}
		return l != a && l != b && between(l, a, b) >= enough
	})
}

// countedIn reports whether a line of the same table is the total of sums that this one is a part of.
func (l *line) countedIn(total *line) bool {
	return l.table == total.table && slices.ContainsFunc(l.facts, func(part fact) bool {
		return slices.ContainsFunc(total.facts, func(f fact) bool { return slices.Contains(f.parts, part.cell) })
	})
}

// digitsAt is the size in bits of a figure when it is rounded to fewer places: each takes the tenth part.
func (f *fact) digitsAt(places int) int {
	return max(f.digits-max(f.places-places, 0)*10/3, 0)
}

// between is the size in bits, as coarse as the others are, of the figures of a line by which two others differ; 0 where they differ by something else at
// any of their moments.
func between(l, a, b *line) (digits int) {
	for i := range a.facts {
		f := &a.facts[i]
		g := b.at(f)
		if g == nil {
			continue
		}
		gap, rest := *f, l.at(f)
		gap.worth = f.worth.Abs().Sub(g.worth.Abs())
		if rest == nil {
			rest = &fact{step: f.step}
		}
		if (pair{a: &gap, b: rest}).apart(unsigned) == different {
			return 0
		}
		if (pair{a: f, b: g}).apart(unsigned) == different {
			digits += rest.digitsAt(min(f.places, g.places))
		}
	}
	return digits
}
