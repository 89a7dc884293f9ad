package compare

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// sharing is what lines of one subject must have in common to be held against each other: the side, and a moment.
type sharing struct {
	side budget.Side
	when moment
}

// company are lines of one subject by what they share. A table of which all rows have one name has as many in it as it has
// rows, so that none is looked for among all.
type company map[sharing][]int

func companyOf(all []line, lines []int) company {
	c := company{}
	for _, i := range lines {
		l := &all[i]
		for k := range l.facts {
			s := sharing{l.side, l.facts[k].when}
			if of := c[s]; len(of) == 0 || of[len(of)-1] != i { // it may have several stages of a year
				c[s] = append(of, i)
			}
		}
	}
	return c
}

// of are the lines that share something with a line and stand behind another, in their order.
func (c company) of(l *line, behind int) (others []int) {
	for k := range l.facts {
		for _, i := range c[sharing{l.side, l.facts[k].when}] {
			if i > behind {
				others = append(others, i)
			}
		}
	}
	slices.Sort(others)
	return slices.Compact(others)
}

// mostLines is how many lines of one name may hold at one moment, or print one figure at it, before they tell nothing of what they are
// about; it bounds the work.
const mostLines = 64

// uncrowded leaves out the lines of a subject that share a side and a moment with more than mostLines: of so many nobody knows what each is about,
// whatever they print.
func uncrowded(all []line, lines []int) []int {
	if len(lines) <= mostLines {
		return lines
	}
	c := companyOf(all, lines)
	return slices.DeleteFunc(slices.Clone(lines), func(i int) bool {
		l := &all[i]
		return slices.ContainsFunc(l.facts, func(g fact) bool { return len(c[sharing{l.side, g.when}]) > mostLines })
	})
}

// unambiguous leaves out the lines of a subject of which another is of the same side and says something else: they are
// about different things that the table does not name.
func unambiguous(all []line, lines []int) []int {
	if len(lines) < 2 {
		return lines
	}
	c := companyOf(all, lines)
	return slices.DeleteFunc(slices.Clone(lines), func(i int) bool {
		a := &all[i]
		return slices.ContainsFunc(c.of(a, -1), func(k int) bool { return i != k && contradict(a, &all[k]) })
	})
}

// contradict reports whether two lines of one table and side print something else at one moment.
func contradict(a, b *line) bool {
	for i := range a.facts {
		f := &a.facts[i]
		if g := b.at(f); g != nil && (pair{a: f, b: g}).apart(asPrinted) == different {
			return true
		}
	}
	return false
}
