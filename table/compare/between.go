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
	for i := range a.facts {
		x := &a.facts[i]
		y := b.at(x)
		if y == nil || (pair{a: x, b: y}).apart(unsigned) != different {
			continue
		}
		gap := *x
		gap.worth = x.worth.Abs().Sub(y.worth.Abs())
		return slices.ContainsFunc([]int{a.table, b.table}, func(table int) bool {
			of := f.ofSize(table)[x.when]
			return of != nil && of.near(&gap, func(l int) bool { return f.accounts(&f.lines[l], p) })
		})
	}
	return false // a line that accounts for a difference prints it at the first moment at which there is one
}

// accounts reports whether two lines differ by a third one.
func (f *facts) accounts(l *line, p pair) bool {
	a, b := p.lines[0], p.lines[1]
	if l == a || l == b {
		return false
	}
	digits := between(l, a, b)
	if digits < leastDigits {
		return false
	}
	lines := len(f.inTable[a.table]) + len(f.inTable[b.table])
	implied := p.a.less != nil || p.b.less != nil // by lines that change by all kinds of figures
	return digits >= leastDigits+bits.Len(uint(lines)) || !implied && (l.countedIn(a) || l.countedIn(b))
}

// ofSize are the lines of a table by moment.
func (f *facts) ofSize(table int) map[moment]*sized {
	if of := f.sized[table]; of != nil {
		return of
	}
	of := map[moment]*sized{}
	for _, i := range f.inTable[table] {
		for k := range f.lines[i].facts {
			g := &f.lines[i].facts[k]
			if of[g.when] == nil {
				of[g.when] = &sized{}
			}
			of[g.when].add(i, g)
		}
	}
	for _, s := range of {
		for _, list := range s.lists {
			slices.SortFunc(list, func(x, y sizedLine) int { return x.worth.Cmp(y.worth) })
		}
	}
	if f.sized == nil {
		f.sized = map[int]map[moment]*sized{}
	}
	f.sized[table] = of
	return of
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
