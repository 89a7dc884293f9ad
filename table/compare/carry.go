package compare

// leastCarried is how many stands at the end of a year a table must print again at the begin of the next before one that is
// another there contradicts it.
const leastCarried = 3

// carry holds the stand at the end of a year against the one at the begin of the next where a table has a row for each: of the
// subjects from one on, which are those of a table. A mistake in a part shows in the total, too.
func (f *facts) carry(first int) {
	var all beside
	for i := first; i < len(f.subjects); i++ {
		lines := f.subjects[i].lines
		for k, x := range lines {
			for _, y := range lines[k+1:] {
				a, b := &f.lines[x], &f.lines[y]
				if a.side != b.side || a.row == b.row {
					continue
				}
				m := stands(a, b)
				all.same, all.other = append(all.same, m.same...), append(all.other, m.other...)
			}
		}
	}
	if len(all.same) < leastCarried*max(all.mistakes(), 1) {
		return
	}
	f.carried += len(all.same)
	for _, p := range all.other {
		f.breaks = append(f.breaks, Contradiction{First: p.spot(0), Second: p.spot(1), Difference: p.difference(), Shared: len(all.same), Certain: true})
	}
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
