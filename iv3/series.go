package iv3

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Grouping divides the taakvelden of a range of years into the smallest groups whose
// totals can be compared over all those years without guessing, ordered by their first
// code in the first year.
type Grouping []SeriesGroup

// SeriesGroup is a set of taakvelden per year whose sum compares through the years.
type SeriesGroup struct {
	Codes map[int][]Taakveld // per year, in code order
	Basis MappingBasis       // Inferred as soon as one mapping in it is
	Notes []string           // why codes were merged, and caveats
}

// Comparable returns the finest honest grouping of the taakvelden of a layer over the
// years from up to and including to. Codes belong together as soon as the official
// lists move an amount between them in a way that is not documented per code: over
// 2024–2025 the ten codes for youth care, whose successors are cut along another axis,
// form one group.
func Comparable(l Layer, from, to int) (Grouping, error) {
	if from > to {
		from, to = to, from
	}
	for _, year := range [...]int{from, to} {
		if _, err := For(l, year); err != nil {
			return nil, err
		}
	}
	j := joining{of: map[yearCode]*SeriesGroup{}}
	for year := from; year <= to; year++ {
		for _, info := range MustFor(l, year).taakvelden.infos {
			if !info.Bookable {
				continue
			}
			g := j.group(yearCode{year, info.Code})
			if year < to {
				j.follow(g, stepOf(l, year, year+1, info.Code), year+1)
			}
		}
	}
	x := make(Grouping, len(j.groups))
	for i, g := range j.groups {
		for _, codes := range g.Codes {
			slices.SortFunc(codes, Taakveld.Compare)
		}
		x[i] = *g
	}
	return x, nil
}

type yearCode struct {
	year int
	code Taakveld
}

// joining is the groups found so far, in order, and the one of each code.
type joining struct {
	groups []*SeriesGroup
	of     map[yearCode]*SeriesGroup
}

// group is the group of a code, a new one where it has none.
func (j *joining) group(at yearCode) *SeriesGroup {
	g := j.of[at]
	if g == nil {
		g = &SeriesGroup{Codes: map[int][]Taakveld{at.year: {at.code}}, Basis: Official}
		j.of[at] = g
		j.groups = append(j.groups, g)
	}
	return g
}

// follow puts what became of a code of a group in the same group.
func (j *joining) follow(g *SeriesGroup, s step[Taakveld], year int) {
	if len(s.notes) > 0 {
		g.Basis, g.Notes = max(g.Basis, s.basis), appendNew(g.Notes, s.notes...)
	}
	for _, code := range s.to {
		next := yearCode{year, code}
		if j.of[next] == nil {
			j.of[next] = g
			g.Codes[year] = append(g.Codes[year], code)
		}
		g = j.merge(g, j.of[next])
	}
}

// merge makes one group of two, in the place of the first, and returns it.
func (j *joining) merge(a, b *SeriesGroup) *SeriesGroup {
	if a == b {
		return a
	}
	if slices.Index(j.groups, a) > slices.Index(j.groups, b) {
		a, b = b, a
	}
	a.Basis, a.Notes = max(a.Basis, b.Basis), appendNew(a.Notes, b.Notes...)
	for year, codes := range b.Codes {
		a.Codes[year] = append(a.Codes[year], codes...)
		for _, code := range codes {
			j.of[yearCode{year, code}] = a
		}
	}
	j.groups = slices.DeleteFunc(j.groups, func(g *SeriesGroup) bool { return g == b })
	return a
}

// Merged reports whether the group has more than one code in some year, so that only the
// sum compares.
func (g SeriesGroup) Merged() bool {
	return slices.ContainsFunc(slices.Collect(maps.Values(g.Codes)), func(codes []Taakveld) bool { return len(codes) > 1 })
}

// Label names the group by its codes in a year: "6.1" or "6.811+6.812".
func (g SeriesGroup) Label(year int) string { return strings.Join(texts(g.Codes[year]), "+") }

// Series returns one comparable total per group from the amounts per taakveld of one year.
// A group without any amount has ok false in that place: absent is not zero. A code that
// cannot be booked in the year is an error, as is a year outside the range.
func (x Grouping) Series(year int, amounts map[Taakveld]budget.Amount) (totals []budget.Amount, ok []bool, err error) {
	totals, ok = make([]budget.Amount, len(x)), make([]bool, len(x))
	for code, amount := range amounts {
		i := slices.IndexFunc(x, func(g SeriesGroup) bool { return slices.Contains(g.Codes[year], code) })
		if i < 0 {
			return nil, nil, &budget.ParseError{What: "taakveld", Input: code.String(), Reason: fmt.Sprintf("it cannot be booked in %d, or that year is not in the series", year)}
		}
		totals[i], ok[i] = totals[i].Add(amount), true
	}
	return totals, ok, nil
}
