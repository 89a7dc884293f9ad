package iv3

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Grouping divides the taakvelden of a range of years into the smallest groups whose
// totals can be compared over all those years without guessing. It cannot be changed.
type Grouping struct {
	layer    Layer
	from, to int
	groups   []SeriesGroup
	at       map[yearCode]int
}

// SeriesGroup is a set of taakvelden per year whose sum compares through the years.
type SeriesGroup struct {
	codes  map[int][]Taakveld
	Merged bool         // more than one code in some year: only the sum compares
	Basis  MappingBasis // Inferred as soon as one mapping in it is
	Notes  []string     // why codes were merged, and caveats
}

type yearCode struct {
	year int
	code Taakveld
}

// Comparable returns the finest honest grouping of the taakvelden of a layer over the
// years from up to and including to. Codes belong together as soon as the official
// lists move an amount between them in a way that is not documented per code: over
// 2024–2025 the ten codes for youth care, whose successors are cut along another axis,
// form one group.
func Comparable(l Layer, from, to int) (*Grouping, error) {
	if from > to {
		from, to = to, from
	}
	if _, err := For(l, from); err != nil {
		return nil, err
	}
	if _, err := For(l, to); err != nil {
		return nil, err
	}
	u := union{parent: map[yearCode]yearCode{}}
	for year := from; year <= to; year++ {
		u.link(l, year, year < to)
	}
	return u.grouping(l, from, to), nil
}

// union joins codes of neighbouring years (union-find).
type union struct {
	parent map[yearCode]yearCode
	steps  []joined
}

// joined is a step that is not the same code, or has a caveat.
type joined struct {
	at    yearCode
	basis MappingBasis
	notes []string
}

func (u *union) link(l Layer, year int, more bool) {
	c := MustFor(l, year)
	for _, info := range c.taakvelden {
		if !info.Bookable {
			continue
		}
		here := yearCode{year, info.Code}
		u.find(here)
		if !more {
			continue
		}
		s := taakveldList.step(l, year, year+1, info.Code)
		for _, next := range s.to {
			u.parent[u.find(yearCode{year + 1, next})] = u.find(here)
		}
		if len(s.notes) > 0 {
			u.steps = append(u.steps, joined{here, s.basis, s.notes})
		}
	}
}

func (u *union) find(n yearCode) yearCode {
	p, ok := u.parent[n]
	if !ok {
		u.parent[n] = n
		return n
	}
	for p != n {
		n, p = p, u.parent[p]
	}
	return n
}

func (u *union) grouping(l Layer, from, to int) *Grouping {
	x := &Grouping{layer: l, from: from, to: to, at: map[yearCode]int{}}
	group := map[yearCode]int{}
	for year := from; year <= to; year++ {
		for _, info := range MustFor(l, year).taakvelden {
			if !info.Bookable {
				continue
			}
			n := yearCode{year, info.Code}
			g, ok := group[u.find(n)]
			if !ok {
				g = len(x.groups)
				group[u.find(n)] = g
				x.groups = append(x.groups, SeriesGroup{codes: map[int][]Taakveld{}, Basis: Official})
			}
			x.at[n] = g
			x.groups[g].codes[year] = append(x.groups[g].codes[year], info.Code)
		}
	}
	x.report(u.steps)
	return x
}

// report fills in what was merged and on what basis.
func (x *Grouping) report(steps []joined) {
	for _, s := range steps {
		g := &x.groups[x.at[s.at]]
		g.Basis = max(g.Basis, s.basis)
		for _, note := range s.notes {
			g.Notes = appendNew(g.Notes, note)
		}
	}
	for i := range x.groups {
		for _, codes := range x.groups[i].codes {
			x.groups[i].Merged = x.groups[i].Merged || len(codes) > 1
		}
	}
}

// Codes returns the taakvelden of the group in a year, in code order; a fresh slice.
func (g SeriesGroup) Codes(year int) []Taakveld { return slices.Clone(g.codes[year]) }

// Label names the group by its codes in a year: "6.1" or "6.811+6.812".
func (g SeriesGroup) Label(year int) string {
	return strings.Join(collect(g.codes[year], func(t Taakveld) (string, bool) { return t.String(), true }), "+")
}

// Groups returns the groups, ordered by their first code in the first year; a fresh slice.
func (x *Grouping) Groups() []SeriesGroup { return slices.Clone(x.groups) }

// Group returns the group that a code of a year belongs to; ok is false for a code that
// cannot be booked in that year and for a year outside the range.
func (x *Grouping) Group(year int, t Taakveld) (g SeriesGroup, ok bool) {
	i, ok := x.at[yearCode{year, t}]
	if !ok {
		return g, false
	}
	return x.groups[i], true
}

// Series returns one comparable total per group, in the order of [Grouping.Groups],
// from the amounts per taakveld of one year. A group without any amount has ok false in
// that place: absent is not zero. A code that the year does not have is an error.
func (x *Grouping) Series(year int, amounts map[Taakveld]budget.Amount) (totals []budget.Amount, ok []bool, err error) {
	totals, ok = make([]budget.Amount, len(x.groups)), make([]bool, len(x.groups))
	for t, amount := range amounts {
		i, known := x.at[yearCode{year, t}]
		if !known {
			return nil, nil, &budget.ParseError{What: "taakveld", Input: t.String(), Reason: fmt.Sprintf("it cannot be booked for %v %d, or that year is outside %d–%d", x.layer, year, x.from, x.to)}
		}
		totals[i], ok[i] = totals[i].Add(amount), true
	}
	return totals, ok, nil
}
