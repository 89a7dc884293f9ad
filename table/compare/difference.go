package compare

import (
	"math/bits"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// imply adds to the lines that have figures of two years the difference of which other tables print one.
func (f *facts) imply() {
	var printed []moment
	for i := range f.lines {
		for _, g := range f.lines[i].facts {
			if g.when.from != 0 && !slices.Contains(printed, g.when) {
				printed = append(printed, g.when)
			}
		}
	}
	for i := range f.lines {
		if f.over() {
			return
		}
		for _, when := range printed {
			if d, ok := f.lines[i].difference(when); ok {
				f.lines[i].facts = append(f.lines[i].facts, d)
			}
		}
	}
}

// difference is by how much the figure of one year of a line is more than that of another; ok is false where it has no or
// several figures of one of them, or says what it is itself.
func (l *line) difference(when moment) (d fact, ok bool) {
	from, to := l.at(&fact{when: moment{year: when.from}}), l.at(&fact{when: moment{year: when.year}})
	if from == nil || to == nil || from.places != to.places || slices.ContainsFunc(l.facts, func(g fact) bool { return g.when == when }) {
		return fact{}, false
	}
	less := *from
	d = *to
	d.when, d.stage, d.less = when, 0, &less
	d.worth, d.amount, d.step = to.worth.Sub(from.worth), to.amount.Sub(from.amount), to.step.Add(from.step)
	d.terms += from.terms
	p, err := budget.Print(d.worth.Abs(), d.decimals, d.unit, budget.HalfUp)
	if err != nil {
		return fact{}, false
	}
	d.digits = bits.Len64(uint64(p.Count()))
	return d, true
}
