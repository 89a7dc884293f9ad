package compare

import "slices"

// leastCarried is how many stands at the end of a year a table must print again at the begin of the next before one that is
// another there contradicts it.
const leastCarried = 3

// carry holds the stand at the end of a year against the one at the begin of the next where a table has a row for each, and
// counts those that are equal. A stand that is restated shows in the total, too, and so may a mistake.
func carry(subjects []subject, all []line) (carried int, breaks []Contradiction) {
	var found beside
	for i := range subjects {
		lines := subjects[i].lines
		if len(lines) < 2 {
			continue
		}
		c := companyOf(all, lines)
		for _, x := range lines {
			a := &all[x]
			for _, y := range c.of(a, x) {
				b := &all[y]
				if a.row == b.row {
					continue
				}
				m := stands(a, b)
				found.same, found.other = append(found.same, m.same...), append(found.other, m.other...)
			}
		}
	}
	if len(found.same) < leastCarried*max(found.mistakes(), 1) {
		return 0, nil
	}
	for i, p := range found.other {
		others := slices.Concat(found.other[:i], found.other[i+1:])
		breaks = append(breaks, Contradiction{
			First: p.spot(0), Second: p.spot(1), Difference: p.difference(),
			Shared: len(found.same), Certain: true, Restated: slices.ContainsFunc(others, p.carries),
		})
	}
	return len(found.same), breaks
}

// stands holds against each other what two rows of a table say stood at the end of a year.
func stands(a, b *line) (m beside) {
	for i := range a.facts {
		x := &a.facts[i]
		if !x.when.stand || x.when.year == 0 {
			continue
		}
		y := b.at(x)
		if y == nil {
			continue
		}
		switch p := (pair{a: x, b: y, lines: [2]*line{a, b}, signs: asPrinted}); {
		case p.apart(asPrinted) == equal && x.digits >= leastDigits:
			m.same = append(m.same, p)
		case p.apart(asPrinted) == different:
			m.other = append(m.other, p)
		}
	}
	return m
}
