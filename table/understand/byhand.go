package understand

import (
	"slices"

	"github.com/bbvgo/bbv/internal/sums"
)

// byHand is the bits of a sum that somebody knows to be meant: more than any figures tell that are in doubt.
const byHand = 64

// addByHand adds sums that somebody knows to be meant, and holds those against the table that were not found, or with too
// little evidence. One that cannot hold is a conflict in which nothing tells which cell is wrong, unless a figure that
// other sums call wrong mends it.
func (u *Understanding) addByHand(given []CellSum) {
	for _, id := range given {
		off, bound, ok := u.balance(id)
		if !ok {
			continue
		}
		terms, overRows := id.addends()
		family := SumFamily{Rule: u.ruleAt(id, terms, overRows), Bits: byHand, Given: true}
		switch {
		case off == 0:
			family.Exact = 1
		case 2*abs(off) <= bound:
			family.Within = 1
		default:
			family.Failing = 1
		}
		k := u.take(id, family)
		if family.Failing > 0 {
			u.contradict(k, off)
		}
	}
}

// ruleAt is what a sum is called; of cells that stand in no row or column together it is a total.
func (u *Understanding) ruleAt(id CellSum, terms []sums.Addend, overRows bool) SumRule {
	row, column := true, true
	for _, t := range id.Terms {
		row, column = row && t.Cell.Row == id.Target.Row, column && t.Cell.Column == id.Target.Column
	}
	if !row && !column {
		return RuleTotal
	}
	return u.ruleOf(terms, overRows)
}

// balance adds up a sum, in steps of the finest last digit of the table: the terms less the target, and twice what rounding
// explains. ok is false for one of which a cell does not exist or is no figure.
func (u *Understanding) balance(id CellSum) (off, bound int64, ok bool) {
	if len(id.Terms) == 0 {
		return 0, 0, false
	}
	terms, _ := id.addends()
	for _, t := range terms {
		i, exists := u.index(CellRef(t.Place))
		if !exists || u.figures.states[i] == wording {
			return 0, 0, false
		}
		if u.figures.states[i] == number {
			off += int64(t.Sign) * u.figures.values[i]
			bound += u.figures.step(i)
		}
	}
	return off, bound, bound > 0
}

// take makes a sum one that is held against the table, and returns its index: the one that it already is where that is so,
// and else a new one in a family of its own.
func (u *Understanding) take(id CellSum, family SumFamily) int {
	k := slices.IndexFunc(u.Identities, func(o CellSum) bool {
		return !o.Tentative && !u.Families[o.Family].Implied && o.Target == id.Target && sameTerms(o.Terms, id.Terms)
	})
	if k >= 0 {
		return k
	}
	id.Family, id.Tentative = len(u.Families), false
	u.Families, u.Identities = append(u.Families, family), append(u.Identities, id)
	return len(u.Identities) - 1
}

// sameTerms reports whether two sums add up the same cells.
func sameTerms(a, b []CellTerm) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(t CellTerm) bool { return !slices.Contains(b, t) })
}

// contradict says that a sum which is known to be meant cannot hold.
func (u *Understanding) contradict(k int, off int64) {
	for i := range u.Conflicts {
		c := &u.Conflicts[i]
		switch {
		case slices.Contains(c.Failing, k):
			c.Likely = true
			return
		case c.Likely && u.mends(c.Suspects[0], u.Identities[k], off):
			c.Failing = append(c.Failing, k)
			return
		}
	}
	terms, _ := u.Identities[k].addends()
	slices.Reverse(terms) // the total first: there a reader sees that it fails
	c := Conflict{Failing: []int{k}, Likely: true}
	for _, t := range terms {
		i, _ := u.index(CellRef(t.Place))
		if u.figures.states[i] != number {
			continue
		}
		if s, ok := u.suspect(t.Place, u.figures.values[i]-int64(t.Sign)*off); ok {
			c.Suspects = append(c.Suspects, s)
		}
	}
	for i := range c.Suspects {
		c.Suspects[i].Chance = 1 / float64(len(c.Suspects))
	}
	if len(c.Suspects) > 0 {
		u.Conflicts = append(u.Conflicts, c)
	}
}

// mends reports whether a sum holds when a suspect prints what was meant.
func (u *Understanding) mends(s Suspect, id CellSum, off int64) bool {
	terms, _ := id.addends()
	at := slices.IndexFunc(terms, func(t sums.Addend) bool { return CellRef(t.Place) == s.Cell })
	i, ok := u.index(s.Cell)
	_, bound, _ := u.balance(id)
	return at >= 0 && ok && 2*abs(off+int64(terms[at].Sign)*(s.Meant.Count()*u.figures.step(i)-u.figures.values[i])) <= bound
}

// oftenExact is how many sums of counts hold for each that fails, at least, where counts are exact: forecasts and what was made
// unrecognisable are rounded, and fail more often.
const oftenExact = 2

// addCounts holds sums of counts against the table to the last digit, where one figure is all that is wrong with them: nobody
// rounds a count. Where more of them fail the table does round.
func (u *Understanding) addCounts() {
	var failing []int
	holds := 0
	for k, id := range u.Identities {
		if id.Tentative || u.Families[id.Family].Implied || !u.areCounts(id) {
			continue
		}
		switch off, bound, ok := u.balance(id); {
		case ok && off == 0:
			holds++
		case ok && 2*abs(off) <= bound:
			failing = append(failing, k)
		}
	}
	if len(failing) == 0 || holds < oftenExact*len(failing) {
		u.Unit.counts.exact = len(failing) == 0
		return
	}
	off, _, _ := u.balance(u.Identities[failing[0]])
	terms, _ := u.Identities[failing[0]].addends()
	slices.Reverse(terms) // the total first
	c := Conflict{Failing: failing, Likely: true}
	for _, t := range terms {
		i, _ := u.index(CellRef(t.Place))
		s, ok := u.suspect(t.Place, u.figures.values[i]-int64(t.Sign)*off)
		if ok && u.figures.states[i] == number && !slices.ContainsFunc(failing, func(k int) bool { return !u.mendsExactly(s, u.Identities[k]) }) {
			c.Suspects = append(c.Suspects, s)
		}
	}
	if u.Unit.counts.exact = len(c.Suspects) > 0; !u.Unit.counts.exact {
		return
	}
	for i := range c.Suspects {
		c.Suspects[i].Chance = 1 / float64(len(c.Suspects))
	}
	c.Named = len(c.Suspects) == 1
	u.Conflicts = append(u.Conflicts, c)
	for _, k := range failing {
		f := &u.Families[u.Identities[k].Family]
		f.Within, f.Failing = f.Within-1, f.Failing+1
	}
}

// areCounts reports whether all figures of a sum are counts.
func (u *Understanding) areCounts(id CellSum) bool {
	count := func(c CellRef) bool { return u.Nil(c) || u.IsCount(c) }
	return count(id.Target) && !slices.ContainsFunc(id.Terms, func(t CellTerm) bool { return !count(t.Cell) })
}

// mendsExactly reports whether a sum holds to the last digit when a suspect prints what was meant.
func (u *Understanding) mendsExactly(s Suspect, id CellSum) bool {
	off, _, _ := u.Mended(s).balance(id)
	return off == 0
}
